import type { Element, Root as HtmlRoot } from 'hast';
import type { Definition, Image, Link, Nodes, Root } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { SKIP, visit } from 'unist-util-visit';
import type { Heading, RenderedMarkdown } from '../entry.ts';
import { shortenAddress } from '../validate/privacy-guard.ts';
import { findExcess } from './markdown-bounds.ts';
import { checkMarkdownLink } from './markdown-link.ts';
import type { MarkdownProblemCode } from './markdown-messages.ts';

/** Something in the Markdown that is not allowed; `line` counts from the body's first line (1). */
export interface MarkdownProblem {
  line: number;
  code: MarkdownProblemCode;
  /** What stands there, or the bound that is passed: for the sentence of the code. */
  shown: string;
}

/** What rendering gives: the body, the site's own pages it links to, and what is wrong with it. */
export interface MarkdownResult extends RenderedMarkdown {
  /** Links to other entries: addresses from the site's root, with their lines. */
  internalLinks: readonly { path: string; line: number }[];
  problems: readonly MarkdownProblem[];
  /** The e-mail addresses among the problems, whole, so that nobody tells of them again. */
  mailAddresses: readonly string[];
}

const parser = remark().use(remarkGfm).freeze();

// Raw HTML never gets this far: `remark-rehype` drops it and `findProblems` refuses it. The
// sanitizer stands behind them, so that a fault in one is not a hole.
const renderer = remark()
  .use(remarkGfm)
  .use(remarkRehype, {
    footnoteLabel: 'Fotnoter',
    footnoteBackContent: '↩',
    footnoteBackLabel: (index: number) => `Tilbake til henvisning ${index + 1}`,
  })
  // An empty prefix: remark-rehype has already prefixed footnotes, and doing it twice breaks their links.
  .use(rehypeSanitize, {
    ...defaultSchema,
    clobberPrefix: '',
    attributes: { ...defaultSchema.attributes, h2: ['id', ['className', 'sr-only']] },
  })
  .use(rehypeSlug)
  .use(rehypeStringify)
  .freeze();

/**
 * Renders Markdown (CommonMark with GitHub's tables, footnotes and task lists) to safe HTML. Raw
 * HTML, images from other sites and links outside the allow-list are reported and left out; a text
 * beyond all measure is reported and not rendered.
 *
 * @param markdown a body, with \n line ends
 */
export function renderMarkdown(markdown: string): MarkdownResult {
  const nothing = { html: '', headings: [], internalLinks: [], mailAddresses: [] };
  if (markdown.trim() === '') return { ...nothing, text: '', problems: [] };
  const excess = findExcess(markdown);
  if (excess) return { ...nothing, text: markdown, problems: [excess] };
  const tree = parser.parse(markdown);
  const { problems, internalLinks, mailAddresses } = inspect(tree);
  const html = renderer.runSync(tree) as unknown as HtmlRoot;
  wrapTables(html);
  return {
    html: renderer.stringify(html as never),
    headings: headingsOf(html),
    text: textOf(tree).replace(/\s+/g, ' ').trim(),
    internalLinks,
    problems,
    mailAddresses,
  };
}

type Findings = Pick<MarkdownResult, 'problems' | 'internalLinks' | 'mailAddresses'>;

function inspect(tree: Root): Findings {
  // The same thing twice on a line is one thing to mend there.
  const problems = new Map<string, MarkdownProblem>();
  const internalLinks: { path: string; line: number }[] = [];
  const mailAddresses: string[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    const report = (code: MarkdownProblemCode, shown = '') =>
      problems.set(`${line} ${code} ${shown}`, { line, code, shown });
    if (node.type === 'html') {
      report('html', shorten(node.value));
    } else if (node.type === 'heading' && node.depth === 1) {
      report('heading');
    } else if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      const { problem, internalPath, mailAddress } = checkMarkdownLink(
        node.url,
        node.type === 'image' ? 'image' : 'link',
      );
      if (problem) {
        report(problem, mailAddress === undefined ? node.url.trim() : shortenAddress(mailAddress));
        if (mailAddress !== undefined) mailAddresses.push(mailAddress);
        disarm(node);
      } else if (internalPath) {
        internalLinks.push({ path: internalPath, line });
      }
      if (node.type === 'image' && !node.alt?.trim()) report('imageText');
    }
  });
  return { problems: [...problems.values()], internalLinks, mailAddresses };
}

/** What is refused is left as the words it was shown with. */
function disarm(node: Link | Definition | Image): void {
  if (node.type === 'image') Object.assign(node, { type: 'text', value: node.alt ?? '' });
  else node.url = '';
}

/** A table wider than a phone scrolls by itself, reachable by keyboard (WCAG 2.1.1). */
function wrapTables(tree: HtmlRoot): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return;
    const wrapper: Element = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Tabell' },
      children: [node],
    };
    parent.children[index] = wrapper;
    return [SKIP, index + 1];
  });
}

function headingsOf(tree: HtmlRoot): Heading[] {
  const headings: Heading[] = [];
  visit(tree, 'element', (node: Element) => {
    const depth = /^h([2-6])$/.exec(node.tagName)?.[1];
    if (depth && typeof node.properties.id === 'string') {
      headings.push({ depth: Number(depth), id: node.properties.id, text: elementText(node) });
    }
  });
  return headings;
}

function elementText(node: Element): string {
  return node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? elementText(child) : '',
    )
    .join('');
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'blockquote', 'code']);

/** Plain text for the search; blocks are kept apart by a space, so that words do not grow together. */
function textOf(node: Nodes): string {
  if (node.type === 'html') return '';
  const own = 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : '';
  const inner = 'children' in node ? node.children.map(textOf).join('') : '';
  return own + inner + (BLOCKS.has(node.type) || node.type === 'break' ? ' ' : '');
}

function shorten(value: string): string {
  const first = value.split('\n', 1)[0] ?? '';
  return first.length > 40 ? `${first.slice(0, 40)}…` : first;
}
