/** The statistics in bokmål: the source that the other languages are measured against. */
export const statisticsNb = {
  title: 'Statistikk',
  lead: 'Tall og bilder, regnet ut av oppføringene hver gang nettstedet bygges. De viser hva som er samlet her, ikke alt som finnes.',
  seeAll: 'Se all statistikk',
  table: 'Tallene som tabell',
  total: 'I alt',
  orEarlier: (year: string) => `${year} og før`,
  unknownYear: 'Ikke kjent',
  undivided: (domain: string) => `${domain} generelt`,
  challenges: {
    section: 'Utfordringer',
    title: 'Hvor vanlige og hvor alvorlige utfordringene var',
    note: (respondents: string) =>
      `Antall svar fra ${respondents} prosjekter om hver utfordring. Jo tydeligere farge, jo flere svar. Øverst i hvert område står den som flest fant meget alvorlig eller ødeleggende.`,
    readings: (exact: string, likely: string, ambiguous: string) =>
      `Kilden er skadet. ${exact} rader er lest sikkert. ${likely} er skravert med tynne streker: ett tall mangler, men bare én lesning er rimelig. ${ambiguous} er skravert tett og merket «flertydig»: tallene kan leses på flere måter, og noen kan ikke leses (?).`,
    most: (title: string, count: string, respondents: string) =>
      `Flest fant «${title}» meget alvorlig eller ødeleggende: ${count} av ${respondents} prosjekter.`,
    areaTitle: 'Hvor alvorlig prosjektene fant utfordringene, etter område',
    areaNote:
      'Prosent av svarene om utfordringene i hvert område. Jo tydeligere farge, jo større andel. Skraverte områder har utfordringer med usikre tall.',
    challenge: 'Utfordring',
    area: 'Område',
    challengeCount: (n: number) => (n === 1 ? '1 utfordring' : `${n} utfordringer`),
    leftOut: (left: number, all: number) => `${left} av ${all} kan ikke leses`,
    inDoubt: (doubt: number, all: number) => `${doubt} av ${all} sannsynlige`,
    reading: 'Lesning',
    counted: 'Utfordringer med i tallene',
  },
  starts: {
    section: 'Når og hvor langt',
    title: 'Når prosjektene startet, og hvor langt de er kommet',
    note: (known: string, all: string) =>
      `Antall prosjekter. Startåret er kjent for ${known} av ${all}.`,
    stage: 'Steg',
  },
  domains: {
    section: 'Tjenesteområder',
    title: 'Prosjekter etter tjenesteområde og steg',
    note: 'Antall prosjekter. Et prosjekt som hører til flere områder, er med i hvert av dem.',
    domain: 'Tjenesteområde',
  },
  data: {
    section: 'Data i bruk',
    title: 'Hva slags data ulike prosjekter bruker',
    note: (projects: string, datasets: string) =>
      `Antall prosjekter som bruker minst én datakilde av hver type. ${projects} prosjekter sier hvilke av de ${datasets} datakildene i banken de bruker.`,
    type: 'Type datakilde',
    listTitle: (n: number) =>
      n === 1
        ? 'Den ene datakilden og prosjektet'
        : `Alle ${n} datakildene, og prosjektene som bruker dem`,
    dataset: 'Datakilde',
    projects: 'Prosjekter',
  },
  benefits: {
    section: 'Nytte',
    title: 'Nytten prosjektene ventet, og nytten de oppnådde',
    note: (planned: string, realised: string, all: string) =>
      `Antall prosjekter. Av ${all} prosjekter oppgir ${planned} ventet nytte og ${realised} oppnådd nytte.`,
    results: (measured: string, unknown: string, all: string) =>
      `${measured} av ${all} prosjekter har målte resultater. For ${unknown} er det lett uten at kildene sier noe.`,
    type: 'Type nytte',
    planned: 'Ventet',
    realised: 'Oppnådd',
    plannedBar: (n: string) => `${n} ventet`,
    realisedBar: (n: string) => `${n} oppnådd`,
  },
  age: {
    section: 'Hvor gamle opplysningene er',
    title: 'Oppføringer etter type og året opplysningene gjelder for',
    note: (entries: string) => `Antall oppføringer, i alt ${entries}.`,
    kind: 'Type',
  },
  coverage: {
    title: 'Dekning',
    lead: 'Hva oppføringene forteller, hva det er lett etter uten å finne, og hva som ikke er fylt ut.',
    link: 'Hvor fullstendige oppføringene er, står på siden om dekning.',
    fields: 'Hvor mange som har fylt ut hvert felt',
    fieldsNote:
      'Bare felt som minst én oppføring av typen har fylt ut eller sagt er ukjent. «Sagt å være ukjent» betyr at noen har lett, og at kildene ikke sier noe.',
    emptyFields: (fields: string) => `Ingen har fylt ut: ${fields}.`,
    field: 'Felt',
    filled: 'Fylt ut',
    unknown: 'Sagt å være ukjent',
    empty: 'Ikke fylt ut',
    share: 'Andel fylt ut',
    kinds: 'Oppføringer og henvisninger',
    kind: 'Type',
    entries: 'Oppføringer',
    drafts: 'Utkast',
    references: 'Henvisninger per oppføring',
    orphans: 'Uten henvisninger hit',
    orphansTitle: 'Ingen andre viser til dem',
    orphansNote: 'Oppføringer som man bare finner med søk eller i lista.',
    noOrphans: 'Alle oppføringer er vist til av minst én annen.',
    sources: 'Oppføringer etter kilde',
    sourcesNote: (without: string) => `${without} oppføringer oppgir ingen kilde.`,
    source: 'Kilde',
    state: 'Utkast, feil og advarsler',
    stateText: (drafts: string, errors: string, warnings: string) =>
      `Kontrollen av innholdet ga ${errors} feil og ${warnings} advarsler. ${drafts} oppføringer er utkast, og er merket som det.`,
    fieldsOf: (kind: string) => `Felt i ${kind}`,
  },
};
