import type { APIRoute } from 'astro';
import type { EntryOf } from '../../../../catalog/entry.ts';
import type { Language } from '../../../../i18n/language.ts';
import { site } from '../../../../site.ts';
import { siteCatalog } from '../../../../site-catalog.ts';
import { productsWithTemplate, productTemplate } from '../../../../site/product-templates.ts';

interface Props {
  language: Language;
  product: EntryOf<'resource'>;
}

export function getStaticPaths() {
  const products = productsWithTemplate(siteCatalog());
  return site.languages.flatMap((language) =>
    products.map((product) => ({
      params: { language, id: product.id },
      props: { language, product } satisfies Props,
    })),
  );
}

/** What the publishing form fills in when somebody adopts a product, and who uses it already. */
export const GET: APIRoute = ({ props }) => {
  const { language, product } = props as Props;
  return Response.json(productTemplate(siteCatalog(), product, language));
};
