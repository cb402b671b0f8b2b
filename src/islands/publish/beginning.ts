import { kindDefinitions } from '../../catalog/kinds.ts';
import { fieldsOf } from '../../catalog/schema/fields.ts';
import { KINDS, type Kind } from '../../catalog/schema/kind.ts';
import type { FormData } from './form-data.ts';

/** What an address asks the form to begin with. */
export interface Beginning {
  kind: Kind | undefined;
  /** The entry to change. */
  from: string | undefined;
  /** The product whose template a new use case begins with. */
  template: string | undefined;
  /** Fields with a value in the address; lists take one or several. */
  values: FormData;
}

/**
 * Reads the form's address: `?kind=use-case&title=…`, `?fra=<id>`, `?mal=<id of a
 * product>`. Fields that the kind does not have, and groups, are passed over.
 */
export function readBeginning(search: URLSearchParams): Beginning {
  const kind = KINDS.find((name) => name === search.get('kind'));
  const values: Record<string, unknown> = {};
  for (const field of kind ? fieldsOf(kindDefinitions[kind].schema) : []) {
    // A use case and a dataset have a field `kind` of their own, but the address has used the word.
    const given = search.getAll(field.name).filter(Boolean);
    if (given.length === 0 || field.name === 'kind' || field.name === 'state') continue;
    if (field.type === 'list') {
      if (field.item?.type !== 'group') values[field.name] = given;
    } else if (field.type !== 'group' && field.type !== 'boolean') {
      values[field.name] = given[0];
    }
  }
  return {
    kind,
    from: search.get('fra') ?? undefined,
    template: search.get('mal') ?? undefined,
    values,
  };
}
