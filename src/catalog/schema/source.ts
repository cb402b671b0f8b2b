import { z } from 'zod';
import { commonFields } from './common.ts';
import { code, date, list, longText, references, text, url } from './field.ts';
import type { Requirement } from './requirement.ts';

/** A document that entries draw their facts from. */
export const sourceSchema = z.strictObject({
  ...commonFields,
  kind: code(
    'source-kinds',
    'Type kilde',
    'Rapport, strategi, masteroppgave, lysbilder, datasett …',
  ).optional(),
  publisher: references(
    ['organization'],
    'Utgiver',
    'Virksomheten som ga ut dokumentet.',
  ).optional(),
  publisherNote: text(
    'Om utgiveren',
    'Når utgiveren ikke er kjent eller ikke har en oppføring.',
    300,
  ).optional(),
  year: date('År', 'Når dokumentet kom.').optional(),
  country: code('countries', 'Land', 'Landet dokumentet handler om.').optional(),
  originalTitle: text('Originaltittel', 'Tittelen slik den står i dokumentet.', 300).optional(),
  url: url('Adresse', 'Der dokumentet finnes, når det er kjent.').optional(),
  whatItIs: longText(
    'Hva det er',
    'Hva dokumentet er, hvem det er skrevet for og hvordan det ble til.',
  ).optional(),
  missing: list(
    text('Mangler', 'Noe som mangler.', 500),
    'Hva som mangler',
    'Det som ikke finnes i teksten vi har: figurer, litteraturliste, sider …',
  ).optional(),
  license: text('Lisens', 'Vilkår for bruk.', 200).optional(),
});

export type SourceData = z.output<typeof sourceSchema>;

export const sourceRequirements: readonly Requirement<SourceData>[] = [
  { field: 'kind', because: 'leseren må vite hva slags kilde det er' },
  { field: 'year', because: 'leseren må vite hvor gammel kilden er' },
  { field: 'whatItIs', because: 'leseren må kunne vurdere kilden' },
];
