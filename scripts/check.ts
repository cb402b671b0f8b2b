import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from '../src/catalog/load-catalog.ts';
import { formatProblem } from '../src/catalog/problem.ts';
import { formatCoverage } from '../src/quality/coverage-report.ts';
import { measureCoverage } from '../src/quality/coverage.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    report: { type: 'boolean', default: false },
  },
});

const root = join(import.meta.dirname, '..');
const catalog = loadCatalog({
  contentFolder: join(root, values.content),
  cacheFile: join(root, '.cache', 'markdown.ndjson'),
});

const errors = catalog.problems.filter(({ severity }) => severity === 'error');
const warnings = catalog.problems.filter(({ severity }) => severity === 'warning');
for (const problem of errors) console.error(`Feil      ${formatProblem(problem, values.content)}`);
for (const problem of warnings) console.warn(`Advarsel  ${formatProblem(problem, values.content)}`);

if (values.report) console.log(`${formatCoverage(measureCoverage(catalog))}\n`);

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;
const summary = `${count(catalog.entries.length, 'oppføring', 'oppføringer')} i orden, ${count(errors.length, 'feil', 'feil')}, ${count(warnings.length, 'advarsel', 'advarsler')}.`;
console.log(errors.length > 0 ? `\n${summary}` : summary);
process.exitCode = errors.length > 0 ? 1 : 0;
