import type { MarkdownMessages } from '../catalog/markdown/markdown-messages.ts';

/** What a body can be refused for, in nynorsk. */
export const markdownMessagesNn: MarkdownMessages = {
  html: (shown) =>
    `HTML er ikkje tillate i teksten («${shown}»). Skriv det i Markdown, eller set koden mellom teikna \`.`,
  heading: () => 'Overskrifter i teksten byrjar med ##. Tittelen står i sitt eige felt.',
  imageText: () => 'Biletet manglar tekst for dei som ikkje ser det: ![beskriving](adresse).',
  imageElsewhere: (shown) => `Biletet «${shown}» må liggje på denne nettstaden, under /bilder/.`,
  hiddenInAddress: (shown) =>
    `Adressa «${shown}» har mellomrom eller usynlege teikn. Skriv ho på nytt.`,
  noPage: (shown) => `Adressa «${shown}» er ikkje ei side her. Skriv til dømes /datasett/kpr/.`,
  incompleteAddress: (shown) =>
    `Adressa «${shown}» er ikkje fullstendig. Skriv https:// framfor, eller /datasett/… for ei side her.`,
  protocol: (shown) =>
    `Adressa «${shown}» byrjar verken med https:// eller http://. Berre dei er tillatne.`,
  credentials: (shown) => `Adressa «${shown}» har brukarnamn eller passord i seg. Ta det bort.`,
  email: (shown) =>
    `E-postadressa ${shown} høyrer ikkje heime i teksten. Oppgi ein funksjon eller ei kontaktside i staden.`,
  deadLink: (shown) => `Lenkja ${shown} går til ei side som ikkje finst.`,
  noSlash: (shown) => `Lenkja ${shown} må slutte med skråstrek: ${shown}/.`,
  levels: (shown) => `Sitat og lister kan ikkje stå meir enn ${shown} nivå inni kvarandre.`,
  columns: (shown) => `Ein tabell kan ikkje ha meir enn ${shown} kolonnar.`,
  marks: (shown) =>
    `Eit avsnitt kan ikkje ha meir enn ${shown} teikn som * _ \` [ og <. Del det opp.`,
  brackets: (shown) => `Klammer kan ikkje stå meir enn ${shown} nivå inni kvarandre.`,
};
