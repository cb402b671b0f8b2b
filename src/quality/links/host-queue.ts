import { setTimeout as wait } from 'node:timers/promises';

/** Addresses of one host without any answer, one after the other, until it is left in peace. */
const MOST_SILENCES = 3;

/**
 * Lets one piece of work at a time go to each host, with a pause after it. Other hosts do not wait.
 *
 * @param pause milliseconds between the end of one request and the start of the next
 */
export function createHostQueue(pause: number) {
  const last = new Map<string, Promise<unknown>>();
  const silences = new Map<string, number>();
  const closed = new Set<string>();
  const follow = (host: string, turn: Promise<unknown>, milliseconds: number) =>
    last.set(
      host,
      turn.catch(() => undefined).then(() => wait(milliseconds)),
    );
  const turnOf = (host: string) => last.get(host) ?? Promise.resolve();
  return {
    /** Runs the work when it is this host's turn, and gives what it gives. */
    run<T>(host: string, work: () => Promise<T>): Promise<T> {
      const turn = turnOf(host).then(work);
      follow(host, turn, pause);
      return turn;
    },
    /** Lets nobody ask the host for a while, in milliseconds. */
    rest(host: string, milliseconds: number): void {
      follow(host, turnOf(host), milliseconds);
    },
    /** Leaves the host in peace for the rest of the run. */
    close(host: string): void {
      closed.add(host);
    },
    /** Keeps count of the addresses that a host is silent about: one that is down is not asked for all. */
    tell(host: string, answered: boolean): void {
      const count = answered ? 0 : (silences.get(host) ?? 0) + 1;
      silences.set(host, count);
      if (count >= MOST_SILENCES) closed.add(host);
    },
    /** True when a host is to be left in peace. */
    isClosed: (host: string): boolean => closed.has(host),
  };
}

export type HostQueue = ReturnType<typeof createHostQueue>;
