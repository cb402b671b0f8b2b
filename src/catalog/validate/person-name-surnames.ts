import { foldName, knownFirstName } from './person-name-first-names.ts';

/** Surnames common in Norway beside the patronymics. */
const SURNAMES = new Set(
  `aas aasen abdi ahmad ahmed ali amundsen aune bakke bakken bakkerud bang berg bergan berge berget
  bergström bjerke bjørge borge brekke breivik brevik bråten bui butt bøe carlsen dahl dahlberg dahle
  dale dang demir eide eliassen engen enger evensen farah fjeld forsberg foss fossen fossum gjerde
  grønli hagen hassan haug hauge haugen haugland helland hellum ho hoang hoel holm holmen holt
  hovland hussain hussein huynh iqbal jama kaur kaya khan kolstad kowalski krogh kumar langeland le
  lie lien lindberg lindgren lindqvist lindström lund lunde løken malik mo moe moen mohamed
  mohammed mohamud myhre myklebust mæland ness ngo nguyen nordmann nowak nygaard nygård næss
  osman pham phan ruud rønning røed sandberg sandvik sharma sheikh shah singh skoglund solbakken
  solberg solheim strand strøm sunde sveen sæther sætre teigen tran tveit vik viken virtanen vo vold
  wallin warsame yilmaz yusuf ødegaard ødegård østby øverland`
    .split(/\s+/)
    .map(foldName),
);

/** Endings that only surnames have, without marks: -wicz, -ović, -qvist … */
const SURNAME_ENDING =
  /..(?:dottir|datter|qvist|kvist|strom|gren|ski|wska|wicz|czyk|enko|vic|auskas|iene|aite|oglu|zadeh|escu)$/;

const FARM_ENDING =
  /..(?:bakk|bakken|berg|bo|borg|bu|by|dal|eide|eng|gard|haug|heim|hus|land|li|lund|mo|moen|myr|nes|rud|set|seth|stad|strand|tveit|vag|vik|vold|øy)$/;

/**
 * Tells whether a word is a surname: a common one, one with an ending that only surnames have, or a
 * first name with -sen, -son, -datter («Konferansen» is none, for «Konferan» is no first name).
 */
export function isSurname(word: string): boolean {
  return foldName(word)
    .split('-')
    .every((part) => SURNAMES.has(part) || SURNAME_ENDING.test(part) || isPatronymic(part));
}

/** Tells whether a word ends as names of farms do, which people and places share: «Dybvik». */
export function isFarmName(word: string): boolean {
  return FARM_ENDING.test(foldName(word));
}

/** Tells whether a word, in lower case and without marks, is made of a first name: «hansen». */
function isPatronymic(word: string): boolean {
  if (word === 'person') return false;
  const [, root = ''] = /^(.{2,})s(?:en|on|dottir|datter)$/.exec(word) ?? [];
  if (root === '') return false;
  // Hans-en, Peder-sen, Ol(e)-sen, Anders-son, Gudmund-s-son.
  return [root, `${root}s`, `${root}e`, root.replace(/s$/, '')].some(
    (name) => name.length > 2 && knownFirstName(name) === 'known',
  );
}
