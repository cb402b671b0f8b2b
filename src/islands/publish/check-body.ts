import { kindDefinitions } from '../../catalog/kinds.ts';
import { renderMarkdown } from '../../catalog/markdown/render-markdown.ts';
import { KINDS } from '../../catalog/schema/kind.ts';
import type { CheckBody } from './check-form.ts';

const bySegment = new Map(KINDS.map((kind) => [kindDefinitions[kind].segment, kind]));

/**
 * Finds what `npm run check` refuses in a body, with its line: the renderer's own findings, and links
 * to pages of the site that are not there. Loaded only where there is a body, for what it weighs.
 *
 * @param kindOf the kind of an entry by its id; left out, links to entries are not looked up
 */
export const checkBody: CheckBody = (body, kindOf) => {
  const { problems, internalLinks } = renderMarkdown(body);
  const astray = kindOf
    ? internalLinks.filter(({ path }) => {
        const [, segment = '', id] = path.split('/');
        const kind = bySegment.get(segment);
        return kind && id && (kindOf(id) !== kind || !path.endsWith('/'));
      })
    : [];
  return [
    ...problems,
    ...astray.map(({ path, line }) => ({
      code: 'link' as const,
      line,
      message: `Lenken ${path} går til en side som ikke finnes. Skriv for eksempel /datasett/kpr/.`,
    })),
  ].toSorted((a, b) => a.line - b.line);
};
