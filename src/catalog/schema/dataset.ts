import { z } from 'zod';
import { commonFields } from './common.ts';
import {
  code,
  codes,
  contactFunction,
  date,
  group,
  link,
  list,
  longText,
  number,
  period,
  reference,
  references,
  text,
  url,
} from './field.ts';
import type { Requirement } from './requirement.ts';

const variable = group(
  {
    name: text('Variabel', 'Navnet slik det står i datakilden.', 200),
    definition: text('Definisjon', 'Hva variabelen betyr.', 600).optional(),
    unitOfCount: text(
      'Telleenhet',
      'Hva én rad eller ett tall teller: person, kontakt, vedtak …',
      120,
    ).optional(),
    codeSystem: text(
      'Kodeverk',
      'Kodeverket verdiene er hentet fra, for eksempel ICD-10.',
      120,
    ).optional(),
    dataType: text('Datatype', 'Tall, dato, kode, fritekst …', 80).optional(),
    inclusion: text('Tas med', 'Hva som regnes med.', 300).optional(),
    exclusion: text('Holdes utenfor', 'Hva som ikke regnes med.', 300).optional(),
    pitfalls: text('Fallgruver', 'Det man lett misforstår.', 400).optional(),
  },
  'Variabel',
  'En opplysning som finnes i dataene.',
);

const accessStep = group(
  {
    action: text('Hva du gjør', 'Ett steg, som en handling.', 400),
    authority: reference(
      ['organization'],
      'Hos hvem',
      'Virksomheten som avgjør eller tar imot.',
    ).optional(),
    authorityNote: text(
      'Hos hvem (fritekst)',
      'Når det ikke er én bestemt virksomhet.',
      200,
    ).optional(),
    legal: reference(['legal'], 'Regel', 'Regelen steget bygger på.').optional(),
    statutoryTime: text('Frist', 'Fristen som er fastsatt.', 120).optional(),
    observedTime: text('Erfart tid', 'Hvor lang tid det har tatt i praksis.', 200).optional(),
    cost: text('Kostnad', 'Hva steget koster.', 200).optional(),
  },
  'Steg',
  'Ett steg på veien til dataene.',
);

/** A source of data, described so that a reader can decide before applying (dcat:Dataset and more). */
export const datasetSchema = z.strictObject({
  ...commonFields,
  kind: code('dataset-kinds', 'Type datakilde', 'Register, fagsystem, statistikk …').optional(),
  publisher: references(
    ['organization'],
    'Utgiver',
    'Virksomheten som gjør datakilden tilgjengelig (dct:publisher).',
  ).optional(),
  dataController: references(
    ['organization'],
    'Dataansvarlig',
    'Virksomheten som er behandlingsansvarlig.',
  ).optional(),
  dataControllerNote: text(
    'Om dataansvaret',
    'Når mange er dataansvarlige hver for seg, eller det er uklart.',
    400,
  ).optional(),
  dataOwnerRole: text(
    'Dataeier (rolle)',
    'Rollen som eier dataene hos den dataansvarlige.',
    200,
  ).optional(),
  processor: references(
    ['organization'],
    'Databehandler',
    'Virksomheter som behandler dataene på vegne av den dataansvarlige.',
  ).optional(),
  contactPoint: group(
    {
      function: contactFunction('Funksjon', 'Rollen eller enheten, aldri en person.'),
      email: z
        .email()
        .max(200)
        .meta({ title: 'E-post', description: 'Fellespostkasse, aldri en personlig adresse.' })
        .optional(),
      url: url('Kontaktside', 'Siden der man tar kontakt.').optional(),
    },
    'Kontaktpunkt',
    'Hvor man spør om dataene (dcat:contactPoint). Alltid en funksjon.',
  ).optional(),
  contents: longText('Hva den inneholder', 'Hva som er registrert, om hvem, siden når.').optional(),
  variables: list(
    variable,
    'Variabler',
    'Opplysninger i dataene som leseren bør kjenne.',
  ).optional(),
  population: longText('Populasjon', 'Hvem eller hva dataene dekker.').optional(),
  coverage: longText(
    'Dekningsgrad',
    'Hvor stor del av populasjonen som faktisk er med.',
  ).optional(),
  representativeness: longText(
    'Representativitet',
    'Hvem som mangler eller er skjevt representert.',
  ).optional(),
  knownGaps: list(
    text('Mangel', 'Ett kjent hull.', 600),
    'Kjente mangler',
    'Hull og brudd i dataene.',
  ).optional(),
  temporal: period('Tidsrom', 'Perioden dataene dekker (dct:temporal).').optional(),
  spatial: text(
    'Geografisk dekning',
    'Området dataene dekker (dct:spatial), når det ikke lar seg si med koder.',
    300,
  ).optional(),
  volume: list(
    group(
      {
        value: number('Antall', 'Tallet.').optional(),
        text: text(
          'Omfang',
          'Omfanget slik kilden sier det, for eksempel «over 60 000 pasienter».',
          200,
        ),
        unit: text('Enhet', 'Hva som telles.', 80).optional(),
        asOf: date('Per', 'Når tallet gjaldt.').optional(),
      },
      'Omfang',
      'Hvor mye data det er.',
    ),
    'Omfang',
    'Hvor mye data det er, med tidspunkt.',
  ).optional(),
  granularity: text(
    'Detaljnivå',
    'Det en rad beskriver: person, kontakt, måned, kommune …',
    300,
  ).optional(),
  accrualPeriodicity: code(
    'frequencies',
    'Oppdateringsfrekvens',
    'Hvor ofte dataene oppdateres (dct:accrualPeriodicity).',
  ).optional(),
  updateNote: text(
    'Om oppdatering',
    'Forsinkelse, faste datoer og annet om oppdateringen.',
    400,
  ).optional(),
  structure: code(
    'structures',
    'Struktur',
    'Strukturerte data, fritekst, bilder, sensordata eller blandet.',
  ).optional(),
  freeTextShare: text('Andel fritekst', 'Hvor mye som bare finnes som fritekst.', 200).optional(),
  sourceSystem: references(
    ['dataset', 'resource'],
    'Kildesystem',
    'Systemene dataene registreres i.',
  ).optional(),
  derivedFrom: references(['dataset'], 'Avledet av', 'Datakilder denne bygger på.').optional(),
  feeds: references(['dataset'], 'Leverer til', 'Datakilder som får data herfra.').optional(),
  linkableWith: references(
    ['dataset'],
    'Kan kobles med',
    'Datakilder den er koblet med, eller kan kobles med.',
  ).optional(),
  linkageKey: text('Koblingsnøkkel', 'Hva det kobles på.', 300).optional(),
  conformsTo: references(
    ['resource'],
    'Standarder',
    'Standarder og kodeverk dataene følger (dct:conformsTo).',
  ).optional(),
  identifiability: code(
    'identifiability',
    'Identifiserbarhet',
    'Om personer kan kjennes igjen i dataene slik de ligger hos eieren.',
  ).optional(),
  lowestReleasedLevel: text(
    'Laveste nivå som utleveres',
    'Det mest detaljerte nivået andre kan få.',
    300,
  ).optional(),
  smallGroupRule: text(
    'Regel for små grupper',
    'Hvor små grupper som vises, og hva som skjer under grensen.',
    400,
  ).optional(),
  originalPurpose: longText('Opprinnelig formål', 'Hvorfor dataene ble samlet inn.').optional(),
  allowedPurposes: list(
    group(
      {
        purpose: code('purposes', 'Formål', 'Hva dataene skal brukes til.'),
        permission: code('permissions', 'Tillatt', 'Ja, nei, på vilkår eller ikke avklart.'),
        condition: text('Vilkår', 'Hva som må være på plass.', 500).optional(),
        legal: references(['legal'], 'Regler', 'Regler som avgjør.').optional(),
      },
      'Formål',
      'Ett formål og om det er tillatt.',
    ),
    'Kan jeg bruke den til …',
    'Formålene folk spør om, og svaret for hvert.',
  ).optional(),
  legalBasis: list(
    group(
      {
        title: text(
          'Hjemmel',
          'Lov, forskrift eller annet grunnlag, med paragraf når kilden gir den.',
          300,
        ),
        legal: reference(['legal'], 'Regel', 'Oppføringen om regelen.').optional(),
        url: url('Lenke', 'Regelen på nett, for eksempel på lovdata.no.').optional(),
      },
      'Hjemmel',
      'Grunnlaget dataene er samlet inn på.',
    ),
    'Hjemmel',
    'Det rettslige grunnlaget for datakilden.',
  ).optional(),
  applicableLegislation: references(
    ['legal'],
    'Regler som gjelder',
    'Regler en bruker av dataene må kjenne (dcatap:applicableLegislation).',
  ).optional(),
  accessRights: code(
    'access-rights',
    'Tilgangsnivå',
    'Åpen, begrenset eller ikke offentlig (dct:accessRights).',
  ).optional(),
  access: group(
    {
      mode: codes('access-modes', 'Måte', 'Hvordan man får dataene.').optional(),
      whoCanApply: text('Hvem kan søke', 'Hvem som kan få tilgang.', 400).optional(),
      steps: list(accessStep, 'Steg for steg', 'Veien fra ønske til data.').optional(),
      availability: code(
        'availability',
        'Tilgjengelighet',
        'Om dataene finnes, kan skaffes eller ligger åpent.',
      ).optional(),
      technicalExtract: text(
        'Teknisk uttrekk',
        'Hvordan uttrekket gjøres, og hva som gjør det vanskelig.',
        600,
      ).optional(),
      supplierFee: text(
        'Betaling til leverandør',
        'Hva leverandøren tar betalt for uttrekk.',
        300,
      ).optional(),
      environment: text('Analysemiljø', 'Hvor dataene må behandles.', 400).optional(),
      api: text('API', 'Om det finnes et API, og hva som kreves.', 400).optional(),
    },
    'Tilgang',
    'Hvordan man får dataene, hvor lang tid det tar og hva det koster.',
  ).optional(),
  distributions: list(
    group(
      {
        title: text('Tittel', 'Hva som kan hentes her.', 200),
        accessUrl: url('Adresse', 'Siden der dataene finnes (dcat:accessURL).'),
        downloadUrl: url('Nedlasting', 'Direkte lenke til fila (dcat:downloadURL).').optional(),
        format: text('Format', 'Filformat, for eksempel CSV.', 60).optional(),
        license: text('Lisens', 'Lisensen for denne utgaven.', 200).optional(),
        description: text(
          'Beskrivelse',
          'Hva som skiller denne utgaven fra de andre.',
          400,
        ).optional(),
      },
      'Distribusjon',
      'Et sted der dataene kan hentes.',
    ),
    'Distribusjoner',
    'Steder der dataene, eller tabeller fra dem, kan hentes (dcat:distribution).',
  ).optional(),
  landingPage: url('Hjemmeside', 'Eierens side om datakilden (dcat:landingPage).').optional(),
  retention: text('Lagringstid', 'Hvor lenge dataene oppbevares.', 400).optional(),
  qualityNotes: longText('Kvalitet', 'Hva som er kjent om feil, kontroll og forarbeid.').optional(),
  knownUnsuitableFor: list(
    text('Egner seg ikke til', 'Én bruk dataene ikke tåler.', 500),
    'Egner seg ikke til',
    'Bruk som har vist seg ikke å gå, eller som eieren fraråder.',
  ).optional(),
  examples: list(
    link('Eksempel', 'En analyse eller tabell.'),
    'Eksempler på nett',
    'Publiserte analyser og tabeller bygd på dataene.',
  ).optional(),
  lifecycle: code(
    'lifecycles',
    'Livsløp',
    'Planlagt, under utvikling, i drift eller avsluttet.',
  ).optional(),
  license: text('Lisens', 'Lisensen dataene er gitt ut med.', 200).optional(),
});

export type DatasetData = z.output<typeof datasetSchema>;

/** What a project lead needs before applying; DCAT-AP-NO's mandatory fields are among them. */
export const datasetRequirements: readonly Requirement<DatasetData>[] = [
  { field: 'kind', because: 'det avgjør hvilke regler og søkeveier som gjelder' },
  { field: 'publisher', because: 'data.norge.no krever en utgiver' },
  { field: 'contents', because: 'leseren må vite hva som finnes i dataene' },
  { field: 'theme', because: 'data.norge.no krever minst ett tema' },
  { field: 'population', because: 'leseren må vite hvem dataene handler om' },
  { field: 'temporal', because: 'leseren må vite hvilken periode dataene dekker' },
  { field: 'accrualPeriodicity', because: 'leseren må vite hvor ferske dataene er' },
  { field: 'structure', because: 'fritekst og bilder krever annet arbeid enn tabeller' },
  { field: 'identifiability', because: 'det avgjør om personvernreglene gjelder' },
  { field: 'accessRights', because: 'leseren må vite om dataene er åpne' },
  { field: 'access.mode', because: 'leseren må vite hvordan man får dataene' },
  {
    field: 'access.steps',
    because: 'leseren må vite hva som skal til for å få tilgang',
    when: (data) => data.accessRights !== 'PUBLIC',
  },
  { field: 'allowedPurposes', because: 'leseren må vite hva dataene kan brukes til' },
  {
    field: 'legalBasis',
    because: 'hjemmelen avgjør hva dataene kan brukes til',
    when: (data) => data.accessRights !== 'PUBLIC',
  },
  { field: 'contactPoint', because: 'leseren må vite hvor man spør, og DCAT-AP-NO krever det' },
  { field: 'lifecycle', because: 'leseren må vite om datakilden er i drift' },
];
