import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import { expect } from 'vitest';

/** Markdown and HTML that want to become a script, or to leave the page. */
export const hostileMarkup = [
  '<script>alert(1)</script>',
  '<SCRIPT/src=//evil.example/x.js></SCRIPT >',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<!--><script>alert(1)</script-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?>',
  '<style>@import "//evil.example"</style>',
  '<form action=//evil.example><input name=cookie>',
  '<base href="//evil.example">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<div style="background:url(javascript:alert(1))" onclick=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](//evil.example)',
  '[x](\\\\evil.example)',
  '[x](/\\evil.example)',
  '[x](file:///etc/passwd)',
  '[x](mailto:kari@eksempel.no)',
  '[x](https://user:pass@evil.example)',
  '[x]: javascript:alert(1)\n\n[x]',
  '![x](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '![x](/bilder/../../etc/passwd.png)',
  '![" onerror="alert(1)](/bilder/x.png "\\" onload=\\"alert(1)")',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  'javascript:alert(1)',
  'www.evil.example/<script>',
  'https://evil.example/"onmouseover="alert(1)',
  '```html"onclick="alert(1)\n<script>\n```',
  '``` `\n~~~',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  '[^__proto__]\n\n[^__proto__]: x',
  '[^constructor]',
  '## <img src=x onerror=alert(1)>',
  '## __proto__\n\n## constructor',
  '| a | b |\n|---|---|\n| <script>alert(1)</script> | x |',
  '- [ ] <script>alert(1)</script>\n- [x] y',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<%= process.env %>',
  '{% raw %}',
  '{alert(1)}',
  '\u202egnp.exe',
  '\u0000\u0008\u001b[2J',
  '\u2028\u2029\ufeff',
  '\ud800',
  '> '.repeat(300),
  '- '.repeat(300),
  '['.repeat(300),
  '*_'.repeat(300),
  '<a '.repeat(300),
  `${'|x'.repeat(200)}\n${'|-'.repeat(200)}`,
] as const;

/** Keys that a careless program hangs on the prototype of everything. */
export const hostileKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** Values that want to be a file somewhere else, or two files in one. */
export const hostileNames = [
  '../../x',
  '../../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\x',
  '\\\\server\\x',
  'a/b',
  '.',
  '..',
  '.git/config',
  '~',
  'CON',
  'nul',
  'COM1.txt',
  'a\u0000b',
  'x'.repeat(5000),
  'Ørje',
  'ORJE',
  'orje',
  'file:///etc/passwd',
  '%2e%2e%2fx',
  '\u2025/x',
  'datasets/../../x',
  '__proto__',
  '',
  ' ',
  '-',
  '\ud83d',
] as const;

/** Private data of nobody: the identity number and the addresses are made up. */
export const privateData = {
  identityNumber: '01010750160',
  email: 'kari.nordmann@eksempel.no',
  phone: 'tlf 22 33 44 55',
} as const;

/** Text with anything in it. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<string>(...hostileMarkup) },
      { weight: 1, arbitrary: fc.constantFrom<string>(...hostileNames) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
      { weight: 2, arbitrary: fc.constantFrom('\n', '\n\n', ' ', '\r\n', '---', 'Vanlig tekst. ') },
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/**
 * Changes a text as accidents and enemies do: cuts it, doubles and swaps lines, puts things in, and
 * saves it as Windows does.
 */
export function mutationOf(insertions: readonly string[]): fc.Arbitrary<(text: string) => string> {
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  const place = (text: string, share: number) => Math.floor(share * text.length);
  const line = (lines: readonly string[], share: number) =>
    Math.min(lines.length - 1, Math.floor(share * lines.length));
  const inLines = (change: (lines: string[]) => void) => (text: string) => {
    const lines = text.split('\n');
    change(lines);
    return lines.join('\n');
  };
  const one: fc.Arbitrary<(text: string) => string> = fc.oneof(
    at.map((share) => (text: string) => text.slice(0, place(text, share))),
    fc.tuple(at, at).map(([from, length]) => (text: string) => {
      const start = place(text, from);
      return text.slice(0, start) + text.slice(start + place(text, length * 0.2));
    }),
    at.map((share) =>
      inLines((lines) => lines.splice(line(lines, share), 0, lines[line(lines, share)] ?? '')),
    ),
    fc.tuple(at, at).map(([a, b]) =>
      inLines((lines) => {
        const [i, j] = [line(lines, a), line(lines, b)];
        [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
      }),
    ),
    {
      weight: 4,
      arbitrary: fc
        .tuple(at, fc.constantFrom(...insertions))
        .map(([share, extra]) => (text: string) => {
          const start = place(text, share);
          return text.slice(0, start) + extra + text.slice(start);
        }),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(at, fc.constantFrom(...insertions))
        .map(([share, extra]) => inLines((lines) => lines.splice(line(lines, share), 0, extra))),
    },
    // The value of a field.
    {
      weight: 4,
      arbitrary: fc.tuple(at, fc.constantFrom(...insertions)).map(([share, extra]) =>
        inLines((lines) => {
          const index = line(lines, share);
          lines[index] = (lines[index] ?? '').replace(
            /(:\s*).*$/,
            (_, colon) => `${colon}${extra}`,
          );
        }),
      ),
    },
    fc.constantFrom(
      (text: string) => `\ufeff${text}`,
      (text: string) => text.replaceAll('\n', '\r\n'),
      (text: string) => text.replaceAll('\n', '\r'),
      (text: string) => text.replaceAll(':', ''),
      (text: string) => text + text,
    ),
  );
  return fc
    .array(one, { minLength: 1, maxLength: 4 })
    .map((changes) => (text: string) => changes.reduce((changed, change) => change(changed), text));
}

const ELEMENTS = new Set(
  `a blockquote br code del div em h2 h3 h4 h5 h6 hr img input li ol p pre section strong sup table
  tbody td th thead tr ul`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  `alt ariaDescribedBy ariaLabel ariaLabelledBy align checked className dataFootnoteBackref
  dataFootnoteRef dataFootnotes disabled href id role src start tabIndex title type`.split(/\s+/),
);

/**
 * Reads HTML as a browser does, and looks at every element and attribute.
 *
 * @throws an assertion error for anything that a rendered body should not have
 */
export function expectHarmlessHtml(html: string): void {
  const visit = (node: Nodes): void => {
    if (node.type === 'comment' || node.type === 'doctype') expect.fail(`${node.type} in ${html}`);
    if (node.type === 'element') {
      expect(ELEMENTS.has(node.tagName), `<${node.tagName}> in ${html}`).toBe(true);
      for (const [name, value] of Object.entries(node.properties)) {
        expect(ATTRIBUTES.has(name), `${name} in ${html}`).toBe(true);
        if (name === 'href') expect(String(value)).toMatch(/^(https?:\/\/[^/]|\/(?![/\\])|#|$)/);
        if (name === 'src') expect(String(value)).toMatch(/^\/bilder\/[a-z0-9/_.-]+$/);
      }
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromHtml(html, { fragment: true }));
}

const PROTOTYPES = [
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  Map,
  Set,
  Date,
  RegExp,
  Error,
];

/** What the prototypes of everything have; compare before and after. */
export function prototypeKeys(): string {
  return PROTOTYPES.map(
    ({ name, prototype }) =>
      `${name}: ${Reflect.ownKeys(prototype as object)
        .map(String)
        .join()}`,
  ).join('\n');
}
