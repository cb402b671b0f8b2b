import { z } from 'zod';
import { CURRENT_SCHEMA_VERSION, FIRST_SCHEMA_VERSION } from '../migrate/versions.ts';
import {
  code,
  codes,
  date,
  group,
  ID_PATTERN,
  list,
  references,
  reference,
  text,
  url,
} from './field.ts';
import { KINDS } from './kind.ts';

const translation = (language: string) =>
  group(
    {
      title: text('Tittel', `Tittelen på ${language}.`, 140),
      summary: text('Sammendrag', `Sammendraget på ${language}.`, 300),
      body: z
        .string()
        .max(60_000)
        .meta({
          title: 'Brødtekst',
          description: `Teksten på ${language}, i Markdown.`,
          long: true,
        })
        .optional(),
    },
    `Oversettelse til ${language}`,
    'Tittel og sammendrag, og teksten når den er oversatt.',
  );

/** The fields that every kind of entry has (DESIGN, «Common»). */
export const commonFields = {
  schemaVersion: z
    .int()
    .min(FIRST_SCHEMA_VERSION)
    .max(CURRENT_SCHEMA_VERSION)
    .meta({
      title: 'Skjemaversjon',
      description:
        'Versjonen av denne feltlista som fila er skrevet etter. Settes av programvaren.',
    })
    .optional(),
  title: text('Tittel', 'Det navnet leseren kjenner. Forkortelser skrives ut.', 140),
  alternativeTitles: list(
    group(
      {
        title: text('Navn', 'Navnet slik det skrives.', 200),
        language: code('languages', 'Språk', 'Språket navnet er på.').optional(),
      },
      'Annet navn',
      'Et navn til på det samme.',
    ),
    'Andre navn',
    'Tidligere navn, originaltittel på et annet språk og navn folk bruker til daglig.',
  ).optional(),
  abbreviation: text('Forkortelse', 'Den vanlige forkortelsen, for eksempel KPR.', 30).optional(),
  summary: text(
    'Sammendrag',
    'Det viktigste i klart språk, så en utenforstående forstår det. Høyst 300 tegn.',
    300,
  ),
  language: code(
    'languages',
    'Språk',
    'Språket oppføringen er skrevet på. Bokmål (nb) når det ikke står noe.',
  ).optional(),
  translations: group(
    {
      nn: translation('nynorsk').optional(),
      en: translation('engelsk').optional(),
    },
    'Oversettelser',
    'Oppføringen på nynorsk og engelsk, når den finnes.',
  ).optional(),
  keywords: list(
    text('Nøkkelord', 'Ett ord eller uttrykk.', 60),
    'Nøkkelord',
    'Ord folk vil søke med, og som ikke står i tittelen.',
  ).optional(),
  theme: codes(
    'data-themes',
    'Tema',
    'Tema fra EUs liste, for utveksling med data.norge.no.',
  ).optional(),
  losTheme: codes('los', 'LOS-tema', 'Tema fra LOS, ordlista for offentlige tjenester.').optional(),
  geography: codes(
    ['countries', 'health-regions', 'counties', 'municipalities'],
    'Sted',
    'Hvor det gjelder: land, helseregion, fylke eller kommune (kommunenummer i hermetegn).',
  ).optional(),
  audience: codes('audiences', 'Målgruppe', 'Hvem oppføringen er skrevet for.').optional(),
  related: references(KINDS, 'Se også', 'Andre oppføringer leseren bør kjenne til.').optional(),
  links: list(
    group(
      {
        title: text('Lenketekst', 'Hva leseren finner der.', 200),
        url: url('Adresse', 'Adressen, med https://.'),
        note: text('Merknad', 'For eksempel når lenken sto i kilden.', 200).optional(),
      },
      'Lenke',
      'En side utenfor dette nettstedet.',
    ),
    'Lenker',
    'Sider utenfor dette nettstedet.',
  ).optional(),
  sources: list(
    group(
      {
        source: reference(['source'], 'Kilde', 'Kildedokumentet opplysningene er hentet fra.'),
        lines: text(
          'Linjer',
          'Linjene i kilden, for eksempel 1041–1064, 1293–1302.',
          400,
        ).optional(),
        page: text('Side', 'Sidetall i kilden.', 60).optional(),
        note: text(
          'Merknad',
          'Hva kilden brukes til her, eller hvor sikker den er.',
          300,
        ).optional(),
      },
      'Kilde',
      'Hvor opplysningene kommer fra.',
    ),
    'Kilder',
    'Hvor hver opplysning kommer fra, med linjer eller side.',
  ).optional(),
  statusAsOf: date(
    'Opplysningene gjelder per',
    'Datoen opplysningene beskriver, ikke datoen de ble skrevet inn.',
  ).optional(),
  lastVerified: date('Sist bekreftet', 'Når noen sist kontrollerte at dette stemmer.').optional(),
  reviewBy: date('Gjennomgås innen', 'Når oppføringen bør kontrolleres på nytt.').optional(),
  caveats: list(
    text('Forbehold', 'Ett forbehold i én eller to setninger.', 600),
    'Forbehold',
    'Motsigelser, skadet tekst og annet leseren må vite før opplysningene brukes.',
  ).optional(),
  unknown: list(
    text('Felt', 'Feltets navn, for eksempel access.steps.', 80),
    'Ikke kjent',
    'Felt det er lett etter uten at kildene sier noe. Siden viser dem som ukjent.',
  ).optional(),
  formerIds: list(
    z
      .string()
      .regex(ID_PATTERN)
      .meta({ title: 'Tidligere id', description: 'Et filnavn oppføringen har hatt.' }),
    'Tidligere id-er',
    'Id-er oppføringen har hatt. De gamle adressene viser videre hit.',
  ).optional(),
  state: z.enum(['draft', 'published', 'withdrawn']).default('draft').meta({
    title: 'Tilstand',
    description:
      'draft: utkast med det minste som kreves. published: alt som kreves er på plass. withdrawn: trukket tilbake.',
    vocabulary: 'entry-states',
  }),
  withdrawal: group(
    {
      date: date('Dato', 'Når oppføringen ble trukket tilbake.').optional(),
      reason: text('Grunn', 'Hvorfor den ble trukket tilbake.', 600),
      replacedBy: reference(KINDS, 'Erstattet av', 'Oppføringen som gjelder nå.').optional(),
    },
    'Trukket tilbake',
    'Hvorfor oppføringen er trukket tilbake, og hva som gjelder i stedet.',
  ).optional(),
};
