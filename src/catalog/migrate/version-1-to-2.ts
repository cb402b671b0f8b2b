import type { Kind } from '../schema/kind.ts';
import {
  changeField,
  changeGroups,
  changeItems,
  type EntryData,
  fieldsFor,
  type FieldsOfKinds,
  type Migration,
  type MigrationStep,
  renameField,
} from './migration.ts';

/** What an id looked like in version 2; any other text was meant for people. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
const isTextOrNumber = (value: unknown): value is string | number =>
  isText(value) || typeof value === 'number';

/** Each field of the step, one after the other. */
const inEachField =
  (fields: FieldsOfKinds, change: (data: EntryData, path: string) => EntryData) =>
  (data: EntryData, kind: Kind): EntryData =>
    fieldsFor(fields, kind).reduce(change, data);

function renamed(fields: FieldsOfKinds, to: string, change: string): MigrationStep {
  const paths = Object.values(fields).flat();
  return {
    fields,
    change,
    moved: Object.fromEntries(paths.map((path) => [path.replace(/[^.]+$/, to), path])),
    apply: inEachField(fields, (data, path) => renameField(data, path, to)),
  };
}

/** Names in free text, where version 2 has an id, and a field beside it for what has none. */
function namesToNotes(): MigrationStep {
  const fields: FieldsOfKinds = {
    dataset: ['dataController', 'access.steps.authority'],
    legal: ['decides'],
    source: ['publisher'],
  };
  const isName = (value: unknown) => isText(value) && !ID.test(value);
  return {
    fields,
    change:
      'Et navn i fritekst er flyttet til feltet med «Note» bak, fordi feltet selv nå har id-en til en virksomhet.',
    moved: Object.fromEntries(
      Object.values(fields)
        .flat()
        .map((path) => [`${path}Note`, path]),
    ),
    apply: inEachField(fields, (data, path) =>
      renameField(data, path, `${path.replace(/^.*\./, '')}Note`, isName),
    ),
  };
}

function oneToList(): MigrationStep {
  const fields: FieldsOfKinds = {
    all: ['keywords', 'theme', 'geography', 'audience'],
    dataset: [
      'publisher',
      'dataController',
      'processor',
      'knownGaps',
      'knownUnsuitableFor',
      'access.mode',
    ],
    'use-case': ['domain', 'serviceLevel', 'task'],
    legal: ['decides', 'exceptions'],
    guide: ['phase', 'prerequisites'],
    resource: ['owner', 'organizationSize', 'area', 'phase'],
    organization: ['roles', 'formerNames'],
    source: ['publisher'],
  };
  return {
    fields,
    change: 'Én verdi er blitt en liste, fordi det kan være flere.',
    apply: inEachField(fields, (data, path) =>
      changeField(data, path, (value) => (isTextOrNumber(value) ? [value] : value)),
    ),
  };
}

type ToGroup = (value: string | number) => EntryData | undefined;

const changed = (value: unknown, toGroup: ToGroup) =>
  isTextOrNumber(value) ? (toGroup(value) ?? value) : value;

/** A text that has become a group; it is the field of the group that it always was. */
function textToGroup(fields: FieldsOfKinds, change: string, toGroup: ToGroup): MigrationStep {
  return {
    fields,
    change,
    apply: inEachField(fields, (data, path) =>
      changeField(data, path, (value) => changed(value, toGroup)),
    ),
  };
}

/** The same for the texts of a list. */
function textsToGroups(
  fields: FieldsOfKinds,
  change: string,
  toGroup: ToGroup,
  ask?: string,
): MigrationStep {
  return {
    fields,
    change,
    ...(ask === undefined ? {} : { ask }),
    apply: inEachField(fields, (data, path) =>
      changeField(data, path, (value) =>
        Array.isArray(value) ? changeItems(value, (item) => changed(item, toGroup)) : value,
      ),
    ),
  };
}

const NOT_TOLD = 'Ikke oppgitt';

/** The longest title that a link, a heading or a step could have in version 2. */
const LONGEST_TITLE = 200;

/** Data that were there before or came with the project, which version 1 called a role of the data. */
function timingFromRole(): MigrationStep {
  return {
    fields: { 'use-case': ['data.role'] },
    change: 'Retrospektive og prospektive data er ikke lenger en rolle, og står i timing.',
    moved: { 'data.timing': 'data.role' },
    apply: (data, kind) =>
      kind === 'use-case'
        ? renameField(
            data,
            'data.role',
            'timing',
            (value) => value === 'retrospective' || value === 'prospective',
          )
        : data,
  };
}

/** Steps on the legal way had no words of their own in version 1. */
function legalRouteTitle(): MigrationStep {
  const OLD = new Set(['legal', 'authority', 'status', 'date']);
  const isOld = (item: EntryData) =>
    Object.keys(item).length > 0 && Object.keys(item).every((name) => OLD.has(name));
  return {
    fields: { 'use-case': ['legalRoute'] },
    change: 'Hvert grunnlag har en tittel.',
    ask: 'Skriv hva grunnlaget er, i stedet for «Ikke oppgitt».',
    apply: (data, kind) =>
      kind === 'use-case' && Array.isArray(data.legalRoute)
        ? changeGroups(data, ['legalRoute'], (item) =>
            isOld(item) ? { title: NOT_TOLD, ...item } : item,
          )
        : data,
  };
}

/**
 * From the list of fields that the project began with to its first schema. What version 1 did not
 * tell is left out, or said not to be told; nothing is guessed.
 */
export const version1To2: Migration = {
  from: 1,
  steps: [
    renamed({ dataset: ['licence'] }, 'license', 'licence heter license, som i DCAT.'),
    renamed({ challenge: ['survey.n'] }, 'respondents', 'n heter respondents.'),
    namesToNotes(),
    oneToList(),
    timingFromRole(),
    textsToGroups(
      { dataset: ['allowedPurposes'] },
      'Hvert formål har et svar (permission) og vilkår (condition).',
      (value) =>
        isText(value)
          ? {
              purpose: value,
              // «Allowed» without a word of conditions: neither yes nor no is certain.
              permission: 'unclear',
              condition: 'Ført opp som et tillatt formål, uten at vilkårene er oppgitt.',
            }
          : undefined,
      'Svar på om formålet er tillatt (permission), og på hvilke vilkår.',
    ),
    textsToGroups(
      { 'use-case': ['assessments'] },
      'Hver vurdering er en gruppe med type, status og dato.',
      (value) =>
        // The three that version 1 named by their abbreviations; codes are in small letters.
        isText(value)
          ? { type: /^(DPIA|FRIA|ROS)$/.test(value) ? value.toLowerCase() : value }
          : undefined,
    ),
    legalRouteTitle(),
    textsToGroups(
      {
        dataset: ['legalBasis'],
        'use-case': ['milestones'],
        legal: ['documents'],
        resource: ['components'],
      },
      'Hver tekst er en gruppe, og teksten er tittelen (title).',
      (value) => ({ title: String(value) }),
    ),
    textsToGroups(
      { organization: ['formerNames'] },
      'Hvert tidligere navn er en gruppe (name).',
      (value) => ({ name: String(value) }),
    ),
    textToGroup(
      { dataset: ['temporal'], 'use-case': ['period'] },
      'Teksten står i note, fordi feltet er en gruppe.',
      (value) => ({ note: String(value) }),
    ),
    textsToGroups(
      { 'use-case': ['funding'] },
      'Hver finansiering er en gruppe, og teksten står i note.',
      (value) => ({ note: String(value) }),
    ),
    textsToGroups(
      { dataset: ['volume'] },
      'Hvert omfang er en gruppe: slik kilden sier det (text), og tallet (value).',
      (value) => (typeof value === 'number' ? { value, text: String(value) } : { text: value }),
    ),
    textToGroup(
      { dataset: ['contactPoint'] },
      'Kontaktpunktet er en gruppe, og teksten er funksjonen (function).',
      (value) => (isText(value) ? { function: value } : undefined),
    ),
    textsToGroups(
      { resource: ['deployments'] },
      'Hvert sted er en gruppe (organization).',
      (value) => (isText(value) && ID.test(value) ? { organization: value } : undefined),
    ),
    textsToGroups(
      { 'use-case': ['links'] },
      'Hver lenke er en gruppe; adressen er også lenketeksten (title).',
      (value) =>
        isText(value) && value.length <= LONGEST_TITLE ? { title: value, url: value } : undefined,
    ),
    textsToGroups(
      { dataset: ['distributions'] },
      'Hver distribusjon er en gruppe; adressen er også tittelen (title).',
      (value) =>
        isText(value) && value.length <= LONGEST_TITLE
          ? { title: value, accessUrl: value }
          : undefined,
    ),
    textsToGroups(
      { guide: ['roles'] },
      'Hver rolle er en gruppe med oppgaven ved siden av (task).',
      (value) => ({ role: String(value), task: NOT_TOLD }),
      'Skriv hva rollen gjør, i stedet for «Ikke oppgitt».',
    ),
    textsToGroups(
      { term: ['notTheSameAs'] },
      'Hvert ord er en gruppe med forskjellen ved siden av (difference).',
      // A word can look like an id, so it is not made a reference.
      (value) => ({ title: String(value), difference: NOT_TOLD }),
      'Skriv hva som skiller ordene, i stedet for «Ikke oppgitt». Har ordet en egen oppføring, skriv id-en i term i stedet for title.',
    ),
  ],
};
