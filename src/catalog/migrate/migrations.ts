import type { Migration } from './migration.ts';
import { version1To2 } from './version-1-to-2.ts';

/** Every migration, oldest first: one from each version but the current. */
export const MIGRATIONS: readonly Migration[] = [version1To2];
