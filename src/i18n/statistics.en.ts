import type { statisticsNb } from './statistics.nb.ts';

/** The statistics in English. */
export const statisticsEn: typeof statisticsNb = {
  title: 'Statistics',
  lead: 'Numbers and pictures, computed from the entries each time the site is built. They show what has been gathered here, not all that exists.',
  seeAll: 'See all statistics',
  table: 'The numbers as a table',
  total: 'Total',
  orEarlier: (year) => `${year} or earlier`,
  unknownYear: 'Not known',
  undivided: (domain) => `${domain}, general`,
  challenges: {
    section: 'Challenges',
    title: 'How common and how serious the challenges were',
    note: (respondents) =>
      `Number of answers from ${respondents} projects about each challenge. The stronger the colour, the more answers. At the top of each area stands the one that most found very serious or destructive.`,
    readings: (exact, likely, ambiguous) =>
      `The source is damaged. ${exact} rows are read with certainty. ${likely} have thin hatching: one number is missing, but only one reading is reasonable. ${ambiguous} have dense hatching and are marked “ambiguous”: the numbers can be read in several ways, and some cannot be read (?).`,
    most: (title, count, respondents) =>
      `The one that most found very serious or destructive is “${title}”: ${count} of ${respondents} projects.`,
    areaTitle: 'How serious the projects found the challenges, by area',
    areaNote:
      'Per cent of the answers about the challenges in each area. The stronger the colour, the larger the share. Hatched areas have challenges with uncertain numbers.',
    challenge: 'Challenge',
    area: 'Area',
    challengeCount: (n) => (n === 1 ? '1 challenge' : `${n} challenges`),
    leftOut: (left, all) => `${left} of ${all} cannot be read`,
    inDoubt: (doubt, all) => `${doubt} of ${all} likely`,
    reading: 'Reading',
    counted: 'Challenges in the numbers',
  },
  starts: {
    section: 'When and how far',
    title: 'When the projects began, and how far they have come',
    note: (known, all) => `Number of projects. The first year is known for ${known} of ${all}.`,
    stage: 'Stage',
  },
  domains: {
    section: 'Services',
    title: 'Projects by service area and stage',
    note: 'Number of projects. A project that belongs to several areas is counted in each of them.',
    domain: 'Service area',
  },
  data: {
    section: 'Data in use',
    title: 'What kinds of data different projects use',
    note: (projects, datasets) =>
      `Number of projects that use at least one data source of each type. ${projects} projects tell which of the ${datasets} data sources in the catalogue they use.`,
    type: 'Type of data source',
    listTitle: (n) =>
      n === 1
        ? 'The data source and its project'
        : `All ${n} data sources, and the projects that use them`,
    dataset: 'Data source',
    projects: 'Projects',
  },
  benefits: {
    section: 'Benefits',
    title: 'The benefits that projects expected, and those they achieved',
    note: (planned, realised, all) =>
      `Number of projects. Of ${all} projects, ${planned} tell of expected benefits and ${realised} of achieved ones.`,
    results: (measured, unknown, all) =>
      `${measured} of ${all} projects have measured results. For ${unknown} the sources have been searched and say nothing.`,
    type: 'Type of benefit',
    planned: 'Expected',
    realised: 'Achieved',
    plannedBar: (n) => `${n} expected`,
    realisedBar: (n) => `${n} achieved`,
  },
  age: {
    section: 'How old the facts are',
    title: 'Entries by type and the year that their facts describe',
    note: (entries) => `Number of entries, ${entries} in all.`,
    kind: 'Type',
  },
  coverage: {
    title: 'Coverage',
    lead: 'What the entries tell, what has been looked for without being found, and what is not filled in.',
    link: 'How complete the entries are stands on the page about coverage.',
    fields: 'How many have filled in each field',
    fieldsNote:
      'Only fields that at least one entry of the type has filled in or said to be unknown. “Said to be unknown” means that somebody has looked, and that the sources say nothing.',
    emptyFields: (fields) => `Filled in by none: ${fields}.`,
    field: 'Field',
    filled: 'Filled in',
    unknown: 'Said to be unknown',
    empty: 'Not filled in',
    share: 'Share filled in',
    kinds: 'Entries and references',
    kind: 'Type',
    entries: 'Entries',
    drafts: 'Drafts',
    references: 'References per entry',
    orphans: 'Referred to by none',
    orphansTitle: 'No other entry refers to them',
    orphansNote: 'Entries that can only be found by searching or in the list.',
    noOrphans: 'Every entry is referred to by at least one other.',
    sources: 'Entries by source',
    sourcesNote: (without) => `${without} entries name no source.`,
    source: 'Source',
    state: 'Drafts, errors and warnings',
    stateText: (drafts, errors, warnings) =>
      `The check of the content gave ${errors} errors and ${warnings} warnings. ${drafts} entries are drafts, and marked as such.`,
    fieldsOf: (kind) => `Fields of ${kind}`,
  },
};
