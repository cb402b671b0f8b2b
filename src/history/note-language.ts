/** Short words that stand in one of the two languages only. */
const NORWEGIAN = words(
  'og i på av til med som det den de er ikke ikkje fra frå ny nye nytt en et ei ein eit om å har ble vart blir hva kva eller også fjern legg rett oppdater oppdatert retter lagt rettet endret endra flytt slett',
);
const ENGLISH = words(
  'the and of to in with a an that this is are not from by what which who where when so as its each be has have was were it their add fix update remove change move make say tell give find show one',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * The language of a note to a change: Norwegian or English by its function words and its letters.
 *
 * @param otherwise the answer where the words do not tell, a BCP 47 tag
 */
export function noteLanguage(note: string, otherwise: string): string {
  const lower = note.toLowerCase();
  let balance = /[æøå]/.test(lower) ? 1 : 0;
  for (const word of lower.split(/[^\p{L}]+/u)) {
    if (NORWEGIAN.has(word)) balance += 1;
    if (ENGLISH.has(word)) balance -= 1;
  }
  if (balance === 0) return otherwise;
  return balance > 0 ? 'nb' : 'en';
}
