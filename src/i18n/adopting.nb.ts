/** Beginning a project from a product's template, in bokmål. */
export const adoptingNb = {
  choose: 'Fra en mal: et produkt mange bruker',
  chooseHelp:
    'Har dere kjøpt noe andre også har? Da er det meste skrevet fra før, og dere fyller ut det som er deres.',
  search: 'Søk etter produktet',
  found: (n: number) => (n === 1 ? '1 produkt' : `${n} produkter`),
  none: 'Ingen mal passer. Beskriv prosjektet fra bunnen av, og velg produktet der.',
  failed: 'Malene lot seg ikke hente. Last siden på nytt.',
  all: (n: number) => `Vis alle ${n} produktene`,
  unknown: 'Fant ikke malen. Produktet kan ha fått nytt navn, eller det har ingen mal.',
  from: (product: string) => `Fra malen: ${product}`,
  productPage: 'Produktsiden',
  lookOver:
    'Feltene vi kunne fylle ut, er fylt inn fra produktsiden. De er merket. Rett det som er annerledes hos dere.',
  usedBy: 'Brukes også av:',
  usedByMore: (n: number) => `Og ${n} til`,
  usedByNone: 'Dere er de første i banken som beskriver bruken av det.',
  met: 'Dette har andre støtt på:',
  newTab: 'åpnes i ny fane',
  prefilled: 'Fylt inn fra produktsiden – rett det som er annerledes hos dere.',
  titleHelp:
    'Skriv gjerne både produktet og stedet. Velger du virksomhet over, foreslår vi en tittel.',
  useTitle: (title: string) => `Bruk tittelen «${title}»`,
  title: (product: string, organization: string, isMunicipality: boolean) =>
    `${product} ${isMunicipality ? 'i' : 'hos'} ${organization}`,
};
