import { describe, expect, test } from 'vitest';
import { kindDefinitions } from '../../src/catalog/kinds.ts';
import { type FieldDescription, fieldsOf } from '../../src/catalog/schema/fields.ts';
import { KINDS } from '../../src/catalog/schema/kind.ts';
import { loadFieldHelp } from '../../src/i18n/field-help.ts';

/** Descriptions of every field of every kind, inner fields and items of lists too. */
function descriptionsOf(fields: readonly FieldDescription[]): string[] {
  return fields.flatMap(({ description, fields: inner, item }) => [
    description,
    ...descriptionsOf(inner),
    ...(item ? [item.description, ...descriptionsOf(item.fields)] : []),
  ]);
}

const descriptions = new Set(
  KINDS.flatMap((kind) => descriptionsOf(fieldsOf(kindDefinitions[kind].schema))),
);
const reasons = new Set(
  KINDS.flatMap((kind) => kindDefinitions[kind].requirements.map(({ because }) => because)),
);

const without = (wanted: Iterable<string>, known: Iterable<string>) => {
  const have = new Set(known);
  return [...wanted].filter((text) => !have.has(text));
};

test('every field says what belongs in it, the items of lists too', () => {
  expect(descriptions.has('')).toBe(false);
});

describe.each(['nn', 'en'] as const)('the help in %s', async (language) => {
  const help = await loadFieldHelp(language);

  test('has every description and every reason in the schemas', () => {
    expect(without(descriptions, Object.keys(help.descriptions))).toEqual([]);
    expect(without(reasons, Object.keys(help.reasons))).toEqual([]);
  });

  test('has nothing that no schema says any longer', () => {
    expect(without(Object.keys(help.descriptions), descriptions)).toEqual([]);
    expect(without(Object.keys(help.reasons), reasons)).toEqual([]);
  });

  test('says each thing as a sentence where the bokmål is one, and ends no reason with a stop', () => {
    const ending = (text: string) => /[.…]$/.exec(text)?.[0];
    for (const [bokmål, text] of Object.entries(help.descriptions))
      expect(ending(text), text).toBe(ending(bokmål));
    for (const reason of Object.values(help.reasons)) expect(reason).not.toMatch(/[.\s]$/);
  });

  test('keeps the names of fields, standards and addresses as they are', () => {
    const names = (text: string) => text.match(/\b(dct|dcat|dcatap|skos):\w+|\bhttps:\/\//g);
    for (const [bokmål, text] of Object.entries(help.descriptions))
      expect(names(text), text).toEqual(names(bokmål));
  });
});

test('nynorsk uses its own words, not those of bokmål', async () => {
  const { descriptions: texts, reasons: why } = await loadFieldHelp('nn');
  for (const text of [...Object.values(texts), ...Object.values(why)])
    expect(text).not.toMatch(
      /(?<!\p{L})(ikke|hva|hvem|hvor\p{L}*|hvilke\p{L}*|jeg|fra|noe|også|mer|en|et|ett|dem|ble|være|gjøre|kilde\p{L}*|dataene|leser\p{L}*)(?!\p{L})/iu,
    );
});

test('English has no letter that only Norwegian has, but for the name of a language', async () => {
  const { descriptions: texts, reasons: why } = await loadFieldHelp('en');
  for (const text of [...Object.values(texts), ...Object.values(why)])
    expect(text.replaceAll('Bokmål', '')).not.toMatch(/[æøå]/i);
});

test('readers of bokmål are sent no help beside that of the schemas', async () => {
  expect(await loadFieldHelp('nb')).toEqual({ descriptions: {}, reasons: {} });
});
