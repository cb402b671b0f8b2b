/** What units, roles and services are called: by itself, or as the last part of a compound. */
const HEADS = alternatives(`
  administrasjon allianse analyse arbeid arkiv avdeling barnehage bedrift bibliotek byrå
  departement direktorat direktør distrikt drift energi enhet fakultet firma forbund forening
  foretak forsker forskning forum forvalter forvaltning fylke gruppe hjelp høgskole høgskule
  høyskole infrastruktur innovasjon innsyn institutt? kirke klinikk komite komité kommune konsern
  kontakt kontor koordinator laboratori(?:um|e) leder ledelse leverandør lufthavn medisin miljø mottak
  museum myndighet nettverk ombud omsorg opplæring organisasjon personal personvern plattform
  politi portal postboks postkasse program prosjekt punkt redaksjon region register rådgivning rådhus
  samarbeid sekretariat seksjon selskap senter sentral sjef sjukehus skole skule stasjon
  statistikk stiftelse styre støtte sygehus sykehjem sykehus system teknologi teneste tilsyn torg
  tjeneste transport undersøkelse universitet utdanning utvalg utvikler utvikling vedlikehold
  verk vesen virksomhet økonomi agency association authority board cent(?:er|re)
  commission company consortium council department desk division engineering foundation group
  hospital initiative institute laboratory management ministry network office officer operation
  partner project research school science service solution support team technolog(?:y|ie) unit university
`);

/** What such words, and names of organizations, begin with. */
const BEGINNINGS = alternatives(`
  admin analy[st] bruker bydel byrå cancer central clinic cloud commun kommun comput contact data demo
  digi direkt dokument e-helse eiendom ekstern elekt environ europe[ai] felles finans fiskeri
  forsk forsvar fylkes(?!n) genom geo[dglms] handels health helse(?!t) hjemme human[ios] imag info[r-]
  innbygg innkjøp intern jurid kart[kfdl] katalog klinisk klinikk kompet kontr kultur kunde
  kunnskap kvalitet kyst landbruk marin(?!a) marked maritim medi[ac] medlem meteo myndig nasjon nation
  nett(?!um) nordi[cs] nordnorsk norges norsk norweg næring offentlig online open oppvekst organis
  pasient patient patolog pension person[aev] plan[eøl] polar product produkt prosess psyk public
  radiolog region regnes regnsk regul ressurs samfunn samhand sekret sikker sjøf skatte[dfo] social software
  sosial spesial statens statis statli strateg studi syke system teknisk test trafik transform
  trygd univers urban vassdr veiled velferd veterin virtu viten webm økonom
`);

/** Whole words that are too short, or too like parts of names, to be looked for within words. */
const WORDS = alternatives(`
  agder bank care city county dansk danmarks danske den department det din east energy
  energi etat fag finlands food forsvaret fund government havn hjem home house hub høgre høyre ict ikt
  inc islands its kart kirken kode kors lab labs land law legal legen legene legevakt local london main
  mat map maps met midt mobil namn natural nav network nhs norden nordic nordisk nordland norge
  nord norid north ny nye og opne oslo plan plass point post posten quality radio rail råd rådet safety
  scotland scottish security sentrum skog smart society south space sport stab stabs stat staten sverige
  svensk svenska sør the trade trøndelag trust ukjent ukjend ukjendt united valley vann vår våre
  veg vei vest vestre wales web welsh west world ytre øst østre østfold bergen trondheim stavanger
  tromsø
`);

const FUNCTION_WORD = new RegExp(
  `(?:${HEADS})(?:a|e|en|ene|er|es|et|n|ne|r|s)?s?$|^(?:${BEGINNINGS})|^(?:${WORDS})$`,
);

/** What may carry a person's name without being one: «Martina Hansens Hospital», «Olav Kyrres gate». */
const NAMED_AFTER_PERSON =
  /(?:hospital|sykehus|sjukehus|stiftels(?:e|en)|fond|fondet|skole|skule|barnehage|sykehjem|sjukeheim|senter|institutt?e?|universitet|university|college|school|legat|minne|museum|kirke|menighet|apotek|stipend|pris|park|cent(?:re|er)|foundation|laboratory|lab|group|gate|gata|vei|veien|veg|plass|torg)$/;

/** What a person is, written before the name. */
const TITLE =
  /^(?:(?:senior|spesial|over|fag|prosjekt|avdelings|seksjons|enhets|team|første|forsknings|stabs|data|it-|ikt-)*(?:rådgiver|leder|lege|forsker|ingeniør|konsulent|sjef|koordinator|arkitekt|amanuensis)|kontakt(?:person)?|saksbehandler|direktør|professor|prof|dr|mr|mrs|ms|phd|stipendiat|lektor|jurist|statistiker|analytiker|att|v)$/;

/** Tells whether a word, whatever its case, is one that functions and organizations are called. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORD.test(word.toLowerCase());
}

/** Tells whether a word names a house, a fund or a street that may be called after a person. */
export function isNamedAfterPerson(word: string): boolean {
  return NAMED_AFTER_PERSON.test(word.toLowerCase());
}

/** Tells whether a word is a title that stands before a person's name: «Prosjektleder», «Dr». */
export function isTitle(word: string): boolean {
  return TITLE.test(word.toLowerCase());
}

function alternatives(list: string): string {
  return list.trim().split(/\s+/).join('|');
}
