import { adoptingNb } from './adopting.nb.ts';

/** The publishing form in bokmål: the source that the other languages are measured against. */
export const publishNb = {
  title: 'Del med andre',
  lead: 'Beskriv et prosjekt eller et datasett, så andre kommuner kan finne det. Du trenger verken konto eller Git.',
  editTitle: 'Foreslå en endring',
  editLead: 'Rett det som er feil, eller legg til det du vet.',
  newTitle: (kind: string) => `Del med andre: ${kind}`,
  newLead: 'Bare det som er merket, må være med. Resten kan vente. Regn med fem minutter.',
  homeTitle: 'Har dere noe å dele?',
  homeText:
    'Et prosjekt, et datasett eller en erfaring. Det som stoppet er like nyttig som det som lyktes.',
  noScript: 'Skjemaet trenger JavaScript. Uten det kan du lese hvordan du bidrar på annen måte:',
  loading: 'Henter skjemaet …',
  failed: 'Skjemaet lot seg ikke hente. Last siden på nytt.',
  choose: 'Hva vil du beskrive?',
  other: 'Noe annet',
  about: {
    'use-case': 'Et KI- eller dataprosjekt, fra idé til drift, også et som ble stoppet.',
    dataset: 'En datakilde: hva den inneholder, hvem som har den, og hvordan man får bruke den.',
  },
  adopting: adoptingNb,
  drafts: 'Kladder i denne nettleseren',
  untitled: 'Uten tittel',
  open: 'Eller åpne en fil du har fra før',
  openHelp:
    'En Markdown-fil fra dette skjemaet eller fra banken. Slipp den eller lim den inn hvor som helst på siden, eller velg den her. Den sendes ingen steder.',
  notOurs: 'Fila har ikke felt vi kjenner. Den må begynne med en linje med ---.',
  brokenAt: (line: number) =>
    `Feltene i fila lar seg ikke lese: se på linje ${line}. Vanlige grunner er skjevt innrykk, eller en tekst med kolon uten hermetegn.`,
  otherVersion:
    'Fila er skrevet for en annen versjon av feltene enn dette skjemaet kjenner (schemaVersion). Er den nyere enn nettstedet, må nettstedet oppdateres.',
  wasOlder:
    'Dette var skrevet for en eldre versjon av feltene. Vi har gjort det om til dagens uten å gjette: se over feltene som sier at noe ikke er oppgitt eller avklart.',
  misfits: {
    title: 'Ikke alt i fila passet i skjemaet',
    moved:
      'Dette sto på en annen måte enn skjemaet bruker, og er satt inn i feltene. Se over at det ble rett.',
    out: 'Dette fikk ikke plass. Det står bare her, og blir ikke med når du leverer. Skriv det inn der det hører hjemme. Fila du åpnet, er ikke endret.',
    shapes: {
      text: 'tekst',
      choice: 'ett valg',
      number: 'et tall',
      boolean: 'ja eller nei',
      list: 'en liste',
      group: 'flere felt',
    },
    wrongShape: (has: string, wanted: string) => `Her sto ${has}, men her skal det stå ${wanted}.`,
    noField: 'Skjemaet har ikke noe felt med det navnet.',
    meant: 'Mente du',
    notAllowed: 'Verdien går ikke i dette feltet.',
    seen: 'Jeg har sett over dette',
    done: 'Fjern herfra',
    noneLeft: 'Alt fra fila er gått gjennom.',
    leftOut: (n: number) =>
      n === 1
        ? 'Én ting fra fila du åpnet, blir ikke med.'
        : `${n} ting fra fila du åpnet, blir ikke med.`,
    see: 'Se hva det er',
  },
  unknownEntry: 'Fant ikke oppføringen som skulle endres. Den kan ha fått nytt navn.',
  kept: 'Alt du skriver lagres bare i denne nettleseren, mens du skriver.',
  notKept: 'Nettleseren lar oss ikke lagre kladden. Last ned fila før du går fra siden.',
  draftFound: (when: string) => `Vi hentet fram kladden din, lagret ${when}.`,
  savedAt: (when: string) => `lagret ${when}`,
  deleteDraft: 'Slett kladden',
  deleteSure: 'Slette alt du har skrevet i dette skjemaet?',
  otherTab:
    'Skjemaet er åpent i en annen fane også. Hver fane lagres for seg, så ingenting går tapt. Du finner alle kladdene på siden der du velger hva du vil beskrive.',
  conflict: {
    title: 'Oppføringen er endret på nettstedet',
    choose:
      'Den er endret siden du begynte, og her har du endret det samme feltet. Velg hva som skal gjelde.',
    chooseUnknown: 'Her er kladden din ulik det nettstedet har nå. Velg hva som skal gjelde.',
    before: 'Da du begynte',
    now: 'På nettstedet nå',
    mine: 'I kladden din',
    nothing: 'Ikke fylt ut',
    keepMine: 'Behold mitt',
    takeTheirs: 'Bruk nettstedets',
    taken: (n: number) =>
      n === 1
        ? 'Ett felt du ikke hadde endret, er hentet fra nettstedet.'
        : `${n} felt du ikke hadde endret, er hentet fra nettstedet.`,
    newer:
      'Nettstedet har fått en nyere versjon mens du skrev. Se hva som er endret, øverst i skjemaet, og lever på nytt.',
    gone: 'Oppføringen finnes ikke lenger på nettstedet. Si fra om det når du sender fila.',
    notAsked: 'Vi fikk ikke sjekket om nettstedet har fått en nyere versjon.',
    basis: 'Laget ut fra versjonen',
    mail: (digest: string) =>
      `Endringen er laget ut fra versjonen av fila der SHA-256 begynner med ${digest}.\n\n`,
  },
  moreFields: (n: number) => `Flere felt (${n})`,
  sections: {
    own: 'Det bare dere vet',
    what: 'Hva er det?',
    who: 'Hvem står bak?',
    data: 'Data',
    rules: 'Regler',
    went: 'Hvordan gikk det?',
    reuse: 'Gjenbruk',
    access: 'Tilgang',
    quality: 'Kvalitet',
    sources: 'Kilder',
    about: 'For dem som leter',
  },
  body: 'Utdypning',
  bodyHelp:
    'Fri tekst i Markdown, for det feltene ikke har plass til. Overskrifter begynner med ##.',
  mustFill: 'må fylles ut',
  neededToPublish: 'trengs for å publisere',
  noneKnown: 'Ikke kjent. Vi har lett og fant det ikke.',
  yes: 'Ja',
  no: 'Nei',
  notSaid: 'Ikke oppgitt',
  dateHelp: 'Skriv år, måned eller dag: 2024, 2024-06 eller 2024-06-01.',
  length: (n: string, max: string) => `${n} av ${max} tegn`,
  add: (what: string) => `Legg til: ${what}`,
  remove: (what: string) => `Fjern: ${what}`,
  item: (what: string, n: number) => `${what} ${n}`,
  search: 'Skriv for å søke',
  found: (n: number) => (n === 1 ? '1 forslag' : `${n} forslag`),
  nothingFound:
    'Ingen treff. Finnes den ikke her ennå? Beskriv den i sitt eget skjema først, så kan du velge den her.',
  yours: 'din, ikke publisert ennå',
  describeNew: (kind: string) => `Beskriv ny: ${kind}`,
  lookUpFailed: 'Lista lot seg ikke hente. Prøv igjen.',
  problemsTitle: (n: number) => (n === 1 ? 'Én ting må rettes' : `${n} ting må rettes`),
  problems: {
    missing: 'Fyll ut feltet.',
    missingInItem: 'Fyll ut feltet, eller fjern punktet det står i.',
    required: 'Trengs for å publisere.',
    tooLong: (limit: string) => `For langt. Høyst ${limit} tegn.`,
    url: 'Skriv hele adressen, med https:// først.',
    email: 'Skriv en e-postadresse, for eksempel postmottak@kommune.no.',
    date: 'Skriv et årstall, en måned eller en dag: 2024, 2024-06 eller 2024-06-01.',
    endsBeforeStart: (from: string, to: string) =>
      `Slutter ${to}, før det begynner ${from}. Rett den av datoene som er feil.`,
    number: 'Skriv bare tallet, uten enhet.',
    code: 'Velg fra lista.',
    reference: 'Finnes ikke i banken. Velg fra lista.',
    oneLine: 'Skriv på én linje.',
    hidden: 'Teksten har usynlige tegn. Skriv den på nytt.',
    invalid: 'Verdien passer ikke her.',
    privateNumber:
      'Dette er et fødselsnummer eller D-nummer. Ta det bort. Slike numre skal aldri stå her.',
    privateEmail:
      'E-postadresser hører ikke hjemme i teksten. Oppgi en funksjon, for eksempel «digitaliseringsavdelingen».',
    personalEmail:
      'Adressen ser ut til å tilhøre en person. Bruk en fellespostkasse, for eksempel postmottak@kommune.no.',
    privatePhone: 'Ta bort telefonnummeret. Oppgi en funksjon eller en kontaktside i stedet.',
    personName:
      'Dette ser ut til å være navnet på en person. Oppgi funksjonen i stedet, for eksempel «digitaliseringsavdelingen».',
    maybePersonName:
      'Kan dette være navnet på en person? Oppgi i så fall funksjonen i stedet. Er det en enhet, kan du gå videre.',
    html: 'HTML er ikke tillatt. Skriv i Markdown.',
    heading: 'Overskrifter begynner med ##, for tittelen står for seg selv.',
    link: 'En lenke eller et bilde har en adresse som ikke går. Skriv https://… eller for eksempel /datasett/kpr/.',
    imageText: 'Et bilde mangler tekst for dem som ikke ser det: ![beskrivelse](adresse).',
  },
  atLine: (line: number, text: string) => `Linje ${line}: ${text}`,
  enough: 'Dette er nok til å publisere.',
  notEnough: (n: number) =>
    n === 1
      ? 'Én ting mangler før dette kan publiseres.'
      : `${n} ting mangler før dette kan publiseres.`,
  helpful: 'Disse ville hjulpet leserne mest:',
  preview: {
    heading: 'Slik blir det',
    open: 'Se siden',
    title: 'Forhåndsvisning. Siden er ikke publisert.',
    close: 'Tilbake til skjemaet',
    loading: 'Setter opp siden …',
    failed: 'Siden lot seg ikke hente. Se etter at du er på nett, og prøv igjen.',
    withoutHistory: 'Endringshistorikken vises bare på nettstedet.',
    leftOut: (n: number) =>
      n === 1 ? 'Én verdi med feil er utelatt.' : `${n} verdier med feil er utelatt.`,
    notFetched: (n: number) => `${n} oppføringer som viser hit, er utelatt.`,
  },
  hand: 'Lever',
  state: 'Hva vil du levere?',
  published: 'Ferdig oppføring',
  draft: 'Utkast: noe mangler, og det er greit at siden sier det',
  withdrawn: 'Oppføringen er trukket tilbake. Endringen beholder det.',
  fileName: 'Filnavn',
  download: 'Last ned fila',
  downloaded: 'Fila er lastet ned.',
  openHost: 'Åpne som ny fil hos verten',
  openEdit: 'Åpne fila hos verten',
  copyFirst:
    'Innholdet får ikke plass i en adresse. Kopier det først, og lim det inn på siden som åpnes.',
  copyText: 'Kopier innholdet',
  copyMail: 'Kopier en ferdig e-post',
  copied: 'Kopiert.',
  notCopied: 'Nettleseren lot oss ikke kopiere. Last ned fila i stedet.',
  ways: {
    lead: 'Slik får du den til dem som driver nettstedet:',
    attach: 'Legg ved fila, eller lim inn den ferdige e-posten.',
    contactPage: 'Gå til kontaktsiden',
    account: 'Du trenger en konto der.',
    onlyHost:
      'Nettstedet har ikke oppgitt noen annen vei. Har du ingen konto, så last ned fila og be en kollega som har det, legge den inn. Spør ellers den som driver nettstedet:',
    nowhere:
      'Nettstedet har ikke oppgitt noe sted å sende fila, verken en adresse eller en lenke til der filene ligger. Last den ned og ta vare på den, og spør den som driver nettstedet, hvordan de vil ha den:',
  },
  writeMail: (to: string) => `Skriv til ${to}`,
  mail: (title: string, path: string) =>
    `Hei!\n\nVi foreslår denne oppføringen: «${title}».\nInnholdet under skal ligge i fila ${path}.\n\n`,
  next: 'Hva skjer nå?',
  nextSteps: [
    'Ingenting er sendt. Skjemaet sender ikke noe av seg selv, og du bestemmer hvor fila går.',
    'Når de som driver nettstedet legger den inn, kontrolleres den automatisk på noen minutter. Finner kontrollen en feil, sier den hva som må rettes.',
    'Så godkjenner de den. Hvor lenge det tar, bestemmer de. Godkjente oppføringer vises neste gang nettstedet bygges, vanligvis få minutter etter.',
    'Viser den til noe nytt du også har beskrevet, må begge filene sendes.',
  ] as readonly string[],
  privacy:
    'Skriv aldri om enkeltpersoner. Ingen navn, personlige e-postadresser, telefonnumre eller fødselsnumre. Oppgi funksjoner.',
};

/** The texts of the form in one language. */
export type PublishTexts = typeof publishNb;
