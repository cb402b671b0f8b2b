import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS, type Kind } from '../src/catalog/schema/kind.ts';
import { formatReport } from '../src/exchange/import/format-report.ts';
import {
  importFiles,
  ImportOptionsError,
  type ImportReport,
} from '../src/exchange/import/import-files.ts';

const HELP = `npm run import -- FIL… --source <id> [valg]

Leser beskrivelser av datasett og prosjekter, og lager utkast av dem. Uten --write vises bare hva
som ville skjedd. Ingenting hentes fra nettet.

Leser
  DCAT og DCAT-AP-NO 1.1, 2 og 3   Turtle (.ttl), TriG, JSON-LD (@context i fila), RDF/XML
  KI-oversikten                    CSV fra data.norge.no
  det nederlandske algoritmeregisteret 1.0 (JSON)
  JKAN                             Markdown; oppgi gjerne hele mappa
  vår egen CSV                     overskriften har navnene på feltene, se under

Valg
  --source <id>        kilden postene kommer fra: en oppføring i content/sources/ (må være med)
  --write              skriver de nye som utkast
  --update             skriver også de endrede; det som er publisert, røres ikke
  --out <mappe>        skriver her og ikke i content/
  --content <mappe>    innholdsmappa (content)
  --no-organizations   lager ikke utkast av virksomheter vi ikke har
  --kind <type>        hva radene i vår egen CSV er (dataset): ${KINDS.join(', ')}
  --all                viser alle filer og alle avviste poster

Avslutter med 1 når noe er avvist eller ikke lar seg lese, og med 2 når noen andre endret en fil
mens importen pågikk. En slik fil er ikke rørt; kjør importen om igjen.

Størrelse
  CSV og algoritmeregisteret leses post for post, uansett hvor stor fila er. RDF leses også i deler,
  men det importen bruker av den, må få plass i halvparten av det ledige minnet: regn med litt mindre
  enn fila er lang. Er det ikke plass, sier rapporten hvor langt den kom. JKAN: høyst 100 MB.

Vår egen CSV
  Én rad er én oppføring. Kolonnene heter det feltene heter i content/LESMEG.md, med punktum for felt
  i grupper: title,summary,kind,theme,temporal.from,access.mode. Verdiene i en liste skilles med |.
  En liste av grupper tar én gruppe: distributions.title,distributions.accessUrl. Kolonnen id er
  oppføringens id, og body er brødteksten. title og summary må være med. Skilletegnet er komma,
  semikolon eller tabulator.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    help: { type: 'boolean', default: false },
    source: { type: 'string' },
    write: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    out: { type: 'string' },
    content: { type: 'string', default: join(import.meta.dirname, '..', 'content') },
    organizations: { type: 'boolean', default: true },
    kind: { type: 'string', default: 'dataset' },
    all: { type: 'boolean', default: false },
  },
});

process.exitCode = await run();

async function run(): Promise<number> {
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { source, kind } = values;
  if (positionals.length === 0 || source === undefined) {
    console.error(
      `${positionals.length === 0 ? 'Oppgi minst én fil.' : 'Oppgi kilden med --source.'}\n\n${HELP}`,
    );
    return 1;
  }
  if (!KINDS.some((known) => known === kind)) {
    console.error(`--kind er en av ${KINDS.join(', ')}.`);
    return 1;
  }
  const write = values.write || values.update;
  try {
    const report = await importFiles({
      files: positionals.flatMap(filesOf),
      contentFolder: resolve(values.content),
      outFolder: values.out === undefined ? undefined : resolve(values.out),
      source,
      date: new Date().toISOString().slice(0, 10),
      write,
      update: values.update,
      organizations: values.organizations,
      kind: kind as Kind,
      all: values.all,
      onProgress: showProgress,
    });
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    console.log(formatReport(report, { write, update: values.update, all: values.all }));
    if (isConflict(report)) return 2;
    return report.files.some(({ error, counts }) => error || counts.refused > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ImportOptionsError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function isConflict({ files, organizations }: ImportReport): boolean {
  return (
    files.some(({ counts }) => counts.conflict > 0) ||
    organizations.some(({ outcome }) => outcome === 'conflict')
  );
}

let shownAt = 0;

/** One line that is written over, ten times a second at most; nothing where nobody looks. */
function showProgress(file: string, records: number, share: number): void {
  if (!process.stderr.isTTY || (Date.now() - shownAt < 100 && share < 1)) return;
  shownAt = Date.now();
  const width = (process.stderr.columns || 80) - 1;
  const line = `${basename(file)}: ${Math.floor(share * 100)} % lest, ${records} poster`;
  process.stderr.write(`\r${line.slice(0, width)}\u001b[K`);
}

/** The files of a folder, those in folders within it too; a file gives itself. */
function filesOf(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
