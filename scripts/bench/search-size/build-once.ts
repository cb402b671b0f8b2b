/**
 * Builds one index in a process of its own and writes the seconds of processor time that it took, with all
 * threads of the process: build-once.ts ours|lunr SIZE. Ours ends with its packed files; for lunr two numbers
 * are written, the index in memory and its JSON packed as our files are. Needs --expose-gc, so that what reading the corpus
 * leaves behind is cleared away before the time starts.
 */
import { gzipSync } from 'node:zlib';
import { readConceptSets, readCorpus } from './corpus.ts';
import { ourIndex, plainLunrIndex } from './indexes.ts';

const [engine, size] = process.argv.slice(2);
const documents = readCorpus(Number(size));
const conceptSets = readConceptSets();
const { gc } = globalThis as { gc?: () => void };
if (!gc) throw new Error('build-once.ts needs node --expose-gc');
gc();

const start = process.cpuUsage();
const seconds = () => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};
if (engine === 'ours') {
  ourIndex(documents, conceptSets);
  console.log(seconds());
} else {
  const index = plainLunrIndex(documents);
  const inMemory = seconds();
  gzipSync(JSON.stringify(index), { level: 9 });
  console.log(`${inMemory} ${seconds()}`);
}
