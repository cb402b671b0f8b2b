/**
 * Nynorsk and Danish spelling → bokmål, as rules on parts of words, so that words never seen before follow.
 * Sources: the regular correspondences between the languages in Språkrådet's comparisons of bokmål and
 * nynorsk (https://sprakradet.no/godt-og-korrekt-sprak/praktisk-sprakbruk/) and Nordic phonology
 * (Danish b, d, g for Norwegian p, t, k after a vowel; -tion for -sjon; æ for e).
 *
 * The result needs not be correct bokmål: both sides of a search go through the same rules, so it only
 * has to be the same for what belongs together and different for what does not.
 */
type Rule = readonly [pattern: RegExp, replacement: string];

/** International words in Danish and English spelling. */
const international: readonly Rule[] = [
  [/ss?ion(?!æ|a)|tion(?!æ)/g, 'sjon'],
  [/proje[ck]t/g, 'prosjekt'],
  [/model(?!l)/g, 'modell'],
  [/^parking/, 'parkering'],
  [/ph(?=[oay])/g, 'f'],
  [/([bcdfghklmnprstvx])ies$/, '$1y'],
  // Nynorsk opne, before the Danish op-
  [/^op(?=en|n[eai])/, 'åp'],
  [/cc(?=[ei])/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
];

const danish: readonly Rule[] = [
  [/børnehave/g, 'barnehage'],
  [/^børne?(?=$|s|ne|nene)/, 'barn'],
  [/vejr/g, 'vær'],
  [/sundheds?/g, 'helse'],
  [/sund(?!s|h?a)/g, 'sunn'],
  [/hed(?=$|e[nr]|s)/g, 'het'],
  [/ej/g, 'ei'],
  [/[øo]j(?=$|[etsrldfbn])(?<!pr.j)/g, 'øy'],
  [/æ(?=rd|rk$|rks)|æ(?!r)/g, 'e'],
  [/^aff?ald/, 'avfall'],
  [/^af(?=tal|[bdghjklmnpsv])(?!g[ha])/, 'av'],
  [/^ud(?=[bdfghjklmnprstv])/, 'ut'],
  [/(?<=.)uddann?/g, 'utdann'],
  [/efter/g, 'etter'],
  [/(?<!r|m)ind(?=[bdfghklmnpstv])(?<=^ind|.{3}ind)/g, 'inn'],
  [/^op(?=[bdfghklmnrv]|ta|tr|s[ktpe])(?!hav)/, 'opp'],
  [/^gen(?=bru|opp?tr|vin|nem|tag)/, 'gjen'],
  [/optr/g, 'opptr'],
  [/brug/g, 'bruk'],
  [/syg(?=e|d|$)/g, 'syk'],
  [/sag(?=s|$|er|en)/g, 'sak'],
  [/(v|m)agt/g, '$1akt'],
  [/s[øo]g(?=[ent])/g, 'søk'],
  [/(^|.{3})k[øo]b(?=$|[es])/g, '$1kjøp'],
  [/l[øo]b(?=$|[es])/g, 'løp'],
  [/åb(?=[en])/g, 'åp'],
  [/^tab(?=$|s|et)/, 'tap'],
  [/fald/g, 'fall'],
  [/felde(?=$|t|r|n)/g, 'felle'],
  [/vand(?!r|a|e?l)/g, 'vann'],
  [/(kv)ind/g, '$1inn'],
  [/tand(?=$|[spl])/g, 'tann'],
  [/kend(?=[tes])/g, 'kjenn'],
  [/yd(?=els)/g, 'yt'],
  [/kør(?=[ste])|^kor(?=et[øo])/g, 'kjør'],
  [/skov/g, 'skog'],
  [/\bbog\b|bøger/g, 'bok'],
];

const nynorsk: readonly Rule[] = [
  [/sjuk/g, 'syk'],
  // Trondheim and Alzheimer are nobody's home.
  [/(?<!trond|alz)heime/g, 'hjemme'],
  [/(?<!trond|alz)heim/g, 'hjem'],
  [/skul(?=e|a)/g, 'skol'],
  [/tenest/g, 'tjenest'],
  [/l[æe]kj/g, 'leg'],
  [/handsam/g, 'behandl'],
  [/(?<=[a-zæøå]{4})leik(?=$|en|a|s[a-zæøå])/, 'het'],
  [/leik/g, 'lek'],
  [/heit(?=$|e[nr]|a|s)/g, 'het'],
  [/leg(?=$|t$|het)(?<=..leg)/, 'lig'],
  [
    /(ent|son|dag|år|ned|van|tid|end|lov|rift|tat|fag|tts|nge|mog|var|sent|hø[vr]e|nasjona|økonom|menneske|barn)lege(?=$|re|st)/,
    '$1lige',
  ],
  [/moge?l[ei]g/, 'mulig'],
  [/vatn/g, 'vann'],
  [/(?<=til)bod/g, 'bud'],
  [/(?<=til)sk[ou]t/g, 'skudd'],
  [/verknad/g, 'virkning'],
  [/verksemd/g, 'virksomhet'],
  [/semd/g, 'somhet'],
  [/(?<=med|på|inn|til|sam)verk(?=[eanis])/g, 'virk'],
  [/rettlei(i?ng|ar|e)/g, 'veiled$1'],
  [/utgreii?ng/g, 'utreding'],
  [/leii?ng(?<!v.{5})/g, 'leding'],
  [/leiar/g, 'leder'],
  [/bustad/g, 'bolig'],
  [/busetj/g, 'bosett'],
  [/etj(?!enest)(?=[eia])/g, 'ett'],
  [/(gg|kk|ng|nk|lg)j(?=[eai])/g, '$1'],
  [/(?<=s)[øo]kj(?=[ea])/g, 'øk'],
  [/eigedomm?/g, 'eiendom'],
  [/eiga(?=r)/g, 'eie'],
  [/eigen/g, 'egen'],
  [/eige/g, 'eie'],
  [/teikn/g, 'tegn'],
  [/reinsk?(?=[aei])/g, 'rens'],
  [/reinhald/g, 'renhold'],
  [/forurein/g, 'forurens'],
  [/hald(?=$|[ea])/g, 'hold'],
  [/heil/g, 'hel'],
  [/fleir/g, 'fler'],
  [/meist(?=r)/g, 'mest'],
  [/stra?um/g, 'strøm'],
  [/flaum/g, 'flom'],
  [/auk(?=[ea]|i)/g, 'øk'],
  [/haust/g, 'høst'],
  [/laus(?=$|[eti])/g, 'løs'],
  [/raud/g, 'rød'],
  [/(l|r)[øo]ys(?=i|e|$)/g, '$1øs'],
  [/h[øo]yr/g, 'hør'],
  [/k[øo]yr/g, 'kjør'],
  [/h[øo]g(?=skol|re$|e$|$|st)/g, 'høy'],
  [/ljos/g, 'lys'],
  [/djup/g, 'dyp'],
  [/mj[øo]lk/g, 'melk'],
  [/kyrkj/g, 'kirk'],
  [/jarn(?=$|b|v)/g, 'jern'],
  [/^noreg/, 'norge'],
  [/^born(?=$|a|s)/, 'barn'],
  [/gard(?=$|en|a|s)(?<!er..|ar..)/, 'gård'],
  [/st[ae]d(?=$|e[nr]|ar|ane|ene|s)/, 'sted'],
  [/steg(?=$|et|a$|s)/, 'trinn'],
  [/vidare/g, 'videre'],
  [/vaks(?=en|ne)/g, 'voks'],
  [/månad/g, 'måned'],
  [/ynskj/g, 'ønsk'],
  [/fyrst/g, 'først'],
  [/gjev/g, 'giv'],
  [/gjer(?=ing)/g, 'gjør'],
  [/rekne?(?=skap)|rekn/g, 'regn'],
  [/skab(?=$|e[tr]|s)/g, 'skap'],
  [/telj/g, 'tell'],
  [/attvin/g, 'gjenvin'],
  [/hand(?=ter|bok|bøk)/g, 'hånd'],
  [/føremål/g, 'formål'],
  [/(?<=^|kommune|stortings|fylkestings|lokal|skole)val(?=$|et$|a$|kr)/, 'valg'],
  [/ande$/, 'ende'],
  [/(bruk|innbygg|arbeid|led|lær|søk|mottak|ei|forsk|giv|lån|kjøp|før)ar(?=[a-zæøå]{3})/g, '$1er'],
];

/** Both forms are bokmål: veg/vei, -ning/-ing. */
const freeForms: readonly Rule[] = [
  [/vei/g, 'veg'],
  [/([skv])ning/g, '$1ing'],
  [/(utre|vegle)dning/g, '$1ding'],
];

/** Some rules, and what any of them needs: most words have nothing that a rule is about. */
interface Rules {
  concerns: RegExp;
  rules: readonly Rule[];
}

/** The rules of one kind, and the same in groups, of which a word mostly needs one. */
interface Family {
  concerns: RegExp;
  groups: readonly Rules[];
}

const groupSize = 12;

function concernsOf(rules: readonly Rule[]): RegExp {
  return new RegExp(rules.map(([pattern]) => pattern.source).join('|'));
}

/** In this order, within a family too: a later rule sees what an earlier one made. */
const families: readonly Family[] = [international, danish, nynorsk, freeForms].map((rules) => ({
  concerns: concernsOf(rules),
  groups: Array.from({ length: Math.ceil(rules.length / groupSize) }, (_, number) => {
    const some = rules.slice(number * groupSize, (number + 1) * groupSize);
    return { concerns: concernsOf(some), rules: some };
  }),
}));

/** The word in (nearly) bokmål spelling. Takes a lower-case word. */
export function toBokmal(word: string): string {
  let spelled = word;
  for (let at = 0; at < families.length; at++) {
    const { concerns, groups } = families[at]!;
    if (concerns.test(spelled)) spelled = groups.reduce(applyRules, spelled);
  }
  return spelled;
}

function applyRules(word: string, { concerns, rules }: Rules): string {
  if (!concerns.test(word)) return word;
  return rules.reduce(
    (spelled, [pattern, replacement]) => spelled.replace(pattern, replacement),
    word,
  );
}
