import { adoptingNn } from './adopting.nn.ts';
import type { PublishTexts } from './publish.nb.ts';

/** The publishing form in nynorsk. */
export const publishNn: PublishTexts = {
  title: 'Del med andre',
  lead: 'Beskriv eit prosjekt eller eit datasett, så andre kommunar kan finne det. Du treng verken konto eller Git.',
  editTitle: 'Gjer framlegg om ei endring',
  editLead: 'Rett det som er feil, eller legg til det du veit.',
  newTitle: (kind) => `Del med andre: ${kind}`,
  newLead: 'Berre det som er merkt, må vere med. Resten kan vente. Rekn med fem minutt.',
  homeTitle: 'Har de noko å dele?',
  homeText:
    'Eit prosjekt, eit datasett eller ei erfaring. Det som stoppa, er like nyttig som det som lukkast.',
  noScript: 'Skjemaet treng JavaScript. Utan det kan du lese korleis du bidreg på annan måte:',
  loading: 'Hentar skjemaet …',
  failed: 'Skjemaet let seg ikkje hente. Last sida på nytt.',
  choose: 'Kva vil du beskrive?',
  other: 'Noko anna',
  about: {
    'use-case': 'Eit KI- eller dataprosjekt, frå idé til drift, òg eit som vart stoppa.',
    dataset: 'Ei datakjelde: kva ho inneheld, kven som har ho, og korleis ein får bruke ho.',
  },
  adopting: adoptingNn,
  drafts: 'Kladdar i denne nettlesaren',
  untitled: 'Utan tittel',
  open: 'Eller opne ei fil du har frå før',
  openHelp:
    'Ei Markdown-fil frå dette skjemaet eller frå banken. Slepp ho eller lim ho inn kor som helst på sida, eller vel ho her. Ho blir ikkje send nokon stad.',
  notOurs: 'Fila har ikkje felt vi kjenner. Ho må byrje med ei linje med ---.',
  brokenAt: (line) =>
    `Felta i fila lèt seg ikkje lese: sjå på linje ${line}. Vanlege grunnar er skeivt innrykk, eller ein tekst med kolon utan hermeteikn.`,
  otherVersion:
    'Fila er skriven for ein annan versjon av felta enn dette skjemaet kjenner (schemaVersion). Er ho nyare enn nettstaden, må nettstaden oppdaterast.',
  wasOlder:
    'Dette var skrive for ein eldre versjon av felta. Vi har gjort det om til dagens utan å gjette: sjå over felta som seier at noko ikkje er oppgitt eller avklart.',
  misfits: {
    title: 'Ikkje alt i fila passa i skjemaet',
    moved:
      'Dette stod på ein annan måte enn skjemaet bruker, og er sett inn i felta. Sjå over at det vart rett.',
    out: 'Dette fekk ikkje plass. Det står berre her, og blir ikkje med når du leverer. Skriv det inn der det høyrer heime. Fila du opna, er ikkje endra.',
    shapes: {
      text: 'tekst',
      choice: 'eitt val',
      number: 'eit tal',
      boolean: 'ja eller nei',
      list: 'ei liste',
      group: 'fleire felt',
    },
    wrongShape: (has, wanted) => `Her stod ${has}, men her skal det stå ${wanted}.`,
    noField: 'Skjemaet har ikkje noko felt med det namnet.',
    meant: 'Meinte du',
    notAllowed: 'Verdien går ikkje i dette feltet.',
    seen: 'Eg har sett over dette',
    done: 'Fjern herifrå',
    noneLeft: 'Alt i fila er gått gjennom.',
    leftOut: (n) =>
      n === 1
        ? 'Éin ting i fila du opna, blir ikkje med.'
        : `${n} ting i fila du opna, blir ikkje med.`,
    see: 'Sjå kva det er',
  },
  unknownEntry: 'Fann ikkje oppføringa som skulle endrast. Ho kan ha fått nytt namn.',
  kept: 'Alt du skriv, blir berre lagra i denne nettlesaren, medan du skriv.',
  notKept: 'Nettlesaren lèt oss ikkje lagre kladden. Last ned fila før du går frå sida.',
  draftFound: (when) => `Vi henta fram kladden din, lagra ${when}.`,
  savedAt: (when) => `lagra ${when}`,
  deleteDraft: 'Slett kladden',
  deleteSure: 'Slette alt du har skrive i dette skjemaet?',
  otherTab:
    'Skjemaet er ope i ei anna fane òg. Kvar fane blir lagra for seg, så ingenting går tapt. Du finn alle kladdane på sida der du vel kva du vil beskrive.',
  conflict: {
    title: 'Oppføringa er endra på nettstaden',
    choose:
      'Ho er endra sidan du byrja, og her har du endra det same feltet. Vel kva som skal gjelde.',
    chooseUnknown: 'Her er kladden din ulik det nettstaden har no. Vel kva som skal gjelde.',
    before: 'Då du byrja',
    now: 'På nettstaden no',
    mine: 'I kladden din',
    nothing: 'Ikkje fylt ut',
    keepMine: 'Behald mitt',
    takeTheirs: 'Bruk det frå nettstaden',
    taken: (n) =>
      n === 1
        ? 'Eitt felt du ikkje hadde endra, er henta frå nettstaden.'
        : `${n} felt du ikkje hadde endra, er henta frå nettstaden.`,
    newer:
      'Nettstaden har fått ein nyare versjon medan du skreiv. Sjå kva som er endra, øvst i skjemaet, og lever på nytt.',
    gone: 'Oppføringa finst ikkje lenger på nettstaden. Sei frå om det når du sender fila.',
    notAsked: 'Vi fekk ikkje sjekka om nettstaden har fått ein nyare versjon.',
    basis: 'Laga ut frå versjonen',
    mail: (digest) =>
      `Endringa er laga ut frå versjonen av fila der SHA-256 byrjar med ${digest}.\n\n`,
  },
  moreFields: (n) => `Fleire felt (${n})`,
  sections: {
    own: 'Det berre de veit',
    what: 'Kva er det?',
    who: 'Kven står bak?',
    data: 'Data',
    rules: 'Reglar',
    went: 'Korleis gjekk det?',
    reuse: 'Gjenbruk',
    access: 'Tilgang',
    quality: 'Kvalitet',
    sources: 'Kjelder',
    about: 'For dei som leitar',
  },
  body: 'Utdjuping',
  bodyHelp: 'Fri tekst i Markdown, for det felta ikkje har plass til. Overskrifter byrjar med ##.',
  mustFill: 'må fyllast ut',
  neededToPublish: 'trengst for å publisere',
  noneKnown: 'Ikkje kjent. Vi har leitt og fann det ikkje.',
  yes: 'Ja',
  no: 'Nei',
  notSaid: 'Ikkje oppgitt',
  dateHelp: 'Skriv år, månad eller dag: 2024, 2024-06 eller 2024-06-01.',
  length: (n, max) => `${n} av ${max} teikn`,
  add: (what) => `Legg til: ${what}`,
  remove: (what) => `Fjern: ${what}`,
  item: (what, n) => `${what} ${n}`,
  search: 'Skriv for å søkje',
  found: (n) => (n === 1 ? '1 forslag' : `${n} forslag`),
  nothingFound:
    'Ingen treff. Finst det ikkje her enno? Beskriv det i sitt eige skjema først, så kan du velje det her.',
  yours: 'din, ikkje publisert enno',
  describeNew: (kind) => `Beskriv ny: ${kind}`,
  lookUpFailed: 'Lista let seg ikkje hente. Prøv igjen.',
  problemsTitle: (n) => (n === 1 ? 'Éin ting må rettast' : `${n} ting må rettast`),
  problems: {
    missing: 'Fyll ut feltet.',
    missingInItem: 'Fyll ut feltet, eller fjern punktet det står i.',
    required: 'Trengst for å publisere.',
    tooLong: (limit) => `For langt. Høgst ${limit} teikn.`,
    url: 'Skriv heile adressa, med https:// først.',
    email: 'Skriv ei e-postadresse, til dømes postmottak@kommune.no.',
    date: 'Skriv eit årstal, ein månad eller ein dag: 2024, 2024-06 eller 2024-06-01.',
    endsBeforeStart: (from, to) =>
      `Sluttar ${to}, før det byrjar ${from}. Rett den av datoane som er feil.`,
    number: 'Skriv berre talet, utan eining.',
    code: 'Vel frå lista.',
    reference: 'Finst ikkje i banken. Vel frå lista.',
    oneLine: 'Skriv på éi linje.',
    hidden: 'Teksten har usynlege teikn. Skriv han på nytt.',
    invalid: 'Verdien passar ikkje her.',
    privateNumber:
      'Dette er eit fødselsnummer eller D-nummer. Ta det bort. Slike nummer skal aldri stå her.',
    privateEmail:
      'E-postadresser høyrer ikkje heime i teksten. Oppgi ein funksjon, til dømes «digitaliseringsavdelinga».',
    personalEmail:
      'Adressa ser ut til å høyre til ein person. Bruk ei fellespostkasse, til dømes postmottak@kommune.no.',
    privatePhone: 'Ta bort telefonnummeret. Oppgi ein funksjon eller ei kontaktside i staden.',
    personName:
      'Dette ser ut til å vere namnet på ein person. Oppgi funksjonen i staden, til dømes «digitaliseringsavdelinga».',
    maybePersonName:
      'Kan dette vere namnet på ein person? Oppgi i så fall funksjonen i staden. Er det ei eining, kan du gå vidare.',
    html: 'HTML er ikkje tillate. Skriv i Markdown.',
    heading: 'Overskrifter byrjar med ##, for tittelen står for seg sjølv.',
    link: 'Ei lenkje eller eit bilete har ei adresse som ikkje går. Skriv https://… eller til dømes /datasett/kpr/.',
    imageText: 'Eit bilete manglar tekst for dei som ikkje ser det: ![beskriving](adresse).',
  },
  atLine: (line, text) => `Linje ${line}: ${text}`,
  enough: 'Dette er nok til å publisere.',
  notEnough: (n) =>
    n === 1
      ? 'Éin ting manglar før dette kan publiserast.'
      : `${n} ting manglar før dette kan publiserast.`,
  helpful: 'Desse ville hjelpt lesarane mest:',
  preview: {
    heading: 'Slik blir det',
    open: 'Sjå sida',
    title: 'Førehandsvising. Sida er ikkje publisert.',
    close: 'Tilbake til skjemaet',
    loading: 'Set opp sida …',
    failed: 'Sida let seg ikkje hente. Sjå etter at du er på nett, og prøv igjen.',
    withoutHistory: 'Endringshistorikken står berre på nettstaden.',
    leftOut: (n) =>
      n === 1 ? 'Éin verdi med feil er utelaten.' : `${n} verdiar med feil er utelatne.`,
    notFetched: (n) => `${n} oppføringar som viser hit, er utelatne.`,
  },
  hand: 'Lever',
  state: 'Kva vil du levere?',
  published: 'Ferdig oppføring',
  draft: 'Utkast: noko manglar, og det er greitt at sida seier det',
  withdrawn: 'Oppføringa er trekt tilbake. Endringa held på det.',
  fileName: 'Filnamn',
  download: 'Last ned fila',
  downloaded: 'Fila er lasta ned.',
  openHost: 'Opne som ny fil hos verten',
  openEdit: 'Opne fila hos verten',
  copyFirst:
    'Innhaldet får ikkje plass i ei adresse. Kopier det først, og lim det inn på sida som opnar seg.',
  copyText: 'Kopier innhaldet',
  copyMail: 'Kopier ein ferdig e-post',
  copied: 'Kopiert.',
  notCopied: 'Nettlesaren let oss ikkje kopiere. Last ned fila i staden.',
  ways: {
    lead: 'Slik får du ho til dei som driv nettstaden:',
    attach: 'Legg ved fila, eller lim inn den ferdige e-posten.',
    contactPage: 'Gå til kontaktsida',
    account: 'Du treng ein konto der.',
    onlyHost:
      'Nettstaden har ikkje oppgitt nokon annan veg. Har du ingen konto, så last ned fila og be ein kollega som har det, leggje ho inn. Spør elles den som driv nettstaden:',
    nowhere:
      'Nettstaden har ikkje oppgitt nokon stad å sende fila, verken ei adresse eller ei lenkje til der filene ligg. Last ho ned og ta vare på ho, og spør den som driv nettstaden, korleis dei vil ha ho:',
  },
  writeMail: (to) => `Skriv til ${to}`,
  mail: (title, path) =>
    `Hei!\n\nVi gjer framlegg om denne oppføringa: «${title}».\nInnhaldet under skal liggje i fila ${path}.\n\n`,
  next: 'Kva skjer no?',
  nextSteps: [
    'Ingenting er sendt. Skjemaet sender ikkje noko av seg sjølv, og du avgjer kvar fila går.',
    'Når dei som driv nettstaden legg ho inn, blir ho kontrollert automatisk på nokre minutt. Finn kontrollen ein feil, seier han kva som må rettast.',
    'Så godkjenner dei ho. Kor lenge det tek, avgjer dei. Godkjende oppføringar viser neste gong nettstaden blir bygd, vanlegvis få minutt etter.',
    'Viser ho til noko nytt du òg har beskrive, må begge filene sendast.',
  ],
  privacy:
    'Skriv aldri om enkeltpersonar. Ingen namn, personlege e-postadresser, telefonnummer eller fødselsnummer. Oppgi funksjonar.',
};
