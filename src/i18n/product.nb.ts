/** Who uses the same product, and how the next one begins, in bokmål. */
export const productNb = {
  usedBy: 'Brukes av',
  users: (projects: string, organizations: string) =>
    `${projects} og ${organizations} i banken bruker det eller har prøvd det.`,
  usersOf: (counted: string) => `${counted} i banken bruker det eller har prøvd det.`,
  noUsers: 'Ingen i banken har beskrevet at de bruker det.',
  alsoNamed: 'Nevnt av andre',
  weUseIt: 'Vi bruker dette også',
  weUseItHelp: 'Åpner skjemaet for et nytt prosjekt. Det som er likt for alle, er fylt ut.',
  weUseItBare: 'Åpner skjemaet for et nytt prosjekt, med produktet fylt ut.',
  common: 'Felles for dem som bruker det',
  commonHelp: 'Et nytt prosjekt med produktet kan begynne med dette.',
  same: 'Andre som bruker det samme produktet',
  sameNone: 'Ingen andre prosjekter i banken bruker det.',
  product: 'Produktet',
};
