import { execFileSync } from 'node:child_process';

const script = new URL('build-once.ts', import.meta.url).pathname;

/** Seconds of processor time. */
export interface BuildSeconds {
  readonly ours: number;
  readonly lunr: number;
}

/**
 * What building the index costs, ours and lunr as it comes, over the same documents. Each build has a process
 * of its own, as on a build server: nothing is compiled or remembered from the one before. The two take
 * turns, so that what else the machine does hits both alike.
 *
 * @param times how often each is built; the medians count
 */
export function buildSeconds(size: number, times: number): BuildSeconds {
  const seconds = { ours: [] as number[], lunr: [] as number[] };
  for (let turn = 0; turn < times; turn++) {
    for (const engine of ['ours', 'lunr'] as const) {
      const output = execFileSync(process.execPath, ['--expose-gc', script, engine, String(size)]);
      seconds[engine].push(Number(output.toString()));
    }
  }
  return { ours: median(seconds.ours), lunr: median(seconds.lunr) };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((x, y) => x - y);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
