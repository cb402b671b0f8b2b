import { z } from 'zod';
import { commonFields } from './common.ts';
import { code, codes, group, list, longText, references, text } from './field.ts';
import { KINDS } from './kind.ts';
import type { Requirement } from './requirement.ts';

/** A guide: what to do, in which order, who does it and what comes out. */
export const guideSchema = z.strictObject({
  ...commonFields,
  level: code('guide-levels', 'Lengde', 'Kort eller full veileder.').optional(),
  phase: codes('phases', 'Fase', 'Når i arbeidet den trengs.').optional(),
  goal: text('Mål', 'Hva leseren kan når veilederen er fulgt.', 400).optional(),
  prerequisites: list(
    text('Forutsetning', 'Noe som må være på plass.', 300),
    'Før du begynner',
    'Det som må være på plass.',
  ).optional(),
  steps: list(
    group(
      {
        action: text('Steg', 'Hva som skal gjøres, som en handling.', 200),
        text: longText('Forklaring', 'Hvordan, og hvorfor.').optional(),
        actor: text('Hvem', 'Rollen som gjør det.', 200).optional(),
        output: text(
          'Resultat',
          'Det steget etterlater: et dokument, en avgjørelse …',
          300,
        ).optional(),
        links: references(KINDS, 'Hjelp', 'Oppføringer som hjelper med steget.').optional(),
      },
      'Steg',
      'Ett steg.',
    ),
    'Steg for steg',
    'Stegene i rekkefølge.',
  ).optional(),
  checklist: list(
    text('Punkt', 'Ett punkt å krysse av.', 300),
    'Sjekkliste',
    'Det som skal være gjort til slutt.',
  ).optional(),
  roles: list(
    group(
      {
        role: text('Rolle', 'Rollens navn.', 120),
        task: text('Oppgave', 'Hva rollen gjør.', 500),
      },
      'Rolle',
      'En rolle og oppgaven dens.',
    ),
    'Hvem gjør hva',
    'Rollene i arbeidet.',
  ).optional(),
  pitfalls: list(
    text('Fallgruve', 'Noe som ofte går galt.', 500),
    'Fallgruver',
    'Det som ofte går galt.',
  ).optional(),
  examples: references(['use-case'], 'Eksempler', 'Prosjekter som viser det.').optional(),
});

export type GuideData = z.output<typeof guideSchema>;

export const guideRequirements: readonly Requirement<GuideData>[] = [
  { field: 'level', because: 'leseren vil vite hvor lang tid det tar å lese' },
  { field: 'audience', because: 'leseren må vite om veilederen er for henne' },
  { field: 'phase', because: 'leseren må vite når den trengs' },
  { field: 'steps', because: 'en veileder uten steg er ikke en veileder' },
];
