import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { CURRENT_SCHEMA_VERSION } from '../../../src/catalog/migrate/versions.ts';
import { parseFrontMatter } from '../../../src/catalog/read/front-matter.ts';
import { readEntryFile } from '../../../src/catalog/read/read-entry-file.ts';
import { fieldsOf } from '../../../src/catalog/schema/fields.ts';
import { KINDS, type Kind } from '../../../src/catalog/schema/kind.ts';
import { entryFileText } from '../../../src/catalog/write/entry-file-text.ts';
import { patchEntryFile } from '../../../src/catalog/write/patch-entry-file.ts';
import { realContent } from '../../support/content-folder.ts';
import { propertyRuns } from '../../support/property-runs.ts';

type Data = Record<string, unknown>;

/** The file with changed data and body, and with what both readers say of it. */
function patched(
  original: string,
  change: (data: Data) => void,
  body?: string,
  kind: Kind = 'use-case',
) {
  const read = readEntryFile(original);
  const data = structuredClone(read?.data ?? {});
  change(data);
  const text = patchEntryFile(original, kind, data, body ?? read?.body ?? '');
  expect(parseFrontMatter(text).data).toEqual(data);
  expect(readEntryFile(text)?.data).toEqual(data);
  expect(parseFrontMatter(text).body.replaceAll('\r\n', '\n').trim()).toBe(
    (body ?? read?.body ?? '').trim(),
  );
  return text;
}

/** The YAML of a file after a change of its data. */
function yamlAfter(yaml: string, change: (data: Data) => void): string {
  const text = patched(`---\n${yaml}---\n`, change);
  return text.slice(4, -4);
}

const list = (data: Data, name: string) => data[name] as unknown[];
const group = (data: Data, name: string) => data[name] as Data;

describe('every entry in content', () => {
  const entries = KINDS.flatMap((kind) => {
    const folder = join(realContent, kindDefinitions[kind].folder);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => ({ kind, name, text: readFileSync(join(folder, name), 'utf8') }));
  });

  /** Lines of the old text that are gone, and of the new that came, between what both begin and end with. */
  function changedLines(before: string, after: string): { gone: number; come: number } {
    const [old, now] = [before.split('\n'), after.split('\n')];
    let head = 0;
    while (head < Math.min(old.length, now.length) && old[head] === now[head]) head += 1;
    let tail = 0;
    while (
      tail < Math.min(old.length, now.length) - head &&
      old.at(-1 - tail) === now.at(-1 - tail)
    )
      tail += 1;
    return { gone: old.length - head - tail, come: now.length - head - tail };
  }

  /** How many lines a top-level field takes: from its key to the next, or to the fence. */
  function linesOf(text: string, name: string): number {
    const lines = text.split('\n');
    const first = lines.findIndex((line) => line.startsWith(`${name}:`));
    const next = lines.findIndex((line, index) => index > first && /^(\S+:( |$)|---)/.test(line));
    return next - first;
  }

  interface Edit {
    /** Makes the change; gives the name of the field, or undefined where the entry has none such. */
    edit: (data: Data, kind: Kind) => string | undefined;
    /** The most lines that may go and come, of a field of so many lines. */
    most: (lines: number) => { gone: number; come: number };
  }

  const isText = (value: unknown): value is string => typeof value === 'string';
  const asGroup = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Data)
      : undefined;
  const listIn = (data: Data, least: number) =>
    Object.keys(data).find((name) => Array.isArray(data[name]) && list(data, name).length >= least);
  /** The first text in a group, however deep, gets a word more. */
  const changeNested = (value: unknown): boolean =>
    Object.entries((value ?? {}) as Data).some(([key, inner]) => {
      if (typeof inner === 'object' && inner !== null) return changeNested(inner);
      if (!isText(inner) || Array.isArray(value)) return false;
      (value as Data)[key] = `${inner} endret`;
      return true;
    });

  const edits: Record<string, Edit> = {
    'a changed title': {
      edit: (data) => {
        data.title = `Endret ${String(data.title)}`;
        return 'title';
      },
      most: (lines) => ({ gone: lines, come: lines + 1 }),
    },
    'a word changed in the summary': {
      edit: (data) => {
        const words = String(data.summary).split(' ');
        words[words.length >> 1] = 'endret';
        data.summary = words.join(' ');
        return 'summary';
      },
      most: (lines) => ({ gone: Math.min(lines, 2), come: 2 }),
    },
    'a list item added': {
      edit: (data) => {
        const name = listIn(data, 1);
        if (name === undefined) return undefined;
        const last = structuredClone(list(data, name).at(-1));
        const item = asGroup(last);
        const key = item && Object.keys(item).find((inner) => isText(item[inner]));
        if (item && key) item[key] = 'ny';
        list(data, name).push(item ?? 'ny');
        return name;
      },
      // A list on one line stays on it, a group takes a line for each of its texts.
      most: (lines) => ({ gone: 1, come: Math.max(1, lines) }),
    },
    'a list item removed': {
      edit: (data) => {
        const name = listIn(data, 2);
        if (name !== undefined) list(data, name).splice(1, 1);
        return name;
      },
      most: (lines) => ({ gone: Math.max(1, lines - 1), come: 1 }),
    },
    'a value changed deep in a field': {
      edit: (data) =>
        Object.keys(data).find(
          (name) => typeof data[name] === 'object' && changeNested(data[name]),
        ),
      most: (lines) => ({ gone: Math.min(lines, 4), come: 4 }),
    },
    'a field added': {
      edit: (data, kind) => {
        const name = fieldsOf(kindDefinitions[kind].schema).find(
          (field) => field.type === 'text' && !(field.name in data),
        )?.name;
        if (name !== undefined) data[name] = 'En tekst: med kolon';
        return name;
      },
      most: () => ({ gone: 0, come: 1 }),
    },
    'a field removed': {
      edit: (data) => {
        const name = Object.keys(data).find(
          (key) => !['schemaVersion', 'title', 'state'].includes(key),
        );
        if (name !== undefined) delete data[name];
        return name;
      },
      most: (lines) => ({ gone: lines, come: 0 }),
    },
  };

  /** Each entry gets one of the edits, in turn; in the nightly run all of them. */
  const inTurn = (title: string) => {
    const titles = Object.keys(edits);
    const isNightly = propertyRuns(1) > 1;
    return entries.filter((_, index) => isNightly || titles[index % titles.length] === title);
  };

  test('stays as it is, byte for byte, when nothing is changed', () => {
    for (const { kind, name, text } of entries) {
      const { data, body } = parseFrontMatter(text);
      expect(patchEntryFile(text, kind, data, body.trim()) === text, name).toBe(true);
    }
  });

  test.each(Object.keys(edits))('%s touches only the lines of what changed', (title) => {
    const { edit, most } = edits[title]!;
    let count = 0;
    for (const { kind, name, text } of inTurn(title)) {
      const { data, body } = parseFrontMatter(text);
      const changed = structuredClone(data);
      const field = edit(changed, kind);
      if (field === undefined) continue;
      const after = patchEntryFile(text, kind, changed, body);
      expect(parseFrontMatter(after), name).toMatchObject({ data: changed, body });
      const { gone, come } = changedLines(text, after);
      const bound = most(linesOf(text, field));
      expect(gone, `${name}: gone from ${field}`).toBeLessThanOrEqual(bound.gone);
      expect(come, `${name}: come to ${field}`).toBeLessThanOrEqual(bound.come);
      count += 1;
    }
    expect(count).toBeGreaterThan(inTurn(title).length / 4);
  });

  test('a changed paragraph of the body touches its line only, and an empty body can be filled', () => {
    for (const { kind, name, text } of inTurn('a changed title')) {
      const { data, body } = parseFrontMatter(text);
      const lines = body.trim().split('\n');
      const at = lines.length >> 1;
      lines[at] = `${lines[at] ?? ''} Endret.`.trim();
      const after = patchEntryFile(text, kind, data, lines.join('\n'));
      expect(parseFrontMatter(after).body.trim(), name).toBe(lines.join('\n'));
      const { gone, come } = changedLines(text, after);
      expect([gone, come], name).toEqual(body.trim() === '' ? [0, 2] : [1, 1]);
    }
  });
});

describe('comments', () => {
  const file = `# Skrevet av to
# linjer

title: A # navnet
# om sammendraget
summary: S
keywords: [
  a, # hvorfor a
  # over b
  b,
  c
]
organizations: # hvem
  # om den første
  - organization: x # leder
    # rollen
    role: lead

  # om den andre
  - organization: y
    role: partner
period: { from: 2024-09 } # omtrent
`;

  test('stay where they are when values change, come and go', () => {
    expect(
      yamlAfter(file, (data) => {
        data.title = 'B: C';
        data.abbreviation = 'B';
        data.keywords = ['a', 'ny', 'c', 'd'];
        (list(data, 'organizations')[0] as Data).role = 'clinical';
        list(data, 'organizations').push({ organization: 'z', role: 'lead' });
        group(data, 'period').to = '2025-01';
      }),
    ).toBe(`# Skrevet av to
# linjer

title: 'B: C' # navnet
abbreviation: B
# om sammendraget
summary: S
keywords: [
  a, # hvorfor a
  # over b
  ny,
  c,
  d
]
organizations: # hvem
  # om den første
  - organization: x # leder
    # rollen
    role: clinical

  # om den andre
  - organization: y
    role: partner

  - organization: z
    role: lead
period: { from: 2024-09, to: 2025-01 } # omtrent
`);
  });

  test('go with a field or item only when they can be about nothing else', () => {
    expect(
      yamlAfter(file, (data) => {
        delete data.summary;
        list(data, 'organizations').shift();
        list(data, 'keywords').splice(1, 1);
      }),
    ).toBe(`# Skrevet av to
# linjer

title: A # navnet
# om sammendraget
keywords: [
  a, # hvorfor a
  # over b
  c
]
organizations: # hvem

  # om den andre
  - organization: y
    role: partner
period: { from: 2024-09 } # omtrent
`);
  });

  test('follow an item that moves', () => {
    expect(
      yamlAfter('keywords:\n  - a\n  - b\n  # om c\n  - c # ja\n', (data) => {
        data.keywords = ['c', 'a', 'b'];
      }),
    ).toBe('keywords:\n  # om c\n  - c # ja\n  - a\n  - b\n');
  });

  test('stay on the line of a value that becomes a list', () => {
    expect(
      yamlAfter('lines: a # hvorfor\nstate: draft\n', (data) => {
        data.lines = ['b c', 'd: e'];
      }),
    ).toBe("lines: # hvorfor\n  - b c\n  - 'd: e'\nstate: draft\n");
  });
});

describe('the style of a value stays', () => {
  const set = (name: string, value: unknown) => (data: Data) => {
    data[name] = value;
  };

  test.each([
    ['plain', 'a: gammel\n', 'ny', 'a: ny\n'],
    ['plain, until a sign needs more', 'a: gammel\n', "d'or: «#»", "a: 'd''or: «#»'\n"],
    ['single quotation marks', "a: 'gammel'\n", "it's", "a: 'it''s'\n"],
    ['double quotation marks', 'a: "gammel"\n', 'si «"hei"»\\', 'a: "si «\\"hei\\"»\\\\"\n'],
    ['single marks cannot hold a bell', "a: 'x'\n", 'x\u0007', 'a: "x\\u0007"\n'],
    ['a date without marks', 'a: 2021-06-01\n', '2024-01-31', 'a: 2024-01-31\n'],
    ['a text that becomes a number', 'a: x\n', 3, 'a: 3\n'],
    ['a number that becomes a text', 'a: 2021\n', '2024', "a: '2024'\n"],
    ['an emoji', 'a: x\n', '🙂 ja', 'a: 🙂 ja\n'],
    ['a text like a list item', 'a: x\n', '- x', "a: '- x'\n"],
    ['a text like a reference', 'a: x\n', '*x', "a: '*x'\n"],
    ['an empty text', 'a: x # tom\n', '', "a: '' # tom\n"],
    ['several lines in place of one', 'a: x # to\n', 'b\n\nc', 'a: |- # to\n  b\n\n  c\n'],
    ['a literal text', 'a: |-\n    b\n\n    c\n', 'b\n\nd', 'a: |-\n    b\n\n    d\n'],
    ['a literal text with its last line end', 'a: |\n  b\n', 'c\nd\n', 'a: |\n  c\n  d\n'],
    ['a literal text that loses its last line end', 'a: | # ja\n  b\n', 'c', 'a: |- # ja\n  c\n'],
    ['a literal text that begins with a space', 'a: |-\n  b\n', ' c\nd', 'a: |2-\n   c\n  d\n'],
    [
      'a folded text',
      'a: >-\n  en to\n  tre fire\n  fem\n\n  ny\n',
      'en to tre 4 fem\nny',
      'a: >-\n  en to\n  tre 4\n  fem\n\n  ny\n',
    ],
    [
      'a plain text over lines',
      'a:\n  en to\n  tre fire\n  fem\n',
      'en to tre 4 fem',
      'a:\n  en to\n  tre 4\n  fem\n',
    ],
    ['a quoted text over lines', "a: 'en: to\n  tre'\n", "en: to it's", "a: 'en: to\n  it''s'\n"],
    ['nothing that becomes a text', 'a: # tom\nb: 1\n', 'x', 'a: x # tom\nb: 1\n'],
  ])('%s', (_, before, value, after) => {
    expect(yamlAfter(before, set('a', value))).toBe(after);
  });

  test('a list between brackets grows on its line, however long, with the marks of its items', () => {
    const words = Array.from({ length: 30 }, (_, index) => `ord-${index}`);
    const yaml = `keywords: [${words.join(', ')}]\ngeography: ['NO', 'SE']\n`;
    expect(
      yamlAfter(yaml, (data) => {
        list(data, 'keywords').push('enda et, med komma');
        list(data, 'geography').unshift('DK');
      }),
    ).toBe(
      `keywords: [${words.join(', ')}, 'enda et, med komma']\ngeography: ['DK', 'NO', 'SE']\n`,
    );
  });

  test('a list between brackets over lines gets a line for each new item', () => {
    expect(
      yamlAfter('related:\n  [\n    a,\n    b,\n  ]\n', (data) => {
        data.related = ['a', 'c-ny', 'b', 'd'];
      }),
    ).toBe('related:\n  [\n    a,\n    c-ny,\n    b,\n    d,\n  ]\n');
  });

  test('groups between braces stay so, in a list too', () => {
    expect(
      yamlAfter(
        'organizations:\n  - { organization: x, role: lead }\n  - {a: 1,b: 2}\n',
        (data) => {
          const [first, second] = list(data, 'organizations') as Data[];
          first!.role = 'tech, ny';
          first!.note = 'n';
          delete second!.a;
          list(data, 'organizations').unshift({ organization: 'y' });
        },
      ),
    ).toBe(
      "organizations:\n  - {organization: 'y'}\n  - { organization: x, role: 'tech, ny', note: 'n' }\n  - {b: 2}\n",
    );
  });

  test('an item in the middle of groups is removed, and its neighbours are not touched', () => {
    const item = (name: string) => `- name: ${name}\n  pitfalls: >\n    som\n    ${name}\n`;
    expect(
      yamlAfter(`variables:\n${item('a')}${item('b')}${item('c')}state: draft\n`, (data) => {
        list(data, 'variables').splice(1, 1);
      }),
    ).toBe(`variables:\n${item('a')}${item('c')}state: draft\n`);
  });

  test('the first key of an item goes, and the next takes its place after the dash', () => {
    expect(
      yamlAfter('links:\n  - title: a\n    url: b\n    note: c\n', (data) => {
        delete (list(data, 'links')[0] as Data).title;
      }),
    ).toBe('links:\n  - url: b\n    note: c\n');
  });

  test('the schema version comes first, under what heads the file', () => {
    expect(
      yamlAfter('# Skrevet av to\n\n# navnet\ntitle: A\n', (data) => {
        data.schemaVersion = CURRENT_SCHEMA_VERSION;
      }),
    ).toBe(`# Skrevet av to\n\nschemaVersion: ${CURRENT_SCHEMA_VERSION}\n# navnet\ntitle: A\n`);
  });

  test('new fields stand in the order of the schema, and what it does not know comes last', () => {
    expect(
      yamlAfter("title: A\negen: { x: 1 }\nstage: pilot\nstate: 'draft'\n", (data) => {
        Object.assign(data, {
          ny: 'b',
          summary: 'S',
          keywords: ['a', 'b'],
          period: { to: '2025', from: '2024-01-01' },
          alternativeTitles: [{ language: 'en', title: 'T' }],
        });
        group(data, 'egen').y = 'ja';
      }),
    ).toBe(`title: A
alternativeTitles:
  - title: T
    language: en
summary: S
keywords: [a, b]
egen: { x: 1, 'y': ja }
stage: pilot
period:
  from: '2024-01-01'
  to: '2025'
state: 'draft'
ny: b
`);
  });
});

describe('the file around the fields', () => {
  const file =
    '\uFEFF--- \r\ntitle: A\r\nsummary: |-\r\n  S\r\n  T\r\n---\r\n\r\n\r\nEn\r\n\r\nto\r\n\r\n';

  test('keeps its byte order mark, its line ends and the blank lines around the body', () => {
    expect(patched(file, (data) => (data.summary = 'S\nU'), 'En\n\ntre')).toBe(
      file.replace('  T', '  U').replace('to', 'tre'),
    );
  });

  test('keeps each line end where they are mixed', () => {
    const mixed = '---\ntitle: A\r\nsummary: S\nlines: x\r\n---\n\na\r\nb\nc\n';
    expect(patched(mixed, (data) => (data.summary = 'T'), 'a\nb\nd')).toBe(
      mixed.replace('S', 'T').replace('c', 'd'),
    );
  });

  test.each([
    ['is emptied', '---\ntitle: A\n---\n\nTekst\n', '', '---\ntitle: A\n---\n'],
    ['is filled', '---\ntitle: A\n---', 'Ny\n\n', '---\ntitle: A\n---\n\nNy\n'],
    ['begins with code', '---\ntitle: A\n---\nTekst', '\n    kode', '---\ntitle: A\n---\n    kode'],
  ])('whose body %s', (_, before, body, after) => {
    expect(patchEntryFile(before, 'term', { title: 'A' }, body)).toBe(after);
  });
});

describe('where a change in place is not certain, the whole file is written anew', () => {
  test.each([
    ['no fields', 'Bare tekst'],
    ['nothing at all', ''],
    ['a broken field', '---\ntitle: [a\n---\n'],
    ['the same field twice', '---\ntitle: a\ntitle: b\n---\n'],
    ['an anchor', '---\ntitle: &a b\nsummary: *a\n---\n'],
    ['a tag', '---\ntitle: !!str 1\n---\n'],
    ['a list for fields', '---\n- a\n---\n'],
    ['a key with a question mark', '---\n? title\n: a\n---\n'],
    ['lone carriage returns', '---\ntitle: a\rsummary: b\n---\n'],
    ['a thousand brackets', `---\na: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n`],
  ])('%s', (_, original) => {
    const data = { schemaVersion: CURRENT_SCHEMA_VERSION, title: 'Ny', summary: 'S' };
    expect(patchEntryFile(original, 'term', data, 'B')).toBe(entryFileText('term', data, 'B'));
  });

  test('a name from the prototype is a name as any other', () => {
    const data = JSON.parse('{"title":"A","constructor":"x","__proto__":{"y":"z"}}') as Data;
    const text = patchEntryFile('---\ntitle: A\nsummary: S\n---\n', 'term', data);
    expect(text).toBe("---\ntitle: A\nconstructor: x\n__proto__:\n  'y': z\n---\n");
    expect(({} as Data).y).toBeUndefined();
    expect(patchEntryFile(text, 'term', data)).toBe(text);
    expect(patchEntryFile(text, 'term', { title: 'A' })).toBe('---\ntitle: A\n---\n');
    expect(patchEntryFile('', 'term', data)).toMatch(/^__proto__:\n {2}'y': z$/m);
  });
});

describe('whatever the old and the new data', () => {
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('a', 'b c', 'nei', 'ord og flere ord i en setning') },
    fc.constantFrom(
      ...['', ' ', ' a', 'a ', "d'or", '"', '#', 'a #b', 'a: b', '- a', '? a', '&a', '*a', '!a'],
      ...['%a', '@a', '`', '|', '>', '---', '...', '[a]', '{a}', 'a, b', 'null', '~', 'true', 'no'],
      ...['0301', '1e3', '0x1F', '2021-06-01', '🙂', '\ud800', '\uFEFFa', '\u0085', '\u2028', '\t'],
      ...['a\nb', 'a\n', '\na', 'a\n\nb\n', ' a\nb', 'a\n  b', '\n', 'a\n---\nb', 'a\r\nb', 'a  b'],
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const key = fc.oneof(
    fc.constantFrom('title', 'summary', 'keywords', 'organizations', 'note', 'from', 'x'),
    fc.constantFrom('a b', 'a: b', '1', 'null', '-', '#', '__proto__', 'constructor', '<<'),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      text,
      fc.constantFrom(0, 1, -1.5, true, false, null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(text, { maxLength: 6 }),
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 4 })
        .map((pairs) => Object.fromEntries(pairs)),
    ),
  }));
  const data = fc
    .array(fc.tuple(key, value), { minLength: 1, maxLength: 6 })
    .map((pairs) => Object.fromEntries(pairs) as Data);
  /** Ways to write the same data: as we do, with other blocks and line ends, with comments. */
  const written = (original: Data, way: number) => {
    const plain = entryFileText('use-case', original, 'Brødtekst.');
    if (!readEntryFile(plain)) return plain;
    if (way === 1) return `\uFEFF${plain.replaceAll('\n', '\r\n')}`;
    if (way === 2) return `---\n# øverst\n${JSON.stringify(original)} # sist\n---\n\nBrødtekst.\n`;
    if (way === 3) return plain.replaceAll(/^( *)(- )?(\S+: )/gm, '$1# om $3\n$1$2$3');
    return plain;
  };

  test('the result says the new data and the new body, and no change is no change', () => {
    fc.assert(
      fc.property(data, data, fc.nat(3), fc.boolean(), text, (one, other, way, isLike, body) => {
        const original = written(one, way);
        const read = readEntryFile(original);
        const version = { schemaVersion: CURRENT_SCHEMA_VERSION };
        const next = { ...(isLike ? read?.data : {}), ...other, ...version };
        const whole = entryFileText('use-case', next, body);
        // What the whole writer cannot hold, nobody can.
        fc.pre(read !== undefined && isEqual(readEntryFile(whole)?.data, next));
        const result = patchEntryFile(original, 'use-case', next, body);
        const back = readEntryFile(result);
        expect(isEqual(back?.data, next)).toBe(true);
        expect(back?.body.trimEnd()).toBe(readEntryFile(whole)?.body.trimEnd());
        expect(patchEntryFile(result, 'use-case', next, body)).toBe(result);
        expect(patchEntryFile(original, 'use-case', read!.data, read!.body)).toBe(original);
      }),
      { numRuns: propertyRuns(500) },
    );
  });

  test('any text at all for an original is answered, and says the new data', () => {
    const original = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '---\n',
            'a: ',
            'b',
            '\n',
            '  ',
            '- ',
            '[',
            ']',
            '{',
            '}',
            ',',
            '#',
            "'",
            '|',
            '>',
            ':',
            '"',
            '\r\n',
            '&',
            '*',
          ),
          { maxLength: 30 },
        )
        .map((parts) => `---\n${parts.join('')}\n---\n`),
    );
    fc.assert(
      fc.property(original, (file) => {
        const data = { schemaVersion: CURRENT_SCHEMA_VERSION, title: 'A', a: ['b', 'c'] };
        const result = patchEntryFile(file, 'term', data, 'Tekst');
        expect(readEntryFile(result)).toEqual({
          data,
          body: expect.stringMatching(/^Tekst\s*$/) as string,
        });
      }),
      { numRuns: propertyRuns(500) },
    );
  });

  /** Keys as `__proto__` count, and their order does not. */
  function isEqual(one: unknown, other: unknown): boolean {
    return keyOf(one) === keyOf(other);
  }
  function keyOf(from: unknown): string {
    if (Array.isArray(from)) return `[${from.map(keyOf).join()}]`;
    if (typeof from !== 'object' || from === null) return JSON.stringify(from) ?? '';
    return `{${Object.entries(from)
      .map(([name, inner]) => `${JSON.stringify(name)}:${keyOf(inner)}`)
      .sort()
      .join()}}`;
  }
});
