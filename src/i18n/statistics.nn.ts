import type { statisticsNb } from './statistics.nb.ts';

/** The statistics in nynorsk. */
export const statisticsNn: typeof statisticsNb = {
  title: 'Statistikk',
  lead: 'Tal og bilete, rekna ut av oppføringane kvar gong nettstaden blir bygd. Dei viser kva som er samla her, ikkje alt som finst.',
  seeAll: 'Sjå all statistikk',
  table: 'Tala som tabell',
  total: 'I alt',
  orEarlier: (year) => `${year} og før`,
  unknownYear: 'Ikkje kjent',
  undivided: (domain) => `${domain} generelt`,
  challenges: {
    section: 'Utfordringar',
    title: 'Kor vanlege og kor alvorlege utfordringane var',
    note: (respondents) =>
      `Talet på svar frå ${respondents} prosjekt om kvar utfordring. Jo tydelegare farge, jo fleire svar. Øvst i kvart område står den som flest fann svært alvorleg eller øydeleggjande.`,
    readings: (exact, likely, ambiguous) =>
      `Kjelda er skadd. ${exact} rader er lesne sikkert. ${likely} er skraverte med tynne strekar: eitt tal manglar, men berre éi lesing er rimeleg. ${ambiguous} er skraverte tett og merkte «fleirtydig»: tala kan lesast på fleire måtar, og nokre kan ikkje lesast (?).`,
    most: (title, count, respondents) =>
      `Flest fann «${title}» svært alvorleg eller øydeleggjande: ${count} av ${respondents} prosjekt.`,
    areaTitle: 'Kor alvorleg prosjekta fann utfordringane, etter område',
    areaNote:
      'Prosent av svara om utfordringane i kvart område. Jo tydelegare farge, jo større del. Skraverte område har utfordringar med usikre tal.',
    challenge: 'Utfordring',
    area: 'Område',
    challengeCount: (n) => (n === 1 ? '1 utfordring' : `${n} utfordringar`),
    leftOut: (left, all) => `${left} av ${all} kan ikkje lesast`,
    inDoubt: (doubt, all) => `${doubt} av ${all} sannsynlege`,
    reading: 'Lesing',
    counted: 'Utfordringar med i tala',
  },
  starts: {
    section: 'Når og kor langt',
    title: 'Når prosjekta starta, og kor langt dei er komne',
    note: (known, all) => `Talet på prosjekt. Startåret er kjent for ${known} av ${all}.`,
    stage: 'Steg',
  },
  domains: {
    section: 'Tenesteområde',
    title: 'Prosjekt etter tenesteområde og steg',
    note: 'Talet på prosjekt. Eit prosjekt som høyrer til fleire område, er med i kvart av dei.',
    domain: 'Tenesteområde',
  },
  data: {
    section: 'Data i bruk',
    title: 'Kva slags data ulike prosjekt bruker',
    note: (projects, datasets) =>
      `Talet på prosjekt som bruker minst éi datakjelde av kvar type. ${projects} prosjekt seier kva for nokre av dei ${datasets} datakjeldene i banken dei bruker.`,
    type: 'Type datakjelde',
    listTitle: (n) =>
      n === 1
        ? 'Den eine datakjelda og prosjektet'
        : `Alle ${n} datakjeldene, og prosjekta som bruker dei`,
    dataset: 'Datakjelde',
    projects: 'Prosjekt',
  },
  benefits: {
    section: 'Nytte',
    title: 'Nytta prosjekta venta, og nytta dei oppnådde',
    note: (planned, realised, all) =>
      `Talet på prosjekt. Av ${all} prosjekt oppgir ${planned} venta nytte og ${realised} oppnådd nytte.`,
    results: (measured, unknown, all) =>
      `${measured} av ${all} prosjekt har målte resultat. For ${unknown} er det leitt utan at kjeldene seier noko.`,
    type: 'Type nytte',
    planned: 'Venta',
    realised: 'Oppnådd',
    plannedBar: (n) => `${n} venta`,
    realisedBar: (n) => `${n} oppnådd`,
  },
  age: {
    section: 'Kor gamle opplysningane er',
    title: 'Oppføringar etter type og året opplysningane gjeld for',
    note: (entries) => `Talet på oppføringar, i alt ${entries}.`,
    kind: 'Type',
  },
  coverage: {
    title: 'Dekning',
    lead: 'Kva oppføringane fortel, kva det er leitt etter utan å finne, og kva som ikkje er fylt ut.',
    link: 'Kor fullstendige oppføringane er, står på sida om dekning.',
    fields: 'Kor mange som har fylt ut kvart felt',
    fieldsNote:
      'Berre felt som minst éi oppføring av typen har fylt ut eller sagt er ukjent. «Sagt å vere ukjent» tyder at nokon har leitt, og at kjeldene ikkje seier noko.',
    emptyFields: (fields) => `Ingen har fylt ut: ${fields}.`,
    field: 'Felt',
    filled: 'Fylt ut',
    unknown: 'Sagt å vere ukjent',
    empty: 'Ikkje fylt ut',
    share: 'Del fylt ut',
    kinds: 'Oppføringar og tilvisingar',
    kind: 'Type',
    entries: 'Oppføringar',
    drafts: 'Utkast',
    references: 'Tilvisingar per oppføring',
    orphans: 'Utan tilvisingar hit',
    orphansTitle: 'Ingen andre viser til dei',
    orphansNote: 'Oppføringar som ein berre finn med søk eller i lista.',
    noOrphans: 'Alle oppføringar er vist til av minst éi anna.',
    sources: 'Oppføringar etter kjelde',
    sourcesNote: (without) => `${without} oppføringar oppgir inga kjelde.`,
    source: 'Kjelde',
    state: 'Utkast, feil og åtvaringar',
    stateText: (drafts, errors, warnings) =>
      `Kontrollen av innhaldet gav ${errors} feil og ${warnings} åtvaringar. ${drafts} oppføringar er utkast, og er merkte som det.`,
    fieldsOf: (kind) => `Felt i ${kind}`,
  },
};
