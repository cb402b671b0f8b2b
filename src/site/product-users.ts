import type { Catalog } from '../catalog/catalog.ts';
import type { Entry, EntryOf } from '../catalog/entry.ts';
import { formatDate } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { t } from '../i18n/texts.ts';

/** A project that uses a product. */
export interface ProductProject {
  project: EntryOf<'use-case'>;
  /** Those of its organisations that use the product; not its vendor or its funder. */
  organizations: readonly Entry[];
}

/** Who uses a product, as far as the catalogue knows. */
export interface ProductUsers {
  /** Projects that name it as their product, freshest facts first. */
  projects: readonly ProductProject[];
  /** Organisations that a project says use its solution too, and that nothing else here names. */
  alsoNamed: readonly Entry[];
  /** How many organisations use it or have tried it; all units of a municipality count as one. */
  organizations: number;
}

/** The parts in a project that mean that one uses what it has. */
const USES = new Set(['lead', 'user', 'adopter', 'pilot-site', 'clinical', 'operator']);

/** Not a user, or not known to be one. */
const NOT_A_USER = new Set(['planned', 'procurement', 'unknown']);

/**
 * Finds who uses a product: projects by their `product`, organisations by those projects, by their
 * `reuse.alsoUsedBy` and by the `deployments` on the product's own page. That an entry merely names
 * the product, as related or in its text, is not use.
 */
export function productUsers(catalog: Catalog, product: EntryOf<'resource'>): ProductUsers {
  const projects = catalog
    .entriesOf('use-case')
    .filter(({ data }) => data.product === product.id && data.state !== 'withdrawn')
    .toSorted((a, b) => (b.data.statusAsOf ?? '').localeCompare(a.data.statusAsOf ?? ''))
    .map((project) => ({
      project,
      organizations: entriesWith(catalog, usersOf(project)),
    }));
  const deployments = product.data.deployments ?? [];
  const own = new Set([
    ...projects.flatMap(({ organizations }) => organizations.map(({ id }) => id)),
    ...deployments.map(({ organization }) => organization),
  ]);
  const alsoNamed = entriesWith(
    catalog,
    projects.flatMap(({ project }) => project.data.reuse?.alsoUsedBy ?? []),
  ).filter(({ id }) => !own.has(id));
  const users = new Set([
    ...projects.flatMap(({ organizations }) => organizations.map(({ id }) => id)),
    ...deployments
      .filter(({ status }) => !NOT_A_USER.has(status ?? ''))
      .map(({ organization }) => organization),
    ...alsoNamed.map(({ id }) => id),
  ]);
  const wholes = new Set([...users].map((id) => wholeOf(catalog, id)));
  return { projects, alsoNamed, organizations: wholes.size };
}

/**
 * The projects that have the same product as a project; undefined for one without a product.
 */
export function sameProduct(
  catalog: Catalog,
  { id, data }: EntryOf<'use-case'>,
): { product: EntryOf<'resource'>; others: readonly ProductProject[] } | undefined {
  const product = data.product === undefined ? undefined : catalog.find('resource', data.product);
  if (!product) return undefined;
  const { projects } = productUsers(catalog, product);
  return { product, others: projects.filter(({ project }) => project.id !== id) };
}

/** A sentence on how many use a product: «2 prosjekter og 3 virksomheter i banken …». */
export function usersSentence(
  { projects, organizations }: ProductUsers,
  language: Language,
): string {
  const { kinds, product } = t(language);
  const counted = [
    ...(projects.length > 0 ? [kinds['use-case'].count(projects.length)] : []),
    ...(organizations > 0 ? [kinds.organization.count(organizations)] : []),
  ];
  const [first, second] = counted;
  if (first === undefined) return product.noUsers;
  return second === undefined ? product.usersOf(first) : product.users(first, second);
}

/** How far a project is, whether its solution is used, and when that was so. */
export function projectStatus(
  catalog: Catalog,
  { data }: EntryOf<'use-case'>,
  language: Language,
): string[] {
  const labels = [
    ...(data.stage ? [catalog.label('stages', data.stage, language)] : []),
    // «Ukjent» alone would not say what is unknown.
    ...(data.useStatus && data.useStatus !== 'unknown'
      ? [catalog.label('use-statuses', data.useStatus, language)]
      : []),
    ...(data.statusAsOf ? [t(language).entry.asOf(formatDate(data.statusAsOf, language))] : []),
  ];
  return [...new Set(labels)];
}

/** The address of the form for a new project with a product, from the site's root in bokmål. */
export function adoptPath({ id, data }: EntryOf<'resource'>): string {
  return data.useCaseTemplate ? `/publiser/?mal=${id}` : `/publiser/?kind=use-case&product=${id}`;
}

/** The ids of those who use what a project has; of equal partners, all. */
function usersOf({ data: { organizations = [] } }: EntryOf<'use-case'>): string[] {
  const users = organizations.filter(({ role }) => USES.has(role));
  const found = users.length > 0 ? users : organizations.filter(({ role }) => role === 'partner');
  return found.map(({ organization }) => organization);
}

/** The id of the municipality that an organisation is a unit of, else its own. */
function wholeOf(catalog: Catalog, id: string): string {
  const seen = new Set<string>();
  for (
    let at = catalog.find('organization', id);
    at && !seen.has(at.id);
    at = at.data.parent === undefined ? undefined : catalog.find('organization', at.data.parent)
  ) {
    if (at.data.type === 'municipality') return at.id;
    seen.add(at.id);
  }
  return id;
}

function entriesWith(catalog: Catalog, ids: readonly string[]): Entry[] {
  return [...new Set(ids)].flatMap((id) => catalog.get(id) ?? []);
}
