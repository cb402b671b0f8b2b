/**
 * Builds one index in a process of its own and writes the seconds of processor time that it took, with all
 * threads of the process: build-once.ts ours|lunr SIZE. Needs --expose-gc, so that what reading the corpus
 * leaves behind is cleared away before the time starts.
 */
import { readConceptSets, readCorpus } from './corpus.ts';
import { ourIndex, plainLunrIndex } from './indexes.ts';

const [engine, size] = process.argv.slice(2);
const documents = readCorpus(Number(size));
const conceptSets = readConceptSets();
const { gc } = globalThis as { gc?: () => void };
if (!gc) throw new Error('build-once.ts needs node --expose-gc');
gc();

const start = process.cpuUsage();
if (engine === 'ours') ourIndex(documents, conceptSets);
else plainLunrIndex(documents);
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1e6);
