/** What belongs in each field, in English, by the description in bokmål that its schema has. */
export const fieldHelpEn: Readonly<Record<string, string>> = {
  'Versjonen av denne feltlista som fila er skrevet etter. Settes av programvaren.':
    'The version of this list of fields that the file was written for. Set by the software.',
  'Det navnet leseren kjenner. Forkortelser skrives ut.':
    'The name readers know. Spell out abbreviations.',
  'Tidligere navn, originaltittel på et annet språk og navn folk bruker til daglig.':
    'Former names, the original title in another language, and names in everyday use.',
  'Et navn til på det samme.': 'Another name for the same thing.',
  'Navnet slik det skrives.': 'The name as it is written.',
  'Språket navnet er på.': 'The language of the name.',
  'Den vanlige forkortelsen, for eksempel KPR.': 'The usual abbreviation, for example KPR.',
  'Det viktigste i klart språk, så en utenforstående forstår det. Høyst 300 tegn.':
    'What matters most, in plain words that an outsider understands. At most 300 characters.',
  'Språket oppføringen er skrevet på. Bokmål (nb) når det ikke står noe.':
    'The language the entry is written in. Bokmål (nb) when nothing is given.',
  'Oppføringen på nynorsk og engelsk, når den finnes.':
    'The entry in Nynorsk and English, where it exists.',
  'Tittel og sammendrag, og teksten når den er oversatt.':
    'Title and summary, and the text when it is translated.',
  'Tittelen på nynorsk.': 'The title in Nynorsk.',
  'Sammendraget på nynorsk.': 'The summary in Nynorsk.',
  'Teksten på nynorsk, i Markdown.': 'The text in Nynorsk, in Markdown.',
  'Tittelen på engelsk.': 'The title in English.',
  'Sammendraget på engelsk.': 'The summary in English.',
  'Teksten på engelsk, i Markdown.': 'The text in English, in Markdown.',
  'Ord folk vil søke med, og som ikke står i tittelen.':
    'Words people will search for that are not in the title.',
  'Ett ord eller uttrykk.': 'One word or phrase.',
  'Tema fra EUs liste, for utveksling med data.norge.no.':
    'Themes from the EU list, for exchange with data.norge.no.',
  'Tema fra LOS, ordlista for offentlige tjenester.':
    'Themes from LOS, the Norwegian word list of public services.',
  'Hvor det gjelder: land, helseregion, fylke eller kommune (kommunenummer i hermetegn).':
    'Where it applies: country, health region, county or municipality (municipality number in quotation marks).',
  'Hvem oppføringen er skrevet for.': 'Whom the entry is written for.',
  'Andre oppføringer leseren bør kjenne til.': 'Other entries that readers should know of.',
  'Sider utenfor dette nettstedet.': 'Pages outside this site.',
  'En side utenfor dette nettstedet.': 'A page outside this site.',
  'Hva leseren finner der.': 'What readers find there.',
  'Adressen, med https://.': 'The address, with https://.',
  'For eksempel når lenken sto i kilden.': 'For example when the link stood in the source.',
  'Hvor hver opplysning kommer fra, med linjer eller side.':
    'Where each fact comes from, with lines or page.',
  'Hvor opplysningene kommer fra.': 'Where the facts come from.',
  'Kildedokumentet opplysningene er hentet fra.': 'The source document the facts are taken from.',
  'Linjene i kilden, for eksempel 1041–1064, 1293–1302.':
    'The lines in the source, for example 1041–1064, 1293–1302.',
  'Sidetall i kilden.': 'Page number in the source.',
  'Hva kilden brukes til her, eller hvor sikker den er.':
    'What the source is used for here, or how reliable it is.',
  'Datoen opplysningene beskriver, ikke datoen de ble skrevet inn.':
    'The date the facts describe, not the date they were entered.',
  'Når noen sist kontrollerte at dette stemmer.': 'When someone last checked that this is right.',
  'Når oppføringen bør kontrolleres på nytt.': 'When the entry should be checked again.',
  'Motsigelser, skadet tekst og annet leseren må vite før opplysningene brukes.':
    'Contradictions, damaged text and other things readers must know before they use the facts.',
  'Ett forbehold i én eller to setninger.': 'One caveat in one or two sentences.',
  'Felt det er lett etter uten at kildene sier noe. Siden viser dem som ukjent.':
    'Fields that someone has looked for, but on which the sources are silent. The page shows them as unknown.',
  'Feltets navn, for eksempel access.steps.': 'The name of the field, for example access.steps.',
  'Id-er oppføringen har hatt. De gamle adressene viser videre hit.':
    'Ids the entry has had. The old addresses lead here.',
  'Et filnavn oppføringen har hatt.': 'A file name the entry has had.',
  'draft: utkast med det minste som kreves. published: alt som kreves er på plass. withdrawn: trukket tilbake.':
    'draft: a draft with the least that is needed. published: all that is needed is in place. withdrawn: taken back.',
  'Hvorfor oppføringen er trukket tilbake, og hva som gjelder i stedet.':
    'Why the entry is withdrawn, and what applies instead.',
  'Når oppføringen ble trukket tilbake.': 'When the entry was withdrawn.',
  'Hvorfor den ble trukket tilbake.': 'Why it was withdrawn.',
  'Oppføringen som gjelder nå.': 'The entry that applies now.',
  'Register, fagsystem, statistikk …': 'Register, source system, statistics …',
  'Virksomheten som gjør datakilden tilgjengelig (dct:publisher).':
    'The organisation that makes the data source available (dct:publisher).',
  'Virksomheten som er behandlingsansvarlig.': 'The organisation that is the data controller.',
  'Når mange er dataansvarlige hver for seg, eller det er uklart.':
    'When many are data controllers, each on its own, or when it is unclear.',
  'Rollen som eier dataene hos den dataansvarlige.':
    'The role that owns the data at the data controller.',
  'Virksomheter som behandler dataene på vegne av den dataansvarlige.':
    'Organisations that process the data on behalf of the data controller.',
  'Hvor man spør om dataene (dcat:contactPoint). Alltid en funksjon.':
    'Where to ask about the data (dcat:contactPoint). Always a function.',
  'Rollen eller enheten, aldri en person.': 'The role or the unit, never a person.',
  'Fellespostkasse, aldri en personlig adresse.': 'A shared mailbox, never a personal address.',
  'Siden der man tar kontakt.': 'The page for getting in touch.',
  'Hva som er registrert, om hvem, siden når.': 'What is recorded, about whom, since when.',
  'Opplysninger i dataene som leseren bør kjenne.': 'Items in the data that readers should know.',
  'En opplysning som finnes i dataene.': 'An item that is in the data.',
  'Navnet slik det står i datakilden.': 'The name as it stands in the data source.',
  'Hva variabelen betyr.': 'What the variable means.',
  'Hva én rad eller ett tall teller: person, kontakt, vedtak …':
    'What one row or one number counts: person, contact, decision …',
  'Kodeverket verdiene er hentet fra, for eksempel ICD-10.':
    'The code system the values are taken from, for example ICD-10.',
  'Tall, dato, kode, fritekst …': 'Number, date, code, free text …',
  'Hva som regnes med.': 'What is included in the count.',
  'Hva som ikke regnes med.': 'What is left out of the count.',
  'Det man lett misforstår.': 'What is easily misunderstood.',
  'Hvem eller hva dataene dekker.': 'Whom or what the data cover.',
  'Hvor stor del av populasjonen som faktisk er med.':
    'How much of the population is in fact included.',
  'Hvem som mangler eller er skjevt representert.': 'Who is missing or unevenly represented.',
  'Hull og brudd i dataene.': 'Gaps and breaks in the data.',
  'Ett kjent hull.': 'One known gap.',
  'Perioden dataene dekker (dct:temporal).': 'The period the data cover (dct:temporal).',
  'Når det begynte.': 'When it began.',
  'Når det sluttet, eller skal slutte.': 'When it ended, or will end.',
  'Det som ikke lar seg si med to datoer.': 'What two dates cannot tell.',
  'Området dataene dekker (dct:spatial), når det ikke lar seg si med koder.':
    'The area the data cover (dct:spatial), when codes cannot tell it.',
  'Hvor mye data det er, med tidspunkt.': 'How much data there is, and when.',
  'Hvor mye data det er.': 'How much data there is.',
  'Tallet.': 'The number.',
  'Omfanget slik kilden sier det, for eksempel «over 60 000 pasienter».':
    'The volume as the source puts it, for example “over 60,000 patients”.',
  'Hva som telles.': 'What is counted.',
  'Når tallet gjaldt.': 'When the number applied.',
  'Det en rad beskriver: person, kontakt, måned, kommune …':
    'What a row describes: person, contact, month, municipality …',
  'Hvor ofte dataene oppdateres (dct:accrualPeriodicity).':
    'How often the data are updated (dct:accrualPeriodicity).',
  'Forsinkelse, faste datoer og annet om oppdateringen.':
    'Delay, fixed dates and more about the updates.',
  'Strukturerte data, fritekst, bilder, sensordata eller blandet.':
    'Structured data, free text, images, sensor data or mixed.',
  'Hvor mye som bare finnes som fritekst.': 'How much exists as free text only.',
  'Systemene dataene registreres i.': 'The systems in which the data are recorded.',
  'Datakilder denne bygger på.': 'Data sources that this one is based on.',
  'Datakilder som får data herfra.': 'Data sources that get data from this one.',
  'Datakilder den er koblet med, eller kan kobles med.':
    'Data sources it is linked with, or can be linked with.',
  'Hva det kobles på.': 'What the link is made on.',
  'Standarder og kodeverk dataene følger (dct:conformsTo).':
    'Standards and code systems that the data follow (dct:conformsTo).',
  'Om personer kan kjennes igjen i dataene slik de ligger hos eieren.':
    'Whether persons can be recognised in the data as the owner holds them.',
  'Det mest detaljerte nivået andre kan få.': 'The most detailed level that others can get.',
  'Hvor små grupper som vises, og hva som skjer under grensen.':
    'How small the groups shown can be, and what happens below the limit.',
  'Hvorfor dataene ble samlet inn.': 'Why the data were collected.',
  'Formålene folk spør om, og svaret for hvert.':
    'The purposes people ask about, and the answer for each.',
  'Ett formål og om det er tillatt.': 'One purpose, and whether it is permitted.',
  'Hva dataene skal brukes til.': 'What the data are to be used for.',
  'Ja, nei, på vilkår eller ikke avklart.': 'Yes, no, on conditions or not settled.',
  'Hva som må være på plass.': 'What must be in place.',
  'Regler som avgjør.': 'Rules that decide the matter.',
  'Det rettslige grunnlaget for datakilden.': 'The legal basis of the data source.',
  'Grunnlaget dataene er samlet inn på.': 'The basis on which the data were collected.',
  'Lov, forskrift eller annet grunnlag, med paragraf når kilden gir den.':
    'Act, regulation or other basis, with the section when the source gives it.',
  'Oppføringen om regelen.': 'The entry about the rule.',
  'Regelen på nett, for eksempel på lovdata.no.': 'The rule online, for example at lovdata.no.',
  'Regler en bruker av dataene må kjenne (dcatap:applicableLegislation).':
    'Rules that a user of the data must know (dcatap:applicableLegislation).',
  'Åpen, begrenset eller ikke offentlig (dct:accessRights).':
    'Public, restricted or non-public (dct:accessRights).',
  'Hvordan man får dataene, hvor lang tid det tar og hva det koster.':
    'How to get the data, how long it takes and what it costs.',
  'Hvordan man får dataene.': 'How to get the data.',
  'Hvem som kan få tilgang.': 'Who can get access.',
  'Veien fra ønske til data.': 'The way from request to data.',
  'Ett steg på veien til dataene.': 'One step on the way to the data.',
  'Ett steg, som en handling.': 'One step, as an action.',
  'Virksomheten som avgjør eller tar imot.': 'The organisation that decides or receives.',
  'Når det ikke er én bestemt virksomhet.': 'When it is not one particular organisation.',
  'Regelen steget bygger på.': 'The rule that the step is based on.',
  'Fristen som er fastsatt.': 'The time limit that is laid down.',
  'Hvor lang tid det har tatt i praksis.': 'How long it has taken in practice.',
  'Hva steget koster.': 'What the step costs.',
  'Om dataene finnes, kan skaffes eller ligger åpent.':
    'Whether the data exist, can be obtained or are open.',
  'Hvordan uttrekket gjøres, og hva som gjør det vanskelig.':
    'How the extraction is done, and what makes it difficult.',
  'Hva leverandøren tar betalt for uttrekk.': 'What the supplier charges for extraction.',
  'Hvor dataene må behandles.': 'Where the data must be processed.',
  'Om det finnes et API, og hva som kreves.': 'Whether there is an API, and what it requires.',
  'Steder der dataene, eller tabeller fra dem, kan hentes (dcat:distribution).':
    'Places where the data, or tables from them, can be fetched (dcat:distribution).',
  'Et sted der dataene kan hentes.': 'A place where the data can be fetched.',
  'Hva som kan hentes her.': 'What can be fetched here.',
  'Siden der dataene finnes (dcat:accessURL).':
    'The page where the data are found (dcat:accessURL).',
  'Direkte lenke til fila (dcat:downloadURL).': 'A direct link to the file (dcat:downloadURL).',
  'Filformat, for eksempel CSV.': 'File format, for example CSV.',
  'Lisensen for denne utgaven.': 'The licence of this version.',
  'Hva som skiller denne utgaven fra de andre.': 'What sets this version apart from the others.',
  'Eierens side om datakilden (dcat:landingPage).':
    "The owner's page about the data source (dcat:landingPage).",
  'Hvor lenge dataene oppbevares.': 'How long the data are kept.',
  'Hva som er kjent om feil, kontroll og forarbeid.':
    'What is known about errors, checks and preparation.',
  'Bruk som har vist seg ikke å gå, eller som eieren fraråder.':
    'Uses that have proved not to work, or that the owner advises against.',
  'Én bruk dataene ikke tåler.': 'One use that the data cannot bear.',
  'Publiserte analyser og tabeller bygd på dataene.':
    'Published analyses and tables based on the data.',
  'En analyse eller tabell.': 'An analysis or a table.',
  'Adressen til siden, med https://.': 'The address of the page, with https://.',
  'Planlagt, under utvikling, i drift eller avsluttet.':
    'Planned, under development, in operation or closed.',
  'Lisensen dataene er gitt ut med.': 'The licence under which the data are published.',
  'KI, styringspanel, analyse, RPA, plattform, program eller anskaffelse.':
    'AI, dashboard, analysis, RPA, platform, programme or procurement.',
  'Virksomhetene i prosjektet og rollen til hver.':
    'The organisations in the project and the role of each.',
  'En virksomhet og rollen den har.': 'An organisation and its role.',
  'Virksomheten som er med.': 'The organisation that takes part.',
  'Hva virksomheten gjør i prosjektet.': 'What the organisation does in the project.',
  'Avdeling, oppgave eller annet.': 'Department, task or other.',
  'Tjenesten prosjektet hører til.': 'The service that the project belongs to.',
  'Kommune, spesialisthelsetjeneste, stat …': 'Municipality, specialist health care, state …',
  'Problemet prosjektet skulle løse.': 'The problem that the project was to solve.',
  'Hvem det gjelder: innbyggere, pasienter, brukere.':
    'Whom it concerns: citizens, patients, users.',
  'Hvem tok initiativet: tjenesten, en leverandør, utviklere eller forskere.':
    'Who took the initiative: the service, a vendor, developers or researchers.',
  'Hva noen skal avgjøre bedre.': 'What someone is to decide better.',
  'Hvem som bruker løsningen i arbeidet.': 'Who uses the solution at work.',
  'Metode og teknologi.': 'Method and technology.',
  'Hva løsningen gjør: forutsier, sorterer, kjenner igjen …':
    'What the solution does: predicts, sorts, recognises …',
  'Om løsningen er KI, og hvor sikkert det er.':
    'Whether the solution is AI, and how certain that is.',
  'Datakildene prosjektet bruker, og til hva.':
    'The data sources that the project uses, and for what.',
  'En datakilde og hva den brukes til.': 'A data source and what it is used for.',
  'Datakilden som brukes.': 'The data source that is used.',
  'Trening, validering, inndata, utfall …': 'Training, validation, input, outcome …',
  'Data som fantes fra før, eller samlet inn for prosjektet.':
    'Data that existed before, or were collected for the project.',
  'Utvalg, omfang og annet.': 'Sample, volume and more.',
  'Det som er kjent om data som ikke har en egen oppføring.':
    'What is known about data that have no entry of their own.',
  'Hvor langt prosjektet er kommet.': 'How far the project has come.',
  'Om løsningen er bygd.': 'Whether the solution is built.',
  'Om løsningen er i bruk.': 'Whether the solution is in use.',
  'Det som er kjent om status, med tidspunkt.': 'What is known about the status, and when.',
  'Når prosjektet begynte og sluttet.': 'When the project began and ended.',
  'Hva som skjedde, i rekkefølge.': 'What happened, in order.',
  'Noe som skjedde eller skulle skje.': 'Something that happened or was to happen.',
  'Tidspunktet, så nøyaktig kilden gir det.': 'The date, as exactly as the source gives it.',
  'Hva som skjedde.': 'What happened.',
  'Om det er gjort.': 'Whether it is done.',
  'Hvem som betaler og hvor mye.': 'Who pays, and how much.',
  'En finansieringskilde.': 'A source of funding.',
  'Hvem som betaler, eller ordningen.': 'Who pays, or the scheme.',
  'Beløpet i hele kroner (eller valutaen under).':
    'The amount in whole kroner (or the currency below).',
  'NOK, DKK, EUR …': 'NOK, DKK, EUR …',
  'Om kilden knytter beløpet sikkert til prosjektet.':
    'Whether the source ties the amount to the project for certain.',
  'Alt annet om pengene.': 'Anything else about the money.',
  'Om løsningen er kjøpt, utviklet selv eller noe imellom.':
    'Whether the solution is bought, developed in-house or something in between.',
  'Produktet som brukes.': 'The product that is used.',
  'Hva prosjektet regnes som. Det avgjør hvilke regler som gjelder.':
    'What the project counts as. That decides which rules apply.',
  'Hjemler, godkjenninger og vurderinger, i rekkefølge.':
    'Legal bases, approvals and assessments, in order.',
  'Én godkjenning, hjemmel eller vurdering.': 'One approval, legal basis or assessment.',
  'Regelen eller spørsmålet.': 'The rule or the question.',
  'Godkjenning, hjemmel eller vurdering, i ord.': 'Approval, legal basis or assessment, in words.',
  'Hvem som avgjør.': 'Who decides.',
  'Søkt, gitt, avslått …': 'Applied, granted, refused …',
  'Når det ble avgjort.': 'When it was decided.',
  'Vilkår, tid og erfaringer.': 'Conditions, time and experience.',
  'Risikoklasse etter EUs KI-forordning.': 'Risk class under the EU AI Act.',
  'Om løsningen er medisinsk utstyr, klasse og CE-merking.':
    'Whether the solution is a medical device, its class and CE marking.',
  'DPIA, ROS og andre vurderinger.': 'DPIA, risk analysis and other assessments.',
  'En vurdering som er gjort eller skal gjøres.': 'An assessment that is done or is to be done.',
  'DPIA, ROS, FRIA, etisk vurdering …': 'DPIA, risk analysis, FRIA, ethical assessment …',
  'Gjort, under arbeid, ikke gjort.': 'Done, in progress, not done.',
  'Når den ble gjort.': 'When it was done.',
  'Tid, funn og lenker.': 'Time, findings and links.',
  'Hvem som kan overprøve løsningen, og hvordan.': 'Who can overrule the solution, and how.',
  'Hvordan de får vite at løsningen brukes.': 'How they are told that the solution is used.',
  'Hvordan den det gjelder kan klage.': 'How those affected can appeal.',
  'Utfordringene prosjektet møtte, hvordan de ble håndtert og hva som kom ut av det.':
    'The challenges that the project met, how they were handled and what came of it.',
  'Noe som gikk galt eller var vanskelig, og hva som ble gjort.':
    'Something that went wrong or was difficult, and what was done.',
  'Utfordringen prosjektet møtte.': 'The challenge that the project met.',
  'Slik viste den seg her.': 'How it showed itself here.',
  'Hva prosjektet gjorde.': 'What the project did.',
  'Om det hjalp.': 'Whether it helped.',
  'Følger for tid, penger, folk og kvalitet.': 'Consequences for time, money, staff and quality.',
  'Hva det kostet i tid.': 'What it cost in time.',
  'Hva det kostet i penger.': 'What it cost in money.',
  'Hva det kostet av folk.': 'What it cost in staff.',
  'Hva det gjorde med kvaliteten.': 'What it did to the quality.',
  'Hva brukerne ba om, og hva de fikk.': 'What the users asked for, and what they got.',
  'Et ønske og hva det ble til.': 'A request and what became of it.',
  'Hva brukerne ba om.': 'What the users asked for.',
  'Levert, endret, ikke levert.': 'Delivered, modified, not delivered.',
  'Hvorfor det ble slik.': 'Why it turned out that way.',
  'Ventet og oppnådd nytte.': 'Expected and achieved benefit.',
  'En nytte, ventet eller oppnådd.': 'A benefit, expected or achieved.',
  'Tid, penger, kvalitet …': 'Time, money, quality …',
  'Hvem nytten kommer til gode.': 'Who gains from it.',
  'Nytten som var ventet.': 'The benefit that was expected.',
  'Nytten som er målt eller erfart.': 'The benefit that is measured or experienced.',
  'Målte resultater.': 'Measured results.',
  'Et målt resultat.': 'A measured result.',
  'Hva som er målt.': 'What is measured.',
  'Resultatet slik kilden sier det.': 'The result as the source puts it.',
  'Hva det er sammenlignet med.': 'What it is compared with.',
  'Utvalget det er målt i.': 'The sample it is measured in.',
  'Valg der noe måtte ofres.': 'Choices where something had to be given up.',
  'En avveining og hva som ble valgt.': 'A trade-off and what was chosen.',
  'Det andre bør ta med seg.': 'What others should take with them.',
  'En lærdom i én eller to setninger.': 'A lesson in one or two sentences.',
  'Om andre kan ta løsningen i bruk.': 'Whether others can put the solution to use.',
  'Lisens eller vilkår.': 'Licence or conditions.',
  'Hva som kreves.': 'What is required.',
  'Funksjonen man spør, aldri en person.': 'The function to ask, never a person.',
  'Andre som har tatt den i bruk.': 'Others who have put it to use.',
  'Hvem som eier og holder løsningen ved like.': 'Who owns and maintains the solution.',
  'Hvordan formålet har endret seg.': 'How the purpose has changed.',
  'En endring av formålet, med tidspunkt.': 'A change of purpose, and when.',
  'Grunnen til at prosjektet ble stoppet eller satt på vent.':
    'The reason why the project was stopped or put on hold.',
  'Spørsmålet slik folk stiller det.': 'The question as people ask it.',
  'Svaret i noen få setninger.': 'The answer in a few sentences.',
  'Reglene svaret bygger på.': 'The rules that the answer is based on.',
  'En regel svaret bygger på.': 'A rule that the answer is based on.',
  'Lov, forskrift, direktiv eller veileder, med fullt navn.':
    'Act, regulation, directive or guide, with its full name.',
  'Paragraf eller artikkel, når kilden gir den eller den er sikker.':
    'Section or article, when the source gives it or it is certain.',
  'Regelen på nett.': 'The rule online.',
  'Foreslått, vedtatt, i kraft eller opphevet.': 'Proposed, adopted, in force or repealed.',
  'Når regelen begynte å gjelde.': 'When the rule took effect.',
  'Når den sluttet å gjelde.': 'When it ceased to apply.',
  'Hva bestemmelsen sier, kort.': 'What the provision says, in short.',
  'Lov, veiledning fra myndighet, praksis, én virksomhets lesning eller åpent spørsmål.':
    "Law, authority guidance, practice, one organisation's reading or an open question.",
  'Myndigheten eller virksomheten som avgjør.': 'The authority or organisation that decides.',
  'Når regelen gjelder.': 'When the rule applies.',
  'Når i arbeidet regelen gjelder.': 'When in the work the rule applies.',
  'Forskning, kvalitetssikring, helsehjelp, utvikling …':
    'Research, quality assurance, health care, development …',
  'Hvilke data regelen gjelder for.': 'Which data the rule applies to.',
  'Hvem som må kjenne regelen.': 'Who must know the rule.',
  'Alt som må være oppfylt.': 'All that must be fulfilled.',
  'Ett vilkår.': 'One condition.',
  'Tillatelser og vurderinger som må på plass.': 'Permits and assessments that must be in place.',
  'Tillatelse, vurdering eller dokument.': 'Permit, assessment or document.',
  'Dokumenter som må skrives.': 'Documents that must be written.',
  'Et dokument som må skrives.': 'A document that must be written.',
  'Hva dokumentet heter.': 'What the document is called.',
  'Maler og sjekklister som hjelper.': 'Templates and checklists that help.',
  'Hvem som skriver det, og når.': 'Who writes it, and when.',
  'Frister og erfart tid.': 'Time limits, and time taken in practice.',
  'Prosjekter som har møtt spørsmålet.': 'Projects that have met the question.',
  'Når regelen ikke gjelder.': 'When the rule does not apply.',
  'Ett unntak.': 'One exception.',
  'Hva dette svaret ikke sier noe om.': 'What this answer says nothing about.',
  'Datoen svaret beskriver retten på.': 'The date for which the answer describes the law.',
  'Kort eller full veileder.': 'A short or a full guide.',
  'Når i arbeidet den trengs.': 'When in the work it is needed.',
  'Hva leseren kan når veilederen er fulgt.':
    'What readers can do once they have followed the guide.',
  'Det som må være på plass.': 'What must be in place.',
  'Noe som må være på plass.': 'Something that must be in place.',
  'Stegene i rekkefølge.': 'The steps, in order.',
  'Ett steg.': 'One step.',
  'Hva som skal gjøres, som en handling.': 'What is to be done, as an action.',
  'Hvordan, og hvorfor.': 'How, and why.',
  'Rollen som gjør det.': 'The role that does it.',
  'Det steget etterlater: et dokument, en avgjørelse …':
    'What the step leaves behind: a document, a decision …',
  'Oppføringer som hjelper med steget.': 'Entries that help with the step.',
  'Det som skal være gjort til slutt.': 'What must be done by the end.',
  'Ett punkt å krysse av.': 'One item to tick off.',
  'Rollene i arbeidet.': 'The roles in the work.',
  'En rolle og oppgaven dens.': 'A role and its task.',
  'Rollens navn.': 'The name of the role.',
  'Hva rollen gjør.': 'What the role does.',
  'Det som ofte går galt.': 'What often goes wrong.',
  'Noe som ofte går galt.': 'Something that often goes wrong.',
  'Prosjekter som viser det.': 'Projects that show it.',
  'Data, jus, IT-infrastruktur, kompetanse, etikk, organisering eller leverandører.':
    'Data, law, IT infrastructure, competence, ethics, organisation or vendors.',
  'Utfordringen forklart.': 'The challenge explained.',
  'Hvor vanlig og hvor alvorlig utfordringen var i en undersøkelse.':
    'How common and how serious the challenge was in a survey.',
  'Hvor mange prosjekter som svarte.': 'How many projects answered.',
  'Antall svar: ikke opplevd, ubetydelig, mindre alvorlig, meget alvorlig, ødeleggende. null der kilden ikke lar seg lese.':
    'Number of answers: not met, insignificant, less serious, very serious, destructive. null where the source cannot be read.',
  'Hvor mange som ga dette svaret.': 'How many gave this answer.',
  'Tallene slik de står i kilden.': 'The numbers as they stand in the source.',
  'Sikkert, sannsynlig eller flertydig.': 'Exact, likely or ambiguous.',
  'Hvorfor tallene er usikre.': 'Why the numbers are uncertain.',
  'Om kilden regner den blant de viktigste utfordringene.':
    'Whether the source counts it among the most significant challenges.',
  'Det som hjelper.': 'What helps.',
  'Ett råd.': 'One piece of advice.',
  'Når i arbeidet den viser seg.': 'When in the work it shows itself.',
  'Verktøy, veiledere og regler som hjelper.': 'Tools, guides and rules that help.',
  'Verktøy, mal, sjekkliste, plattform, standard, KI-produkt, tilskuddsordning eller kurs.':
    'Tool, template, checklist, platform, standard, AI product, funding scheme or course.',
  'Virksomheten som eier eller tilbyr ressursen.':
    'The organisation that owns or offers the resource.',
  'Når den kom.': 'When it appeared.',
  'Ressursens egen side.': "The resource's own page.",
  'Hva ressursen er og gjør.': 'What the resource is and does.',
  'Hva ressursen består av.': 'What the resource consists of.',
  'En del av ressursen.': 'A part of the resource.',
  'Delens navn.': 'The name of the part.',
  'Hva delen gjør.': 'What the part does.',
  'Utfordringsområdet den hjelper med.': 'The challenge area it helps with.',
  'Når i arbeidet den hjelper.': 'When in the work it helps.',
  'Hvor stor virksomhet den passer for.': 'What size of organisation it suits.',
  'Utfordringer den hjelper med.': 'Challenges it helps with.',
  'Det den ikke gjør.': 'What it does not do.',
  'Noe den ikke kan.': 'Something it cannot do.',
  'Hva den koster.': 'What it costs.',
  'Hvem den er åpen for.': 'Whom it is open to.',
  'Leverandøren av produktet.': 'The vendor of the product.',
  'Hva produktet er laget for.': 'What the product is made for.',
  'Om produktet er CE-merket.': 'Whether the product is CE marked.',
  'Klasse som medisinsk utstyr.': 'Class as a medical device.',
  'Hva som er vist om virkning, hos hvem og av hvem.':
    'What is shown about effect, among whom and by whom.',
  'Virksomheter som bruker eller prøver produktet.': 'Organisations that use or try the product.',
  'Det som er likt for alle som bruker produktet. Et nytt prosjekt begynner med dette. Aldri noe som gjelder én virksomhet.':
    'What is the same for everyone who uses the product. A new project begins with this. Never anything about one organisation.',
  'En virksomhet som bruker produktet.': 'An organisation that uses the product.',
  'Virksomheten som bruker eller prøver produktet.':
    'The organisation that uses or tries the product.',
  'Prøves, i bruk eller sluttet.': 'Being tested, in use or stopped.',
  'Når dette gjaldt.': 'When this applied.',
  'Hva det brukes til.': 'What it is used for.',
  'Hvor mye ordningen gir.': 'How much the scheme gives.',
  'Søknadsfrister.': 'Application deadlines.',
  'Ressurser den bygger på.': 'Resources it is based on.',
  'Kommune, direktorat, helseforetak, universitet, leverandør, nettverk …':
    'Municipality, directorate, hospital trust, university, vendor, network …',
  'Fire siffer i hermetegn, for eksempel "4601".':
    'Four digits in quotation marks, for example "4601".',
  'Ni siffer i hermetegn.': 'Nine digits in quotation marks.',
  'Navn virksomheten har hatt, blant dem kildene bruker.':
    'Names the organisation has had, including those that the sources use.',
  'Et navn virksomheten har hatt.': 'A name the organisation has had.',
  'Navnet slik det var.': 'The name as it was.',
  'Når navnet gikk ut av bruk.': 'When the name went out of use.',
  'Virksomheten den er en del av.': 'The organisation it is part of.',
  'Virksomheten som overtok.': 'The organisation that took over.',
  'Medlemmer av nettverket.': 'Members of the network.',
  'Hva virksomheten gjør på feltet: tilsyn, veiledning, finansiering …':
    'What the organisation does in the field: supervision, guidance, funding …',
  'Hva man går til virksomheten med.': 'What one turns to the organisation for.',
  'En oppgave virksomheten har.': 'A task that the organisation has.',
  'Virksomhetens nettsted.': "The organisation's website.",
  'Tall og opplysninger fra kildene.': 'Numbers and facts from the sources.',
  'Et tall eller en opplysning om virksomheten.': 'A number or a fact about the organisation.',
  'Opplysningen.': 'The fact.',
  'Når den gjaldt.': 'When it applied.',
  'Data, jus, metode, helse, organisering, IKT …': 'Data, law, method, health, organisation, ICT …',
  'Hva ordet betyr, i klart språk. Første setning står alene.':
    'What the word means, in plain language. The first sentence stands alone.',
  'Ord som betyr det samme (skos:altLabel).': 'Words that mean the same (skos:altLabel).',
  'Et ord som betyr det samme.': 'A word that means the same.',
  'Ordet på engelsk.': 'The word in English.',
  'Ordet på dansk.': 'The word in Danish.',
  'Ordet på nynorsk, når det er et annet.': 'The word in Nynorsk, when it is another.',
  'Ord det lett forveksles med.': 'Words it is easily confused with.',
  'Et ord det lett forveksles med.': 'A word it is easily confused with.',
  'Ordet det lett forveksles med.': 'The word it is easily confused with.',
  'Ordet, når det ikke har en egen oppføring.': 'The word, when it has no entry of its own.',
  'Hva som skiller dem.': 'What sets them apart.',
  'Feilskrivinger og ord folk søker med, som ikke vises (skos:hiddenLabel).':
    'Misspellings and words people search with, which are not shown (skos:hiddenLabel).',
  'Et ord folk søker med.': 'A word people search with.',
  'Regelen eller kilden definisjonen er fra.': 'The rule or source that the definition is from.',
  'Rapport, strategi, masteroppgave, lysbilder, datasett …':
    'Report, strategy, thesis, slides, dataset …',
  'Virksomheten som ga ut dokumentet.': 'The organisation that published the document.',
  'Når utgiveren ikke er kjent eller ikke har en oppføring.':
    'When the publisher is not known or has no entry.',
  'Når dokumentet kom.': 'When the document appeared.',
  'Landet dokumentet handler om.': 'The country the document is about.',
  'Tittelen slik den står i dokumentet.': 'The title as it stands in the document.',
  'Der dokumentet finnes, når det er kjent.': 'Where the document is found, when that is known.',
  'Hva dokumentet er, hvem det er skrevet for og hvordan det ble til.':
    'What the document is, whom it is written for and how it came about.',
  'Det som ikke finnes i teksten vi har: figurer, litteraturliste, sider …':
    'What is not in the text we have: figures, list of references, pages …',
  'Noe som mangler.': 'Something that is missing.',
  'Vilkår for bruk.': 'Conditions of use.',
};

/** Why publishing asks for a field, in English, by the reason in bokmål that the requirement has. */
export const requirementReasonsEn: Readonly<Record<string, string>> = {
  'leseren må kunne se hvor opplysningene kommer fra':
    'readers must be able to see where the facts come from',
  'gamle opplysninger må ikke leses som nye': 'old facts must not be read as new',
  'det avgjør hvilke regler og søkeveier som gjelder':
    'it decides which rules apply and how to ask for access',
  'data.norge.no krever en utgiver': 'data.norge.no requires a publisher',
  'leseren må vite hva som finnes i dataene': 'readers must know what is in the data',
  'data.norge.no krever minst ett tema': 'data.norge.no requires at least one theme',
  'leseren må vite hvem dataene handler om': 'readers must know whom the data are about',
  'leseren må vite hvilken periode dataene dekker': 'readers must know which period the data cover',
  'leseren må vite hvor ferske dataene er': 'readers must know how fresh the data are',
  'fritekst og bilder krever annet arbeid enn tabeller':
    'free text and images take other work than tables',
  'det avgjør om personvernreglene gjelder': 'it decides whether the data protection rules apply',
  'leseren må vite om dataene er åpne': 'readers must know whether the data are open',
  'leseren må vite hvordan man får dataene': 'readers must know how to get the data',
  'leseren må vite hva som skal til for å få tilgang':
    'readers must know what it takes to get access',
  'leseren må vite hva dataene kan brukes til': 'readers must know what the data may be used for',
  'hjemmelen avgjør hva dataene kan brukes til':
    'the legal basis decides what the data may be used for',
  'leseren må vite hvor man spør, og DCAT-AP-NO krever det':
    'readers must know where to ask, and DCAT-AP-NO requires it',
  'leseren må vite om datakilden er i drift':
    'readers must know whether the data source is in operation',
  'leseren må vite hva slags prosjekt det er': 'readers must know what kind of project it is',
  'leseren må vite hvem som står bak': 'readers must know who is behind it',
  'leseren leter etter tjenesteområdet sitt': 'readers look for their own service area',
  'leseren må kjenne igjen behovet': 'readers must recognise the need',
  'leseren må vite hvor langt prosjektet er kommet':
    'readers must know how far the project has come',
  'bygd er ikke det samme som i bruk': 'built is not the same as in use',
  'leseren må vite når det var': 'readers must know when it was',
  'leseren må vite hvilke data som trengs': 'readers must know which data are needed',
  'leseren må vite på hvilket grunnlag data ble brukt':
    'readers must know on which ground data were used',
  'det som var vanskelig er det andre lærer mest av':
    'what was difficult is what others learn most from',
  'leseren må vite hva det kom ut av det': 'readers must know what came of it',
  'leseren vil vite om løsningen kan gjenbrukes':
    'readers want to know whether the solution can be reused',
  'andre må kunne unngå det samme': 'others must be able to avoid the same',
  'KI-forordningen stiller krav etter risiko': 'the AI Act sets requirements by risk',
  'høyrisiko i bruk krever menneskelig kontroll': 'high risk in use requires human oversight',
  'høyrisiko i bruk krever vurderinger': 'high risk in use requires assessments',
  'de det gjelder skal få vite det': 'those affected are to be told',
  'de det gjelder må kunne klage': 'those affected must be able to appeal',
  'folk søker med spørsmålet sitt': 'people search with their question',
  'leseren må få svaret først': 'readers must get the answer first',
  'svaret må kunne etterprøves': 'others must be able to check the answer',
  'lov, veiledning og én virksomhets lesning må ikke blandes':
    "law, guidance and one organisation's reading must not be mixed",
  'leseren må vite hvem som avgjør': 'readers must know who decides',
  'retten endrer seg': 'the law changes',
  'leseren vil vite hvor lang tid det tar å lese': 'readers want to know how long it takes to read',
  'leseren må vite om veilederen er for henne': 'readers must know whether the guide is for them',
  'leseren må vite når den trengs': 'readers must know when it is needed',
  'en veileder uten steg er ikke en veileder': 'a guide without steps is not a guide',
  'utfordringene er ordnet etter område': 'the challenges are ordered by area',
  'leseren må kjenne igjen utfordringen': 'readers must recognise the challenge',
  'leseren kommer for å få hjelp': 'readers come for help',
  'ressursene er ordnet etter type': 'the resources are ordered by type',
  'leseren må forstå hva det er': 'readers must understand what it is',
  'et KI-produkt i helsetjenesten kan være medisinsk utstyr':
    'an AI product in the health service may be a medical device',
  'virksomhetene er ordnet etter type': 'the organisations are ordered by type',
  'kommunesiden bygges på nummeret': "the municipality's page is built on the number",
  'et begrep uten forklaring hjelper ingen': 'a term without an explanation helps nobody',
  'ordlista er ordnet etter emne': 'the glossary is ordered by subject',
  'leseren må vite hva slags kilde det er': 'readers must know what kind of source it is',
  'leseren må vite hvor gammel kilden er': 'readers must know how old the source is',
  'leseren må kunne vurdere kilden': 'readers must be able to judge the source',
};
