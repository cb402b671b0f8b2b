import { kindDefinitions } from '../../catalog/kinds.ts';
import {
  type MarkdownMessages,
  markdownMessages,
} from '../../catalog/markdown/markdown-messages.ts';
import { type MarkdownProblem, renderMarkdown } from '../../catalog/markdown/render-markdown.ts';
import { KINDS } from '../../catalog/schema/kind.ts';
import type { Language } from '../../i18n/language.ts';
import type { CheckBody } from './check-form.ts';

const bySegment = new Map(KINDS.map((kind) => [kindDefinitions[kind].segment, kind]));

const messages: Record<Language, () => MarkdownMessages | Promise<MarkdownMessages>> = {
  nb: () => markdownMessages,
  nn: async () => (await import('../../i18n/markdown-messages.nn.ts')).markdownMessagesNn,
  en: async () => (await import('../../i18n/markdown-messages.en.ts')).markdownMessagesEn,
};

/**
 * The whole check of a body: what `npm run check` refuses, with its line, in a language. The
 * renderer's own findings, and links to pages of the site that are not there. Loaded only where
 * there is a body, for what it weighs.
 */
export async function bodyCheck(language: Language): Promise<CheckBody> {
  const sentences = await messages[language]();
  return (body, kindOf) => {
    const { problems, internalLinks, mailAddresses } = renderMarkdown(body);
    const astray = internalLinks.flatMap(({ path, line }): MarkdownProblem[] => {
      const [, segment = '', id] = path.split('/');
      const kind = bySegment.get(segment);
      if (!kindOf || !kind || !id) return [];
      if (kindOf(id) !== kind) return [{ code: 'deadLink', line, shown: path }];
      return path.endsWith('/') ? [] : [{ code: 'noSlash', line, shown: path }];
    });
    return {
      problems: [...problems, ...astray]
        .toSorted((a, b) => a.line - b.line)
        .map(({ code, line, shown }) => ({
          code: code === 'email' ? 'privateEmail' : 'inBody',
          line,
          message: sentences[code](shown),
        })),
      mailAddresses,
    };
  };
}
