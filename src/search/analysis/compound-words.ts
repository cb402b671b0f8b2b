/**
 * Short and common words that compounds of the public services are made of, and that a small catalogue may
 * never use alone. Own list; longer ones come from the catalogue and the synonyms (`build-lexicon.ts`).
 * Words of three letters are taken as parts only when they are here.
 */
export const compoundWords: readonly string[] = `
sak by øy bil hus lån tap avløp vann snø vår tid fag mat hav fly tog buss båt havn vern rus syk kjøp salg tre jord gud lov rom bad
dag natt uke år måned alder barn unge ungdom voksen eldre senior familie foreldre mor far kvinne mann kjønn
skole barnehage elev lærer student lege pleier sykepleier pasient bruker innbygger borger beboer ansatt leder kunde søker mottaker eier
fast hjem sykehjem bolig bo hjemme dagsenter senter bygg bygning eiendom tomt grunn areal plan kart regulering byggesak
veg gate sykkel gang bru tunnel trafikk ulykke parkering kollektiv rute stopp kjøretøy fart lys brøyte vinter sommer
avfall søppel renovasjon kloakk slam drikke overvann lekkasje ledning rør nett pumpe strøm energi kraft varme klima miljø luft støy støv utslipp natur
skog landbruk gård dyr fisk vilt jakt park tur løype idrett anlegg hall bane svømme kultur musikk bibliotek bok kino museum kunst kirke grav minne
helse omsorg pleie medisin legemiddel vaksine smitte sykdom demens kreft hjerte slag fall skade tann psyk psykisk rehabilitering trening hjelpemiddel alarm trygghet velferd sosial stønad trygd støtte hjelp tilskudd gebyr avgift skatt pris økonomi budsjett regnskap innkjøp anbud kontrakt
fravær ferie lønn arbeid arbeidstaker jobb yrke næring bedrift virksomhet foretak turisme reiseliv
søknad tillatelse vedtak klage tilsyn kontroll melding varsel journal arkiv dokument skjema protokoll møte råd utvalg styre valg stemme politikk demokrati høring innsyn
data register statistikk analyse modell språk tekst tale bilde sensor robot system verktøy løsning tjeneste program prosjekt kvalitet kapasitet dekning venteliste vente plass tilbud behov behandling utredning vurdering prognose framskriving undersøkelse kartlegging måling prøve liste tall nummer tabell kode navn adresse person opplysning sikkerhet risiko sårbarhet beredskap brann flom ras skred storm krise øvelse
kommune fylke stat land bydel krets sone distrikt region grense folk befolkning folketall flytting innvandrer flyktning asyl tolk bosetting introduksjon integrering
drift vedlikehold tilstand tømme kalender dekke punkt base bank portal side nettside samtykke tilgang deling utveksling kobling
opplæring utdanning kompetanse kurs eksamen karakter læring trivsel mobbing klasse gruppe time trinn fritid ordning skyss leksehjelp spesial undervisning pedagog tetthet bemanning
vesen verk etat opphold korttids døgn avlastning innleggelse utskriving ventetid vakt legevakt fastlege henvisning epikrise avvik hendelse
`
  .trim()
  .split(/\s+/);

/** Endings and prefixes that look like words but are not parts of a compound. */
export const neverParts: ReadonlySet<string> = new Set(
  `else elser elsen ning inger ingen ering eren erne ende ande ette inne isme itet ment tet iske isk isken sjon asjon het heten lig lige leg
  fore under over mellom etter mot med sam gjen inn opp uten utenfor innen inntil før ved fra til for ut hver
  ster stere aner arer arene erer ener eller ellers alle ikke samme skap skapet dom dommen age aget ting tingen heller ligg ligger
  tere tert ters tets ders dere deres sine sitt sere lese lede ledes lever tatt ttere rett retter rette hets
  ensen ersen enes anes sing king ming ring ling ding bing ping ving jing
  est are ble bli kan han hun din den det dem der som var vil vet and the one per pre pro con dis mis non sub super tion sion able`.split(
    /\s+/,
  ),
);
