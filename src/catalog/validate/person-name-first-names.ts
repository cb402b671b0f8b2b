/**
 * First names that hardly mean anything else: Norwegian, Sami, Danish, Swedish, Finnish and Icelandic
 * ones, and those common among people in Norway from other countries. A name that is missing is
 * still asked about when the text has the shape of a name.
 */
const FIRST_NAMES = `
  aage aase aashild aasmund abbas abdelaziz abdi abdirahim abdirahman abdul abdulahi abdulkadir
  abdullah abdullahi abdulrahman adam adnan adrian åge agnes agneta agnieszka ahmad ahmed ahmet
  áile aili ailo aisha akbar albert aleksander aleksandra alexander alexandra alexei alf alfred
  algirdas ali alice alicja alina alison alva amal amalie amanda amani amanuel amin amina amine
  amira amit amran amund amy ánde anders andor andré andrea andreas andrew andrine andrius ane
  anette ángel angela angelica anil anita anja anjali ann anna annbjørg anne anneli annelise
  annemarie annette annfrid annika antanas ánte anthony anton antoni antti anu anwar arash arben
  ari arif arild arja armin arne arnfinn arnhild árni arnold arnstein arnt arshad arthur arto arun
  arve arvid åsa asad asbjørn ásdís åse asgeir asger asha åshild ashok ashraf asif asim aslak
  åslaug asle ásllat asma asmerom åsmund åsne åsta aste astrid atle aud audun august axel aya
  ayesha aylin ayman ayşe baard barbara barbro bård beata beate benedicte benedikte bengt benjamin
  bent bente berhane berit bernhard bernt bertil bettina bilal biret birger birgir birgit birgitta
  birgitte birna birte birthe birutė bjarke bjarne bjarte björg björk björn bjørg bjørn bjørnar
  bodil borghild börje bożena brit britt britta brynjar bülent børge børre camilla carina carl
  carlos carmen caroline carsten catherine cathrine cato cecilie celine charles charlotte christer
  christian christin christina christine christoffer christopher claire claudia claus dagfinn
  dagny dagrun daiva daniel daniela danuta darius dariusz david dawit dejan deniz dennis diana
  didrik dina dinh dmitri dmitry dominik dorte dorthe dragana duc ebbe ebrima edgar edita edith
  edvard edvin edward eero egidijus egil egill eilif einar eirik eivind elen elena eli elias elif
  elin elina eline elinor elisabeth elise elizabeth ella ellen elsa else elżbieta emil emilia
  emilie emine emma emmanuel emre endre eric erica erik erika erlend erling ernst esa espen esra
  ester esther eva ewa faduma fadumo faisal farhad farhan farhia farid fatemeh fatih fatiha fatima
  fatma fatou fatoumata fatuma felix ferdinand fernando filip flemming franz frederik frederikke
  fredrik frida fride fridtjof frode frøydis gabriel gabriella galina gaute geir georg george gerd
  gerhard gintaras girma gisle gísli gitte gjermund gjertrud göran gordana gösta grażyna grete
  grethe gro gry grzegorz gudmund gudny gudrun gül gunhild gunilla gunn gunnar gunnhild gunvor
  guri guro gustaf gustav guttorm guðmundur guðrún gøran haakon haavard habiba hadi håkan håkon
  hala halil halima halina halldór hallgeir hallvard halvdan halvor hamed hamid hamza hanh hani
  hanna hannah hanne hannu hans harald hasan hassan hasse hatem hatice håvard hayat hedda hedvig
  hege heidi heikki heine helen helena helene helga helge helgi heli henning henok henriette
  henrik henry henryk herborg herman hermann hibo hilde hildegunn hildur hjørdis hoang hodan hodo
  hossein huda hugo huong hüseyin hussain hussein ian ibrahim ieva igor ihor iman imran inga ingar
  inge ingebjørg ingeborg ingemar inger ingmar ingolf ingrid ingunn ingvar ingvild iqbal iqra
  irena irene irfan irina iryna isabel isabella isak iselin ismail issát ivan ivar iver iwona
  izabela iŋgá jaakko jacek jack jacob jadwiga jakob jakub jama jamal james jamila jan jane
  janette jani janicke jānis janne jannicke jannik janusz jari jarl jarle jarmo jarosław jasmina
  jean jeanette jelena jennifer jenny jens jeppe jerzy jesper jette joachim joakim joanna joar
  joel johan jóhann jóhanna johanne johannes john johnny jolanta jon jonas jonathan jonny jorge
  jörgen jorid jorun jorunn josé josefine joseph jostein jouni jovnna józef juan judith juha
  juhani jukka julia julian julie julius jun jussi jytte jørgen jørn kai kaia kaisa kaja kalle
  kamal kåre karen kari karianne karim karima karin karina karl karol karolina karoline karstein
  karsten kasper katarina katarzyna kate katharina kathrine katinka katja katrine kemal ken kenan
  kenneth kent kerstin kęstutis ketil kevin khadija khadra khaled khalid khalida khalil khanh kim
  kimberly kimmo kine kirsten kirsti kjartan kjeld kjell kjersti kjetil klara klas klaus knud knut
  kofi kristen krister kristi kristian kristin kristina kristine kristinn kristján kristoffer
  krystyna krzysztof kumar kurt kwame kyrre laila laima lakshmi lamin lára lars lasse laura lauri
  leif leila lena lene lennart leon leyla liam liisa lillian lilly lina linda linh linnea linus
  lisa lisbeth lise liudmila lotte louis louise lovise lucas lucy ludvig luis lukas luke luul
  maciej madeleine madelen mads magda magdalena magnar magnhild magnor magnus maha mahamed mahmood
  mahmoud maiken maja majid maksim malene malin malvin mamadou måns mansoor mantas marcin marco
  marcus maren máret margaret margareta margareth margit margrete margrethe margunn maria mariam
  mariann marianne marie marielle marija marina mario marion marit marius mariusz márjá markku
  marko markus marlene marta marte mårten martha marthe martin martina martine marwa marwan mary
  maryam maryan masood mateusz mathea mathias mathilde matias matilde mats matthew matti mattias
  mattis maxamed małgorzata meera mehdi mehmet mehmood merete meryem mette mia michael michaela
  michał michel michelle mika mikael mikal mikhail mikkal mikkel mikko mindaugas minh minna miriam
  mirjam mirjana mitra mogens mohamad mohamed mohammad mohammed mohamud mona monica monika morten
  mostafa moussa muhammad muhammed murat mussie mustafa mustapha mykola nadeem nadia najib nanna
  naomi naseem nasir nasra nasreen nasrin nasser natalia natasha nathalie navid ngan ngoc nicholas
  nicolai nicole niels niillas niklas niko nikola nikolai nikolaj nils nina noah noreen nur nura
  oda odd oddmund oddny oddvar oddveig ola olaf ólafur olav ole oleg oleksandr olena olga oliver
  olivia oliwia olle omar ömer osama oscar oskar osman otto ove ovllá paal päivi pål páll parisa
  parveen patricia patrick patrik paul paula pauline pavel paweł peder pedro pekka pentti pernille
  peter petra petter pétur philip phuong pia piera piotr poul priya qasim quang quoc rabia rachel
  rafael rafał ragna ragnar ragnheiður ragnhild rahel rahim rahma rahul raja rajesh rajiv rakel
  rami ramin ramona randi rani rannveig rashid rasmus ravi ravna raymond razia rebecca rebekka
  reem regine reidar reidun renata renate reza ricardo richard riitta rikke risten risto rita
  rizwan roald roar robel robert roberto robin roger rolf ronald ronja ronny roy ruben runar rune
  ruslan ruth ryszard saad sabina sabrina sadia saeed sagal sahar said salah salam saleem saleh
  salima salman samar samer sami samina samir samira sámmol samuel sanaa sandeep sandra sanjay
  sanna sara sarah sayed saynab sebastian selma seppo sergei sergey shahid shahzad sharif shazia
  shirin sidsel sigmund signe sigrid sigríður sigrun sigurd sigurður sigvard silje simen simon
  sinan sindre siren sissel sivert siw slobodan snorre snorri sofia sofie solfrid solveig sondre
  sonja sophia soraya stanisław stefan steffen stein steinar stephen steve steven stian stine
  sture sturla suleiman süleyman sunil susann susanna susanne svanhild svein sven svend sverre
  svetlana svitlana sylvi sylvia synne synnøve szymon sølvi søren tadeusz tahir tanja tarek tariq
  tarje tarjei tatiana teodor teresa terese terje tesfay tesfaye thanh thao thea theo theodor
  therese thomas thorbjørn thore thorgeir thorleif thorstein thuy tiina timo tina tine tiril
  tobias tom tomas tomasz tommy tone toni tonje tonny tony tora toralf torben torbjørn tord tore
  torfinn torgeir torgunn torhild torill torkel torkil torkild torleif torleiv tormod torstein
  torunn torvald trine trinh trond trude truls trygve tuan turid tuula tuva tuyet ulf ulla ulrik
  ulrika umar unni ursula usama usman ute valentina vanja vegar vegard veronica veronika vesa
  veslemøy vesna vetle vibeke victor vidar vigdis viggo vijay vilde vilhelm ville vilma vinh
  vladimir vytautas wafa waleed walid walter wanda waseem wenche wencke wendy werner wiktor
  wiktoria wilhelm willem william willy wilma winnie wojciech xuan yahya yara yasemin yaser yasin
  yasir yasmin yasmine yasser ylva yngvar yngve yngvild yohannes yonas yosef younes youssef yuri
  yusuf yvonne zahra zaid zainab zakaria zbigniew zehra zeinab zeynep zlatko zofia zoran øivind
  ørjan østen øydis øystein øyvind þór þórdís þorsteinn łukasz
`;

/** First names that are words, places or products as well: they need a surname beside them. */
const AMBIGUOUS_FIRST_NAMES = `
  ada alma ama anh april aurora balder ben bo brage cherry dag dana dara destiny dung eden eira
  even finn flora frank freja frøya gloria hana harpa hawa helle hong ida idun iris jo joe jordan
  june junior kiran lan lee li liban line linn lis liv lone luna magne magni mai malik mari mark
  max may mei mina ming moa mor musa nada nancy nok noor nora norma nova odin per ramla rana rand
  ray regina roman rosa ross saba saga salem sam sana sander sari satu siri siv sky sol stella
  sten stig sultan sunna sunniva taina tam tang tara thi thien thor thu tien tor tov trang tron
  trym unn van vega vera victoria vida viktoria viola virginia xin yang yong zain
`;

const firstNames = wordsOf(FIRST_NAMES);
const ambiguousFirstNames = wordsOf(AMBIGUOUS_FIRST_NAMES);

/** Takes the marks off letters, so that «José», «Jose» and «JOSE» are one name. */
export function foldName(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Tells whether a word is a first name known in the Nordic countries; of a double name
 * («Liv-Kari») all parts must be known, and one must be sure.
 *
 * @returns `ambiguous` when the word is used for other things as well; undefined for any other word
 */
export function knownFirstName(word: string): 'known' | 'ambiguous' | undefined {
  const parts = foldName(word).split('-');
  if (!parts.every((part) => firstNames.has(part) || ambiguousFirstNames.has(part))) {
    return undefined;
  }
  return parts.some((part) => firstNames.has(part)) ? 'known' : 'ambiguous';
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(foldName));
}
