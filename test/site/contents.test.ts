import { expect, test } from 'vitest';
import { contentsOf } from '../../src/site/contents.ts';

test('the contents are the second-level headings with an id, in order', () => {
  expect(
    contentsOf(
      '<section><h2 class="x" id="a">Første <em>del</em></h2><h3 id="b">Under</h3></section><h2 id="c">Tredje</h2><h2>Uten</h2>',
    ),
  ).toEqual([
    { id: 'a', title: 'Første del' },
    { id: 'c', title: 'Tredje' },
  ]);
});

test('escaped signs are given back as text, once', () => {
  expect(contentsOf('<h2 id="a">Kart &amp; &lt;plan&gt; &amp;amp;</h2>')[0]?.title).toBe(
    'Kart & <plan> &amp;',
  );
});
