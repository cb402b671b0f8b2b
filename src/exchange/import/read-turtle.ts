import { EventEmitter } from 'node:events';
import { Parser, type Quad } from 'n3';
import type { CompactGraph } from './compact-graph.ts';
import { lineOf } from './find-lines.ts';
import type { TextSource } from './open-text.ts';
import { type FindLines, isOurs, MAX_TEXT, RELATIVE_BASE } from './rdf-parsing.ts';
import { ImportFileError } from './record.ts';

interface Token {
  type: string;
  value?: string;
  line: number;
}

/**
 * Reads Turtle 1.1 or TriG into a graph.
 *
 * @throws ImportFileError with line and column of what could not be read
 */
export async function readTurtle(
  graph: CompactGraph,
  source: TextSource,
  format: 'turtle' | 'trig',
): Promise<FindLines> {
  const input = new EventEmitter();
  const parser = new Parser({
    baseIRI: RELATIVE_BASE,
    format: format === 'turtle' ? 'text/turtle' : 'application/trig',
  });
  let failure: Error | undefined;
  // The first token of a statement is its subject.
  let isNew = true;
  let subjectLine = 1;
  let inDirective = 0;
  let lastLine = 1;
  /** Characters since the last token. */
  let waiting = 0;
  const callbacks = {
    onQuad(error: Error | null, quad: Quad | null) {
      if (error) failure ??= error;
      if (quad) graph.add(quad, subjectLine);
    },
    onToken({ type, line }: Token) {
      [lastLine, waiting] = [line, 0];
      if (isNew) subjectLine = line;
      // «PREFIX a: <…>» and «BASE <…>» end without a point.
      if (type === 'PREFIX' || type === 'BASE') inDirective = type === 'BASE' ? 2 : 3;
      inDirective -= 1;
      isNew = inDirective === 0 || ['.', '{', '}'].includes(type);
    },
  };
  try {
    parser.parse(input, callbacks);
    for await (const part of source.parts()) {
      input.emit('data', part);
      if (failure) break;
      // The parser looks through the text from its start again with each part.
      waiting += part.length;
      if (waiting > MAX_TEXT)
        throw new ImportFileError(
          `En tekst i Turtle-fila er lengre enn ${MAX_TEXT} tegn, eller den slutter aldri. Den begynner på denne linjen eller rett etter.`,
          lastLine,
        );
    }
    input.emit('end');
  } catch (error) {
    // The parser calls back while it reads, and some faults are thrown there.
    if (isOurs(error) || !(error instanceof Error)) throw error;
    failure ??= error;
  }
  if (failure) throw await turtleFault(failure, source);
  return () => Promise.resolve(new Map());
}

async function turtleFault(error: Error, source: TextSource): Promise<ImportFileError> {
  const { context } = error as { context?: { line?: number; token?: { value?: string } } };
  const message = error.message.replace(/ on line \d+\.?$/, '');
  const line = context?.line;
  const lineText = line === undefined ? '' : await lineOf(source.parts(), line);
  const word = context?.token?.value ?? /Unexpected "([^"]*)/.exec(message)?.[1] ?? '';
  const column = word === '' ? -1 : lineText.indexOf(word.slice(0, 20));
  return new ImportFileError(
    `Turtle-fila lar seg ikke lese: ${message.slice(0, 300)}.`,
    line,
    column < 0 ? undefined : column + 1,
  );
}
