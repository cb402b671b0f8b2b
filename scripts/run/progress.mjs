import process from 'node:process';

/** How often a terminal's line is drawn again, and how often plain output says that work goes on. */
const redraw = 500;
const reminder = 20_000;

/** @type {Set<{ label: string, detail: string, started: number, reminded: number }>} */
const running = new Set();

/** @type {NodeJS.Timeout | undefined} */
let timer;

/**
 * @typedef {object} Step
 * @property {(text: string) => void} detail what is being done right now
 * @property {(result?: string) => void} end done; says so when it took long or a result is given
 */

/**
 * Shows that a piece of work has begun. On a terminal one line tells what goes on and for how many
 * seconds; elsewhere there is a plain line at the start, one every twenty seconds, and one at the end.
 *
 * @param {string} label what is done, as in 'Installing packages'
 * @returns {Step}
 */
export function startStep(label) {
  const step = { label, detail: '', started: Date.now(), reminded: Date.now() };
  running.add(step);
  if (!process.stdout.isTTY) console.log(`${label} …`);
  timer ??= setInterval(show, redraw).unref();
  show();
  return {
    detail: (text) => {
      step.detail = text;
    },
    end: (result) => {
      running.delete(step);
      if (running.size === 0) {
        clearInterval(timer);
        timer = undefined;
      }
      say(`${label}: ${result ?? 'done'} (${seconds(step)} s)`);
    },
  };
}

/**
 * Writes a line without breaking the one that shows progress.
 *
 * @param {string} line
 */
export function say(line) {
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  console.log(line);
  show();
}

/** Leaves the line that shows progress as it is, so that what comes next begins on its own. */
export function endLine() {
  clearInterval(timer);
  if (process.stdout.isTTY && running.size > 0) process.stdout.write('\n');
  running.clear();
}

function show() {
  if (process.stdout.isTTY) {
    if (running.size === 0) return;
    const line = [...running]
      .map((step) => `${step.label} … ${seconds(step)} s${step.detail ? ` (${step.detail})` : ''}`)
      .join(' · ');
    process.stdout.write(`\r\u001b[K${line.slice(0, (process.stdout.columns || 80) - 1)}`);
    return;
  }
  for (const step of running) {
    if (Date.now() - step.reminded < reminder) continue;
    step.reminded = Date.now();
    console.log(`${step.label} … ${seconds(step)} s${step.detail ? ` (${step.detail})` : ''}`);
  }
}

/** @param {{ started: number }} step */
function seconds(step) {
  return Math.round((Date.now() - step.started) / 1000);
}
