import { execFileSync } from 'node:child_process';

const script = new URL('build-once.ts', import.meta.url).pathname;

/** Seconds of processor time. */
export interface BuildSeconds {
  readonly ours: number;
  /** To the index in memory: the measure of the goal. */
  readonly lunr: number;
  /** To one packed file, as far as ours goes. */
  readonly lunrPacked: number;
}

/**
 * What building the index costs, ours and lunr as it comes, over the same documents. Each build has a process
 * of its own, as on a build server: nothing is compiled or remembered from the one before. The two take
 * turns, so that what else the machine does hits both alike.
 *
 * @param times how often each is built; the medians count
 */
export function buildSeconds(size: number, times: number): BuildSeconds {
  const seconds = { ours: [] as number[], lunr: [] as number[], lunrPacked: [] as number[] };
  for (let turn = 0; turn < times; turn++) {
    for (const engine of ['ours', 'lunr'] as const) {
      const output = execFileSync(process.execPath, ['--expose-gc', script, engine, String(size)]);
      const [built = NaN, packed] = output.toString().split(' ').map(Number);
      seconds[engine].push(built);
      if (packed !== undefined) seconds.lunrPacked.push(packed);
    }
  }
  return {
    ours: median(seconds.ours),
    lunr: median(seconds.lunr),
    lunrPacked: median(seconds.lunrPacked),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((x, y) => x - y);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
