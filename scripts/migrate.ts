import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { CURRENT_SCHEMA_VERSION } from '../src/catalog/migrate/versions.ts';
import { type FileMigration, migrateFiles } from './migrate/migrate-files.ts';

const HELP = `npm run migrate -- [FIL…] [valg]

Skriver oppføringer fra eldre versjoner av skjemaet om til dagens, versjon ${CURRENT_SCHEMA_VERSION}. Uten --write vises bare
hva som ville skjedd. Bare linjene som må endres, skrives på nytt; kommentarer blir stående.

Valg
  --write              skriver filene
  --uncommitted        skriver også filer med endringer som ikke er lagret i git
  --all                viser også filene som bare får feltet schemaVersion
  --content <mappe>    innholdsmappa (content)

Hva som er endret mellom versjonene, står nederst i content/LESMEG.md.`;

const { values, positionals } = parseArgs({
  // Ids of the entries to migrate, or paths of their files.
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    uncommitted: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
  },
});

if (values.help) console.log(HELP);
else process.exitCode = migrate();

function migrate(): number {
  const root = join(import.meta.dirname, '..');
  const only = positionals.map((name) => basename(name, '.md'));
  const { files, current } = migrateFiles(join(root, values.content), {
    only,
    write: values.write,
    uncommitted: values.uncommitted,
  });
  const unknown = only.filter(
    (id) => !files.some(({ file }) => basename(file, '.md') === id) && !current.includes(id),
  );
  for (const id of unknown) console.error(`Det er ingen oppføring «${id}».`);
  for (const file of files) {
    if (file.outcome !== 'migrated') console.error(refusalLine(file));
    else if (file.changes.length > 0 || values.all) console.log(migrationLines(file));
  }
  console.log(summary(files, current.length));
  return unknown.length > 0 || files.some(({ outcome }) => outcome !== 'migrated') ? 1 : 0;
}

function migrationLines({ file, from, changes }: FileMigration): string {
  const path = contentPath(file);
  if (changes.length === 0) return `${path}  schemaVersion: ${CURRENT_SCHEMA_VERSION}`;
  const lines = changes.map(
    ({ line, field, change, ask }) =>
      `  ${path}:${line} ${field} – ${change}${ask === undefined ? '' : `\n    Gjenstår: ${ask}`}`,
  );
  return [`${path}  versjon ${from} → ${CURRENT_SCHEMA_VERSION}`, ...lines].join('\n');
}

function refusalLine({ file, outcome, problem }: FileMigration): string {
  const path = contentPath(file);
  switch (outcome) {
    case 'uncommitted':
      return `Hoppet over  ${path} – Fila har endringer som ikke er lagret i git. Lagre dem først (git commit), eller ta den med (--uncommitted).`;
    case 'changed-meanwhile':
      return `Hoppet over  ${path} – Noen endret fila mens dette kjørte. Kjør en gang til.`;
    default:
      return `Feil         ${path}:${problem?.line ?? 1} ${problem?.message ?? ''}`;
  }
}

function summary(files: readonly FileMigration[], current: number): string {
  const migrated = files.filter(({ outcome }) => outcome === 'migrated');
  const reshaped = migrated.filter(({ changes }) => changes.length > 0);
  const asked = migrated.flatMap(({ changes }) => changes.filter(({ ask }) => ask !== undefined));
  const left = files.length - migrated.length;
  const counts = [
    `${count(reshaped.length, 'fil', 'filer')} ${values.write ? 'skrevet om' : 'å skrive om'}`,
    `${count(migrated.length - reshaped.length, 'fil', 'filer')} ${values.write ? 'fikk' : 'får'} bare schemaVersion`,
    `${count(current, 'fil', 'filer')} i dagens versjon`,
    ...(left > 0 ? [`${count(left, 'fil', 'filer')} hoppet over eller med feil`] : []),
    ...(asked.length > 0
      ? [`${count(asked.length, 'felt', 'felt')} gjenstår for forfatteren`]
      : []),
  ];
  const hint =
    values.write || migrated.length === 0
      ? ''
      : '\nIngenting er skrevet. Kjør «npm run migrate -- --write» for å skrive.';
  return `\n${counts.join(', ')}.${hint}`;
}

function contentPath(file: string): string {
  return `${relative('', values.content) || values.content}/${file}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
