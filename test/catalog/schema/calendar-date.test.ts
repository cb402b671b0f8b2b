import { expect, test } from 'vitest';
import { date } from '../../../src/catalog/schema/field.ts';

const schema = date('Dato', 'Når.');

test.each(['2024', '2024-02', '2024-02-29', '1999-12-31'])('«%s» is a date', (value) => {
  expect(schema.safeParse(value).success).toBe(true);
});

test.each(['2023-02-29', '2024-02-30', '2024-04-31', '31.12.2024', 'i fjor'])(
  '«%s» is no date, and that is told once',
  (value) => {
    expect(schema.safeParse(value).error?.issues).toHaveLength(1);
  },
);
