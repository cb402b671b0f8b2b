import { remark } from 'remark';
import type { Root } from 'mdast';

const writer = remark().freeze();

/**
 * Writes plain text as Markdown that shows the same words: every sign that Markdown reads as markup
 * is escaped. An empty line parts paragraphs, and a single line break stays one.
 */
export function plainTextAsMarkdown(text: string): string {
  const root: Root = {
    type: 'root',
    children: text
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => ({
        type: 'paragraph',
        children: paragraph
          .trim()
          .split('\n')
          .flatMap((line, index) => [
            ...(index > 0 ? [{ type: 'break' as const }] : []),
            { type: 'text' as const, value: line },
          ]),
      })),
  };
  return writer.stringify(root).trim();
}
