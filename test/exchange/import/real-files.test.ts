import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load-catalog.ts';
import { importFolder, outcomes, runImport } from './import-folder.ts';

const realData = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'realdata');
const present = existsSync(realData);

/** Imports, twice, and checks what was written. */
async function importReal(files: readonly string[]) {
  const folder = importFolder();
  const report = await runImport(folder, files);
  const { problems } = loadCatalog({ contentFolder: folder });
  const again = await runImport(folder, files, { update: true, date: '2027-01-01' });
  return {
    report,
    counts: outcomes(report.files.flatMap(({ records }) => records)),
    broken: report.files.filter(({ error }) => error).map(({ file }) => file.split('/').at(-1)),
    errors: problems.filter(({ severity }) => severity === 'error'),
    again,
    countsAgain: outcomes(again.files.flatMap(({ records }) => records)),
  };
}

function unpack(archive: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync('tar', ['xzf', join(realData, archive), '-C', folder]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}

describe.skipIf(!present)(
  `real files${present ? '' : ' (skipped: the folder ../shared/realdata is missing)'}`,
  () => {
    test.each([
      ['norway/datanorge-full-2019-05-15.jsonld', 641],
      ['norway/geonorge-data-2017-10-19.rdf.xml', 168],
      ['norway/difi-dataset-2017-10-19.jsonld', 33],
      ['norway/gdoc-2016-12-12.ttl', 49],
      ['norway/ut1-export.ttl', 27],
      ['norway/export-oslokommune.ttl', 5],
      ['norway/reinli-data-2017-10-26.ttl', 1],
      // Not as broken as its name says: blanks before a language tag are allowed (Turtle 1.1, section 6.5).
      ['norway/negative/dataset-test.malformed.ttl', 92],
      ['norway/ki-prosjekter-offentlig-sektor.csv', 179],
      ['health/zfkd_healthdcat-ap.ttl', 1],
      ['health/ckanext-dataset_health.ttl', 1],
    ])(
      '%s: all %i records become drafts that pass the checks, and are unchanged the second time',
      { timeout: 300_000 },
      async (file, count) => {
        const { counts, errors, broken, countsAgain, again } = await importReal([
          join(realData, file),
        ]);
        expect(broken).toEqual([]);
        expect(counts).toEqual({ new: count });
        expect(errors).toEqual([]);
        expect(countsAgain).toEqual({ unchanged: count });
        expect(again.written).toBe(0);
      },
    );

    test('the templates of the Dutch register: 27 records of version 1.0 are read, 9 of 0.4 refused', async () => {
      const { counts, errors, broken, countsAgain } = await importReal(
        unpack('netherlands/algoritmeregister-vendor-templates.tar.gz'),
      );
      expect(broken).toEqual([]);
      expect(counts).toEqual({ new: 27, refused: 9 });
      expect(errors).toEqual([]);
      expect(countsAgain).toEqual({ unchanged: 27, refused: 9 });
    });

    test('Open Data Scotland: 2153 files of JKAN', { timeout: 300_000 }, async () => {
      const { counts, errors, broken, countsAgain } = await importReal(
        unpack('scotland/opendata-scot-datasets.tar.gz'),
      );
      expect(broken).toEqual([]);
      expect(counts).toEqual({ new: 2153 });
      expect(errors).toEqual([]);
      expect(countsAgain).toEqual({ unchanged: 2153 });
    });

    test('files with errors are told with their place, and the others are imported', async () => {
      const { report, broken } = await importReal(
        unpack('norway/fdk-dataset-harvester-fixtures.tar.gz'),
      );
      const errors = report.files.filter(({ error }) => error?.line !== undefined);
      expect(broken.length).toBeGreaterThan(errors.length);
      expect(errors.map(({ file, error }) => [file.split('/').at(-1), error?.line])).toEqual([
        ['all_datasets.ttl', 62],
        ['harvest_response_error.ttl', 6],
      ]);
    });

    test('a file that is none of these formats is told so', async () => {
      const { report } = await importReal([
        join(realData, 'us/2024_consolidated_ai_inventory_raw_v2.csv'),
      ]);
      expect(report.files[0]).toMatchObject({ encoding: 'windows-1252', error: { line: 1 } });
    });
  },
);
