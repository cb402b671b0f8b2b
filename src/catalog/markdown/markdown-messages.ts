/**
 * What a body can be refused for, with its sentence in bokmål. Each takes what stands there, or the
 * bound that is passed; other languages have the same codes (`src/i18n/markdown-messages.*.ts`).
 */
export const markdownMessages = {
  html: (shown: string) =>
    `HTML er ikke tillatt i teksten («${shown}»). Skriv det i Markdown, eller sett koden mellom tegnene \`.`,
  heading: () => 'Overskrifter i teksten begynner med ##. Tittelen står i feltet title.',
  imageText: () => 'Bildet mangler tekst for dem som ikke ser det: ![beskrivelse](adresse).',
  imageElsewhere: (shown: string) =>
    `Bildet «${shown}» må ligge på dette nettstedet, under /bilder/.`,
  hiddenInAddress: (shown: string) =>
    `Adressen «${shown}» har mellomrom eller usynlige tegn. Skriv den på nytt.`,
  noPage: (shown: string) =>
    `Adressen «${shown}» er ikke en side her. Skriv for eksempel /datasett/kpr/.`,
  incompleteAddress: (shown: string) =>
    `Adressen «${shown}» er ikke fullstendig. Skriv https:// foran, eller /datasett/… for en side her.`,
  protocol: (shown: string) =>
    `Adressen «${shown}» begynner verken med https:// eller http://. Bare de er tillatt.`,
  credentials: (shown: string) =>
    `Adressen «${shown}» har brukernavn eller passord i seg. Ta det bort.`,
  email: (shown: string) =>
    `E-postadressen ${shown} hører ikke hjemme i teksten. Oppgi en funksjon eller en kontaktside i stedet.`,
  deadLink: (shown: string) => `Lenken ${shown} går til en side som ikke finnes.`,
  noSlash: (shown: string) => `Lenken ${shown} må slutte med skråstrek: ${shown}/.`,
  levels: (shown: string) =>
    `Sitater og lister kan ikke stå mer enn ${shown} nivåer inni hverandre.`,
  columns: (shown: string) => `En tabell kan ikke ha mer enn ${shown} kolonner.`,
  marks: (shown: string) =>
    `Et avsnitt kan ikke ha mer enn ${shown} tegn som * _ \` [ og <. Del det opp.`,
  brackets: (shown: string) => `Klammer kan ikke stå mer enn ${shown} nivåer inni hverandre.`,
};

/** What is wrong in a body, as a word that every language has a sentence for. */
export type MarkdownProblemCode = keyof typeof markdownMessages;

/** The sentences in one language. */
export type MarkdownMessages = Readonly<Record<MarkdownProblemCode, (shown: string) => string>>;
