import { adoptingEn } from './adopting.en.ts';
import type { PublishTexts } from './publish.nb.ts';

/** The publishing form in English. */
export const publishEn: PublishTexts = {
  title: 'Share with others',
  lead: 'Describe a project or a dataset so that other municipalities can find it. You need neither an account nor Git.',
  editTitle: 'Suggest a change',
  editLead: 'Correct what is wrong, or add what you know.',
  newTitle: (kind) => `Share with others: ${kind}`,
  newLead: 'Only what is marked must be there. The rest can wait. Allow five minutes.',
  homeTitle: 'Do you have something to share?',
  homeText:
    'A project, a dataset or an experience. What was stopped is as useful as what succeeded.',
  noScript: 'The form needs JavaScript. Without it you can read how to contribute in other ways:',
  loading: 'Loading the form …',
  failed: 'The form could not be loaded. Reload the page.',
  choose: 'What do you want to describe?',
  other: 'Something else',
  about: {
    'use-case': 'An AI or data project, from idea to operation, also one that was stopped.',
    dataset: 'A data source: what it holds, who has it, and how to get to use it.',
  },
  adopting: adoptingEn,
  drafts: 'Drafts in this browser',
  untitled: 'Untitled',
  open: 'Or open a file that you have',
  openHelp:
    'A Markdown file from this form or from this site. Drop or paste it anywhere on the page, or choose it here. It is not sent anywhere.',
  notOurs: 'The file has no fields that we know. It must begin with a line of ---.',
  brokenAt: (line) =>
    `The fields in the file cannot be read: look at line ${line}. Usual reasons are uneven indentation, or a text with a colon that lacks quotation marks.`,
  otherVersion:
    'The file is written for another version of the fields than this form knows (schemaVersion). If it is newer than the site, the site has to be updated.',
  wasOlder:
    'This was written for an older version of the fields. We have brought it up to date without guessing: look over the fields that say that something is not told or not settled.',
  misfits: {
    title: 'Not all of the file fits in the form',
    moved:
      'This was written in another way than the form uses, and has been put in its fields. Check that it came out right.',
    out: 'There was no place for this. It stands here only, and will not be in what you hand over. Write it where it belongs. The file that you opened is not changed.',
    shapes: {
      text: 'text',
      choice: 'one choice',
      number: 'a number',
      boolean: 'yes or no',
      list: 'a list',
      group: 'several fields',
    },
    wrongShape: (has, wanted) => `This was ${has}, but the form takes ${wanted} here.`,
    noField: 'The form has no field of that name.',
    meant: 'Did you mean',
    notAllowed: 'The value does not fit in this field.',
    seen: 'I have checked this',
    done: 'Remove from here',
    noneLeft: 'You have been through all of the file.',
    leftOut: (n) =>
      n === 1
        ? 'One thing in the file that you opened will not be included.'
        : `${n} things in the file that you opened will not be included.`,
    see: 'See what it is',
  },
  unknownEntry: 'The entry to be changed was not found. It may have a new name.',
  kept: 'What you write is kept in this browser only, as you write.',
  notKept:
    'The browser does not let us keep the draft. Download the file before you leave the page.',
  draftFound: (when) => `We found your draft, saved ${when}.`,
  savedAt: (when) => `saved ${when}`,
  deleteDraft: 'Delete the draft',
  deleteSure: 'Delete all that you have written in this form?',
  otherTab:
    'The form is open in another tab too. Each tab is saved by itself, so nothing is lost. You find all drafts on the page where you choose what to describe.',
  conflict: {
    title: 'The entry has changed on the site',
    choose:
      'It has changed since you began, and you have changed the same field. Choose which is to hold.',
    chooseUnknown: 'Here your draft differs from what the site has now. Choose which is to hold.',
    before: 'When you began',
    now: 'On the site now',
    mine: 'In your draft',
    nothing: 'Not filled in',
    keepMine: 'Keep mine',
    takeTheirs: 'Use the one on the site',
    taken: (n) =>
      n === 1
        ? 'One field that you had not changed is taken from the site.'
        : `${n} fields that you had not changed are taken from the site.`,
    newer:
      'The site has got a newer version while you wrote. See what has changed, at the top of the form, and hand over again.',
    gone: 'The entry is no longer on the site. Say so when you send the file.',
    notAsked: 'We could not check whether the site has got a newer version.',
    basis: 'Made from version',
    mail: (digest) =>
      `The change is made from the version of the file whose SHA-256 begins with ${digest}.\n\n`,
  },
  moreFields: (n) => `More fields (${n})`,
  sections: {
    own: 'What only you know',
    what: 'What is it?',
    who: 'Who is behind it?',
    data: 'Data',
    rules: 'Rules',
    went: 'How did it go?',
    reuse: 'Reuse',
    access: 'Access',
    quality: 'Quality',
    sources: 'Sources',
    about: 'For those who search',
  },
  body: 'Details',
  bodyHelp: 'Free text in Markdown, for what the fields have no room for. Headings begin with ##.',
  mustFill: 'must be filled in',
  neededToPublish: 'needed to publish',
  noneKnown: 'Not known. We have looked and did not find it.',
  yes: 'Yes',
  no: 'No',
  notSaid: 'Not stated',
  dateHelp: 'Write a year, a month or a day: 2024, 2024-06 or 2024-06-01.',
  length: (n, max) => `${n} of ${max} characters`,
  add: (what) => `Add: ${what}`,
  remove: (what) => `Remove: ${what}`,
  item: (what, n) => `${what} ${n}`,
  search: 'Type to search',
  found: (n) => (n === 1 ? '1 suggestion' : `${n} suggestions`),
  nothingFound:
    'No match. Is it not here yet? Describe it in its own form first, then you can choose it here.',
  yours: 'yours, not published yet',
  describeNew: (kind) => `Describe new: ${kind}`,
  lookUpFailed: 'The list could not be loaded. Try again.',
  problemsTitle: (n) => (n === 1 ? 'One thing must be corrected' : `${n} things must be corrected`),
  problems: {
    missing: 'Fill in the field.',
    missingInItem: 'Fill in the field, or remove the item it belongs to.',
    required: 'Needed to publish.',
    tooLong: (limit) => `Too long. At most ${limit} characters.`,
    url: 'Write the whole address, beginning with https://.',
    email: 'Write an e-mail address, for example postmottak@kommune.no.',
    date: 'Write a year, a month or a day: 2024, 2024-06 or 2024-06-01.',
    endsBeforeStart: (from, to) =>
      `Ends ${to}, before it begins ${from}. Correct the date that is wrong.`,
    number: 'Write the number only, without a unit.',
    code: 'Choose from the list.',
    reference: 'Not on this site. Choose from the list.',
    oneLine: 'Write on one line.',
    hidden: 'The text has invisible characters. Write it again.',
    invalid: 'The value does not fit here.',
    privateNumber:
      'This is a national identity number. Remove it. Such numbers must never stand here.',
    privateEmail:
      'E-mail addresses do not belong in the text. Name a function, for example “the digitalisation department”.',
    personalEmail:
      'The address seems to belong to a person. Use a shared mailbox, for example postmottak@kommune.no.',
    privatePhone: 'Remove the phone number. Name a function or a contact page instead.',
    personName:
      'This seems to be the name of a person. Name the function instead, for example “the digitalisation department”.',
    maybePersonName:
      'Could this be the name of a person? If so, give the function instead. If it is a unit, you can go on.',
    html: 'HTML is not allowed. Write Markdown.',
    heading: 'Headings begin with ##, since the title stands by itself.',
    link: 'A link or an image has an address that does not work. Write https://… or for example /datasett/kpr/.',
    imageText: 'An image lacks a text for those who do not see it: ![description](address).',
  },
  atLine: (line, text) => `Line ${line}: ${text}`,
  enough: 'This is enough to publish.',
  notEnough: (n) =>
    n === 1
      ? 'One thing is missing before this can be published.'
      : `${n} things are missing before this can be published.`,
  helpful: 'These would help readers most:',
  preview: {
    heading: 'How it will look',
    open: 'See the page',
    title: 'Preview. The page is not published.',
    close: 'Back to the form',
    loading: 'Setting up the page …',
    failed: 'The page could not be loaded. Check that you are online, and try again.',
    withoutHistory: 'The history of changes is shown on the site only.',
    leftOut: (n) =>
      n === 1 ? 'One value with errors is left out.' : `${n} values with errors are left out.`,
    notFetched: (n) => `${n} entries that refer to this one are left out.`,
  },
  hand: 'Hand over',
  state: 'What do you want to hand over?',
  published: 'A finished entry',
  draft: 'A draft: something is missing, and the page may say so',
  withdrawn: 'The entry is withdrawn. The change keeps it so.',
  fileName: 'File name',
  download: 'Download the file',
  downloaded: 'The file is downloaded.',
  openHost: 'Open as a new file at the host',
  openEdit: 'Open the file at the host',
  copyFirst:
    'The content does not fit in an address. Copy it first, and paste it into the page that opens.',
  copyText: 'Copy the content',
  copyMail: 'Copy a ready e-mail',
  copied: 'Copied.',
  notCopied: 'The browser did not let us copy. Download the file instead.',
  ways: {
    lead: 'How to get it to those who run the site:',
    attach: 'Attach the file, or paste the ready e-mail.',
    contactPage: 'Go to the contact page',
    account: 'You need an account there.',
    onlyHost:
      'The site names no other way. If you have no account, download the file and ask a colleague who has one to add it. Otherwise ask those who run the site:',
    nowhere:
      'The site does not say where to send the file: it names neither an address nor a link to where its files are kept. Download the file and keep it, and ask those who run the site how they want it:',
  },
  writeMail: (to) => `Write to ${to}`,
  mail: (title, path) =>
    `Hello!\n\nWe suggest this entry: “${title}”.\nThe content below belongs in the file ${path}.\n\n`,
  next: 'What happens now?',
  nextSteps: [
    'Nothing is sent. The form sends nothing by itself, and you decide where the file goes.',
    'When those who run the site add it, it is checked automatically in a few minutes. If the check finds a fault, it says what must be corrected.',
    'Then they approve it. How long that takes is up to them. Approved entries show the next time the site is built, usually a few minutes later.',
    'If it refers to something new that you have also described, send both files.',
  ],
  privacy:
    'Never write about individuals. No names, personal e-mail addresses, phone numbers or identity numbers. Name functions.',
};
