import { SearchError } from './search-error.ts';

/** How a loader may use what it has kept. */
export interface LoadOptions {
  /**
   * `revalidate`: ask the host whether it has changed. `reload`: as if nothing were kept. Otherwise what
   * is kept is good, as files below a version never change.
   */
  readonly cache?: 'revalidate' | 'reload';
}

/**
 * Gives the bytes of a file of the index by its name, as they lie on the host.
 * Throws SearchError 'missing' where there is no such file and 'network' where the host did not answer.
 */
export interface IndexLoader {
  load(name: string, options?: LoadOptions): Promise<Uint8Array>;
}

/**
 * Loads over HTTP, through the browser's cache.
 *
 * @param base address of the index, with a slash at its end.
 */
export function fetchLoader(base: string): IndexLoader {
  return {
    async load(name, { cache } = {}) {
      let response: Response;
      let bytes: ArrayBuffer;
      try {
        response = await fetch(base + name, {
          cache: cache === 'revalidate' ? 'no-cache' : (cache ?? 'default'),
          credentials: 'same-origin',
        });
        bytes = await response.arrayBuffer();
      } catch (cause) {
        throw new SearchError('network', `${name} could not be loaded`, name, cause);
      }
      if (response.ok) return new Uint8Array(bytes);
      const gone = response.status === 404 || response.status === 410 || response.status === 403;
      throw new SearchError(
        gone ? 'missing' : 'network',
        `${name} could not be loaded: HTTP ${response.status}`,
        name,
      );
    },
  };
}

/** Serves files that are in memory, as `build.ts` gives them. */
export function memoryLoader(files: ReadonlyMap<string, Uint8Array>): IndexLoader {
  return {
    load(name) {
      const bytes = files.get(name);
      return bytes
        ? Promise.resolve(bytes)
        : Promise.reject(new SearchError('missing', `${name} is not there`, name));
    },
  };
}

/**
 * Unpacks a file of the index (RFC 1952 gzip, whose checksum also tells a damaged file).
 * Throws SearchError 'corrupt', for an error page sent as "200 OK" too.
 */
export async function unpack(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  try {
    const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new SearchError('corrupt', `the search index file ${name} is damaged`, name, cause);
  }
}
