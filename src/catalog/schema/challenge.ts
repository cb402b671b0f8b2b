import { z } from 'zod';
import { commonFields } from './common.ts';
import { code, codes, group, list, longText, references, text } from './field.ts';
import type { Requirement } from './requirement.ts';

/** How many of the asked projects met the challenge, at five levels of severity; null where the source cannot be read. */
const counts = z
  .array(
    z
      .int()
      .min(0)
      .nullable()
      .meta({ title: 'Antall', description: 'Hvor mange som ga dette svaret.' }),
  )
  .length(5)
  .meta({
    title: 'Svar',
    description:
      'Antall svar: ikke opplevd, ubetydelig, mindre alvorlig, meget alvorlig, ødeleggende. null der kilden ikke lar seg lese.',
  });

/** A challenge that projects meet, with how common it is and what helps. */
export const challengeSchema = z.strictObject({
  ...commonFields,
  area: code(
    'challenge-areas',
    'Område',
    'Data, jus, IT-infrastruktur, kompetanse, etikk, organisering eller leverandører.',
  ).optional(),
  definition: longText('Hva det er', 'Utfordringen forklart.').optional(),
  survey: group(
    {
      respondents: z
        .int()
        .min(1)
        .meta({ title: 'Antall spurte', description: 'Hvor mange prosjekter som svarte.' }),
      counts,
      raw: text('Slik det står', 'Tallene slik de står i kilden.', 60),
      reading: code(
        'survey-readings',
        'Hvor sikkert tallene er lest',
        'Sikkert, sannsynlig eller flertydig.',
      ),
      note: text('Merknad', 'Hvorfor tallene er usikre.', 500).optional(),
    },
    'Undersøkelse',
    'Hvor vanlig og hvor alvorlig utfordringen var i en undersøkelse.',
  ).optional(),
  mostSignificant: z
    .boolean()
    .meta({
      title: 'Blant de viktigste',
      description: 'Om kilden regner den blant de viktigste utfordringene.',
    })
    .optional(),
  advice: list(text('Råd', 'Ett råd.', 700), 'Råd', 'Det som hjelper.').optional(),
  phase: codes('phases', 'Fase', 'Når i arbeidet den viser seg.').optional(),
  resources: references(
    ['resource', 'guide', 'legal'],
    'Hjelp',
    'Verktøy, veiledere og regler som hjelper.',
  ).optional(),
});

export type ChallengeData = z.output<typeof challengeSchema>;

export const challengeRequirements: readonly Requirement<ChallengeData>[] = [
  { field: 'area', because: 'utfordringene er ordnet etter område' },
  { field: 'definition', because: 'leseren må kjenne igjen utfordringen' },
  { field: 'advice', because: 'leseren kommer for å få hjelp' },
];
