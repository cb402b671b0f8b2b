import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { FieldPath } from '../problem.ts';

/**
 * Tells on which line of a file a field stands. The file is parsed again, by a parser that keeps
 * positions, only when something is wrong with it: that parser is ten times slower.
 *
 * @param yaml the text between the fences, which begins on the file's second line
 * @param pathInFile where a field stands in the file, when it was migrated on the way in
 * @returns a function from a path to a line (the first is 1); a path that does not exist gives the
 *   line of its nearest parent that does
 */
export function createLineLookup(
  yaml: string,
  pathInFile: (path: FieldPath) => FieldPath = (path) => path,
): (path: FieldPath) => number {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    schema: 'core',
    lineCounter: lines,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  // A file's front matter has the fence above it, and the YAML text begins with that line's end.
  const lineAt = (offset: number) => lines.linePos(offset).line;

  return (path) => {
    let node: Node | null = document.contents;
    let line = node?.range ? lineAt(node.range[0]) : 1;
    for (const part of pathInFile(path)) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part),
        );
        if (!pair || !isScalar(pair.key)) return line;
        if (pair.key.range) line = lineAt(pair.key.range[0]);
        node = pair.value as Node | null;
      } else if (isSeq(node) && typeof part === 'number') {
        node = (node.items[part] as Node | undefined) ?? null;
        if (node?.range) line = lineAt(node.range[0]);
      } else {
        return line;
      }
    }
    return line;
  };
}
