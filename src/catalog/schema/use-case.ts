import { z } from 'zod';
import { commonFields } from './common.ts';
import {
  code,
  codes,
  contactFunction,
  date,
  flag,
  group,
  list,
  longText,
  number,
  period,
  reference,
  references,
  text,
} from './field.ts';
import type { Requirement } from './requirement.ts';

/** An AI or data project, from idea to use; the stopped ones too. */
export const useCaseSchema = z.strictObject({
  ...commonFields,
  kind: code(
    'use-case-kinds',
    'Type prosjekt',
    'KI, styringspanel, analyse, RPA, plattform, program eller anskaffelse.',
  ).optional(),
  organizations: list(
    group(
      {
        organization: reference(['organization'], 'Virksomhet', 'Virksomheten som er med.'),
        role: code('organization-roles', 'Rolle', 'Hva virksomheten gjør i prosjektet.'),
        note: text('Merknad', 'Avdeling, oppgave eller annet.', 300).optional(),
      },
      'Deltaker',
      'En virksomhet og rollen den har.',
    ),
    'Hvem er med',
    'Virksomhetene i prosjektet og rollen til hver.',
  ).optional(),
  domain: codes('domains', 'Tjenesteområde', 'Tjenesten prosjektet hører til.').optional(),
  serviceLevel: codes(
    'service-levels',
    'Tjenestenivå',
    'Kommune, spesialisthelsetjeneste, stat …',
  ).optional(),
  problem: longText('Behovet', 'Problemet prosjektet skulle løse.').optional(),
  targetGroup: text(
    'Målgruppe',
    'Hvem det gjelder: innbyggere, pasienter, brukere.',
    400,
  ).optional(),
  origin: code(
    'origins',
    'Opphav',
    'Hvem tok initiativet: tjenesten, en leverandør, utviklere eller forskere.',
  ).optional(),
  decisionSupported: text(
    'Beslutningen det støtter',
    'Hva noen skal avgjøre bedre.',
    400,
  ).optional(),
  users: text('Brukere', 'Hvem som bruker løsningen i arbeidet.', 400).optional(),
  method: text('Metode', 'Metode og teknologi.', 600).optional(),
  task: codes(
    'ai-tasks',
    'Oppgave',
    'Hva løsningen gjør: forutsier, sorterer, kjenner igjen …',
  ).optional(),
  aiOrNot: code(
    'ai-or-not',
    'KI eller ikke',
    'Om løsningen er KI, og hvor sikkert det er.',
  ).optional(),
  data: list(
    group(
      {
        dataset: reference(['dataset'], 'Datakilde', 'Datakilden som brukes.'),
        role: code('data-roles', 'Rolle', 'Trening, validering, inndata, utfall …').optional(),
        timing: code(
          'data-timings',
          'Tid',
          'Data som fantes fra før, eller samlet inn for prosjektet.',
        ).optional(),
        note: text('Merknad', 'Utvalg, omfang og annet.', 500).optional(),
      },
      'Data',
      'En datakilde og hva den brukes til.',
    ),
    'Data',
    'Datakildene prosjektet bruker, og til hva.',
  ).optional(),
  dataNote: longText(
    'Om dataene',
    'Det som er kjent om data som ikke har en egen oppføring.',
  ).optional(),
  stage: code('stages', 'Steg', 'Hvor langt prosjektet er kommet.').optional(),
  buildStatus: code('build-statuses', 'Byggestatus', 'Om løsningen er bygd.').optional(),
  useStatus: code('use-statuses', 'Bruksstatus', 'Om løsningen er i bruk.').optional(),
  statusNote: text('Om status', 'Det som er kjent om status, med tidspunkt.', 600).optional(),
  period: period('Periode', 'Når prosjektet begynte og sluttet.').optional(),
  milestones: list(
    group(
      {
        date: date('Når', 'Tidspunktet, så nøyaktig kilden gir det.').optional(),
        title: text('Hva', 'Hva som skjedde.', 400),
        done: flag('Nådd', 'Om det er gjort.').optional(),
      },
      'Milepæl',
      'Noe som skjedde eller skulle skje.',
    ),
    'Milepæler',
    'Hva som skjedde, i rekkefølge.',
  ).optional(),
  funding: list(
    group(
      {
        source: reference(
          ['organization', 'resource'],
          'Fra',
          'Hvem som betaler, eller ordningen.',
        ).optional(),
        amount: number('Beløp', 'Beløpet i hele kroner (eller valutaen under).').optional(),
        currency: text('Valuta', 'NOK, DKK, EUR …', 3).optional(),
        certainty: code(
          'certainties',
          'Hvor sikkert',
          'Om kilden knytter beløpet sikkert til prosjektet.',
        ).optional(),
        note: text('Merknad', 'Alt annet om pengene.', 400).optional(),
      },
      'Finansiering',
      'En finansieringskilde.',
    ),
    'Finansiering',
    'Hvem som betaler og hvor mye.',
  ).optional(),
  buildOrBuy: code(
    'build-or-buy',
    'Kjøpe eller bygge',
    'Om løsningen er kjøpt, utviklet selv eller noe imellom.',
  ).optional(),
  product: reference(['resource'], 'Produkt', 'Produktet som brukes.').optional(),
  researchOrImprovement: code(
    'research-or-improvement',
    'Forskning eller forbedring',
    'Hva prosjektet regnes som. Det avgjør hvilke regler som gjelder.',
  ).optional(),
  legalRoute: list(
    group(
      {
        legal: reference(['legal'], 'Regel', 'Regelen eller spørsmålet.').optional(),
        title: text('Grunnlag', 'Godkjenning, hjemmel eller vurdering, i ord.', 300),
        authority: reference(['organization'], 'Avgjort av', 'Hvem som avgjør.').optional(),
        status: code('legal-route-statuses', 'Status', 'Søkt, gitt, avslått …').optional(),
        date: date('Når', 'Når det ble avgjort.').optional(),
        note: text('Merknad', 'Vilkår, tid og erfaringer.', 600).optional(),
      },
      'Rettslig grunnlag',
      'Én godkjenning, hjemmel eller vurdering.',
    ),
    'På hvilket grunnlag',
    'Hjemler, godkjenninger og vurderinger, i rekkefølge.',
  ).optional(),
  riskClass: code(
    'risk-classes',
    'Risikoklasse',
    'Risikoklasse etter EUs KI-forordning.',
  ).optional(),
  medicalDevice: text(
    'Medisinsk utstyr',
    'Om løsningen er medisinsk utstyr, klasse og CE-merking.',
    400,
  ).optional(),
  assessments: list(
    group(
      {
        type: code('assessment-types', 'Type', 'DPIA, ROS, FRIA, etisk vurdering …'),
        status: code(
          'assessment-statuses',
          'Status',
          'Gjort, under arbeid, ikke gjort.',
        ).optional(),
        date: date('Når', 'Når den ble gjort.').optional(),
        note: text('Merknad', 'Tid, funn og lenker.', 500).optional(),
      },
      'Vurdering',
      'En vurdering som er gjort eller skal gjøres.',
    ),
    'Vurderinger',
    'DPIA, ROS og andre vurderinger.',
  ).optional(),
  humanOversight: text(
    'Menneskelig kontroll',
    'Hvem som kan overprøve løsningen, og hvordan.',
    600,
  ).optional(),
  informationToAffected: text(
    'Informasjon til dem det gjelder',
    'Hvordan de får vite at løsningen brukes.',
    600,
  ).optional(),
  appeal: text('Klage', 'Hvordan den det gjelder kan klage.', 400).optional(),
  challenges: list(
    group(
      {
        challenge: reference(['challenge'], 'Utfordring', 'Utfordringen prosjektet møtte.'),
        description: text('Hva skjedde', 'Slik viste den seg her.', 900).optional(),
        handling: text('Slik ble den håndtert', 'Hva prosjektet gjorde.', 900).optional(),
        outcome: text('Utfall', 'Om det hjalp.', 600).optional(),
        consequence: group(
          {
            time: text('Tid', 'Hva det kostet i tid.', 300).optional(),
            money: text('Penger', 'Hva det kostet i penger.', 300).optional(),
            staff: text('Folk', 'Hva det kostet av folk.', 300).optional(),
            quality: text('Kvalitet', 'Hva det gjorde med kvaliteten.', 300).optional(),
          },
          'Følger',
          'Følger for tid, penger, folk og kvalitet.',
        ).optional(),
      },
      'Utfordring',
      'Noe som gikk galt eller var vanskelig, og hva som ble gjort.',
    ),
    'Hva gikk galt',
    'Utfordringene prosjektet møtte, hvordan de ble håndtert og hva som kom ut av det.',
  ).optional(),
  requested: list(
    group(
      {
        item: text('Ønske', 'Hva brukerne ba om.', 300),
        outcome: code('request-outcomes', 'Utfall', 'Levert, endret, ikke levert.'),
        reason: text('Grunn', 'Hvorfor det ble slik.', 400).optional(),
      },
      'Ønske',
      'Et ønske og hva det ble til.',
    ),
    'Ønsket og levert',
    'Hva brukerne ba om, og hva de fikk.',
  ).optional(),
  benefits: list(
    group(
      {
        type: code('benefit-types', 'Type', 'Tid, penger, kvalitet …'),
        receiver: text('Hvem får den', 'Hvem nytten kommer til gode.', 200).optional(),
        planned: text('Ventet', 'Nytten som var ventet.', 500).optional(),
        realised: text('Oppnådd', 'Nytten som er målt eller erfart.', 500).optional(),
      },
      'Nytte',
      'En nytte, ventet eller oppnådd.',
    ),
    'Nytte',
    'Ventet og oppnådd nytte.',
  ).optional(),
  results: list(
    group(
      {
        metric: text('Mål', 'Hva som er målt.', 200),
        value: text('Verdi', 'Resultatet slik kilden sier det.', 300),
        comparator: text('Sammenlignet med', 'Hva det er sammenlignet med.', 300).optional(),
        population: text('Hos hvem', 'Utvalget det er målt i.', 300).optional(),
      },
      'Resultat',
      'Et målt resultat.',
    ),
    'Hva kom det ut av det',
    'Målte resultater.',
  ).optional(),
  tradeoffs: list(
    text('Avveining', 'En avveining og hva som ble valgt.', 600),
    'Avveininger',
    'Valg der noe måtte ofres.',
  ).optional(),
  lessons: list(
    text('Lærdom', 'En lærdom i én eller to setninger.', 600),
    'Lærdommer',
    'Det andre bør ta med seg.',
  ).optional(),
  reuse: group(
    {
      possible: code('reuse-possibilities', 'Kan gjenbrukes', 'Om andre kan ta løsningen i bruk.'),
      licence: text('Lisens', 'Lisens eller vilkår.', 200).optional(),
      conditions: text('Vilkår', 'Hva som kreves.', 500).optional(),
      contactFunction: contactFunction(
        'Kontakt',
        'Funksjonen man spør, aldri en person.',
      ).optional(),
      alsoUsedBy: references(
        ['organization'],
        'Brukes også av',
        'Andre som har tatt den i bruk.',
      ).optional(),
    },
    'Gjenbruk',
    'Om andre kan ta løsningen i bruk.',
  ).optional(),
  maintainerAfterProject: text(
    'Forvalter etter prosjektet',
    'Hvem som eier og holder løsningen ved like.',
    300,
  ).optional(),
  purposeHistory: list(
    text('Endring', 'En endring av formålet, med tidspunkt.', 500),
    'Endringer av formålet',
    'Hvordan formålet har endret seg.',
  ).optional(),
  stopReason: text(
    'Hvorfor det stoppet',
    'Grunnen til at prosjektet ble stoppet eller satt på vent.',
    900,
  ).optional(),
});

export type UseCaseData = z.output<typeof useCaseSchema>;

const BEYOND_IDEA = [
  'research',
  'development',
  'pilot',
  'validation',
  'procurement',
  'in-use',
  'scaling',
  'paused',
  'stopped',
  'completed',
];
const NEAR_PEOPLE = ['pilot', 'validation', 'in-use', 'scaling'];

const beyondIdea = (data: UseCaseData) => BEYOND_IDEA.includes(data.stage ?? '');
const nearPeople = (data: UseCaseData) => NEAR_PEOPLE.includes(data.stage ?? '');
const isAi = (data: UseCaseData) => data.kind === 'ai';
const highRisk = (data: UseCaseData) => data.riskClass === 'high' && nearPeople(data);

/** What is asked grows with the stage and the risk: an idea needs little. */
export const useCaseRequirements: readonly Requirement<UseCaseData>[] = [
  { field: 'kind', because: 'leseren må vite hva slags prosjekt det er' },
  { field: 'organizations', because: 'leseren må vite hvem som står bak' },
  { field: 'domain', because: 'leseren leter etter tjenesteområdet sitt' },
  { field: 'problem', because: 'leseren må kjenne igjen behovet' },
  { field: 'stage', because: 'leseren må vite hvor langt prosjektet er kommet' },
  { field: 'buildStatus', because: 'bygd er ikke det samme som i bruk', when: beyondIdea },
  { field: 'useStatus', because: 'bygd er ikke det samme som i bruk', when: beyondIdea },
  { field: 'period', because: 'leseren må vite når det var', when: beyondIdea },
  { field: 'data', because: 'leseren må vite hvilke data som trengs', when: beyondIdea },
  {
    field: 'legalRoute',
    because: 'leseren må vite på hvilket grunnlag data ble brukt',
    when: beyondIdea,
  },
  {
    field: 'challenges',
    because: 'det som var vanskelig er det andre lærer mest av',
    when: beyondIdea,
  },
  { field: 'results', because: 'leseren må vite hva det kom ut av det', when: beyondIdea },
  { field: 'reuse', because: 'leseren vil vite om løsningen kan gjenbrukes', when: beyondIdea },
  {
    field: 'stopReason',
    because: 'andre må kunne unngå det samme',
    when: (data) => ['stopped', 'paused'].includes(data.stage ?? ''),
  },
  {
    field: 'riskClass',
    because: 'KI-forordningen stiller krav etter risiko',
    when: (data) => isAi(data) && nearPeople(data),
  },
  {
    field: 'humanOversight',
    because: 'høyrisiko i bruk krever menneskelig kontroll',
    when: highRisk,
  },
  { field: 'assessments', because: 'høyrisiko i bruk krever vurderinger', when: highRisk },
  { field: 'informationToAffected', because: 'de det gjelder skal få vite det', when: highRisk },
  { field: 'appeal', because: 'de det gjelder må kunne klage', when: highRisk },
];
