import { kindDefinitions } from '../kinds.ts';
import { documentVersions } from '../migrate/document-versions.ts';
import { documentFields } from './document-fields.ts';
import { KINDS } from './kind.ts';

const BEGIN =
  '<!-- Feltene under er laget av skjemaene. Kjør «npm run document» etter en endring. -->';

/**
 * Puts fresh field tables, and the versions of the schema, at the end of the authors' guide, below the marker.
 *
 * @param guide the text of `content/LESMEG.md`
 * @throws RangeError when the guide has no marker
 */
export function withFieldTables(guide: string): string {
  const at = guide.indexOf(BEGIN);
  if (at < 0) throw new RangeError(`The authors' guide lacks the line: ${BEGIN}`);
  const sections = KINDS.map((kind) => {
    const { folder, nounWithArticle } = kindDefinitions[kind];
    const name = nounWithArticle.split(' ')[1] ?? kind;
    return `### ${name[0]?.toUpperCase()}${name.slice(1)} (\`${folder}/\`)\n\n${documentFields(kind)}`;
  });
  return `${guide.slice(0, at)}${BEGIN}\n\n### Felt som alle har\n\n${documentFields('common')}\n\n${sections.join('\n\n')}\n\n### Versjoner av skjemaet\n\n${documentVersions()}\n`;
}
