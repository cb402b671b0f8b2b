import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  version: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

const project = readJson('package.json');
const lockfile = readJson('package-lock.json');
const packages = Object.entries(lockfile.packages as Record<string, LockedPackage>).filter(
  ([path]) => path !== '',
);
const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

test('package.json asks for exact versions only', () => {
  const versions = kinds.flatMap((kind) => Object.entries<string>(project[kind]));
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lockfile and package.json ask for the same', () => {
  for (const kind of kinds) expect(lockfile.packages[''][kind]).toEqual(project[kind]);
});

test('the lockfile holds an integrity for each package, and the name of no server', () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, item]) => !item.integrity?.startsWith('sha512-'))).toEqual([]);
  expect(packages.filter(([, item]) => item.resolved !== undefined || item.link)).toEqual([]);
});

test('the lockfile holds the packages of every platform, or npm ci calls it out of sync', () => {
  const present = new Set(packages.map(([path]) => path.split('node_modules/').at(-1)));
  const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !present.has(name))
      .map((name) => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test('Node comes along, the same version for each platform', () => {
  const versions = Object.entries<string>(project.optionalDependencies)
    .filter(([name]) => name.startsWith('node-'))
    .map(([, version]) => version);
  expect(versions).toHaveLength(3);
  expect(new Set(versions).size).toBe(1);
  expect(versions[0]?.split('.')[0]).toBe(readFileSync('.nvmrc', 'utf8').trim());
});

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
