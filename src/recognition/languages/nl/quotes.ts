/** How Dutch newsrooms quote. */
import type { QuoteLexicon } from '../../quotes/lexicon.ts';

export const quotes: QuoteLexicon = {
  order: 'subject-verb',
  verbSecond: true,
  proclitics: '',
  verbs: [
    {
      plural: false,
      forms:
        'zei zegt vertelde vertelt verklaarde verklaart schreef schrijft vindt vond meent meende benadrukt benadrukte antwoordt antwoordde vraagt vroeg waarschuwt waarschuwde stelt stelde erkent erkende bevestigt bevestigde ontkent ontkende beweert beweerde roept riep lacht lachte grapt grapte verzucht verzuchtte reageert reageerde concludeert concludeerde herinnert herinnerde klaagt klaagde belooft beloofde klinkt klonk meldt meldde tweet tweette mompelt mompelde gezegd verteld geschreven verklaard fluistert fluisterde weet wist moppert mopperde bromt bromde bekent bekende snikt snikte grijnst grijnsde glimlacht glimlachte spot spotte adviseert adviseerde oordeelt oordeelde betoogt betoogde constateert constateerde bepleit bepleitte dreigt dreigde eist eiste hoopt hoopte vreest vreesde denkt dacht gelooft geloofde bezweert bezwoer verzekert verzekerde onderstreept onderstreepte memoreert memoreerde schampert schamperde juicht juichte roemt roemde prijst prees kaatst kaatste werpt wierp riposteert riposteerde repliceert repliceerde jubelt jubelde hoont hoonde sneert sneerde foetert foeterde rekent rekende schreeuwt schreeuwde noteert noteerde motiveert motiveerde licht lichtte'.split(
          ' ',
        ),
    },
    {
      plural: true,
      forms:
        'zeiden zeggen vertelden vertellen verklaarden schreven schrijven vinden vonden waarschuwden waarschuwen roepen riepen melden meldden stellen stelden beweren'.split(
          ' ',
        ),
    },
    { governs: 'van', forms: ['spreekt', 'sprak', 'repte', 'rept'] },
    { plural: true, governs: 'van', forms: ['spreken', 'spraken', 'reppen'] },
    { forms: ['naar eigen zeggen'] },
    {
      plural: false,
      forms: [
        'laat weten',
        'liet weten',
        'laten weten',
        'legt uit',
        'legde uit',
        'kaatst terug',
        'vat samen',
        'vatte samen',
        'houdt het op',
        'hield het op',
      ],
    },
    { own: true, gender: 'm', thing: false, forms: ['naar zijn mening', 'in zijn ogen', 'zijns inziens'] },
    { own: true, gender: 'f', thing: false, forms: ['naar haar mening', 'in haar ogen', 'haars inziens'] },
    { plural: false, goesOn: true, forms: 'vervolgt vervolgde besluit besloot'.split(' ') },
    { plural: false, goesOn: true, forms: ['voegt toe', 'voegde toe', 'vult aan', 'gaat verder', 'voegt'] },
    { plural: false, weak: true, forms: 'luidt luidde leest las'.split(' ') },
    { plural: false, weak: true, document: true, forms: ['stond', 'staat'] },
    {
      describing: true,
      forms:
        'noemt noemde noemden noemen omschrijft omschreef beschrijft beschreef spreekt sprak bestempelt bestempelde beschuldigde beschuldigt genoemd deed doet'.split(
          ' ',
        ),
    },
  ],
  sources: ['volgens', 'aldus', 'in de woorden van', 'dixit'],
  thus: 'dat zo',
  opinions: ['voor'],
  complementisers: 'dat',
  pronouns: [
    { words: 'hij hijzelf', gender: 'm', plural: false, thing: false },
    { words: 'zij ze zijzelf', gender: 'f', thing: false },
  ],
  prepositions:
    'in op aan bij met naar van uit over onder voor achter naast tussen door tegen zonder om sinds tijdens wegens ondanks te ten ter tot na vanuit vanaf per tegenover jegens rond binnen buiten langs boven beneden richting dankzij tot naast',
  linkers: 'van voor der uit in bij',
  obliques: [
    { words: 'hem', gender: 'm', plural: false, thing: false },
    { words: 'haar', gender: 'f', plural: false, thing: false },
    { words: 'hen', plural: true },
  ],
  datives: 'tegen aan',
  articles: 'de het een zijn haar hun enkele verschillende deze dit die',
  definites: 'de het deze die',
  anaphors: [
    { words: 'man', gender: 'm', plural: false },
    { words: 'vrouw', gender: 'f', plural: false },
    // `de 24-jarige`
    { words: 'jarige', plural: false, thing: false },
    {
      words:
        'politie leger regering bedrijf corporatie woningcorporatie rederij inspectie keten fonds krant omroep zender ziekenhuis rechtbank vereniging luchtvaartmaatschappij ministerie partij vakbond club vereniging bestuur waterschap organisatie instelling stichting gemeente provincie bond federatie universiteit museum concern onderneming',
      plural: false,
      thing: true,
    },
  ],
  agents: 'door',
  governing: '',
  stops:
    'en of maar dat als toen omdat hoewel waar hoe wie want maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag morgen is was zijn waren niet daarna dan er weten terug toe verder eraan',
  skipped:
    'heeft hebben had hadden ook later dan toen nog eerder zelf gisteren vandaag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag daar al wel dus daarom inmiddels in echter daarentegen intussen ondertussen vervolgens eveneens zelf nu alleen slechts',
  relatives: 'die dat',
  transmission: '',
  roles:
    'woordvoerder woordvoerster minister president premier burgemeester politie bron bronnen getuige wethouder directeur voorzitter trainer coach rechter advocaat officier omwonende ploegleider zanger zangeres schrijver schrijfster speler speelster regisseur onderzoeker onderzoekster bioloog boer boerin ondernemer kamerlid ambassadeur musicus kunstenaar student studente hoogleraar leraar arts verpleegkundige renner wielrenner schaatser advocaten artsen deskundigen deskundige onderzoekers omwonenden buren getuigen winkeliers winkelier schippers vissers boeren ouders nabestaanden betogers vakbonden vakbond verdachte rechercheur agent inspecteur justitie buurman buurvrouw',
  collectives:
    'menigte publiek oppositie meerderheid ploeg familie verdediging aanklacht pers bevolking jury zaal coalitie fractie politie justitie regering omwonenden buren getuigen deskundigen onderzoekers ouders vakbonden schippers',
  kin: 'moeder vader zoon dochter broer zus echtgenote echtgenoot oma opa grootmoeder grootvader kleinzoon kleindochter oom tante weduwe',
  naming:
    'film films boek boeken roman lied liedje song album serie programma toneelstuk gedicht artikel krant tijdschrift platform app operatie campagne project schip titel genaamd genoemde getiteld zogenoemde zogenaamde zogeheten woord term uitdrukking motto leus merk band groep restaurant hotel spel schilderij tentoonstelling wet naam bijnaam bekend heet heette prijs festival',
  predicates: 'is was zijn waren als',
  clauseWords:
    'ik wij we jullie hij zij ze het is zijn was waren wordt worden heb hebben heeft had kan kunnen moet moeten zal niet geen als omdat dat ons mij me mijn onze jij je er dit wat',
  abbreviations: 'dr mr mw prof drs ing st nr bijv o a',
};
