import type { adoptingNb } from './adopting.nb.ts';

/** Beginning a project from a product's template, in English. */
export const adoptingEn: typeof adoptingNb = {
  choose: 'From a template: a product that many use',
  chooseHelp:
    'Have you bought something others have too? Then most of it is written already, and you fill in what is yours.',
  search: 'Search for the product',
  found: (n) => (n === 1 ? '1 product' : `${n} products`),
  none: 'No template fits. Describe the project from scratch, and choose the product there.',
  failed: 'The templates could not be fetched. Reload the page.',
  all: (n) => `Show all ${n} products`,
  unknown: 'The template was not found. The product may have a new name, or it has no template.',
  from: (product) => `From the template: ${product}`,
  productPage: 'The product’s page',
  lookOver:
    'The fields we could fill in come from the product’s page. They are marked. Correct what is different where you are.',
  usedBy: 'Also used by:',
  usedByMore: (n) => `And ${n} more`,
  usedByNone: 'You are the first in this catalogue to describe its use.',
  met: 'This is what others ran into:',
  newTab: 'opens in a new tab',
  prefilled: 'Filled in from the product’s page – correct what is different where you are.',
  titleHelp:
    'Name both the product and the place. Choose an organisation above, and we suggest a title.',
  useTitle: (title) => `Use the title “${title}”`,
  title: (product, organization) => `${product} at ${organization}`,
};
