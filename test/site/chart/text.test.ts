import { expect, test } from 'vitest';
import { textWidth, wrapText } from '../../../src/site/chart/text.ts';

test('a broader letter takes more room, and twice the size twice the room', () => {
  expect(textWidth('mmm', 10)).toBeGreaterThan(textWidth('iii', 10));
  expect(textWidth('Forskning', 28)).toBeCloseTo(2 * textWidth('Forskning', 14));
});

test('no line is wider than the room, whatever the words', () => {
  for (const text of [
    'Manglende infrastruktur for datadeling mellom systemer',
    'Spesialisthelsetjenesteorganiseringsspørsmål i kommunene',
    'WWWWWWWWWWWWWWWWWWWWWWWW',
  ]) {
    for (const width of [60, 90, 150, 300]) {
      for (const line of wrapText(text, width, 14))
        expect(textWidth(line, 14), `${line} in ${width}`).toBeLessThanOrEqual(width);
    }
  }
});

test('breaking a text loses no letter', () => {
  const text = 'Utarbeiding av juridiske dokumenter og personvernkonsekvensvurderinger';
  const together = wrapText(text, 90, 14)
    .map((line) => (line.endsWith('-') ? line.slice(0, -1) : `${line} `))
    .join('');
  expect(together.trim()).toBe(text);
});

test('a word with a hyphen of its own is divided there', () => {
  expect(wrapText('IT-infrastruktur', 100, 14)).toEqual(['IT-', 'infrastruktur']);
});

test('a short text is one line, an empty text one empty line', () => {
  expect(wrapText('Jus', 100, 14)).toEqual(['Jus']);
  expect(wrapText('', 100, 14)).toEqual(['']);
});
