import type { NamedOrganization } from './record.ts';
import type { RawEntry } from '../../catalog/read/read-entries.ts';

/** Finds our entry of an organization that a source names. */
export interface OrganizationRegister {
  /**
   * The id of our entry. An organization that is found by its name is known by its number from then
   * on, when our entry has none, and one that is found by its number by its name.
   *
   * @param before ids that the record had before: one that fits is kept, whatever else fits
   */
  find(organization: NamedOrganization, before?: readonly string[]): string | undefined;
  add(id: string, data: Readonly<Record<string, unknown>>): void;
}

/** Longer than the name of any organization. */
const MAX_NAME = 300;

/** Looks up by organization number, then by title, other names, former names and abbreviation. */
export function createOrganizationRegister(entries: readonly RawEntry[]): OrganizationRegister {
  const byNumber = new Map<string, string>();
  const byName = new Map<string, string>();
  /** Entries whose number is known. */
  const numbered = new Set<string>();
  const addName = (name: unknown, id: string) => {
    if (typeof name !== 'string') return;
    const key = keyOf(name);
    if (key !== '' && !byName.has(key)) byName.set(key, id);
  };
  const register: OrganizationRegister = {
    find({ number, name }, before = []) {
      const fitting = [
        number === undefined ? undefined : byNumber.get(number),
        byName.get(keyOf(name)),
        // «Norges vassdrags- og energidirektorat (NVE)»
        byName.get(keyOf(name.slice(0, MAX_NAME).replace(/\s*\([^)]*\)$/, ''))),
      ].filter((id) => id !== undefined);
      const id = fitting.find((candidate) => before.includes(candidate)) ?? fitting[0];
      if (id !== undefined && number !== undefined && !numbered.has(id) && !byNumber.has(number)) {
        byNumber.set(number, id);
        numbered.add(id);
      }
      if (id !== undefined) addName(name, id);
      return id;
    },
    add(id, data) {
      if (typeof data.organizationNumber === 'string') {
        numbered.add(id);
        if (!byNumber.has(data.organizationNumber)) byNumber.set(data.organizationNumber, id);
      }
      addName(data.title, id);
      addName(data.abbreviation, id);
      for (const other of groups(data.alternativeTitles)) addName(other.title, id);
      for (const former of groups(data.formerNames)) addName(former.name, id);
    },
  };
  for (const { kind, id, data } of entries) if (kind === 'organization') register.add(id, data);
  return register;
}

function groups(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'object' && item !== null)
    : [];
}

/** Case, punctuation and the form of company are of no matter. */
function keyOf(name: string): string {
  return name
    .slice(0, MAX_NAME)
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\b(as|asa|hf|sf|iks)\b\.?$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
