/**
 * Words that carry no subject. Bokmål, nynorsk, Danish and English have one list, because a query does not
 * say its language; words that are a subject in one of them ("by", "at", "her") are left out on purpose.
 */
const functionWords = new Set(
  `og i å jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt
  ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjøl alle vil
  bli ble blitt kunne inn når være kom noen noe ville dere deres kun ja etter ned skulle denne for deg si
  sine sitt mot å meget hvorfor dette disse uten hvordan ingen din ditt blir samme hvilken hvilke hvilket sånn
  inni mellom vår hver hvem vors hvis både bare enn fordi før mange også slik vært være begge siden dermed
  finnes finst finnast får få gir mye mer mest skjer går gjør gjøre må kanskje hvert fins
  eg ein eit ei dei me ikkje berre korleis kvifor kva kven kor kvar nokon noko nokre kvart desse dykk
  vere vore vert vart verte blei hjå frå ho hennar deira sjølv slike slikt meir sidan anten nokor
  hvad hvornår hvilke ikke af ind ud op mig dig sig jer eller efter findes mellem hos blandt nogle
  nogen noget meget hver være været havde hvis også
  the of and to is in for on with as are was this that these those be an or from what which who how where
  when why do does can my me get than all each between among via pa ogsa nar hja i its there have has many much by-the our your their we you us about into any a`
    .split(/\s+/)
    .concat([
      'hos',
      'blant',
      'under',
      'innen',
      'rundt',
      'ang',
      'feks',
      'bla',
      'mv',
      'mm',
      'osv',
      'dvs',
      'jf',
    ]),
);

/**
 * Words of asking and of catalogues: nearly everything here is data, a list or an overview, so they help
 * the order of the hits but may be missing from them.
 */
const softWords = new Set(
  `data datasett tall antall statistikk oversikt informasjon opplysninger info liste finne søke søk vise vis
  trenger trengs bruke bruk brukes bruker gjelder handler angående relatert eksempel eksempler
  tal oversyn informasjonen opplysningar finn kommune kommuner kommunen kommunene kommunens kommunar
  venter ventar vente koster kostar bor bur jobber jobbar trengs gjennomsnitt per pr
  norge noreg norske offentlig ny nye nytt hjelp vite lese mulig statistics dataset datasets number list
  overview information norway municipality municipalities kommunal kommunale kommunalt lov laget`.split(
    /\s+/,
  ),
);

/** Is this (lower-case) word only grammar, in any of the languages? */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** Is this (lower-case) word one that a hit may do without? */
export function isSoftWord(word: string): boolean {
  return softWords.has(word);
}
