import type { MarkdownMessages } from '../catalog/markdown/markdown-messages.ts';

/** What a body can be refused for, in English. */
export const markdownMessagesEn: MarkdownMessages = {
  html: (shown) =>
    `HTML is not allowed in the text (“${shown}”). Write it in Markdown, or put the code between the signs \`.`,
  heading: () => 'Headings in the text begin with ##. The title has a field of its own.',
  imageText: () => 'The image lacks a text for those who do not see it: ![description](address).',
  imageElsewhere: (shown) => `The image “${shown}” must be on this site, under /bilder/.`,
  hiddenInAddress: (shown) =>
    `The address “${shown}” has spaces or invisible characters. Write it again.`,
  noPage: (shown) => `The address “${shown}” is not a page here. Write for example /datasett/kpr/.`,
  incompleteAddress: (shown) =>
    `The address “${shown}” is not complete. Write https:// before it, or /datasett/… for a page here.`,
  protocol: (shown) =>
    `The address “${shown}” begins neither with https:// nor with http://. Only these are allowed.`,
  credentials: (shown) => `The address “${shown}” holds a user name or a password. Take it out.`,
  email: (shown) =>
    `The e-mail address ${shown} does not belong in the text. Name a function or a contact page instead.`,
  deadLink: (shown) => `The link ${shown} leads to a page that is not there.`,
  noSlash: (shown) => `The link ${shown} must end with a slash: ${shown}/.`,
  levels: (shown) => `Quotes and lists cannot stand more than ${shown} levels in each other.`,
  columns: (shown) => `A table cannot have more than ${shown} columns.`,
  marks: (shown) =>
    `A paragraph cannot have more than ${shown} signs like * _ \` [ and <. Split it up.`,
  brackets: (shown) => `Brackets cannot stand more than ${shown} levels in each other.`,
};
