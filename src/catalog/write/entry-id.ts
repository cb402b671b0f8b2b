const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ß: 'ss',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
  þ: 'th',
  ð: 'd',
  ł: 'l',
};

/** Long enough to tell entries apart, short enough to read out. */
const MAX_LENGTH = 60;

/**
 * Makes an id, which is a file name and an address, from a title: «Rutevalg på Askøy» →
 * `rutevalg-pa-askoy`. A taken id gets a number after it.
 *
 * @param title in any language
 * @param isTaken true for an id that an entry has, or has had
 * @throws RangeError when the title has neither letters a–z nor digits
 */
export function entryIdFromTitle(title: string, isTaken: (id: string) => boolean): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[æøåßđŋŧþðł]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let id = '';
  for (const word of words) {
    const longer = id ? `${id}-${word}` : word;
    if (longer.length > MAX_LENGTH) break;
    id = longer;
  }
  id ||= words[0]?.slice(0, MAX_LENGTH) ?? '';
  if (!id) throw new RangeError('The title has neither letters nor digits to make an address of');
  if (!isTaken(id) && !isReservedFileName(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/**
 * Tells whether Windows keeps a name for a device: a file `con.md` cannot be checked out there.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function isReservedFileName(id: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(id);
}
