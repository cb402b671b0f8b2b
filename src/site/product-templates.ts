import type { Catalog } from '../catalog/catalog.ts';
import type { EntryOf } from '../catalog/entry.ts';
import { compareText } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { ProductTemplate, TemplateRow } from '../islands/publish/product-template.ts';
import { entryHref, entryText } from './entry-text.ts';
import { productUsers, projectStatus, usersSentence } from './product-users.ts';

/** The products that a new project can begin with: those whose page has a template. */
export function productsWithTemplate(catalog: Catalog): readonly EntryOf<'resource'>[] {
  return catalog
    .entriesOf('resource')
    .filter(({ data }) => data.useCaseTemplate !== undefined && data.state !== 'withdrawn');
}

/** The products with a template for the form to choose from, those that most use first. */
export function templateRows(catalog: Catalog, language: Language): TemplateRow[] {
  return productsWithTemplate(catalog)
    .map((product) => ({ product, users: productUsers(catalog, product) }))
    .toSorted(
      (a, b) =>
        b.users.organizations - a.users.organizations ||
        b.users.projects.length - a.users.projects.length ||
        compareText(a.product.data.title, b.product.data.title),
    )
    .map(({ product, users }) => {
      const { title, summary } = entryText(product, language);
      return { id: product.id, title, summary, users: usersSentence(users, language) };
    });
}

/**
 * What the form needs to begin a project with a product: the fields of its template, and who uses
 * it already.
 *
 * @throws RangeError for a product whose page has no template
 */
export function productTemplate(
  catalog: Catalog,
  product: EntryOf<'resource'>,
  language: Language,
): ProductTemplate {
  const { useCaseTemplate } = product.data;
  if (!useCaseTemplate) throw new RangeError(`The resource «${product.id}» has no template`);
  const { projects, alsoNamed } = productUsers(catalog, product);
  const link = (entry: Parameters<typeof entryText>[0]) => ({
    title: entryText(entry, language).title,
    href: entryHref(entry, language),
  });
  const shown = new Set(projects.flatMap(({ organizations }) => organizations.map(({ id }) => id)));
  const named = [
    ...(product.data.deployments ?? []).flatMap(
      ({ organization }) => catalog.get(organization) ?? [],
    ),
    ...alsoNamed,
  ].filter(({ id }) => !shown.has(id));
  const challenges = projects.flatMap(({ project }) =>
    (project.data.challenges ?? []).flatMap(({ challenge }) => catalog.get(challenge) ?? []),
  );
  return {
    id: product.id,
    ...link(product),
    data: { ...useCaseTemplate, product: product.id },
    projects: projects.map(({ project, organizations }) => ({
      ...link(project),
      note: [
        ...organizations.map((organization) => entryText(organization, language).title),
        ...projectStatus(catalog, project, language),
      ].join(' · '),
    })),
    organizations: [...new Set(named)].map(link),
    challenges: [...new Set(challenges)].map(link),
  };
}
