import { entrySegment } from './section.ts';
import type { Language } from '../i18n/language.ts';
import { localizedPath } from '../i18n/path.ts';
import { t } from '../i18n/texts.ts';
import { KINDS, type Kind } from '../catalog/schema/kind.ts';

export interface MenuItem {
  /** What the reader's place is compared with. */
  section: string;
  label: string;
  href: string;
}

/** The kinds that stand in the menu itself; the rest are under «Mer». */
const FIRST: readonly Kind[] = ['dataset', 'use-case', 'legal', 'guide', 'challenge', 'resource'];

/**
 * The menu of the site in `language`: what most visitors come for first, then what they look up on
 * the way.
 */
export function menu(language: Language): { main: MenuItem[]; more: MenuItem[] } {
  const texts = t(language);
  const item = (kind: Kind): MenuItem => ({
    section: kind,
    label: texts.kinds[kind].many,
    href: localizedPath(language, `/${entrySegment(kind)}/`),
  });
  return {
    main: FIRST.map(item),
    more: [
      ...KINDS.filter((kind) => !FIRST.includes(kind)).map(item),
      {
        section: 'alphabet',
        label: texts.alphabet.menu,
        href: localizedPath(language, '/alle/'),
      },
      {
        section: 'place',
        label: texts.place.title,
        href: localizedPath(language, '/virksomheter/kommune/'),
      },
      {
        section: 'changes',
        label: texts.history.title,
        href: localizedPath(language, '/endringer/'),
      },
      {
        section: 'statistics',
        label: texts.statistics.title,
        href: localizedPath(language, '/statistikk/'),
      },
      {
        section: 'publish',
        label: texts.publish.title,
        href: localizedPath(language, '/publiser/'),
      },
      { section: 'about', label: texts.frame.about, href: localizedPath(language, '/om/') },
    ],
  };
}
