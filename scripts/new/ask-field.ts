import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import type { FieldDescription } from '../../src/catalog/schema/fields.ts';
import type { Conversation } from './conversation.ts';

/** What a question can need: the words to ask with, and what may be chosen. */
export interface AskContext {
  conversation: Conversation;
  catalog: Catalog;
}

/** Longer lists are searched in, not shown. */
const SHOWN_CODES = 40;
const SHOWN_HITS = 12;

/**
 * Asks for the value of a field, whatever its type: codes as a numbered list, other entries by
 * search, groups field by field, lists until an empty answer.
 *
 * @returns the value as front matter has it; undefined when the author skips the field
 * @throws EndOfAnswers when the author has gone
 */
export async function askField(field: FieldDescription, context: AskContext): Promise<unknown> {
  switch (field.type) {
    case 'list':
      return askList(field, context);
    case 'group':
      return askGroup(field, context);
    case 'code':
      return (await askCodes(field, context, false))[0];
    case 'reference':
      return askReference(field, context);
    case 'number':
      return askUntil(field, context, (answer) => {
        const number = Number(answer.replaceAll(/\s/g, '').replace(',', '.'));
        return Number.isFinite(number) ? { value: number } : { refusal: 'Skriv et tall.' };
      });
    case 'boolean':
      return askUntil(field, context, (answer) => {
        if (/^(j|ja)$/i.test(answer)) return { value: true };
        if (/^(n|nei)$/i.test(answer)) return { value: false };
        return { refusal: 'Svar ja eller nei.' };
      });
    default:
      return (await context.conversation.ask(`${field.title}:`)) || undefined;
  }
}

async function askUntil<T>(
  field: FieldDescription,
  { conversation }: AskContext,
  read: (answer: string) => { value: T } | { refusal: string },
): Promise<T | undefined> {
  const hint = field.type === 'boolean' ? ' (ja/nei)' : '';
  for (;;) {
    const answer = await conversation.ask(`${field.title}${hint}:`);
    if (!answer) return undefined;
    const result = read(answer);
    if ('value' in result) return result.value;
    conversation.say(`  ${result.refusal}`);
  }
}

async function askList(field: FieldDescription, context: AskContext): Promise<unknown> {
  const { item } = field;
  if (!item) return undefined;
  if (item.type === 'code') {
    const chosen = await askCodes({ ...item, title: field.title }, context, true);
    return chosen.length > 0 ? chosen : undefined;
  }
  const values: unknown[] = [];
  for (;;) {
    if (values.length > 0 || item.type === 'group')
      context.conversation.say(
        `${item.title} ${values.length + 1}${values.length > 0 ? ' (tomt svar når det ikke er flere)' : ''}`,
      );
    const value = await askField(item, context);
    if (value === undefined) return values.length > 0 ? values : undefined;
    values.push(value);
  }
}

async function askGroup(field: FieldDescription, context: AskContext): Promise<unknown> {
  const group: Record<string, unknown> = {};
  const mustHave = field.fields.filter(({ required }) => required);
  for (const inner of [...mustHave, ...field.fields.filter(({ required }) => !required)]) {
    for (;;) {
      const value = await askField(inner, context);
      if (value !== undefined) group[inner.name] = value;
      if (value !== undefined || !inner.required) break;
      // Nothing said yet, and nothing to say: the author has no such item.
      if (Object.keys(group).length === 0) return undefined;
      context.conversation.say(`  «${inner.title}» må med.`);
    }
  }
  return Object.keys(group).length > 0 ? group : undefined;
}

async function askCodes(
  field: FieldDescription,
  { conversation, catalog }: AskContext,
  several: boolean,
): Promise<string[]> {
  const concepts = field.vocabulary.flatMap((name) => catalog.vocabulary(name).concepts);
  let shown = concepts.length <= SHOWN_CODES ? concepts : [];
  const list = () =>
    shown.forEach(({ code, nb }, index) =>
      conversation.say(`  ${String(index + 1).padStart(2)}  ${nb} (${code})`),
    );
  list();
  const how = shown.length > 0 ? 'nummer eller kode' : 'skriv litt av navnet';
  for (;;) {
    const answer = await conversation.ask(
      `${field.title} (${how}${several ? ', flere med komma' : ''}):`,
    );
    if (!answer) return [];
    const parts = (several ? answer.split(',') : [answer]).map((part) => part.trim());
    const chosen = parts.map(
      (part) =>
        concepts.find(({ code, nb }) => [code, nb].some((name) => sameText(name, part)))?.code ??
        (/^\d+$/.test(part) ? shown[Number(part) - 1]?.code : undefined),
    );
    const unknown = parts.filter((_, index) => chosen[index] === undefined);
    if (unknown.length === 0) return [...new Set(chosen.filter((code) => code !== undefined))];
    const hits = concepts.filter(({ code, nb }) =>
      unknown.some((part) => [code, nb].some((name) => containsText(name, part))),
    );
    if (hits.length === 0 || hits.length > SHOWN_CODES) {
      conversation.say(`  Fant ikke «${unknown.join('», «')}» i lista.`);
    } else {
      conversation.say(`  «${unknown.join('», «')}» er ingen kode. Mente du en av disse?`);
      shown = hits;
      list();
    }
  }
}

async function askReference(
  field: FieldDescription,
  { conversation, catalog }: AskContext,
): Promise<string | undefined> {
  const among = catalog.entries.filter(({ kind }) => field.reference.includes(kind));
  let hits: readonly Entry[] = [];
  for (;;) {
    const answer = await conversation.ask(
      `${field.title} (${hits.length > 0 ? 'nummer, eller søk på nytt' : 'søk etter navn'}):`,
    );
    if (!answer) return undefined;
    const chosen = among.find(({ id }) => id === answer) ?? hits[Number(answer) - 1];
    if (chosen) {
      conversation.say(`  → ${chosen.data.title}`);
      return chosen.id;
    }
    const found = among
      .filter((entry) => namesOf(entry).some((name) => containsText(name, answer)))
      .sort((a, b) => a.data.title.length - b.data.title.length);
    hits = found.slice(0, SHOWN_HITS);
    hits.forEach(({ id, data }, index) =>
      conversation.say(`  ${String(index + 1).padStart(2)}  ${data.title} (${id})`),
    );
    if (found.length === 0)
      conversation.say(
        `  Fant ingen med «${answer}». Finnes den ikke, lag den først, eller svar tomt.`,
      );
    if (found.length > hits.length)
      conversation.say(`  … og ${found.length - hits.length} til. Skriv mer av navnet.`);
  }
}

function namesOf({ id, data }: Entry): string[] {
  const others = (data.alternativeTitles ?? []).map(({ title }) => title);
  return [data.title, id, ...others, ...(data.abbreviation ? [data.abbreviation] : [])];
}

const fold = (text: string) => text.toLocaleLowerCase('nb').trim();
const sameText = (a: string, b: string) => fold(a) === fold(b);
const containsText = (text: string, part: string) => fold(text).includes(fold(part));
