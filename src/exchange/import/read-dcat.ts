import { type CompactGraph, type GraphNode, type GraphTerm, RDF_TYPE } from './compact-graph.ts';
import { compact, definedOnly, filled, unique } from './defined-fields.ts';
import { describeRecord, firstSentences } from './describe.ts';
import { RELATIVE_BASE } from './rdf-parsing.ts';
import { readGraph, type RdfFormat } from './read-graph.ts';
import type { ReadContext, RecordReader } from './read-context.ts';
import type { ImportedRecord, NamedOrganization, RefusedRecord } from './record.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const VCARD = 'http://www.w3.org/2006/vcard/ns#';
const CPSV = 'http://purl.org/vocab/cpsv#';
const RDFS_LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const SKOS_LABEL = 'http://www.w3.org/2004/02/skos/core#prefLabel';
const SCHEMA_START = ['http://schema.org/startDate', 'https://schema.org/startDate'] as const;
const SCHEMA_END = ['http://schema.org/endDate', 'https://schema.org/endDate'] as const;
const BRREG_NAME = 'http://data.brreg.no/meta/navn';

const TYPES = [`${DCAT}Dataset`, `${DCAT}DatasetSeries`] as const;
/** All that is read; the graph keeps no others. */
const PROPERTIES = [
  RDF_TYPE,
  RDFS_LABEL,
  SKOS_LABEL,
  BRREG_NAME,
  ...SCHEMA_START,
  ...SCHEMA_END,
  `${DCAT}accessURL`,
  `${DCAT}contactPoint`,
  `${DCAT}distribution`,
  `${DCAT}downloadURL`,
  `${DCAT}endDate`,
  `${DCAT}keyword`,
  `${DCAT}landingPage`,
  `${DCAT}mediaType`,
  `${DCAT}startDate`,
  `${DCAT}theme`,
  `${DCT}accessRights`,
  `${DCT}accrualPeriodicity`,
  `${DCT}description`,
  `${DCT}format`,
  `${DCT}identifier`,
  `${DCT}issued`,
  `${DCT}landingPage`,
  `${DCT}license`,
  `${DCT}modified`,
  `${DCT}publisher`,
  `${DCT}source`,
  `${DCT}spatial`,
  `${DCT}subject`,
  `${DCT}temporal`,
  `${DCT}title`,
  `${DCT}updated`,
  `${FOAF}homepage`,
  `${FOAF}name`,
  `${VCARD}email`,
  `${VCARD}fn`,
  `${VCARD}hasEmail`,
  `${VCARD}hasFN`,
  `${VCARD}hasOrganizationName`,
  `${VCARD}hasOrganizationUnit`,
  `${VCARD}hasTelephone`,
  `${VCARD}hasURL`,
  `${VCARD}hasValue`,
  `${VCARD}organization-name`,
  `${VCARD}organization-unit`,
  `${VCARD}telephone`,
  `${VCARD}url`,
  `${VCARD}value`,
  `${CPSV}follows`,
  `${CPSV}implements`,
  'http://data.europa.eu/r5r/applicableLegislation',
  'http://difi.no/dcatno#legalBasisForAccess',
  'http://difi.no/dcatno#legalBasisForProcessing',
  'http://difi.no/dcatno#legalBasisForRestriction',
  'http://difi.no/dcatno#objective',
  'http://www.w3.org/2000/01/rdf-schema#seeAlso',
  'http://www.w3.org/ns/adms#contactPoint',
] as const;
type Property = (typeof PROPERTIES)[number];

/** Which language stands first when a text has several; the site is in bokmål. */
const LANGUAGE_ORDER = ['nb', 'no', '', 'nn', 'en', 'da', 'sv'];

/**
 * Reads the datasets of a DCAT graph: DCAT-AP-NO 1.1, 2 and 3, and other profiles of DCAT-AP. The
 * whole file is read before the first record, because what a dataset points to may stand last.
 *
 * @throws ImportFileError (from the iterator) when the file cannot be read
 */
export function createDcatReader(format: RdfFormat): RecordReader {
  return async function* (source, context) {
    const questions = { properties: PROPERTIES, types: TYPES };
    const { graph, findLines } = await readGraph(source, format, questions);
    const subjects = new Map(
      TYPES.flatMap((type) => graph.ofType(type)).map((subject) => [subject.number, subject]),
    );
    const found = [...subjects.values()].map((subject) => ({
      subject,
      identifier: identifierOf(graph, subject),
    }));
    const lines = await findLines(
      new Set(found.flatMap(({ subject, identifier }) => [subject.value, identifier])),
    );
    for (const { subject, identifier } of found) {
      const line = graph.lineOf(subject) ?? lines.get(subject.value) ?? lines.get(identifier);
      yield readDataset(graph, subject, identifier, line, context);
    }
  };
}

/** What the file calls a dataset: its address, else its identifier, else its title and description. */
function identifierOf(graph: CompactGraph, subject: GraphNode): string {
  if (subject.termType === 'NamedNode' && subject.value !== RELATIVE_BASE)
    return withoutBase(subject.value);
  const own = (property: Property) => graph.values(subject, property);
  const [title] = texts(own(`${DCT}title`));
  const [description] = texts(own(`${DCT}description`));
  return best(own(`${DCT}identifier`)) ?? `${title?.text ?? ''} ${description?.text ?? ''}`.trim();
}

function readDataset(
  graph: CompactGraph,
  subject: GraphNode,
  identifier: string,
  line: number | undefined,
  { clean, codes, notes }: ReadContext,
): ImportedRecord | RefusedRecord {
  const values = (from: GraphNode, ...properties: Property[]) => graph.values(from, ...properties);
  const value = (from: GraphNode, ...properties: Property[]) => best(values(from, ...properties));
  const nodes = (from: GraphNode, ...properties: Property[]) =>
    values(from, ...properties).filter(isNode);

  const own = subject.termType === 'NamedNode' ? subject.value : undefined;
  const titles = texts(values(subject, `${DCT}title`));
  const descriptions = texts(values(subject, `${DCT}description`));
  if (identifier === '')
    return { refused: 'Datasettet har verken identifikator, tittel eller beskrivelse.', line };

  const described = describeRecord(clean, titles[0]?.text, descriptions[0]?.text, 'datasettet');
  if (!described) return { refused: 'Datasettet har ingen tittel (dct:title).', identifier, line };
  const { full, ...common } = described;
  const language = languageOf(titles[0]?.language ?? '');

  const alternativeTitles = [
    ...(common.alternativeTitles ?? []),
    ...titles.slice(1).flatMap(({ text: other, language: tag }) => {
      const title = clean.line(other, 200);
      const its = languageOf(tag);
      if (!title || title === common.title) return [];
      return [its ? { title, language: its } : { title }];
    }),
  ];
  const translation = (tag: 'nn' | 'en') => {
    if (language === tag) return undefined;
    const title = clean.line(titles.find((item) => item.language.startsWith(tag))?.text, 140);
    const description = descriptions.find((item) => item.language.startsWith(tag))?.text;
    const whole = clean.paragraphs(description, 4000);
    return title && whole ? { title, summary: firstSentences(whole) } : undefined;
  };
  const translations = compact({ nn: translation('nn'), en: translation('en') });

  const themes = values(subject, `${DCAT}theme`, `${DCT}subject`).map((term) => term.value);
  const isEu = (uri: string) => uri.includes('/authority/data-theme/');
  const isLos = (uri: string) => uri.includes('psi.norge.no/los/');
  for (const other of themes.filter((uri) => !isEu(uri) && !isLos(uri)))
    notes.count('tema fra lister vi ikke bruker er utelatt', other.replace(RELATIVE_BASE, ''));

  const spatialTexts: string[] = [];
  const geography = values(subject, `${DCT}spatial`).flatMap((term) => {
    const label = isNode(term) ? value(term, SKOS_LABEL, RDFS_LABEL, `${DCT}title`) : undefined;
    if (isNode(term) && term.termType === 'BlankNode' && !label) return [];
    const code = codes.code(PLACES, label ?? term.value, 'sted');
    if (!code && label) spatialTexts.push(label);
    return code ? [code] : [];
  });

  const temporal = nodes(subject, `${DCT}temporal`)
    .map((period) =>
      compact({
        from: clean.date(value(period, `${DCAT}startDate`, ...SCHEMA_START)),
        to: clean.date(value(period, `${DCAT}endDate`, ...SCHEMA_END)),
      }),
    )
    .find((period) => period !== undefined);

  const distributions = nodes(subject, `${DCAT}distribution`).flatMap((node) =>
    readDistribution(node),
  );
  function readDistribution(node: GraphNode): Record<string, unknown>[] {
    const download = clean.url(value(node, `${DCAT}downloadURL`));
    const addresses = values(node, `${DCAT}accessURL`)
      .map((term) => clean.url(withoutBase(term.value)))
      .filter((address) => address !== undefined);
    if (addresses.length === 0 && download) addresses.push(download);
    if (addresses.length === 0) {
      notes.count('distribusjoner uten gyldig adresse er utelatt', withoutBase(node.value));
      return [];
    }
    const formats = values(node, `${DCT}format`, `${DCAT}mediaType`)
      .map((term) =>
        formatName(isNode(term) ? (value(term, SKOS_LABEL, RDFS_LABEL) ?? term.value) : term.value),
      )
      .filter(Boolean);
    const license = value(node, `${DCT}license`);
    const format = clean.line([...new Set(formats)].join(', '), 60);
    return addresses.map((accessUrl) =>
      definedOnly({
        title:
          clean.line(value(node, `${DCT}title`), 200) ?? (format ? `Data (${format})` : 'Data'),
        accessUrl,
        downloadUrl: download,
        format,
        license: license ? clean.line(licenceOf(license, node), 200) : undefined,
        description: clean.line(value(node, `${DCT}description`), 400),
      }),
    );
  }
  function licenceOf(license: string, node: GraphNode): string {
    const [document] = nodes(node, `${DCT}license`);
    const source = document ? value(document, `${DCT}source`) : undefined;
    return codes.licence(document?.termType === 'BlankNode' ? (source ?? '') : license);
  }

  const legalBasis = [
    ...nodes(subject, 'http://data.europa.eu/r5r/applicableLegislation'),
    ...nodes(subject, `${CPSV}follows`).flatMap((rule) => nodes(rule, `${CPSV}implements`)),
    ...nodes(subject, 'http://difi.no/dcatno#legalBasisForProcessing'),
    ...nodes(subject, 'http://difi.no/dcatno#legalBasisForAccess'),
    ...nodes(subject, 'http://difi.no/dcatno#legalBasisForRestriction'),
  ].flatMap((node) => {
    const uri = node.termType === 'NamedNode' ? clean.url(withoutBase(node.value)) : undefined;
    const title = clean.line(value(node, SKOS_LABEL, `${DCT}title`, RDFS_LABEL) ?? uri, 300);
    const source = value(node, `${DCT}source`, 'http://www.w3.org/2000/01/rdf-schema#seeAlso');
    const url = uri ?? clean.url(source);
    return title ? [definedOnly({ title, url })] : [];
  });

  const access = value(subject, `${DCT}accessRights`);
  const frequency = value(subject, `${DCT}accrualPeriodicity`);
  const licence = value(subject, `${DCT}license`);
  const landing = values(subject, `${DCAT}landingPage`, `${DCT}landingPage`)
    .map((term) => clean.url(withoutBase(term.value)))
    .find((url) => url !== undefined);
  const links = linksTo(own && own !== RELATIVE_BASE ? withoutBase(own) : undefined);
  function linksTo(address: string | undefined) {
    const url = address && /^https?:/.test(address) ? clean.url(address) : undefined;
    return url && url !== landing ? [{ title: 'Posten i kilden', url }] : [];
  }

  return {
    kind: 'dataset',
    identifier,
    line,
    data: definedOnly({
      ...common,
      alternativeTitles: filled(unique(alternativeTitles)),
      language: language === 'nb' ? undefined : language,
      translations,
      keywords: filled(
        unique(
          texts(values(subject, `${DCAT}keyword`)).flatMap(({ text: word }) =>
            word.length <= 60 ? [clean.line(word, 60)] : [],
          ),
        ),
      ),
      theme: filled(
        unique(themes.filter(isEu).map((uri) => codes.code(['data-themes'], uri, 'tema'))),
      ),
      losTheme: filled(
        unique(themes.filter(isLos).map((uri) => codes.code(['los'], uri, 'LOS-tema'))),
      ),
      geography: filled(unique(geography)),
      spatial: clean.line(spatialTexts.join(', '), 300),
      links: filled(links),
      statusAsOf: clean.date(value(subject, `${DCT}modified`, `${DCT}updated`, `${DCT}issued`)),
      contactPoint: contactPoint(),
      contents: full,
      temporal,
      accrualPeriodicity: frequency
        ? codes.code(['frequencies'], frequency, 'oppdateringsfrekvens')
        : undefined,
      originalPurpose: clean.paragraphs(value(subject, 'http://difi.no/dcatno#objective'), 4000),
      legalBasis: filled(legalBasis),
      accessRights: access ? codes.code(['access-rights'], access, 'tilgangsnivå') : undefined,
      distributions: filled(distributions.slice(0, 500)),
      landingPage: landing,
      license: licence ? clean.line(licenceOf(licence, subject), 200) : undefined,
    }),
    publisher: organization(),
  };

  function contactPoint() {
    const found = nodes(subject, `${DCAT}contactPoint`, 'http://www.w3.org/ns/adms#contactPoint');
    for (const node of found) {
      const isPerson = values(node, RDF_TYPE).some((type) => type.value === `${VCARD}Individual`);
      const mail = value(node, `${VCARD}hasEmail`, `${VCARD}email`);
      const email = clean.functionEmail(mail && wrappedMail(mail));
      const name = value(
        node,
        ...(isPerson ? [] : ([`${VCARD}fn`, `${VCARD}hasFN`] as const)),
        `${VCARD}organization-unit`,
        `${VCARD}hasOrganizationUnit`,
        `${VCARD}organization-name`,
        `${VCARD}hasOrganizationName`,
      );
      if (isPerson && value(node, `${VCARD}fn`))
        notes.count('navn på kontaktpunkt er utelatt: de kan tilhøre personer');
      if (value(node, `${VCARD}hasTelephone`, `${VCARD}telephone`))
        notes.count('telefonnumre til kontaktpunkt er utelatt');
      const unit = clean.functionName(name, mail && wrappedMail(mail));
      const url = clean.url(withoutBase(value(node, `${VCARD}hasURL`, `${VCARD}url`) ?? ''));
      if (unit || email || url)
        return definedOnly({ function: unit ?? 'Kontaktpunkt hos utgiveren', email, url });
    }
    return undefined;
  }

  /** vCard wraps values: `vcard:hasEmail [ vcard:hasValue <mailto:…> ]`. */
  function wrappedMail(mail: string): string {
    const [node] = nodes(subject, `${DCAT}contactPoint`).flatMap((contact) =>
      nodes(contact, `${VCARD}hasEmail`).filter((inner) => inner.value === mail),
    );
    const inner = node ? value(node, `${VCARD}hasValue`, `${VCARD}value`) : undefined;
    return withoutBase(inner ?? mail);
  }

  function organization(): NamedOrganization | undefined {
    for (const term of values(subject, `${DCT}publisher`)) {
      if (!isNode(term)) return { name: term.value };
      if (
        values(term, RDF_TYPE).some(({ value: type }) =>
          /#Individual$|foaf\/0\.1\/Person$/.test(type),
        )
      ) {
        notes.count('utgivere som er personer er utelatt');
        continue;
      }
      const name = value(
        term,
        `${FOAF}name`,
        `${VCARD}organization-name`,
        `${VCARD}fn`,
        SKOS_LABEL,
        BRREG_NAME,
        RDFS_LABEL,
      );
      const number =
        /^\d{9}$/.exec((value(term, `${DCT}identifier`) ?? '').replace(/\s/g, ''))?.[0] ??
        /\/(\d{9})(?:\.json)?$/.exec(term.value)?.[1];
      const homepage = clean.url(withoutBase(value(term, `${FOAF}homepage`) ?? ''));
      if (name || number) return { name: name ?? '', number, homepage };
      notes.count('utgivere uten navn er utelatt', withoutBase(term.value));
    }
    return undefined;
  }
}

const PLACES = ['countries', 'health-regions', 'counties', 'municipalities'];

function isNode(term: GraphTerm): term is GraphNode {
  return term.termType === 'NamedNode' || term.termType === 'BlankNode';
}

/** Literals in the order of `LANGUAGE_ORDER`; those without text left out. */
function texts(terms: readonly GraphTerm[]): { text: string; language: string }[] {
  const rank = (language: string) => {
    const index = LANGUAGE_ORDER.findIndex(
      (prefix) => language === prefix || (prefix !== '' && language.startsWith(`${prefix}-`)),
    );
    return index < 0 ? LANGUAGE_ORDER.length : index;
  };
  return terms
    .flatMap((term) =>
      term.termType === 'Literal' && term.value.trim() !== ''
        ? [{ text: term.value, language: term.language }]
        : [],
    )
    .sort(
      (a, b) =>
        rank(a.language) - rank(b.language) ||
        (a.language < b.language ? -1 : a.language > b.language ? 1 : 0) ||
        (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
    );
}

/** The literal to show, else the first node. */
function best(terms: readonly GraphTerm[]): string | undefined {
  const [literal] = texts(terms);
  if (literal) return literal.text;
  const node = terms.find((term) => isNode(term) && term.value !== RELATIVE_BASE);
  return node?.value;
}

function languageOf(tag: string): string | undefined {
  const [primary = ''] = tag.split('-');
  if (primary === '' || primary === 'no') return 'nb';
  return ['nb', 'nn', 'en', 'da', 'sv', 'fi', 'is', 'fo', 'kl', 'se', 'smj', 'sma', 'fkv'].includes(
    primary,
  )
    ? primary
    : undefined;
}

/** `text/csv`, an IANA or an EU address → CSV. */
function formatName(value: string): string {
  const last = withoutBase(value).split('/').filter(Boolean).at(-1) ?? '';
  return last.replace(/^(x[.-]|vnd\.)/, '').toUpperCase();
}

function withoutBase(value: string): string {
  return value.startsWith(RELATIVE_BASE) ? value.slice(RELATIVE_BASE.length) : value;
}
