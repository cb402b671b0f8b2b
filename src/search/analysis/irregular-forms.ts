/**
 * Forms that no ending explains: umlaut plurals, strong forms, and words whose syncope hits the stem.
 * Each line: the stem, then the endings of words that get it ("lærebøkene" ends in "bøkene").
 * Forms after Bokmålsordboka and Nynorskordboka (https://ordbokene.no).
 */
const table = `
demens demens demensen demensens dement demente
hels helse helsen helsa helsens helsas
bok bøker bøkene bøkenes bøkers boka boken bokas bokens
fot føtter føttene
tan tenner tennene
hånd hender hendene hånden hånda handa handen
krefter>kraft kreftene>kraft
netter>nat nettene>nat
bond bønder bøndene bønda
man menn mennene menner
brødre>bror brødrene>bror
døtre>datt døtrene>datt
strender>strand strendene>strand
røtter>rot røttene>rot
stenger>stang
trær>tre trærne>tre treet>tre
knær>kne knærne>kne
klær klærne klærnes klede kleder kle
øyne>øy øynene>øy
åpn åpen åpent åpne åpner åpnet åpning åpninger åpningen
museum museer museet museene museum
studi studium studier studiet studiene
kriteri kriterium kriterier kriteriet kriteriene
medi medium medier mediet mediene
faktum fakta faktumet
sted stedet stedene steder steden
barn barnet barna barnene barns barnas
fylke>fylk fylket>fylk fylka>fylk fylker>fylk
`;
const wholeWords = `
stor større størst største store stort
liten lite lita små mindre minst
god bedre best beste gode godt
ung yngre yngst yngste unge unger
lang lengre lengst lengste lange langt
by byen byer byene byens byar byane
data data dataene dataen dataa dataet dataenes datas
ehels ehelse ehelsen ehelsa
øy øya øyen øyer øyene øyane
eie eier eiere eieren eierne eie eies
`;

const endings = new Map<string, string>();
const words = new Map<string, string>();
for (const line of table.trim().split('\n')) {
  const [stem = '', ...forms] = line.split(' ');
  for (const form of stem.includes('>') ? [stem, ...forms] : forms) {
    const [ending = '', target = stem] = form.split('>');
    endings.set(ending, target);
  }
}
for (const line of wholeWords.trim().split('\n')) {
  const [stem = '', ...forms] = line.split(' ');
  for (const form of forms) words.set(form, stem);
}
const longest = (forms: Iterable<string>): number =>
  Math.max(...Array.from(forms, ({ length }) => length));
const longestEnding = longest(endings.keys());
const longestWord = longest(words.keys());
/** What nearly all words are told from these by. */
const lastLetters = new Set([...endings.keys(), ...words.keys()].map(lastThree));

/** The last three letters as one number: a look-up by it makes no text. */
function lastThree(word: string): number {
  const end = word.length;
  return (
    (word.charCodeAt(end - 3) << 20) ^ (word.charCodeAt(end - 2) << 10) ^ word.charCodeAt(end - 1)
  );
}

/** The stem of a word with an irregular form, alone or last in a compound; undefined for all others. */
export function irregularForm(word: string): string | undefined {
  if (!lastLetters.has(lastThree(word))) return undefined;
  const whole = word.length > longestWord ? undefined : words.get(word);
  if (whole !== undefined) return whole;
  // Shorter than four letters is too little to recognise the last part of a compound by.
  for (let length = Math.min(longestEnding, word.length); length >= 4; length--) {
    const target = endings.get(word.slice(-length));
    if (target === undefined) continue;
    const head = word.slice(0, -length);
    // A single letter before it makes it another word.
    if (head.length !== 1) return head + target;
  }
  return undefined;
}
