import { setTimeout as wait } from 'node:timers/promises';
import type { HostQueue } from './host-queue.ts';

/** What came of asking for an address. */
export interface LinkResult {
  /**
   * ok: it answers. moved: it has moved for good. warning: it answers, but probably not with what
   * was linked to, or will not be asked by a machine. dead: a visitor gets nothing.
   */
  verdict: 'ok' | 'moved' | 'warning' | 'dead';
  /** In bokmål: what happened. */
  message: string;
  /** Where the redirects end, when that is another address. */
  target?: string;
}

export interface CheckLinkOptions {
  hosts: HostQueue;
  /** Who asks; sites that want to know can read more there. */
  userAgent: string;
  /** Milliseconds to wait for the head of an answer. */
  timeout: number;
  /** How many times an answer that may be passing is asked for again. */
  retries: number;
  /** Milliseconds before the first new attempt; doubled each time. */
  backOff: number;
  /** The longest `Retry-After` to wait for, in milliseconds. */
  longestWait: number;
}

const MAX_REDIRECTS = 10;

/** Worth another attempt: the server, or the road to it, may be better soon. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Answers to HEAD that say nothing of GET. */
const HEAD_REFUSED = new Set([400, 401, 403, 404, 405, 406, 410, 501]);

/** Passing states of the network, by Node's and undici's names. */
const PASSING_CODES = new Set(['ECONNRESET', 'EAI_AGAIN', 'UND_ERR_SOCKET', 'EPIPE']);

interface Answer {
  status: number;
  location: string | null;
  retryAfter: string | null;
}

interface Failure {
  message: string;
  passing: boolean;
  /** True when the host was reached for and did not answer: others of its addresses will not either. */
  silent: boolean;
}

/**
 * Asks for an address as politely as one can: HEAD first, GET where HEAD is refused, never the
 * body, redirects one by one in their hosts' turns (at most 10), and again after a pause where the
 * failure may be passing (RFC 9110, sections 9.3.2, 10.2.3 and 15).
 */
export async function checkLink(address: string, options: CheckLinkOptions): Promise<LinkResult> {
  const seen = new Set<string>();
  let current = new URL(address);
  let permanent = true;
  for (let redirects = 0; ; redirects += 1) {
    if (seen.has(current.href))
      return { verdict: 'dead', message: 'Sendes i ring: siden viser videre til seg selv.' };
    if (redirects > MAX_REDIRECTS)
      return { verdict: 'dead', message: `Sendes videre mer enn ${MAX_REDIRECTS} ganger.` };
    seen.add(current.href);
    const answer = await ask(current, options);
    if ('message' in answer) return { verdict: 'dead', message: answer.message };
    const { status, location } = answer;
    if (status >= 300 && status < 400 && location !== null) {
      permanent &&= status === 301 || status === 308;
      const next = URL.canParse(location, current) ? new URL(location, current) : undefined;
      if (!next || !/^https?:$/.test(next.protocol))
        return {
          verdict: 'dead',
          message: `Sendes videre til «${location}», som ikke er en side.`,
        };
      next.hash = '';
      current = next;
      continue;
    }
    return judge(address, current, status, permanent);
  }
}

function judge(address: string, final: URL, status: number, permanent: boolean): LinkResult {
  if (status === 404) return { verdict: 'dead', message: 'Siden finnes ikke (404).' };
  if (status === 410) return { verdict: 'dead', message: 'Siden er tatt bort for godt (410).' };
  if ([401, 403, 407, 429, 451].includes(status))
    return { verdict: 'warning', message: `Slipper ikke inn maskiner (${status}). Se etter selv.` };
  if (status >= 500) return { verdict: 'dead', message: `Feil på tjeneren (${status}).` };
  if (status < 200 || status >= 300)
    return { verdict: 'dead', message: `Uventet svar (${status}).` };
  if (final.href === address) return { verdict: 'ok', message: `Svarer (${status}).` };
  const target = final.href;
  if (isFrontPage(final) && !isFrontPage(new URL(address)))
    return {
      verdict: 'warning',
      message: 'Sendes til forsiden. Siden er trolig borte.',
      target,
    };
  return permanent
    ? { verdict: 'moved', message: 'Flyttet for godt. Bytt til den nye adressen.', target }
    : { verdict: 'ok', message: 'Svarer, etter en videresending.', target };
}

function isFrontPage({ pathname, search }: URL): boolean {
  return /^\/((index|default)\.\w+|[a-z]{2}(-[a-z]{2})?\/?)?$/i.test(pathname) && search === '';
}

async function ask(url: URL, options: CheckLinkOptions): Promise<Answer | Failure> {
  let method: 'HEAD' | 'GET' = 'HEAD';
  for (let attempt = 0; ;) {
    const answer = await options.hosts.run(url.host, () => request(url, method, options));
    const failed = 'message' in answer;
    // Some servers hang up on HEAD, or never answer it.
    if (method === 'HEAD' && (failed ? answer.passing : HEAD_REFUSED.has(answer.status))) {
      method = 'GET';
      continue;
    }
    const passing = failed ? answer.passing : PASSING.has(answer.status);
    const asked = failed ? undefined : retryAfter(answer.retryAfter);
    if (passing && asked !== undefined) {
      // What a host says of one address goes for all it has.
      if (asked > options.longestWait) {
        options.hosts.close(url.host);
        return answer;
      }
      options.hosts.rest(url.host, asked);
    }
    if (!passing || attempt >= options.retries) {
      options.hosts.tell(url.host, !failed || !answer.silent);
      return answer;
    }
    if (asked === undefined) await wait(options.backOff * 2 ** attempt);
    attempt += 1;
  }
}

/** `Retry-After` in milliseconds: seconds, or a date (RFC 9110, section 10.2.3). */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

async function request(
  url: URL,
  method: 'HEAD' | 'GET',
  { userAgent, timeout }: CheckLinkOptions,
): Promise<Answer | Failure> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeout);
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: abort.signal,
      headers: { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.8' },
    });
    const { status, headers } = response;
    return { status, location: headers.get('location'), retryAfter: headers.get('retry-after') };
  } catch (error) {
    if (abort.signal.aborted)
      return {
        message: `Svarer ikke innen ${timeout / 1000} sekunder.`,
        passing: true,
        silent: true,
      };
    return explain(error);
  } finally {
    clearTimeout(timer);
    // The head is all we asked for: a body, however slow, is not waited for.
    abort.abort();
  }
}

function explain(error: unknown): Failure {
  const cause =
    error instanceof Error
      ? (error.cause as { code?: string; name?: string } | undefined)
      : undefined;
  const code = cause?.code ?? '';
  const passing = PASSING_CODES.has(code);
  if (cause?.name === 'HTTPParserError')
    return { message: 'Svarer med noe annet enn HTTP.', passing, silent: true };
  // A name that is not there costs nobody anything to look up again.
  if (code === 'ENOTFOUND') return { message: 'Vertsnavnet finnes ikke.', passing, silent: false };
  if (code === 'ECONNREFUSED') return { message: 'Tjeneren tar ikke imot.', passing, silent: true };
  if (/CERT|SSL|TLS|SIGNATURE|EPROTO|ALTNAME/.test(code))
    return { message: `Sikker forbindelse (TLS) feiler: ${code}.`, passing, silent: true };
  return { message: `Får ikke kontakt${code ? ` (${code})` : ''}.`, passing, silent: true };
}
