import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';

/** A tag or a character reference: what makes a text HTML. */
const HTML = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--|&(#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i;
const DROPPED = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg']);
const PARAGRAPHS = new Set(
  'address article aside blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr main ol p pre section table ul'.split(
    ' ',
  ),
);
/** Longer than any description; a bound on what a hostile text can make us do. */
const MAX_HTML = 60_000;

/**
 * Makes plain text of a description that may be HTML: paragraphs with an empty line between them,
 * list items with a hyphen, character references decoded (those encoded twice, too), scripts and
 * styles dropped, the address of a link in brackets after its words.
 *
 * @returns text that holds no markup; lone surrogates are replaced
 */
export function plainText(value: string): string {
  let text = value.slice(0, MAX_HTML).toWellFormed();
  for (let round = 0; round < 3 && HTML.test(text); round += 1) text = withoutMarkup(text);
  return text
    .replace(/\r\n?/g, '\n')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
      '',
    )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function withoutMarkup(html: string): string {
  try {
    return textOf(fromHtml(html, { fragment: true }));
  } catch (error) {
    // Elements nested thousands deep exhaust the stack.
    if (error instanceof RangeError) return html.replace(/<[^>]*>/g, ' ');
    throw error;
  }
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  const inner = () => node.children.map(textOf).join('');
  if (node.type === 'root') return inner();
  const { tagName, properties } = node;
  if (DROPPED.has(tagName)) return '';
  if (tagName === 'br') return '\n';
  if (tagName === 'li') return `\n- ${inner().trim()}`;
  if (tagName === 'tr') return `\n${inner()}`;
  if (tagName === 'td' || tagName === 'th') return `${inner()} `;
  if (PARAGRAPHS.has(tagName)) return `\n\n${inner()}\n\n`;
  const words = inner();
  const href = typeof properties.href === 'string' ? properties.href.trim() : '';
  return tagName === 'a' && /^https?:\/\//.test(href) && !words.includes(href)
    ? `${words} (${href})`
    : words;
}
