import { setTimeout as wait } from 'node:timers/promises';

/**
 * Lets one piece of work at a time go to each host, with a pause after it. Other hosts do not wait.
 *
 * @param pause milliseconds between the end of one request and the start of the next
 */
export function createHostQueue(pause: number) {
  const last = new Map<string, Promise<unknown>>();
  return {
    /** Runs the work when it is this host's turn, and gives what it gives. */
    run<T>(host: string, work: () => Promise<T>): Promise<T> {
      const before = last.get(host) ?? Promise.resolve();
      const turn = before.then(work);
      last.set(
        host,
        turn.catch(() => undefined).then(() => wait(pause)),
      );
      return turn;
    },
  };
}

export type HostQueue = ReturnType<typeof createHostQueue>;
