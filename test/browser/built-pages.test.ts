import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { siteFolder } from '../../scripts/run/site.mjs';
import { entryPath } from '../../src/catalog/kinds.ts';
import { absoluteUrl, localizedPath } from '../../src/i18n/path.ts';
import { site } from '../../src/site.ts';
import { originalLanguage } from '../../src/site/entry-text.ts';
import { builtFile, builtPages, catalog, pageKinds } from './page-kinds.ts';

interface BuiltPage {
  /** Path from the site's root, as a browser asks for it. */
  path: string;
  html: string;
  /** An old address that only leads on. */
  leadsOn: boolean;
}

const pages: BuiltPage[] = builtPages().map((file) => {
  const html = readFileSync(builtFile(file), 'utf8');
  return {
    path: `/${file.replace(/index\.html$/, '')}`,
    html,
    leadsOn: html.includes('http-equiv="refresh"'),
  };
});
const read = pages.filter(({ leadsOn }) => !leadsOn);

/** The values of an attribute in all tags of a name. */
function values(html: string, tag: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
}

/** Every page that breaks a rule, with what breaks it; at most a handful, to be read. */
function offenders(found: (page: BuiltPage) => readonly string[]): string[] {
  return pages.flatMap((page) => found(page).map((what) => `${page.path}: ${what}`)).slice(0, 12);
}

test('no page has an inline style, an inline script or an event handler', () => {
  expect(
    offenders(({ html }) => [
      ...(html.match(/<style\b[^>]*>/g) ?? []),
      ...(html.match(/<[a-z][^>]*\sstyle=/g) ?? []),
      ...(html.match(/<[a-z][^>]*\son[a-z]+=/g) ?? []),
      ...(html.match(/<script\b(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>/g) ??
        []),
      ...(html.match(/(?:href|src|action)="javascript:/gi) ?? []),
    ]),
  ).toEqual([]);
});

test('every page carries the content security policy', () => {
  expect(
    offenders(({ html }) =>
      html.includes("require-trusted-types-for 'script'") ? [] : ['no policy'],
    ),
  ).toEqual([]);
});

test('no page loads anything from another host', () => {
  expect(
    offenders(({ html }) =>
      [
        ...values(html, 'script', 'src'),
        ...values(html, 'img', 'src'),
        ...[
          ...html.matchAll(/<link\b[^>]*rel="(?:stylesheet|icon|preload|modulepreload)"[^>]*>/g),
        ].flatMap(([tag]) => values(tag, 'link', 'href')),
      ].filter((address) => !address.startsWith(site.base)),
    ),
  ).toEqual([]);
});

const ids = new Map<string, ReadonlySet<string>>();

function idsOf(file: string): ReadonlySet<string> {
  let found = ids.get(file);
  if (!found) {
    found = new Set(
      [...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id),
    );
    ids.set(file, found);
  }
  return found;
}

/** Why an address within the site leads nowhere; undefined when it leads somewhere. */
function deadEnd(address: string, from: string): string | undefined {
  const { pathname, hash } = new URL(
    address,
    `https://site.example${site.base.replace(/\/$/, '')}${from}`,
  );
  if (!pathname.startsWith(site.base)) return `${address} is outside ${site.base}`;
  const within = decodeURIComponent(pathname.slice(site.base.length));
  const file = builtFile(within === '' || within.endsWith('/') ? `${within}index.html` : within);
  if (!existsSync(file)) return `${address} is not there`;
  if (hash.length > 1 && !idsOf(file).has(decodeURIComponent(hash.slice(1))))
    return `${address} has no such place`;
  return undefined;
}

test('no link, picture or fragment within the site leads nowhere', () => {
  expect(
    offenders(({ path, html }) =>
      [
        ...values(html, 'a', 'href'),
        ...values(html, 'img', 'src'),
        ...values(html, 'link', 'href'),
        ...values(html, 'script', 'src'),
        ...values(html, 'form', 'action'),
      ]
        .filter((address) => !/^[a-z]+:/.test(address))
        .flatMap((address) => deadEnd(address, path) ?? []),
    ),
  ).toEqual([]);
});

test('every button for an explanation has one to show', () => {
  expect(
    offenders(({ html }) =>
      values(html, 'button', 'popovertarget').filter((id) => !html.includes(`id="${id}"`)),
    ),
  ).toEqual([]);
});

test('no page has two elements with the same id', () => {
  expect(
    offenders(({ html }) => {
      const all = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
      return all.filter((id, index) => all.indexOf(id) !== index);
    }),
  ).toEqual([]);
});

test('the language of a page is that of its address', () => {
  expect(
    offenders(({ path, html }) => {
      const language = /^\/(nn|en)\//.exec(path)?.[1] ?? 'nb';
      return values(html, 'html', 'lang')[0] === language ? [] : [`is not ${language}`];
    }),
  ).toEqual([]);
});

test('links that are not translated say their own language on a translated page', () => {
  const translated = catalog.entries.filter(
    ({ data }) => data.links && data.translations?.en && data.state !== 'withdrawn',
  );
  const wrong = translated.filter((entry) => {
    const file = `en${entryPath(entry.kind, entry.id)}index.html`;
    const html = readFileSync(builtFile(file), 'utf8');
    const list = /<h2 id="lenker">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    const languages = values(list, 'li', 'lang');
    return (
      languages.length !== entry.data.links?.length ||
      languages.some((language) => language !== originalLanguage(entry))
    );
  });
  expect(translated.length).toBeGreaterThan(0);
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('the versions of a page in other languages exist, and name each other', () => {
  const alternatesOf = new Map(
    read.map(({ path, html }) => [
      path,
      [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
        ([, language = '', href = '']) => ({ language, href }),
      ),
    ]),
  );
  const wrong: string[] = [];
  for (const [path, alternates] of alternatesOf) {
    for (const { language, href } of alternates) {
      const other = new URL(href).pathname.replace(site.base, '/');
      const named = alternatesOf.get(other);
      if (!named) wrong.push(`${path}: ${href} is not there`);
      else if (
        language !== 'x-default' &&
        !named.some((back) => new URL(back.href).pathname.replace(site.base, '/') === path)
      )
        wrong.push(`${path}: ${other} does not name it`);
    }
  }
  expect(wrong.slice(0, 12)).toEqual([]);
});

test('every page says its own address, or that it is not to be listed', () => {
  expect(
    read
      .filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'))
      .filter(
        ({ path, html }) =>
          [...html.matchAll(/<link rel="canonical" href="([^"]+)"/g)][0]?.[1] !==
          absoluteUrl(localizedPath('nb', path)),
      )
      .map(({ path }) => path),
  ).toEqual([]);
});

test('the sitemap holds every page for search engines, and no draft, old address or withdrawn entry', () => {
  const listed = readdirSync(siteFolder)
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .flatMap((file) =>
      [...readFileSync(builtFile(file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
        ([, address = '']) => address,
      ),
    );
  const unlisted = catalog.entries.filter(({ data }) => data.state !== 'published');
  const wanted = read
    .filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'))
    // A search is for those who are here.
    .filter(({ path }) => !path.endsWith('/sok/'))
    .map(({ path }) => absoluteUrl(localizedPath('nb', path)));
  expect(unlisted.length, 'the content has drafts to leave out').toBeGreaterThan(0);
  for (const { kind, id } of unlisted)
    expect(listed).not.toContain(absoluteUrl(localizedPath('nb', entryPath(kind, id))));
  expect(listed.filter((address) => !wanted.includes(address)).slice(0, 12)).toEqual([]);
  expect(wanted.filter((address) => !listed.includes(address)).slice(0, 12)).toEqual([]);
});

test('every page has a title of its own within its language, a description and one main heading', () => {
  const titles = new Map<string, string>();
  expect(
    offenders(({ path, html, leadsOn }) => {
      if (leadsOn) return [];
      const language = /^\/(nn|en)\//.exec(path)?.[1] ?? 'nb';
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
      const key = `${language} ${title}`;
      const taken = titles.get(key);
      titles.set(key, path);
      return [
        ...(taken === undefined ? [] : [`has the same title as ${taken}: ${title}`]),
        ...((html.match(/<h1\b/g) ?? []).length === 1 ? [] : ['has not one main heading']),
        ...(values(html, 'meta', 'content').length > 3 &&
        /<meta name="description" content="[^"]{10,}"/.test(html)
          ? []
          : ['has no description']),
      ];
    }),
  ).toEqual([]);
});

const gzipped = (file: string) =>
  gzipSync(readFileSync(builtFile(file.slice(site.base.length)))).length;

// Where one writes, the form comes with its schemas: a tool, not a page of reading.
const toolBudget: Readonly<Record<string, number>> = { publish: 150_000 };

test.for(pageKinds())(
  '%s is light: at most 25 kB of styles and 5 kB of scripts (a tool has its own budget), gzipped',
  ([name, path]) => {
    const html = read.find((page) => page.path === path)?.html ?? '';
    const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
      ([, href = '']) => href,
    );
    expect(styles.length, 'a page without styles is not the page').toBeGreaterThan(0);
    expect(styles.reduce((sum, file) => sum + gzipped(file), 0)).toBeLessThanOrEqual(25_000);
    const scripts = values(html, 'script', 'src').reduce((sum, file) => sum + gzipped(file), 0);
    expect(scripts).toBeLessThanOrEqual(toolBudget[name.replace(/ \(.*\)$/, '')] ?? 5_000);
  },
);

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes void elements and boolean attributes in its own way; both are valid HTML.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // Titles are as long as what they name.
    'long-title': 'off',
    // The facets of the search take effect as they are chosen.
    'wcag/h32': 'off',
    // A table that scrolls by itself is a region that the keyboard reaches; it is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    'no-inline-style': 'error',
  },
});

test.for(pageKinds())('%s is valid HTML', async ([, path]) => {
  const html = read.find((page) => page.path === path)?.html ?? '';
  const { results } = await validator.validateString(html);
  expect(
    results
      .flatMap(({ messages }) =>
        messages.map(
          ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`,
        ),
      )
      .slice(0, 12),
  ).toEqual([]);
});
