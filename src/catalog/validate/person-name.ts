/** First names common in Norway (SSB, table 10467), and no word that units of a municipality are called. */
const FIRST_NAMES = new Set(
  `aleksander alexander ali amalie amina anders andreas andrine ane anette anita ann anna anne annika
  anne-marie arild arne arnt arvid asbjørn astrid aud audun august aurora berit bente birgit bjarne
  bjørg bjørn borghild brit britt camilla caroline cathrine cecilie charlotte christian christina
  christine christoffer dag dagfinn daniel egil eilif einar eirik eivind elin eline elisabeth ella
  ellen else emil emilie emma endre erik erlend erling espen eva even fatima filip finn fredrik frida
  frode geir georg gerd gro grete grethe gunn gunnar gunvor guro gustav guttorm hanna hanne hans
  harald hassan hedda hege heidi helene helge helle henriette henrik henry hilde hildegunn håkon
  håvard ida inga inge inger ingebjørg ingeborg ingrid ingunn ingvild isabel isak ivar jakob jan janne
  jannicke jens jenny joakim johan johanne johannes john johnny jon jonas jorun jorunn julia julie
  jørgen jørn kai karen kari karin karina karl karoline kasper katrine kenneth kim kine kirsten kjell
  kjersti kjetil knut kristian kristin kristina kristine kristoffer laila lars lasse lena leif lene
  leon linda line linn linnea lisbeth liv lucas ludvig lukas maja magne magnhild magnus malin maren
  margit margrethe mari maria marianne marie marit marius marte martha martin martine mathias mathilde
  merete mette mia michael mikkel mohamed mohammad mohammed mona monica morten muhammad nikolai nils
  nina nora odd oddbjørn oda ola olaf olav ole oliver olivia olga omar oskar otto pål peder per pernille
  peter petra petter pia ragnar ragnhild randi reidar reidun rita roar robert robin roger rolf ronny
  roy rune ruth sander sara sebastian selma sigrid sigurd silje simen siri sissel siv sofia sofie solveig
  solfrid stein steinar stian stig susanne svein sven sverre synne synnøve svanhild terje tharald
  thea theodor therese thomas thor tiril tobias tom tommy tone tonje tor tora tore torbjørn torgeir
  torhild torill torstein trine trond trude trygve tuva turid unni ulf vegard vera vibeke victor vidar
  vigdis vilde vivian william yasmin yngve øystein øyvind åge åse åshild`.split(/\s+/),
);

/** A word of a name: a capital, and capitals after hyphens. */
const NAME_WORD = /^\p{Lu}[\p{L}'’]*(-\p{Lu}?[\p{L}'’]+)*\.?$/u;

/** A house or a fund may be called after a person: «Martina Hansens Hospital», «Olav Thon Stiftelsen». */
const INSTITUTION =
  /(hospital|sykehus|sjukehus|stiftelse|fond|skole|barnehage|sykehjem|sjukeheim|senter|institutt|universitet|kommune|legat|hjem|heim|centre|center|foundation)/iu;

/**
 * Tells whether a text that shall name a function seems to name a person: a common Norwegian first
 * name followed by another name («Prosjektleder Kari Nordmann»), or a part that is nothing but a
 * first name («Nordmann, Kari»). Rare first names pass; the reader of the change must see those.
 *
 * @param text one line, the name of a contact
 */
export function namesPerson(text: string): boolean {
  return text.split(/[,;/|()]|\s[–-]\s/).some((part) => {
    if (INSTITUTION.test(part)) return false;
    const words = part.trim().split(/\s+/);
    const isFirstName = (word: string | undefined) =>
      word !== undefined &&
      NAME_WORD.test(word) &&
      word
        .toLowerCase()
        .split('-')
        .every((name) => FIRST_NAMES.has(name));
    if (words.length === 1) return isFirstName(words[0]);
    return words.some((word, index) => isFirstName(word) && NAME_WORD.test(words[index + 1] ?? ''));
  });
}
