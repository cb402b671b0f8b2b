import type { Entry } from '../catalog/entry.ts';
import { kindDefinitions } from '../catalog/kinds.ts';
import { type FieldDescription, fieldsOf } from '../catalog/schema/fields.ts';
import type { Kind } from '../catalog/schema/kind.ts';

/** What the frame of every entry page shows by itself, or what is not for readers. */
const FRAME = [
  'title',
  'alternativeTitles',
  'abbreviation',
  'summary',
  'language',
  'translations',
  'keywords',
  'related',
  'links',
  'sources',
  'statusAsOf',
  'lastVerified',
  'reviewBy',
  'caveats',
  'unknown',
  'formerIds',
  'schemaVersion',
  'state',
  'withdrawal',
] as const;

interface FieldPlan {
  /** Beside the title: what a reader wants to know at a glance. Named as unknown when empty. */
  key: readonly string[];
  /** There too, but only when they have a value. */
  keyWhenKnown?: readonly string[];
  /** In the sections of the kind's own component. */
  sections: readonly string[];
}

const plans: Readonly<Record<Kind, FieldPlan>> = {
  dataset: {
    key: [
      'kind',
      'accessRights',
      'publisher',
      'dataController',
      'identifiability',
      'temporal',
      'accrualPeriodicity',
      'structure',
      'lifecycle',
    ],
    sections: [
      'contents',
      'population',
      'volume',
      'allowedPurposes',
      'access',
      'contactPoint',
      'knownGaps',
      'knownUnsuitableFor',
      'qualityNotes',
      'representativeness',
      'coverage',
      'variables',
      'legalBasis',
      'applicableLegislation',
      'distributions',
      'landingPage',
      'sourceSystem',
      'derivedFrom',
      'feeds',
      'linkableWith',
      'linkageKey',
    ],
  },
  'use-case': {
    key: ['kind', 'domain', 'buildStatus', 'useStatus', 'period'],
    keyWhenKnown: ['aiOrNot', 'buildOrBuy', 'riskClass'],
    sections: [
      'stage',
      'statusNote',
      'stopReason',
      'milestones',
      'problem',
      'targetGroup',
      'decisionSupported',
      'users',
      'method',
      'task',
      'product',
      'organizations',
      'data',
      'dataNote',
      'legalRoute',
      'assessments',
      'researchOrImprovement',
      'challenges',
      'results',
      'benefits',
      'requested',
      'tradeoffs',
      'lessons',
      'humanOversight',
      'informationToAffected',
      'appeal',
      'medicalDevice',
      'reuse',
      'maintainerAfterProject',
    ],
  },
  legal: {
    key: ['authorityLevel', 'decides', 'snapshotDate', 'expectedTime'],
    sections: [
      'question',
      'shortAnswer',
      'decidesNote',
      'rule',
      'conditions',
      'requires',
      'documents',
      'examples',
      'exceptions',
      'notCovered',
    ],
  },
  guide: {
    key: ['level', 'audience', 'phase'],
    sections: ['goal', 'prerequisites', 'steps', 'checklist', 'roles', 'pitfalls', 'examples'],
  },
  challenge: {
    key: ['area'],
    keyWhenKnown: ['phase', 'mostSignificant'],
    sections: ['definition', 'survey', 'advice', 'resources'],
  },
  resource: {
    key: ['kind', 'owner'],
    keyWhenKnown: ['year', 'cost', 'whoCanUse', 'phase', 'area'],
    sections: [
      'url',
      'whatItIs',
      'components',
      'helpsWith',
      'limits',
      'vendor',
      'intendedUse',
      'ceMarking',
      'medicalDeviceClass',
      'evidence',
      'deployments',
      'useCaseTemplate',
      'amount',
      'deadline',
      'conditions',
    ],
  },
  organization: {
    key: ['type'],
    keyWhenKnown: ['parent', 'homepage', 'organizationNumber'],
    sections: [
      'roles',
      'responsibilities',
      'facts',
      'formerNames',
      'successor',
      'members',
      'municipalityNumber',
    ],
  },
  term: {
    key: ['category'],
    keyWhenKnown: ['english', 'danish', 'nynorsk'],
    sections: ['definition', 'synonyms', 'notTheSameAs', 'definedIn', 'hiddenLabels'],
  },
  source: {
    key: ['kind', 'publisher', 'year'],
    keyWhenKnown: ['country', 'license'],
    sections: ['publisherNote', 'originalTitle', 'url', 'whatItIs', 'missing'],
  },
};

/**
 * The fields that stand beside the title of an entry: those a reader looks for, with a value or
 * without, and then those that have one.
 */
export function keyFields({ kind, data }: Entry): FieldDescription[] {
  const { key, keyWhenKnown = [] } = plans[kind];
  const known = keyWhenKnown.filter(
    (name) => (data as Record<string, unknown>)[name] !== undefined,
  );
  return [...key, ...known].map((name) => fieldOf(kind, name));
}

/**
 * The fields that neither the frame of the page nor the kind's component shows: they are shown in
 * the order of the schema, so that a field added to a schema is never lost on the way to the page.
 */
export function otherFields(kind: Kind): FieldDescription[] {
  const shown = new Set(plannedFields(kind));
  return fieldsOf(kindDefinitions[kind].schema).filter(({ name }) => !shown.has(name));
}

/** One field of a kind by its name. */
export function fieldOf(kind: Kind, name: string): FieldDescription {
  const field = fieldsOf(kindDefinitions[kind].schema).find((candidate) => candidate.name === name);
  if (!field) throw new RangeError(`The schema of ${kind} has no field «${name}»`);
  return field;
}

/** Every field name the page plan of a kind uses; for the check that the schema has them. */
export function plannedFields(kind: Kind): readonly string[] {
  const { key, keyWhenKnown = [], sections } = plans[kind];
  return [...FRAME, ...key, ...keyWhenKnown, ...sections];
}
