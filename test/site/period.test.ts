import { expect, test } from 'vitest';
import { fieldOf } from '../../src/site/entry-fields.ts';
import { formatPeriod, isPeriod } from '../../src/site/period.ts';

test('periods are known by their shape', () => {
  expect(isPeriod(fieldOf('dataset', 'temporal'))).toBe(true);
  expect(isPeriod(fieldOf('dataset', 'access'))).toBe(false);
});

test.each([
  [{ from: '2018', to: '2020-06' }, '2018 – juni 2020'],
  [{ from: '2020', to: '2020' }, '2020'],
  [{ from: '2018' }, 'Fra 2018'],
  [{ to: '2018' }, 'Til 2018'],
  [{ from: '2017', note: 'IPLOS fra 2006' }, 'Fra 2017. IPLOS fra 2006'],
  [{ note: 'Ukjent' }, 'Ukjent'],
])('%j reads «%s»', (period, words) => {
  expect(formatPeriod(period, 'nb')).toBe(words);
});
