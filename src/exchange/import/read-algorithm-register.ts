import { definedOnly, filled } from './defined-fields.ts';
import { describeRecord } from './describe.ts';
import { type JsonItem, splitJsonItems } from './json-items.ts';
import { createJsonScanner, parseJson } from './json-scanner.ts';
import type { RecordReader } from './read-context.ts';
import { ImportFileError } from './record.ts';

/** The fields of schema.json 1.0, and the names that the register's own templates have for them. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  start_date: ['begin_date'],
  purpose_and_impact: ['goal'],
  considerations: ['proportionality'],
  risk_management: ['risks'],
  legal_basis: ['lawful_basis'],
  impact_assessments: ['impacttoetsen'],
  impact_assessment_explanation: ['iama_description'],
  data: ['source_data'],
  technical_operation: ['methods_and_models'],
  supplier: ['provider'],
  language: ['lang'],
  schema: ['standard_version'],
  link: ['website'],
};

/** `status` of the register → stage, building and use. */
const STATUSES: Readonly<
  Record<string, { stage: string; buildStatus?: string; useStatus: string }>
> = {
  'in ontwikkeling': { stage: 'development', buildStatus: 'building', useStatus: 'not-used' },
  'in gebruik': { stage: 'in-use', buildStatus: 'delivered', useStatus: 'in-use' },
  'buiten gebruik': { stage: 'completed', useStatus: 'ended' },
};

/**
 * Tells whether JSON holds records of the Dutch Algoritmeregister: objects with a name and a
 * version of the standard.
 *
 * @param has tells whether one of these names of members is there
 */
export function isAlgorithmRegister(has: (...names: string[]) => boolean): boolean {
  return has('name') && has('standard_version', 'publication_category', 'description_short');
}

/**
 * Reads the Dutch Algoritmeregister, standard 1.0 (MinBZK/Algoritmeregister, schema.json) and the
 * suppliers' templates of it, one record at a time. The texts are Dutch and stay so; records of older
 * versions of the standard are refused, because their fields mean other things, and so are records
 * that are broken, with their place.
 *
 * @throws ImportFileError (from the iterator) where the rest of the file cannot be read
 */
export const readAlgorithmRegister: RecordReader = async function* (
  source,
  { clean, notes, fileName },
) {
  let index = 0;
  for await (const item of splitJsonItems(source.parts())) {
    // A file may hold one record, without a list.
    if (item.isDocument && item.text.startsWith('[')) continue;
    index += 1;
    const record = parseItem(item);
    if (record instanceof ImportFileError) {
      if (item.isUnfinished || item.isDocument) throw record;
      const column = record.column === undefined ? '' : ` (kolonne ${record.column})`;
      yield {
        refused: `${record.message}${column}`,
        identifier: `post ${index}`,
        line: record.line,
      };
      continue;
    }
    const { line } = item;
    if (!isObject(record)) {
      yield { refused: `Post ${index} er ikke et JSON-objekt.`, identifier: `post ${index}`, line };
      continue;
    }
    const raw = (name: string): unknown =>
      [name, ...(OTHER_NAMES[name] ?? [])]
        .map((key) => (Object.hasOwn(record, key) ? record[key] : undefined))
        .find((value) => value !== undefined && value !== null && value !== '');
    const textOf = (name: string): string => {
      const value = raw(name);
      if (Array.isArray(value)) return value.map(String).join(', ');
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
    const name = textOf('name');
    const identifier = textOf('source_id') || textOf('id') || `${fileName}: ${name || index}`;
    const version = textOf('schema');
    if (version === '' ? textOf('publication_category') === '' : !/^(v|.*\D)?1\.0/.test(version)) {
      yield {
        refused: `Posten følger versjon ${version.slice(0, 20) || '«ikke oppgitt»'} av standarden. Bare 1.0 leses.`,
        identifier,
        line,
      };
      continue;
    }
    const described = describeRecord(
      clean,
      name,
      textOf('description_short') || textOf('purpose_and_impact'),
      'algoritmen',
    );
    if (!described) {
      yield { refused: 'Posten har ikke noe navn (name).', identifier, line };
      continue;
    }
    const { full, ...common } = described;
    const status = textOf('status');
    const known = STATUSES[status.trim().toLowerCase()];
    if (status && !known) notes.count('ukjent status', status);
    if (textOf('contact') || textOf('contact_email')) notes.count('kontaktopplysninger er utelatt');
    const links = [
      ['Om algoritmen', raw('link')],
      ['I registeret', raw('url')],
      ['Kildekode', raw('source_code_link')],
    ].flatMap(([title, value]) => {
      const url = clean.url(value);
      return url ? [{ title, url }] : [];
    });
    const bases = raw('lawful_basis_grouping');
    const legalRoute = Array.isArray(bases)
      ? bases.filter(isObject).flatMap((basis) => {
          const title = clean.line(basis.title, 300);
          return title ? [{ title }] : [];
        })
      : [];
    const basis = clean.line(textOf('legal_basis_title') || textOf('legal_basis'), 300);
    if (legalRoute.length === 0 && basis) legalRoute.push({ title: basis });
    const assessed = [textOf('impact_assessments'), textOf('impact_assessment_explanation')].join(
      ' ',
    );
    const assessments = /\bDPIA\b/i.test(assessed)
      ? [definedOnly({ type: 'dpia', note: clean.line(assessed, 500) })]
      : [];
    const period = definedOnly({
      from: clean.date(dutchDate(textOf('start_date'))),
      to: clean.date(dutchDate(textOf('end_date'))),
    });
    const owner = clean.line(textOf('organization'), 140);
    const supplier = clean.line(textOf('supplier'), 140);
    const category = textOf('publication_category');
    yield {
      kind: 'use-case',
      identifier,
      line,
      data: definedOnly({
        ...common,
        geography: ['NL'],
        links: filled(links),
        caveats: filled([
          'Teksten er på nederlandsk, hentet fra det nederlandske algoritmeregisteret.',
          ...(category ? [`Kategori i registeret: ${clean.line(category, 200) ?? ''}`] : []),
        ]),
        problem: clean.paragraphs(textOf('purpose_and_impact'), 4000),
        method: clean.line(textOf('technical_operation'), 600),
        dataNote: clean.paragraphs(textOf('data'), 4000),
        ...known,
        period: Object.keys(period).length > 0 ? period : undefined,
        legalRoute: filled(legalRoute.slice(0, 100)),
        // A high-risk category of the register follows the AI Act; the others say nothing of it.
        riskClass: /^Hoog-risico/i.test(category) ? 'high' : undefined,
        assessments: filled(assessments),
        humanOversight: clean.line(textOf('human_intervention'), 600),
        tradeoffs: filled(
          [textOf('considerations'), textOf('risk_management')].flatMap(
            (value) => clean.line(value, 600) ?? [],
          ),
        ),
      }),
      body: full,
      participants: [
        ...(owner ? [{ organization: { name: owner }, role: 'lead' }] : []),
        ...(supplier ? [{ organization: { name: supplier }, role: 'vendor' }] : []),
      ],
    };
  }
};

/** @returns the value, or the fault with its place in the file */
function parseItem({ text, line, column, fault }: JsonItem): unknown {
  try {
    if (fault === undefined) return parseJson(text, { line, column });
    // What is too long may be so because of a fault within it.
    createJsonScanner(undefined, { line, column }).feed(text);
    return new ImportFileError(`JSON-en lar seg ikke lese: ${fault}`, line, column);
  } catch (error) {
    if (error instanceof ImportFileError) return error;
    throw error;
  }
}

/** The register writes dates as YYYY-MM or MM-YYYY. */
function dutchDate(value: string): string {
  return value
    .trim()
    .replace(/^(\d{2})-(\d{4})$/, '$2-$1')
    .replace(/^(\d{2})-(\d{2})-(\d{4})$/, '$3-$2-$1');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
