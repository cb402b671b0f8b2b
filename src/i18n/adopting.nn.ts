import type { adoptingNb } from './adopting.nb.ts';

/** Beginning a project from a product's template, in nynorsk. */
export const adoptingNn: typeof adoptingNb = {
  choose: 'Frå ein mal: eit produkt mange bruker',
  chooseHelp:
    'Har de kjøpt noko andre òg har? Då er det meste skrive frå før, og de fyller ut det som er dykkar.',
  search: 'Søk etter produktet',
  found: (n) => (n === 1 ? '1 produkt' : `${n} produkt`),
  none: 'Ingen mal passar. Skildra prosjektet frå botnen av, og vel produktet der.',
  failed: 'Malane let seg ikkje hente. Last sida på nytt.',
  all: (n) => `Vis alle ${n} produkta`,
  unknown: 'Fann ikkje malen. Produktet kan ha fått nytt namn, eller det har ingen mal.',
  from: (product) => `Frå malen: ${product}`,
  productPage: 'Produktsida',
  lookOver:
    'Felta vi kunne fylle ut, er fylte inn frå produktsida. Dei er merkte. Rett det som er annleis hos dykk.',
  usedBy: 'Blir òg brukt av:',
  usedByMore: (n) => `Og ${n} til`,
  usedByNone: 'De er dei første i banken som skildrar bruken av det.',
  met: 'Dette har andre støytt på:',
  newTab: 'blir opna i ny fane',
  prefilled: 'Fylt inn frå produktsida – rett det som er annleis hos dykk.',
  titleHelp: 'Skriv gjerne både produktet og staden. Vel du verksemd over, føreslår vi ein tittel.',
  useTitle: (title) => `Bruk tittelen «${title}»`,
  title: (product, organization, isMunicipality) =>
    `${product} ${isMunicipality ? 'i' : 'hos'} ${organization}`,
};
