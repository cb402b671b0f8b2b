import { entryPath, kindDefinitions } from '../kinds.ts';
import type { Entry } from '../entry.ts';
import { markdownMessages } from '../markdown/markdown-messages.ts';
import type { MarkdownResult } from '../markdown/render-markdown.ts';
import { type FieldPath, fieldName, type Problem } from '../problem.ts';
import type { RawEntry } from '../read/read-entries.ts';
import { createLineLookup } from '../read/line-of-field.ts';
import { KINDS, type Kind } from '../schema/kind.ts';
import { nearest } from '../validate/nearest.ts';
import type { UnresolvedReference } from '../validate/validate-entry.ts';

/** One entry that names another, seen from both ends. */
export interface Reference {
  from: string;
  to: string;
  /** Where in the front matter; `['body']` for a link in the text. */
  path: FieldPath;
  /** The same, written: `data[0].dataset`. */
  field: string;
}

/** An old address and the entry that has it now. */
export interface Redirect {
  kind: Kind;
  from: string;
  to: string;
}

/** An entry on its way to the graph. */
export interface Linkable {
  raw: RawEntry;
  entry: Entry | undefined;
  body: MarkdownResult;
  references: readonly UnresolvedReference[];
}

const bySegment = new Map(KINDS.map((kind) => [kindDefinitions[kind].segment, kind]));

/**
 * Resolves every reference, from fields and from links in the text: a dangling or wrongly typed one
 * is an error, and so is an id that two files share or a former id that is in use.
 *
 * @param items all entries that could be read
 * @param ids every id in the folder with its kind, unreadable files too
 */
export function linkEntries(
  items: readonly Linkable[],
  ids: ReadonlyMap<string, Kind>,
): {
  references: readonly Reference[];
  redirects: readonly Redirect[];
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const references: Reference[] = [];
  const redirects: Redirect[] = [];
  const firstWithId = new Map<string, RawEntry>();
  const formerIds = new Map<string, string>();

  for (const { raw } of items) {
    const other = firstWithId.get(raw.id);
    if (other) {
      problems.push({
        file: raw.file,
        line: 1,
        field: '',
        message: `Id-en «${raw.id}» er alt i bruk i ${other.file}. Gi fila et annet navn.`,
        severity: 'error',
      });
    } else {
      firstWithId.set(raw.id, raw);
    }
  }

  const idsByKind = new Map<Kind, string[]>();
  for (const [id, kind] of ids) idsByKind.set(kind, [...(idsByKind.get(kind) ?? []), id]);

  for (const { raw, entry, body, references: unresolved } of items) {
    let lineOf: ((path: FieldPath) => number) | undefined;
    const report = (path: FieldPath, message: string) => {
      lineOf ??= createLineLookup(raw.yaml, raw.pathInFile);
      problems.push({
        file: raw.file,
        line: lineOf(path),
        field: fieldName(path),
        message,
        severity: 'error',
      });
    };

    for (const { to, kinds, path, title } of unresolved) {
      const kind = ids.get(to);
      if (!kind) {
        const guess = nearest(
          to,
          kinds.flatMap((candidate) => idsByKind.get(candidate) ?? []),
        );
        report(
          path,
          `«${title}» viser til «${to}», som ikke finnes.${guess ? ` Mente du «${guess}»?` : ''}`,
        );
      } else if (!kinds.includes(kind)) {
        const wanted = kinds
          .map((candidate) => kindDefinitions[candidate].nounWithArticle)
          .join(' eller ');
        report(
          path,
          `«${title}» viser til «${to}», som er ${kindDefinitions[kind].nounWithArticle}. Her skal det stå ${wanted}.`,
        );
      } else if (to === raw.id) {
        report(path, `«${title}» viser til oppføringen selv. Ta bort linjen.`);
      } else {
        references.push({ from: raw.id, to, path, field: fieldName(path) });
      }
    }

    for (const { path, line } of body.internalLinks) {
      const [, segment = '', id] = path.split('/');
      const kind = bySegment.get(segment);
      if (!kind || !id) continue;
      const bodyProblem = (message: string) =>
        problems.push({
          file: raw.file,
          line: raw.bodyLine + line - 1,
          field: '',
          message,
          severity: 'error',
        });
      if (ids.get(id) !== kind) {
        const actual = ids.get(id);
        const guess = actual ? entryPath(actual, id) : nearest(id, idsByKind.get(kind) ?? []);
        bodyProblem(`${markdownMessages.deadLink(path)}${guess ? ` Mente du ${guess}?` : ''}`);
      } else if (!path.endsWith('/')) {
        bodyProblem(markdownMessages.noSlash(path));
      } else if (id !== raw.id) {
        references.push({ from: raw.id, to: id, path: ['body'], field: 'body' });
      }
    }

    entry?.data.formerIds?.forEach((former, index) => {
      const path = ['formerIds', index];
      const taken = formerIds.get(former);
      if (ids.has(former))
        report(path, `Den tidligere id-en «${former}» er i bruk av en annen oppføring.`);
      else if (taken) report(path, `Den tidligere id-en «${former}» er alt ført opp i ${taken}.`);
      else {
        formerIds.set(former, raw.file);
        redirects.push({ kind: raw.kind, from: former, to: raw.id });
      }
    });
  }
  return { references, redirects, problems };
}
