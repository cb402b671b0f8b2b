import { z } from 'zod';
import { commonFields } from './common.ts';
import { code, group, list, longText, references, text } from './field.ts';
import type { Requirement } from './requirement.ts';

/** A word with its meaning; `synonyms` and `hiddenLabels` feed the search (SKOS altLabel, hiddenLabel). */
export const termSchema = z.strictObject({
  ...commonFields,
  category: code(
    'term-categories',
    'Emne',
    'Data, jus, metode, helse, organisering, IKT …',
  ).optional(),
  definition: longText(
    'Forklaring',
    'Hva ordet betyr, i klart språk. Første setning står alene.',
  ).optional(),
  synonyms: list(
    text('Synonym', 'Et ord som betyr det samme.', 80),
    'Synonymer',
    'Ord som betyr det samme (skos:altLabel).',
  ).optional(),
  english: text('Engelsk', 'Ordet på engelsk.', 120).optional(),
  danish: text('Dansk', 'Ordet på dansk.', 120).optional(),
  nynorsk: text('Nynorsk', 'Ordet på nynorsk, når det er et annet.', 120).optional(),
  notTheSameAs: list(
    group(
      {
        term: references(['term'], 'Begrep', 'Ordet det lett forveksles med.').optional(),
        title: text('Ord', 'Ordet, når det ikke har en egen oppføring.', 120).optional(),
        difference: text('Forskjellen', 'Hva som skiller dem.', 400),
      },
      'Ikke det samme som',
      'Et ord det lett forveksles med.',
    ),
    'Ikke det samme som',
    'Ord det lett forveksles med.',
  ).optional(),
  hiddenLabels: list(
    text('Søkeord', 'Et ord folk søker med.', 80),
    'Skjulte søkeord',
    'Feilskrivinger og ord folk søker med, som ikke vises (skos:hiddenLabel).',
  ).optional(),
  definedIn: references(
    ['legal', 'source'],
    'Definert i',
    'Regelen eller kilden definisjonen er fra.',
  ).optional(),
});

export type TermData = z.output<typeof termSchema>;

export const termRequirements: readonly Requirement<TermData>[] = [
  { field: 'definition', because: 'et begrep uten forklaring hjelper ingen' },
  { field: 'category', because: 'ordlista er ordnet etter emne' },
];
