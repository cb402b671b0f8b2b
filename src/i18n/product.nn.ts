import type { productNb } from './product.nb.ts';

/** Who uses the same product, and how the next one begins, in nynorsk. */
export const productNn: typeof productNb = {
  usedBy: 'Blir brukt av',
  users: (projects, organizations) =>
    `${projects} og ${organizations} i banken bruker det eller har prøvd det.`,
  usersOf: (counted) => `${counted} i banken bruker det eller har prøvd det.`,
  noUsers: 'Ingen i banken har skildra at dei bruker det.',
  alsoNamed: 'Nemnt av andre',
  weUseIt: 'Vi bruker dette òg',
  weUseItHelp: 'Opnar skjemaet for eit nytt prosjekt. Det som er likt for alle, er fylt ut.',
  weUseItBare: 'Opnar skjemaet for eit nytt prosjekt, med produktet fylt ut.',
  common: 'Felles for dei som bruker det',
  commonHelp: 'Eit nytt prosjekt med produktet kan byrje med dette.',
  same: 'Andre som bruker det same produktet',
  sameNone: 'Ingen andre prosjekt i banken bruker det.',
  product: 'Produktet',
};
