import { isCollection, isMap, isScalar, isSeq, parseDocument, Scalar, visit } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import type { FieldDescription } from '../schema/fields.ts';
import { alignItems, isGroup, sameValue } from './align-items.ts';
import { patchScalar } from './patch-scalar.ts';
import {
  blockAfter,
  blockItem,
  blockPair,
  flowPair,
  flowText,
  keysInOrder,
  scalarText,
  singleQuoted,
} from './yaml-text.ts';

type Group = Readonly<Record<string, unknown>>;
type Collection = YAMLMap | YAMLSeq;
/** What a field tells of the collection in it: the fields of a group, or what a list holds. */
type Shape = Pick<FieldDescription, 'fields' | 'item'>;

/** A pair of a map or an item of a list, where it stands. */
interface Item {
  /** Offset of the key or the dash; between brackets of the value. */
  start: number;
  /** Offset after the colon or the dash. */
  from: number;
  key: string | undefined;
  value: Node | undefined;
}

/** What comes next in a collection that is written anew: an item that was there, or a new one. */
interface Step {
  /** Index of the item that was there. */
  item: number | undefined;
  key: string | undefined;
  before: unknown;
  after: unknown;
  field: FieldDescription | undefined;
}

/** A text in place of what stands between two offsets. */
interface Patch {
  start: number;
  end: number;
  text: string;
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/**
 * Changes the values that differ in the YAML of a content file, and nothing else: all other bytes
 * stay, comments, quotation marks and line breaks among them. The caller has to read the result and
 * see that it says what it should.
 *
 * @param yaml between the fences, with LF as line ends
 * @param before what it says
 * @param after what it shall say
 * @param fields of the kind, for the place of new keys
 * @returns undefined for YAML that has to be written anew: with errors, anchors, aliases or tags
 */
export function patchFrontMatter(
  yaml: string,
  before: Group,
  after: Group,
  fields: readonly FieldDescription[],
): string | undefined {
  const document = parseDocument(yaml, {
    schema: 'core',
    keepSourceTokens: true,
    logLevel: 'silent',
  });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents) || hasAnchorOrTag(contents)) return undefined;
  const shape = { fields, item: undefined };
  const patch = patchCollection(contents, { yaml, from: 0, isTop: true }, before, after, shape);
  return patch && replace(yaml, patch);
}

function hasAnchorOrTag(contents: Node): boolean {
  let found = false;
  visit(contents, {
    Alias: () => ((found = true), visit.BREAK),
    Value: (_, node) => {
      if (!node.anchor && node.tag === undefined) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

const replace = (text: string, patch: Patch) =>
  text.slice(0, patch.start) + patch.text + text.slice(patch.end);

/** Where a collection stands. */
interface Place {
  yaml: string;
  /** Offset after the colon or dash that the collection belongs to. */
  from: number;
  isTop: boolean;
}

function patchCollection(
  node: Collection,
  place: Place,
  before: unknown,
  after: unknown,
  shape: Shape | undefined,
): Patch | undefined {
  const items = itemsOf(node, place.yaml);
  if (!items || items.length === 0) return undefined;
  let steps: Step[] | undefined;
  if (isMap(node) && isGroup(before) && isGroup(after))
    steps = mapSteps(items, before, after, shape?.fields ?? []);
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after))
    steps = listSteps(items, before, after, shape?.item);
  if (!steps || steps.length === 0) return undefined;
  return node.flow
    ? patchFlow(node, items, steps, place.yaml, shape?.fields)
    : patchBlock(node, items, steps, place, shape?.fields);
}

/** The items with their offsets; undefined where one has a form that nobody writes by hand. */
function itemsOf(node: Collection, yaml: string): Item[] | undefined {
  const items: Item[] = [];
  if (isSeq(node)) {
    const tokens = node.srcToken && 'items' in node.srcToken ? node.srcToken.items : [];
    const dashes = tokens.flatMap(({ start }) =>
      start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
    );
    if (!node.flow && dashes.length !== node.items.length) return undefined;
    for (const [index, value] of node.items.entries()) {
      const offset = (value as Node).range?.[0];
      // Between brackets «a: 1» is a map without braces.
      const isBare = node.flow && isMap(value) && yaml[offset ?? 0] !== '{';
      if (offset === undefined || isBare) return undefined;
      const start = node.flow ? offset : dashes[index]!;
      const from = node.flow ? offset : start + 1;
      items.push({ start, from, key: undefined, value: value as Node });
    }
    return items;
  }
  for (const { key, value, srcToken } of node.items) {
    const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
    const isExplicit = srcToken?.start.some(({ type }) => type === 'explicit-key-ind');
    if (!isScalar(key) || !key.range || colon === undefined || isExplicit) return undefined;
    const item = { start: key.range[0], from: colon + 1, key: String(key.value) };
    items.push({ ...item, value: (value as Node | null) ?? undefined });
  }
  return items;
}

function mapSteps(
  items: readonly Item[],
  before: Group,
  after: Group,
  fields: readonly FieldDescription[],
): Step[] | undefined {
  const step = (key: string, item: number | undefined): Step => ({
    item,
    key,
    before: item === undefined ? undefined : before[key],
    after: after[key],
    field: fields.find(({ name }) => name === key),
  });
  const keys = new Set(items.map(({ key = '' }) => key));
  // Where the two parsers see different keys, nothing is certain.
  if (keys.size !== Object.keys(before).length) return undefined;
  if (![...keys].every((key) => Object.hasOwn(before, key))) return undefined;
  const steps = items.flatMap(({ key = '' }, index) =>
    Object.hasOwn(after, key) ? [step(key, index)] : [],
  );
  const ordered = keysInOrder(after, fields);
  ordered.forEach((key, index) => {
    if (keys.has(key)) return;
    const isKnown = fields.some(({ name }) => name === key);
    // After the nearest field that stands before it in the schema; without one, first.
    const earlier = ordered.slice(0, index).reverse();
    const previous = earlier.find((name) => steps.some((other) => other.key === name));
    const place = isKnown ? steps.findIndex((other) => other.key === previous) : steps.length - 1;
    steps.splice(place + 1, 0, step(key, undefined));
  });
  return steps;
}

function listSteps(
  items: readonly Item[],
  before: readonly unknown[],
  after: readonly unknown[],
  field: FieldDescription | undefined,
): Step[] | undefined {
  if (items.length !== before.length) return undefined;
  const aligned = alignItems(before, after);
  return after.map((value, index) => {
    const item = aligned[index];
    const old = item === undefined ? undefined : before[item];
    return { item, key: undefined, before: old, after: value, field };
  });
}

const lineStart = (yaml: string, offset: number) => yaml.lastIndexOf('\n', offset - 1) + 1;
/** The offset after the line that an offset stands in. */
const lineEnd = (yaml: string, offset: number) => yaml.indexOf('\n', offset) + 1 || yaml.length;
const isEmptyNode = (value: Node | undefined) => !value?.range || value.range[0] === value.range[1];

/** Where a value ends: in a block after its last line end, with the comments that stand deeper. */
function valueEnd({ from, value }: Item, yaml: string): number {
  if (!value?.range || isEmptyNode(value)) return from;
  if (isCollection(value) && !value.flow) {
    const items = itemsOf(value as Collection, yaml);
    const last = items?.at(-1);
    if (last) return itemEnd(last, yaml);
  }
  return value.range[1];
}

function itemEnd(item: Item, yaml: string): number {
  const valueStop = valueEnd(item, yaml);
  const isAfterLine = valueStop > item.from && yaml[valueStop - 1] === '\n';
  let end = isAfterLine ? valueStop : lineEnd(yaml, valueStop);
  const column = item.start - lineStart(yaml, item.start);
  for (let at = end; at < yaml.length;) {
    const next = lineEnd(yaml, at);
    const [, spaces, sign] = /^( *)(\S?)/.exec(yaml.slice(at, next)) ?? [];
    if (sign === '#' && (spaces?.length ?? 0) > column) end = next;
    else if (sign !== '') break;
    at = next;
  }
  return end;
}

function patchBlock(
  node: Collection,
  items: readonly Item[],
  steps: readonly Step[],
  { yaml, from, isTop }: Place,
  fields: readonly FieldDescription[] | undefined,
): Patch | undefined {
  const [first] = items;
  if (!first) return undefined;
  const column = first.start - lineStart(yaml, first.start);
  const pad = ' '.repeat(column);
  // «- a: 1»: the first pair stands on the line of the dash.
  const isInline = !isTop && !yaml.slice(from, first.start).includes('\n');
  const start = isInline ? first.start : isTop ? 0 : lineEnd(yaml, from);
  const ends = items.map((item) => itemEnd(item, yaml));
  const leads = items.map((item, index) => {
    const above = index === 0 ? start : ends[index - 1]!;
    return index === 0 && isInline ? '' : yaml.slice(above, lineStart(yaml, item.start));
  });
  const isOneToLine = items.every(
    (item, index) =>
      (index === 0 && isInline) || yaml.slice(lineStart(yaml, item.start), item.start) === pad,
  );
  if (!isOneToLine) return undefined;

  const kept = new Set(steps.map(({ item }) => item));
  const { leads: shown, rest } = leadsOfKept(leads, kept);
  const isSpaced = leads.length > 1 && leads.slice(1).every((lead) => lead.startsWith('\n'));
  let text = '';
  steps.forEach((step, index) => {
    let lead = step.item === undefined ? (isSpaced ? '\n' : '') : shown[step.item]!;
    let body: string;
    if (step.item === undefined) {
      body = newBlockItem(node, step, fields, column, yaml);
    } else {
      const item = items[step.item]!;
      const end = ends[step.item]!;
      body = sameValue(step.before, step.after)
        ? yaml.slice(item.start, end)
        : patchItem(item, end, step, column, yaml);
    }
    // What heads the whole block, with an empty line under it, stays above a new first item.
    if (index === 0 && step.item === undefined) lead = takeHeading(shown, steps);
    if (index === 0 && isInline)
      text += lead.trim() === '' ? body : `${lead.trimStart()}${pad}${body}`;
    else text += `${lead}${pad}${body}`;
    if (!text.endsWith('\n')) text += '\n';
  });
  return { start, end: ends.at(-1)!, text: text + rest };
}

/**
 * The lines above the items that are kept. A comment right above an item that goes, with an empty
 * line, another comment or the end below it, can only be about that item, and goes too; any other
 * stays above what follows.
 */
function leadsOfKept(
  leads: readonly string[],
  kept: ReadonlySet<number | undefined>,
): { leads: string[]; rest: string } {
  const shown = [...leads];
  let carried = '';
  leads.forEach((lead, index) => {
    const all =
      carried + (carried.endsWith('\n\n') || carried === '\n' ? lead.replace(/^\n+/, '') : lead);
    carried = '';
    if (kept.has(index)) {
      shown[index] = all;
      return;
    }
    const isLast = index === leads.length - 1;
    const isOwn = isLast || leads[index + 1] !== '';
    carried = isOwn ? all.replace(/(?:[ \t]*#[^\n]*\n)+$/, '') : all;
  });
  return { leads: shown, rest: carried.includes('#') ? carried.trimEnd() + '\n' : '' };
}

/** Takes the lines down to the last empty one from above the first item that was there. */
function takeHeading(shown: string[], steps: readonly Step[]): string {
  const first = steps.find(({ item }) => item !== undefined)?.item;
  if (first !== 0) return '';
  const [, heading = '', own = ''] = /^([\s\S]*\n\n|\n)?([\s\S]*)$/.exec(shown[0] ?? '') ?? [];
  shown[0] = own;
  return heading;
}

function newBlockItem(
  node: Collection,
  { key, after, field }: Step,
  fields: readonly FieldDescription[] | undefined,
  column: number,
  yaml: string,
): string {
  if (key !== undefined) return blockPair(key, after, fields ?? [], column);
  const like = (node as YAMLSeq<Node>).items.at(-1);
  if (isScalar(like) && like.type === Scalar.QUOTE_SINGLE && typeof after === 'string') {
    const quoted = singleQuoted(after);
    if (quoted !== undefined) return `- ${quoted}\n`;
  }
  const isFlow = isMap(like) && like.flow === true && like.range;
  const isPadded = isFlow && /\s/.test(yaml[like.range![0] + 1] ?? '');
  return blockItem(after, field, column, isFlow ? (isPadded ? 'padded flow' : 'flow') : 'block');
}

/** An item with its line ends, where only what differs in its value is written anew. */
function patchItem(item: Item, end: number, step: Step, column: number, yaml: string): string {
  const inPlace = patchValue(item, step, column, yaml, false);
  if (inPlace) {
    const { start } = inPlace;
    return yaml.slice(item.start, start) + inPlace.text + yaml.slice(inPlace.end, end);
  }
  const indicator = item.key === undefined ? '-' : ':';
  const stop = valueEnd(item, yaml);
  const own = yaml.slice(item.from, lineEnd(yaml, item.from));
  const after = yaml[stop - 1] === '\n' ? '' : yaml.slice(stop, lineEnd(yaml, stop));
  const comment = /^[ \t]*(#.*)/.exec(after)?.[1] ?? /^[ \t]+(#.*)/.exec(own)?.[1];
  const [line = '', ...lines] = blockAfter(indicator, step.after, step.field, column).split('\n');
  const head = comment === undefined ? line : `${line} ${comment}`;
  const under =
    isCollection(item.value) && !item.value.flow ? '' : yaml.slice(lineEnd(yaml, stop), end);
  const comments = under.replace(/^ +/gm, ' '.repeat(column));
  return [yaml.slice(item.start, item.from) + head, ...lines].join('\n') + comments;
}

/** The value of an item in its own place; undefined where it has to be written anew. */
function patchValue(
  { from, value }: Item,
  { before, after, field }: Step,
  column: number,
  yaml: string,
  inFlow: boolean,
): Patch | undefined {
  if (!value?.range || isEmptyNode(value)) return undefined;
  if (isScalar(value)) {
    if (typeof after === 'object' && after !== null) return undefined;
    const [start, end] = value.range;
    const source = yaml.slice(start, end);
    const indent = column + 2;
    const text = patchScalar({ type: value.type, source, value: before, inFlow, indent }, after);
    return text === undefined ? undefined : { start, end, text };
  }
  const place = { yaml, from, isTop: false };
  return isCollection(value)
    ? patchCollection(value as Collection, place, before, after, field)
    : undefined;
}

/** A piece between brackets: what stands before it on its line and above, and after it. */
interface FlowPiece {
  lead: string;
  text: string;
  /** The comma, and the rest of the line where the line ends here. */
  after: string;
}

function patchFlow(
  node: Collection,
  items: readonly Item[],
  steps: readonly Step[],
  yaml: string,
  fields: readonly FieldDescription[] | undefined,
): Patch | undefined {
  const [start, end] = node.range!;
  const pieces = flowPieces(start, end, items, yaml);
  if (!pieces) return undefined;
  const isPadded = isMap(node)
    ? /\s/.test(yaml[start + 1] ?? '')
    : !yaml.slice(start, end).includes('{') || yaml.slice(start, end).includes('{ ');
  const kept = new Set(steps.map(({ item }) => item));
  const { open, tail, hasLastComma } = pieces;
  const { shown, rest } = flowLeads(pieces.items, kept);
  const written: FlowPiece[] = [];
  steps.forEach((step) => {
    if (step.item !== undefined) {
      const piece = pieces.items[step.item]!;
      const text = sameValue(step.before, step.after)
        ? piece.text
        : flowItem(items[step.item]!, step, yaml, isPadded);
      written.push({ ...piece, lead: shown[step.item]!, text });
      return;
    }
    const text =
      step.key === undefined
        ? newFlowItem(node as YAMLSeq<Node>, step, isPadded)
        : flowPair(step.key, step.after, fields ?? [], isPadded);
    const like = written.at(-1) ?? pieces.items[0]!;
    const own = like.after.endsWith('\n');
    // On a line of its own where its neighbour has one.
    const lead = own ? like.lead.slice(like.lead.lastIndexOf('\n') + 1) : ' ';
    written.push({ lead, text, after: own ? ',\n' : ',' });
  });
  let text = open;
  written.forEach((piece, index) => {
    const isFirst = index === 0;
    const isOnLine = text.endsWith('\n');
    let { lead } = piece;
    if (!isOnLine && isFirst && !lead.includes('\n')) lead = pieces.items[0]?.lead ?? '';
    if (!isOnLine && !isFirst && steps[index]?.item === 0) lead = ' ';
    const bare = piece.after.replace(/^[ \t]*,/, '');
    const comma = index < written.length - 1 || hasLastComma ? ',' : '';
    text += `${lead}${piece.text}${comma}${bare}`;
  });
  return { start, end, text: text + rest + tail };
}

/** Cuts what stands between brackets into its items; undefined where a comment parts a comma from its item. */
function flowPieces(start: number, end: number, items: readonly Item[], yaml: string) {
  const opening = yaml[start] ?? '';
  if (yaml[end - 1] !== CLOSING[opening]) return undefined;
  const stops = items.map((item) => valueEnd(item, yaml));
  const between = yaml.slice(start + 1, items[0]!.start);
  const firstLine = between.indexOf('\n') + 1;
  const open = opening + between.slice(0, firstLine);
  let lead = between.slice(firstLine);
  const pieces: FlowPiece[] = [];
  let hasLastComma = false;
  for (const [index, item] of items.entries()) {
    const isLast = index === items.length - 1;
    const gap = yaml.slice(stops[index], isLast ? end - 1 : items[index + 1]!.start);
    const [after = ''] = /^(?:[ \t]*,)?(?:[ \t]*(?:#[^\n]*)?\n)?/.exec(gap) ?? [];
    const hasComma = /^[ \t]*,/.test(after);
    const left = gap.slice(after.length);
    if ((!isLast && !hasComma) || left.replace(/#[^\n]*/g, '').trim() !== '') return undefined;
    pieces.push({ lead, text: yaml.slice(item.start, stops[index]), after });
    lead = left;
    hasLastComma = hasComma;
  }
  return { open, items: pieces, tail: `${lead}${yaml[end - 1]}`, hasLastComma };
}

/** As `leadsOfKept`, between brackets, where an item can share its line with others. */
function flowLeads(
  pieces: readonly FlowPiece[],
  kept: ReadonlySet<number | undefined>,
): { shown: string[]; rest: string } {
  const comments = pieces.map(({ lead }) => lead.slice(0, lead.lastIndexOf('\n') + 1));
  const { leads, rest } = leadsOfKept(comments, kept);
  const shown = pieces.map(({ lead }, index) => {
    const own = lead.slice(lead.lastIndexOf('\n') + 1);
    return leads[index]! + own;
  });
  return { shown, rest };
}

function newFlowItem(node: YAMLSeq<Node>, { after, field }: Step, isPadded: boolean): string {
  const like = node.items.at(-1);
  const quoted =
    isScalar(like) && like.type === Scalar.QUOTE_SINGLE && typeof after === 'string'
      ? singleQuoted(after)
      : undefined;
  return quoted ?? flowText(after, field, isPadded);
}

function flowItem(item: Item, step: Step, yaml: string, isPadded: boolean): string {
  const stop = valueEnd(item, yaml);
  const column = item.start - lineStart(yaml, item.start);
  const patch = patchValue(item, step, column, yaml, true);
  if (patch) return yaml.slice(item.start, patch.start) + patch.text + yaml.slice(patch.end, stop);
  const head = yaml.slice(item.start, item.from);
  const value =
    typeof step.after === 'object'
      ? flowText(step.after, step.field, isPadded)
      : scalarText(step.after, { inFlow: true });
  return item.key === undefined ? value : `${head} ${value}`;
}
