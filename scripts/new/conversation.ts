import { createInterface } from 'node:readline';

/** Questions and answers with the author, one line each. */
export interface Conversation {
  /** @returns the answer, trimmed; @throws EndOfAnswers when the author has gone */
  ask(question: string): Promise<string>;
  say(text: string): void;
}

/** The input ended before the last question: Ctrl-D, or a pipe with too few lines. */
export class EndOfAnswers extends Error {
  constructor() {
    super('The input ended before the last question');
    this.name = 'EndOfAnswers';
  }
}

/**
 * Talks in a terminal or through pipes. Lines that come before their question are kept, so that
 * answers can be piped in.
 *
 * @returns the conversation, and `close`, which lets the process end
 */
export function converse(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Conversation & { close: () => void } {
  const lines = createInterface({ input, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  return {
    async ask(question) {
      output.write(`${question} `);
      const answer = await answers.next();
      if (answer.done) throw new EndOfAnswers();
      return answer.value.trim();
    },
    say: (text) => void output.write(`${text}\n`),
    close: () => lines.close(),
  };
}
