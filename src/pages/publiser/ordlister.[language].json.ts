import type { APIRoute } from 'astro';
import { kindDefinitions } from '../../catalog/kinds.ts';
import { type FieldDescription, fieldsOf } from '../../catalog/schema/fields.ts';
import { KINDS } from '../../catalog/schema/kind.ts';
import type { Language } from '../../i18n/language.ts';
import type { CodeLists } from '../../islands/publish/look-up.ts';
import { site } from '../../site.ts';
import { siteCatalog } from '../../site-catalog.ts';

export function getStaticPaths() {
  return site.languages.map((language) => ({ params: { language }, props: { language } }));
}

const namesOf = ({ vocabulary, fields, item }: FieldDescription): string[] => [
  ...vocabulary,
  ...fields.flatMap(namesOf),
  ...(item ? namesOf(item) : []),
];

/** The code lists that the schemas use, with the labels of one language, for the publishing form. */
export const GET: APIRoute = ({ props }) => {
  const { language } = props as { language: Language };
  const catalog = siteCatalog();
  const names = new Set(
    KINDS.flatMap((kind) => fieldsOf(kindDefinitions[kind].schema).flatMap(namesOf)),
  );
  const lists: CodeLists = Object.fromEntries(
    [...names].map((name) => [
      name,
      catalog
        .vocabulary(name)
        .concepts.map((concept) => [concept.code, concept[language]] as const),
    ]),
  );
  return Response.json(lists);
};
