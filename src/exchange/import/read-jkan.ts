import { parseFrontMatter, FrontMatterError } from '../../catalog/read/front-matter.ts';
import { definedOnly, filled, unique } from './defined-fields.ts';
import { describeRecord } from './describe.ts';
import type { RecordReader } from './read-context.ts';
import { ImportFileError } from './record.ts';

/** Tells whether a file is a dataset of JKAN: YAML front matter with its fields. */
export function isJkan(text: string): boolean {
  const head = text.slice(0, 200_000);
  return /^\uFEFF?---\s*\n/.test(head) && /^schema:/m.test(head) && /^title:/m.test(head);
}

/**
 * Reads one dataset of JKAN (github.com/timwis/jkan, `_datasets/*.md`): YAML front matter with
 * title, notes, organization, category, license and resources. The address in the source is the
 * identity; without one, the file's name.
 */
export const readJkan: RecordReader = async function* (source, { clean, codes, notes, fileName }) {
  let data: Record<string, unknown>;
  try {
    ({ data } = parseFrontMatter(await source.whole()));
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    throw new ImportFileError(error.message, error.line);
  }
  const identifier = fileName.replace(/\.md$/, '');
  const described = describeRecord(clean, data.title, data.notes, 'datasettet');
  if (!described) {
    yield { refused: 'Datasettet har ingen title.', identifier, line: 1 };
    return;
  }
  const { full, ...common } = described;
  const landingPage = clean.url(data.original_dataset_link);
  const resources = (Array.isArray(data.resources) ? data.resources : []).filter(
    (item): item is Record<string, unknown> => typeof item === 'object' && item !== null,
  );
  const distributions = resources.flatMap((resource) => {
    const accessUrl = clean.url(resource.url);
    if (!accessUrl) {
      notes.count('distribusjoner uten gyldig adresse er utelatt');
      return [];
    }
    const format = clean.line(resource.format, 60);
    const title = clean.line(resource.name, 200) ?? (format ? `Data (${format})` : 'Data');
    return [definedOnly({ title, accessUrl, format })];
  });
  const categories = (Array.isArray(data.category) ? data.category : [data.category]).filter(
    (item) => typeof item === 'string',
  );
  const license = clean.line(data.license, 200);
  if (data.maintainer_email)
    notes.count('e-postadresser til kontaktpunkt er utelatt: de kan tilhøre personer');
  if (data.maintainer && data.maintainer !== data.organization)
    notes.count('navn på vedlikeholdere er utelatt: de kan tilhøre personer');
  const owner = clean.line(data.organization, 140);
  yield {
    kind: 'dataset',
    identifier,
    line: 1,
    data: definedOnly({
      ...common,
      language: 'en',
      theme: filled(
        unique(categories.map((item) => codes.code(['data-themes'], item, 'kategori'))),
      ),
      geography: ['GB'],
      statusAsOf: clean.date(data.date_updated ?? data.date_created),
      contents: full,
      volume:
        typeof data.records === 'number' && Number.isFinite(data.records)
          ? [{ value: data.records, text: `${data.records} poster`, unit: 'poster' }]
          : undefined,
      distributions: filled(distributions.slice(0, 500)),
      landingPage,
      license: license && !/^no licence$/i.test(license) ? codes.licence(license) : undefined,
    }),
    publisher: owner ? { name: owner } : undefined,
  };
};
