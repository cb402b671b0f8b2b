import type { Site } from '../site.ts';

/** Where the file behind a page can be changed, and where its history is. */
export interface FileLinks {
  edit: string;
  history: string;
}

/**
 * Links to a content file on the forge that keeps it; undefined where the site names none.
 *
 * @param file path from the content folder
 */
export function fileLinks(
  { host, url, branch }: Omit<Site['repository'], 'messageLanguage'>,
  file: string,
): FileLinks | undefined {
  const path = `content/${file}`;
  switch (host) {
    case 'github':
      return { edit: `${url}/edit/${branch}/${path}`, history: `${url}/commits/${branch}/${path}` };
    case 'gitlab':
      return {
        edit: `${url}/-/edit/${branch}/${path}`,
        history: `${url}/-/commits/${branch}/${path}`,
      };
    case 'gitea':
      return {
        edit: `${url}/_edit/${branch}/${path}`,
        history: `${url}/commits/branch/${branch}/${path}`,
      };
    case 'none':
      return undefined;
  }
}

/** Longer addresses are cut off or refused by browsers and hosts on the way. */
const MAX_ADDRESS = 7000;

/** The page where a forge makes a new file. */
export interface NewFileLink {
  href: string;
  /** False when the content is too long for an address, or the forge takes none from it. */
  withContent: boolean;
}

/**
 * The address of a forge's page for a new file, with name and content filled in where it can be;
 * undefined where the site names no forge. GitLab takes the name only.
 *
 * @param file path from the content folder
 * @see https://github.com/go-gitea/gitea/pull/16556
 */
export function newFileLink(
  { host, url, branch }: Site['repository'],
  file: string,
  content: string,
): NewFileLink | undefined {
  if (host === 'none') return undefined;
  const path = `content/${file}`;
  if (host === 'gitlab')
    return {
      href: `${url}/-/new/${branch}?${new URLSearchParams({ file_name: path }).toString()}`,
      withContent: false,
    };
  const page = host === 'github' ? `${url}/new/${branch}` : `${url}/_new/${branch}/`;
  const href = (fields: Record<string, string>) =>
    `${page}?${new URLSearchParams(fields).toString().replaceAll('+', '%20')}`;
  const whole = href({ filename: path, value: content });
  return whole.length <= MAX_ADDRESS
    ? { href: whole, withContent: true }
    : { href: href({ filename: path }), withContent: false };
}
