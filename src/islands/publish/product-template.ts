import { type FormData, isEmpty } from './form-data.ts';

/** A product with a template, as `/publiser/maler/<language>.json` lists it. */
export interface TemplateRow {
  id: string;
  title: string;
  summary: string;
  /** How many use it, in words. */
  users: string;
}

/** A link of the form to a page of the site. */
export interface TemplateLink {
  title: string;
  href: string;
}

/** A product's template and who uses it, as `/publiser/maler/<language>/<id>.json` has it. */
export interface ProductTemplate extends TemplateLink {
  id: string;
  /** Front matter that a new use case begins with. */
  data: FormData;
  /** Projects that use the product, with who and how far. */
  projects: readonly (TemplateLink & { note: string })[];
  /** Others that use it, without a project of their own here. */
  organizations: readonly TemplateLink[];
  /** What those projects ran into. */
  challenges: readonly TemplateLink[];
}

/**
 * The data that a project with the product begins with: the template's, and a place for whoever
 * adopts it.
 */
export function adopted({ data }: ProductTemplate): FormData {
  return { state: 'published', organizations: [{ organization: '', role: 'lead' }], ...data };
}

/** The fields that still hold what the template filled in. */
export function prefilledFields(
  { data: filledIn }: Pick<ProductTemplate, 'data'>,
  data: FormData,
): ReadonlySet<string> {
  return new Set(
    Object.keys(filledIn).filter(
      (name) =>
        !isEmpty(data[name]) && JSON.stringify(data[name]) === JSON.stringify(filledIn[name]),
    ),
  );
}
