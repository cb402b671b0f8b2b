import { z } from 'zod';
import { commonFields } from './common.ts';
import { code, codes, date, group, list, reference, references, text, url } from './field.ts';
import type { Requirement } from './requirement.ts';

/** A municipality, authority, hospital, university, vendor or network. */
export const organizationSchema = z.strictObject({
  ...commonFields,
  type: code(
    'organization-types',
    'Type virksomhet',
    'Kommune, direktorat, helseforetak, universitet, leverandør, nettverk …',
  ).optional(),
  municipalityNumber: code(
    'municipalities',
    'Kommunenummer',
    'Fire siffer i hermetegn, for eksempel "4601".',
  ).optional(),
  organizationNumber: z
    .string()
    .regex(/^\d{9}$/)
    .meta({ title: 'Organisasjonsnummer', description: 'Ni siffer i hermetegn.' })
    .optional(),
  formerNames: list(
    group(
      {
        name: text('Navn', 'Navnet slik det var.', 200),
        until: date('Til', 'Når navnet gikk ut av bruk.').optional(),
        note: text('Merknad', 'Hva som skjedde.', 300).optional(),
      },
      'Tidligere navn',
      'Et navn virksomheten har hatt.',
    ),
    'Tidligere navn',
    'Navn virksomheten har hatt, blant dem kildene bruker.',
  ).optional(),
  parent: reference(['organization'], 'Hører til', 'Virksomheten den er en del av.').optional(),
  successor: references(['organization'], 'Videreført av', 'Virksomheten som overtok.').optional(),
  members: references(['organization'], 'Medlemmer', 'Medlemmer av nettverket.').optional(),
  roles: codes(
    'authority-roles',
    'Roller',
    'Hva virksomheten gjør på feltet: tilsyn, veiledning, finansiering …',
  ).optional(),
  responsibilities: list(
    text('Oppgave', 'En oppgave virksomheten har.', 400),
    'Oppgaver',
    'Hva man går til virksomheten med.',
  ).optional(),
  homepage: url('Hjemmeside', 'Virksomhetens nettsted.').optional(),
  facts: list(
    group(
      {
        text: text('Opplysning', 'Opplysningen.', 400),
        asOf: date('Per', 'Når den gjaldt.').optional(),
      },
      'Nøkkelopplysning',
      'Et tall eller en opplysning om virksomheten.',
    ),
    'Nøkkelopplysninger',
    'Tall og opplysninger fra kildene.',
  ).optional(),
});

export type OrganizationData = z.output<typeof organizationSchema>;

export const organizationRequirements: readonly Requirement<OrganizationData>[] = [
  { field: 'type', because: 'virksomhetene er ordnet etter type' },
  {
    field: 'municipalityNumber',
    because: 'kommunesiden bygges på nummeret',
    when: (data) => data.type === 'municipality',
  },
];
