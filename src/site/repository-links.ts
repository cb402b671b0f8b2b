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
