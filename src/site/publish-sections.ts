import { kindDefinitions } from '../catalog/kinds.ts';
import { fieldsOf } from '../catalog/schema/fields.ts';
import type { Kind } from '../catalog/schema/kind.ts';

export type SectionName =
  | 'own'
  | 'what'
  | 'who'
  | 'data'
  | 'rules'
  | 'went'
  | 'reuse'
  | 'access'
  | 'quality'
  | 'sources'
  | 'about';

/** A part of the publishing form. */
export interface PublishSection {
  name: SectionName;
  /** Top-level fields, in the order they are asked. */
  fields: readonly string[];
}

/** Set by the form itself, or only by those who look after the bank. */
export const NOT_ASKED: readonly string[] = [
  'schemaVersion',
  'unknown',
  'formerIds',
  'state',
  'withdrawal',
];

const SOURCES = ['sources', 'statusAsOf', 'caveats', 'lastVerified', 'reviewBy'];
const ABOUT = [
  'keywords',
  'geography',
  'theme',
  'losTheme',
  'audience',
  'alternativeTitles',
  'abbreviation',
  'language',
  'translations',
  'related',
  'links',
];

const plans: Partial<Record<Kind, readonly PublishSection[]>> = {
  'use-case': [
    {
      name: 'what',
      fields: [
        'title',
        'summary',
        'kind',
        'stage',
        'domain',
        'problem',
        'buildStatus',
        'useStatus',
        'period',
        'stopReason',
        'statusNote',
        'targetGroup',
        'decisionSupported',
        'users',
        'method',
        'task',
        'aiOrNot',
        'serviceLevel',
        'milestones',
      ],
    },
    { name: 'who', fields: ['organizations', 'origin', 'funding', 'buildOrBuy', 'product'] },
    { name: 'data', fields: ['data', 'dataNote'] },
    {
      name: 'rules',
      fields: [
        'legalRoute',
        'riskClass',
        'humanOversight',
        'assessments',
        'informationToAffected',
        'appeal',
        'researchOrImprovement',
        'medicalDevice',
      ],
    },
    {
      name: 'went',
      fields: [
        'challenges',
        'results',
        'benefits',
        'lessons',
        'requested',
        'tradeoffs',
        'purposeHistory',
      ],
    },
    { name: 'reuse', fields: ['reuse', 'maintainerAfterProject'] },
    { name: 'sources', fields: SOURCES },
    { name: 'about', fields: ABOUT },
  ],
  dataset: [
    {
      name: 'what',
      fields: [
        'title',
        'summary',
        'kind',
        'contents',
        'theme',
        'population',
        'temporal',
        'structure',
        'lifecycle',
        'freeTextShare',
        'volume',
        'granularity',
        'spatial',
        'variables',
        'originalPurpose',
      ],
    },
    {
      name: 'who',
      fields: [
        'publisher',
        'contactPoint',
        'dataController',
        'dataControllerNote',
        'dataOwnerRole',
        'processor',
        'landingPage',
      ],
    },
    {
      name: 'rules',
      fields: [
        'accessRights',
        'allowedPurposes',
        'legalBasis',
        'identifiability',
        'applicableLegislation',
        'lowestReleasedLevel',
        'smallGroupRule',
        'retention',
        'license',
      ],
    },
    { name: 'access', fields: ['access', 'distributions', 'examples'] },
    {
      name: 'quality',
      fields: [
        'accrualPeriodicity',
        'updateNote',
        'coverage',
        'representativeness',
        'knownGaps',
        'qualityNotes',
        'knownUnsuitableFor',
      ],
    },
    {
      name: 'data',
      fields: ['sourceSystem', 'derivedFrom', 'feeds', 'linkableWith', 'linkageKey', 'conformsTo'],
    },
    { name: 'sources', fields: SOURCES },
    { name: 'about', fields: ABOUT.filter((name) => name !== 'theme') },
  ],
};

/** What helps readers most beyond what is required, most helpful first. */
const helpful: Partial<Record<Kind, readonly string[]>> = {
  'use-case': [
    'challenges',
    'results',
    'data',
    'legalRoute',
    'lessons',
    'reuse',
    'benefits',
    'assessments',
    'method',
    'period',
    'links',
  ],
  dataset: [
    'knownUnsuitableFor',
    'variables',
    'volume',
    'knownGaps',
    'coverage',
    'dataController',
    'qualityNotes',
    'linkableWith',
    'landingPage',
    'granularity',
  ],
};

/**
 * The parts of the publishing form of a kind, in the order people think. A kind without a plan of
 * its own has its fields in the order of the schema.
 */
export function publishSections(kind: Kind): readonly PublishSection[] {
  const plan = plans[kind];
  if (plan) return plan;
  const common = new Set([...SOURCES, ...ABOUT, ...NOT_ASKED]);
  const names = fieldsOf(kindDefinitions[kind].schema).map(({ name }) => name);
  return [
    { name: 'what', fields: names.filter((name) => !common.has(name)) },
    { name: 'sources', fields: names.filter((name) => SOURCES.includes(name)) },
    { name: 'about', fields: names.filter((name) => ABOUT.includes(name)) },
  ];
}

/** What no product page can tell, in the order it is easiest to answer. */
const OWN: readonly string[] = [
  'organizations',
  'title',
  'summary',
  'stage',
  'buildStatus',
  'useStatus',
  'period',
  'legalRoute',
  'challenges',
  'results',
];

/**
 * The parts of the form for one who adopts a product: first what only the adopter knows, then the
 * rest, where the product's page has filled in what it could.
 */
export function adoptingSections(kind: Kind): readonly PublishSection[] {
  const sections = publishSections(kind);
  const asked = new Set(sections.flatMap(({ fields }) => fields));
  return [
    { name: 'own' as const, fields: OWN.filter((name) => asked.has(name)) },
    ...sections.map(({ name, fields }) => ({
      name,
      fields: fields.filter((field) => !OWN.includes(field)),
    })),
  ].filter(({ fields }) => fields.length > 0);
}

/** Top-level fields that readers miss most when they are empty. */
export function helpfulFields(kind: Kind): readonly string[] {
  return helpful[kind] ?? ['keywords', 'links', 'related', 'geography'];
}
