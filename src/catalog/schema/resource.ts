import { z } from 'zod';
import { commonFields } from './common.ts';
import {
  code,
  codes,
  date,
  group,
  list,
  longText,
  reference,
  references,
  text,
  url,
} from './field.ts';
import type { Requirement } from './requirement.ts';
import { useCaseTemplateSchema } from './use-case-template.ts';

/** A tool, template, platform, standard, AI product, funding scheme or course. */
export const resourceSchema = z.strictObject({
  ...commonFields,
  kind: code(
    'resource-kinds',
    'Type ressurs',
    'Verktøy, mal, sjekkliste, plattform, standard, KI-produkt, tilskuddsordning eller kurs.',
  ).optional(),
  owner: references(
    ['organization'],
    'Eier',
    'Virksomheten som eier eller tilbyr ressursen.',
  ).optional(),
  year: date('År', 'Når den kom.').optional(),
  url: url('Nettside', 'Ressursens egen side.').optional(),
  whatItIs: longText('Hva det er', 'Hva ressursen er og gjør.').optional(),
  components: list(
    group(
      {
        title: text('Del', 'Delens navn.', 200),
        text: text('Innhold', 'Hva delen gjør.', 600).optional(),
      },
      'Del',
      'En del av ressursen.',
    ),
    'Deler',
    'Hva ressursen består av.',
  ).optional(),
  area: codes('challenge-areas', 'Område', 'Utfordringsområdet den hjelper med.').optional(),
  phase: codes('phases', 'Fase', 'Når i arbeidet den hjelper.').optional(),
  organizationSize: codes(
    'organization-sizes',
    'Størrelse',
    'Hvor stor virksomhet den passer for.',
  ).optional(),
  helpsWith: references(['challenge'], 'Hjelper mot', 'Utfordringer den hjelper med.').optional(),
  limits: list(
    text('Begrensning', 'Noe den ikke kan.', 500),
    'Begrensninger',
    'Det den ikke gjør.',
  ).optional(),
  cost: text('Kostnad', 'Hva den koster.', 300).optional(),
  whoCanUse: text('Hvem kan bruke den', 'Hvem den er åpen for.', 400).optional(),
  vendor: reference(['organization'], 'Leverandør', 'Leverandøren av produktet.').optional(),
  intendedUse: text('Tiltenkt bruk', 'Hva produktet er laget for.', 600).optional(),
  ceMarking: code('ce-markings', 'CE-merking', 'Om produktet er CE-merket.').optional(),
  medicalDeviceClass: code(
    'medical-device-classes',
    'Klasse',
    'Klasse som medisinsk utstyr.',
  ).optional(),
  evidence: longText(
    'Dokumentasjon',
    'Hva som er vist om virkning, hos hvem og av hvem.',
  ).optional(),
  deployments: list(
    group(
      {
        organization: reference(
          ['organization'],
          'Hvor',
          'Virksomheten som bruker eller prøver produktet.',
        ),
        status: code('deployment-statuses', 'Status', 'Prøves, i bruk eller sluttet.').optional(),
        asOf: date('Per', 'Når dette gjaldt.').optional(),
        note: text('Merknad', 'Hva det brukes til.', 300).optional(),
      },
      'Bruk',
      'En virksomhet som bruker produktet.',
    ),
    'Hvor det brukes',
    'Virksomheter som bruker eller prøver produktet.',
  ).optional(),
  useCaseTemplate: useCaseTemplateSchema.optional(),
  amount: text('Støtte', 'Hvor mye ordningen gir.', 300).optional(),
  deadline: text('Frist', 'Søknadsfrister.', 300).optional(),
  conditions: list(text('Vilkår', 'Ett vilkår.', 500), 'Vilkår', 'Hva som kreves.').optional(),
  basedOn: references(['resource'], 'Bygger på', 'Ressurser den bygger på.').optional(),
});

export type ResourceData = z.output<typeof resourceSchema>;

export const resourceRequirements: readonly Requirement<ResourceData>[] = [
  { field: 'kind', because: 'ressursene er ordnet etter type' },
  { field: 'whatItIs', because: 'leseren må forstå hva det er' },
  {
    field: 'owner',
    because: 'leseren må vite hvem som står bak',
    when: (data) => data.kind !== 'standard',
  },
  {
    field: 'ceMarking',
    because: 'et KI-produkt i helsetjenesten kan være medisinsk utstyr',
    when: (data) => data.kind === 'ai-product',
  },
];
