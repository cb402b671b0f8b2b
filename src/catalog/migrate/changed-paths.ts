import type { FieldPath } from '../problem.ts';
import { isGroup } from './migration.ts';

/**
 * Finds what differs between data and the data that a step made of them, as deep as the two have
 * the same shape. What was only added is told by the group it came into.
 *
 * @returns paths in `before`
 */
export function changedPaths(
  before: unknown,
  after: unknown,
  path: FieldPath = [],
): readonly FieldPath[] {
  if (Object.is(before, after)) return [];
  if (isGroup(before) && isGroup(after)) {
    const paths = Object.keys(before).flatMap((name) =>
      Object.hasOwn(after, name)
        ? changedPaths(before[name], after[name], [...path, name])
        : [[...path, name]],
    );
    return paths.length > 0 ? paths : [path];
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((item, index) => changedPaths(item, after[index], [...path, index]));
  }
  return [path];
}
