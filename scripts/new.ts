import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { entryPath } from '../src/catalog/kinds.ts';
import { loadCatalog } from '../src/catalog/load-catalog.ts';
import { KINDS, type Kind } from '../src/catalog/schema/kind.ts';
import { ConflictError } from '../src/catalog/write/save-file.ts';
import { nearest } from '../src/catalog/validate/nearest.ts';
import { writeContentIntellisense } from '../src/editor/content-intellisense.ts';
import { converse, EndOfAnswers } from './new/conversation.ts';
import { askEntry, createEntry, RefusedEntry } from './new/new-entry.ts';

const USAGE = `Bruk: npm run new -- <type>
      npm run new -- <type> --title "…" --summary "…" [--set felt=verdi …] [--body "…"]
Typene: ${KINDS.join(', ')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    title: { type: 'string' },
    summary: { type: 'string' },
    body: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
    content: { type: 'string', default: 'content' },
  },
});

process.exitCode = await main();

async function main(): Promise<number> {
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [kind] = positionals;
  if (!isKind(kind)) {
    const guess = kind === undefined ? undefined : nearest(kind, KINDS);
    const hint = guess ? `Mente du «${guess}»? ` : '';
    console.error(`${kind === undefined ? '' : `Det er ingen type «${kind}». ${hint}`}${USAGE}`);
    return 1;
  }
  const root = join(import.meta.dirname, '..');
  const contentFolder = join(root, values.content);
  const catalog = loadCatalog({
    contentFolder,
    cacheFile: join(root, '.cache', 'markdown.ndjson'),
  });
  let data: Record<string, unknown> = {
    ...(values.title === undefined ? {} : { title: values.title }),
    ...(values.summary === undefined ? {} : { summary: values.summary }),
  };
  for (const setting of values.set) {
    const at = setting.indexOf('=');
    if (at < 1) {
      console.error(`--set skal være felt=verdi. Her står «${setting}».`);
      return 1;
    }
    try {
      data[setting.slice(0, at)] = load(setting.slice(at + 1), { schema: CORE_SCHEMA });
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      console.error(`Verdien i --set lar seg ikke lese som YAML: «${setting}».`);
      return 1;
    }
  }
  const { title, summary, body } = values;
  const entry = { kind, contentFolder, catalog, ...(body === undefined ? {} : { body }) };
  const conversation = converse(process.stdin, process.stdout);
  try {
    // With both given there is nothing that must be asked, and scripts get no questions.
    if (title === undefined || summary === undefined) {
      data = await askEntry({ ...entry, data }, conversation);
    }
    const { file, madeMeanwhile } = createEntry({ ...entry, data });
    writeContentIntellisense(catalog, root, contentFolder);
    const id = file.replace(/^.*\/|\.md$/g, '');
    console.log(`\n${values.content}/${file} er skrevet. Siden blir ${entryPath(kind, id)}`);
    console.log('Skriv resten i fila, og kjør «npm run check».');
    if (madeMeanwhile === undefined) return 0;
    console.error(
      `Konflikt: ${values.content}/${madeMeanwhile} er laget av noen andre i mellomtiden, med samme navn. Se om det er det samme.`,
    );
    return 2;
  } catch (error) {
    if (error instanceof EndOfAnswers) console.error('\nAvbrutt. Ingen fil er skrevet.');
    else if (error instanceof RefusedEntry)
      console.error(`Ingen fil er skrevet. Dette må rettes først:\n${error.message}`);
    else if (error instanceof RangeError)
      console.error(
        'Ingen fil er skrevet. Tittelen må ha bokstaver a–å eller tall å lage et filnavn av.',
      );
    else if (error instanceof ConflictError)
      console.error(`Ingen fil er skrevet. ${error.message}`);
    else throw error;
    return 1;
  } finally {
    conversation.close();
  }
}

function isKind(name: string | undefined): name is Kind {
  return KINDS.some((kind) => kind === name);
}
