import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import type { Language } from '../i18n/language.ts';
import { entryText } from './entry-text.ts';

/**
 * The few facts that tell entries of a list apart, most telling first: for a project its stage, its
 * type and who leads it.
 */
export function factsLine(catalog: Catalog, entry: Entry, language: Language): string[] {
  const label = (vocabulary: string, code: string | undefined) =>
    code === undefined ? [] : [catalog.label(vocabulary, code, language)];
  const names = (ids: readonly string[] | undefined) =>
    (ids ?? []).flatMap((id) => {
      const named = catalog.get(id);
      return named ? [named.data.abbreviation ?? entryText(named, language).title] : [];
    });
  switch (entry.kind) {
    case 'dataset':
      return [
        ...label('dataset-kinds', entry.data.kind),
        ...label('access-rights', entry.data.accessRights),
        ...names(entry.data.publisher),
      ];
    case 'use-case': {
      const leads = (entry.data.organizations ?? [])
        .filter(({ role }) => role === 'lead')
        .map(({ organization }) => organization);
      return [
        ...label('stages', entry.data.stage),
        ...label('use-case-kinds', entry.data.kind),
        ...names(leads),
      ];
    }
    case 'legal':
      return [
        ...label('authority-levels', entry.data.authorityLevel),
        ...names(entry.data.decides),
      ];
    case 'guide':
      return [
        ...label('guide-levels', entry.data.level),
        ...(entry.data.audience ?? []).flatMap((code) => label('audiences', code)),
      ];
    case 'challenge':
      return label('challenge-areas', entry.data.area);
    case 'resource':
      return [...label('resource-kinds', entry.data.kind), ...names(entry.data.owner)];
    case 'organization':
      return label('organization-types', entry.data.type);
    case 'term':
      return label('term-categories', entry.data.category);
    case 'source':
      return [
        ...label('source-kinds', entry.data.kind),
        ...(entry.data.year ? [entry.data.year.slice(0, 4)] : []),
        ...names(entry.data.publisher),
      ];
  }
}
