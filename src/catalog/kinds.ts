import type { z } from 'zod';
import { challengeRequirements, challengeSchema } from './schema/challenge.ts';
import { datasetRequirements, datasetSchema } from './schema/dataset.ts';
import { guideRequirements, guideSchema } from './schema/guide.ts';
import type { Kind } from './schema/kind.ts';
import { legalRequirements, legalSchema } from './schema/legal.ts';
import { organizationRequirements, organizationSchema } from './schema/organization.ts';
import { commonRequirements, type Requirement } from './schema/requirement.ts';
import { resourceRequirements, resourceSchema } from './schema/resource.ts';
import { sourceRequirements, sourceSchema } from './schema/source.ts';
import { termRequirements, termSchema } from './schema/term.ts';
import { useCaseRequirements, useCaseSchema } from './schema/use-case.ts';

/** The data of each kind, as its schema gives it. */
export interface KindData {
  dataset: z.output<typeof datasetSchema>;
  'use-case': z.output<typeof useCaseSchema>;
  legal: z.output<typeof legalSchema>;
  guide: z.output<typeof guideSchema>;
  challenge: z.output<typeof challengeSchema>;
  resource: z.output<typeof resourceSchema>;
  organization: z.output<typeof organizationSchema>;
  term: z.output<typeof termSchema>;
  source: z.output<typeof sourceSchema>;
}

export interface KindDefinition {
  kind: Kind;
  /** Folder under `content/`. */
  folder: string;
  /** First part of the address, the same in every language. */
  segment: string;
  /** What messages to authors call one entry: «et datasett». */
  nounWithArticle: string;
  schema: z.ZodObject;
  requirements: readonly Requirement[];
}

function define<K extends Kind>(
  kind: K,
  folder: string,
  segment: string,
  nounWithArticle: string,
  schema: z.ZodObject,
  requirements: readonly Requirement<KindData[K]>[],
): KindDefinition {
  return {
    kind,
    folder,
    segment,
    nounWithArticle,
    schema,
    // A requirement is only ever asked about data that its own schema has accepted.
    requirements: [...commonRequirements, ...(requirements as readonly Requirement[])],
  };
}

/** The one list of kinds: folder, address, schema and what publishing demands. */
export const kindDefinitions: Readonly<Record<Kind, KindDefinition>> = {
  dataset: define(
    'dataset',
    'datasets',
    'datasett',
    'et datasett',
    datasetSchema,
    datasetRequirements,
  ),
  'use-case': define(
    'use-case',
    'use-cases',
    'prosjekter',
    'et prosjekt',
    useCaseSchema,
    useCaseRequirements,
  ),
  legal: define('legal', 'legal', 'regelverk', 'en regel', legalSchema, legalRequirements),
  guide: define('guide', 'guides', 'veiledere', 'en veileder', guideSchema, guideRequirements),
  challenge: define(
    'challenge',
    'challenges',
    'utfordringer',
    'en utfordring',
    challengeSchema,
    challengeRequirements,
  ),
  resource: define(
    'resource',
    'resources',
    'ressurser',
    'en ressurs',
    resourceSchema,
    resourceRequirements,
  ),
  organization: define(
    'organization',
    'organizations',
    'virksomheter',
    'en virksomhet',
    organizationSchema,
    organizationRequirements,
  ),
  term: define('term', 'terms', 'begreper', 'et begrep', termSchema, termRequirements),
  // A source is its own source.
  source: {
    ...define('source', 'sources', 'kilder', 'en kilde', sourceSchema, sourceRequirements),
    requirements: [...(sourceRequirements as readonly Requirement[])],
  },
};

/**
 * The address of an entry from the site's root, in bokmål: `/datasett/kpr/`.
 */
export function entryPath(kind: Kind, id: string): string {
  return `/${kindDefinitions[kind].segment}/${id}/`;
}
