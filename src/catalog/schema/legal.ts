import { z } from 'zod';
import { commonFields } from './common.ts';
import {
  code,
  codes,
  date,
  group,
  inOrder,
  list,
  longText,
  references,
  text,
  url,
} from './field.ts';
import type { Requirement } from './requirement.ts';

/** A legal question with its answer, the rules it rests on and who decides. */
export const legalSchema = z.strictObject({
  ...commonFields,
  question: text('Spørsmålet', 'Spørsmålet slik folk stiller det.', 300).optional(),
  shortAnswer: longText('Kort svar', 'Svaret i noen få setninger.').optional(),
  rule: list(
    inOrder(
      group(
        {
          instrument: text(
            'Regelverk',
            'Lov, forskrift, direktiv eller veileder, med fullt navn.',
            300,
          ),
          provision: text(
            'Bestemmelse',
            'Paragraf eller artikkel, når kilden gir den eller den er sikker.',
            200,
          ).optional(),
          url: url('Lenke', 'Regelen på nett.').optional(),
          status: code(
            'rule-statuses',
            'Status',
            'Foreslått, vedtatt, i kraft eller opphevet.',
          ).optional(),
          from: date('Fra', 'Når regelen begynte å gjelde.').optional(),
          to: date('Til', 'Når den sluttet å gjelde.').optional(),
          note: text('Merknad', 'Hva bestemmelsen sier, kort.', 500).optional(),
        },
        'Regel',
        'En regel svaret bygger på.',
      ),
    ),
    'Regler',
    'Reglene svaret bygger på.',
  ).optional(),
  authorityLevel: code(
    'authority-levels',
    'Hvor sikkert svaret er',
    'Lov, veiledning fra myndighet, praksis, én virksomhets lesning eller åpent spørsmål.',
  ).optional(),
  decides: references(
    ['organization'],
    'Hvem avgjør',
    'Myndigheten eller virksomheten som avgjør.',
  ).optional(),
  decidesNote: text('Om hvem som avgjør', 'Når det ikke er én bestemt virksomhet.', 400).optional(),
  appliesTo: group(
    {
      phase: codes('phases', 'Fase', 'Når i arbeidet regelen gjelder.').optional(),
      activity: codes(
        'activities',
        'Aktivitet',
        'Forskning, kvalitetssikring, helsehjelp, utvikling …',
      ).optional(),
      dataType: codes(
        'legal-data-types',
        'Type data',
        'Hvilke data regelen gjelder for.',
      ).optional(),
      role: codes('project-roles', 'Rolle', 'Hvem som må kjenne regelen.').optional(),
    },
    'Gjelder for',
    'Når regelen gjelder.',
  ).optional(),
  conditions: list(
    text('Vilkår', 'Ett vilkår.', 600),
    'Vilkår',
    'Alt som må være oppfylt.',
  ).optional(),
  requires: list(
    text('Krav', 'Tillatelse, vurdering eller dokument.', 300),
    'Krever',
    'Tillatelser og vurderinger som må på plass.',
  ).optional(),
  documents: list(
    group(
      {
        title: text('Dokument', 'Hva dokumentet heter.', 200),
        resource: references(['resource'], 'Mal', 'Maler og sjekklister som hjelper.').optional(),
        note: text('Merknad', 'Hvem som skriver det, og når.', 400).optional(),
      },
      'Dokument',
      'Et dokument som må skrives.',
    ),
    'Dokumenter',
    'Dokumenter som må skrives.',
  ).optional(),
  expectedTime: text('Hvor lang tid', 'Frister og erfart tid.', 400).optional(),
  examples: references(['use-case'], 'Eksempler', 'Prosjekter som har møtt spørsmålet.').optional(),
  exceptions: list(
    text('Unntak', 'Ett unntak.', 600),
    'Unntak',
    'Når regelen ikke gjelder.',
  ).optional(),
  notCovered: text('Dekker ikke', 'Hva dette svaret ikke sier noe om.', 600).optional(),
  snapshotDate: date('Rettstilstand per', 'Datoen svaret beskriver retten på.').optional(),
});

export type LegalData = z.output<typeof legalSchema>;

export const legalRequirements: readonly Requirement<LegalData>[] = [
  { field: 'question', because: 'folk søker med spørsmålet sitt' },
  { field: 'shortAnswer', because: 'leseren må få svaret først' },
  { field: 'rule', because: 'svaret må kunne etterprøves' },
  { field: 'authorityLevel', because: 'lov, veiledning og én virksomhets lesning må ikke blandes' },
  { field: 'decides', because: 'leseren må vite hvem som avgjør' },
  { field: 'snapshotDate', because: 'retten endrer seg' },
];
