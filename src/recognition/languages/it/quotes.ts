/** How Italian newsrooms quote. */
import type { QuoteLexicon } from '../../quotes/lexicon.ts';

/** Present and remote past, third person singular, and past participle. */
type Verb = readonly [present: string, past: string, participle: string];

/** Verbs of the first conjugation by their stem. */
const are = (stems: string): Verb[] =>
  stems.split(' ').map((stem) => [`${stem}a`, `${stem}ò`, `${stem}ato`] as const);

const VERBS: readonly Verb[] = [
  ...are(
    'afferm assicur dichiar raccont confess conferm comment annunci osserv neg domand lament denunci incalz replic sottoline precis ricord avvis tuon ironizz sospir esclam contest ammon rivel confid giur twitt post sbuff sussurr mormor chios azzard sbott minimizz attacc minacci lanci protest implor preg esult ringrazi rimarc evoc ragion sentenzi borbott balbett sogghign esort auspic assent gioc annot dett invoc spar chios plaud',
  ),
  ['dice', 'disse', 'detto'],
  ['spiega', 'spiegò', 'spiegato'],
  ['scrive', 'scrisse', 'scritto'],
  ['risponde', 'rispose', 'risposto'],
  ['ammette', 'ammise', 'ammesso'],
  ['promette', 'promise', 'promesso'],
  ['sostiene', 'sostenne', 'sostenuto'],
  ['riconosce', 'riconobbe', 'riconosciuto'],
  ['ribadisce', 'ribadì', 'ribadito'],
  ['avverte', 'avvertì', 'avvertito'],
  ['riferisce', 'riferì', 'riferito'],
  ['obietta', 'obiettò', 'obiettato'],
  ['chiede', 'chiese', 'chiesto'],
  ['sorride', 'sorrise', 'sorriso'],
  ['ride', 'rise', 'riso'],
  ['insiste', 'insistette', 'insistito'],
  ['ritiene', 'ritenne', 'ritenuto'],
  ['pensa', 'pensò', 'pensato'],
  ['chiarisce', 'chiarì', 'chiarito'],
  ['smentisce', 'smentì', 'smentito'],
  ['grida', 'gridò', 'gridato'],
  ['urla', 'urlò', 'urlato'],
  ['scherza', 'scherzò', 'scherzato'],
  ['riassume', 'riassunse', 'riassunto'],
  ['garantisce', 'garantì', 'garantito'],
  ['suggerisce', 'suggerì', 'suggerito'],
  ['interviene', 'intervenne', 'intervenuto'],
  ['ribatte', 'ribatté', 'ribattuto'],
  ['interrompe', 'interruppe', 'interrotto'],
  ['prevede', 'previde', 'previsto'],
  ['propone', 'propose', 'proposto'],
  ['si difende', 'si difese', 'difeso'],
  ['si chiede', 'si chiese', 'chiesto'],
  ['teme', 'temette', 'temuto'],
  ['ripete', 'ripeté', 'ripetuto'],
  ['taglia corto', 'tagliò corto', 'tagliato corto'],
];

const GOING_ON: readonly Verb[] = [
  ['aggiunge', 'aggiunse', 'aggiunto'],
  ['continua', 'continuò', 'continuato'],
  ['prosegue', 'proseguì', 'proseguito'],
  ['conclude', 'concluse', 'concluso'],
  ['rincara', 'rincarò', 'rincarato'],
];

const WEAK: readonly Verb[] = [
  ['recita', 'recitò', 'recitato'],
  ['legge', 'lesse', 'letto'],
  ['invita', 'invitò', 'invitato'],
  ['pubblica', 'pubblicò', 'pubblicato'],
];

const DESCRIBING: readonly Verb[] = [
  ['definisce', 'definì', 'definito'],
  ['accusa', 'accusò', 'accusato'],
  ['bolla', 'bollò', 'bollato'],
  ['descrive', 'descrisse', 'descritto'],
  ['liquida', 'liquidò', 'liquidato'],
];

const singular = (verbs: readonly Verb[]): string[] =>
  verbs.flatMap(([present, past, participle]) => [
    present,
    past,
    `ha ${participle}`,
    `aveva ${participle}`,
    `avrebbe ${participle}`,
    ...(present.endsWith('sce') ? [] : [`${present}va`]),
  ]);

/** `dicono`, `affermano`; with the auxiliary in the plural. */
const plural = (verbs: readonly Verb[]): string[] =>
  verbs.flatMap(([present, , participle]) => [
    present.endsWith('a') ? `${present}no` : `${present.slice(0, -1)}ono`,
    `hanno ${participle}`,
    `avevano ${participle}`,
  ]);

const CONTRACTIONS: Readonly<Record<string, readonly string[]>> = {
  di: ['di', 'del', 'dello', 'della', "dell'", 'dei', 'degli', 'delle'],
  da: ['da', 'dal', 'dallo', 'dalla', "dall'", 'dai', 'dagli', 'dalle'],
  a: ['a', 'al', 'allo', 'alla', "all'", 'ai', 'agli', 'alle'],
};

/** A preposition and its article are written as one word (`a detta del`). */
const withContractions = (phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase) => {
    const cut = phrase.lastIndexOf(' ') + 1;
    const contractions = cut > 0 ? CONTRACTIONS[phrase.slice(cut)] : undefined;
    return contractions ? contractions.map((word) => phrase.slice(0, cut) + word) : [phrase];
  });

export const quotes: QuoteLexicon = {
  order: 'subject-verb',
  dropsSubject: true,
  dialogueDashes: true,
  headFirst: true,
  gerunds: 'ando endo',
  proclitics: '',
  verbs: [
    { plural: false, forms: singular(VERBS) },
    { plural: true, forms: plural(VERBS) },
    { plural: false, goesOn: true, forms: singular(GOING_ON) },
    { plural: true, goesOn: true, forms: plural(GOING_ON) },
    { plural: false, weak: true, forms: singular(WEAK) },
    { plural: false, describing: true, forms: singular(DESCRIBING) },
    { plural: true, describing: true, forms: plural(DESCRIBING) },
    { plural: true, forms: ['fanno sapere', 'fanno notare'] },
    { plural: false, forms: ['fa sapere', 'fa notare', 'ha fatto sapere'] },
    { plural: false, governs: 'di', forms: ['parla', 'ha parlato', 'parlò', 'parlava'] },
    { plural: true, governs: 'di', forms: ['parlano', 'hanno parlato', 'parlavano'] },
    {
      own: true,
      thing: false,
      forms: ['a suo avviso', 'a suo dire', 'a suo giudizio', 'a suo parere', 'nelle sue parole'],
    },
    {
      participle: true,
      forms:
        'dicendo aggiungendo affermando sostenendo spiegando ricordando sottolineando precisando scrivendo definendolo definendola parlando'.split(
          ' ',
        ),
    },
  ],
  sources: withContractions([
    'secondo',
    'a detta di',
    'a giudizio di',
    'stando a',
    'secondo quanto riferito da',
    'secondo quanto dichiarato da',
    'secondo quanto spiegato da',
    'secondo quanto riferisce',
    'secondo quanto racconta',
    'per dirla con',
    'a parere di',
    'nelle parole di',
    'parola di',
  ]),
  thus: 'lo così',
  opinions: ['per'],
  complementisers: 'che',
  pronouns: [
    { words: 'lui egli', gender: 'm', plural: false, thing: false },
    { words: 'lei ella', gender: 'f', plural: false, thing: false },
    { words: 'loro essi', plural: true },
  ],
  prepositions:
    "di del dello della dei degli delle dell' a al allo alla ai agli alle all' da dal dallo dalla dai dagli dalle dall' in nel nello nella nei negli nelle nell' su sul sullo sulla sui sugli sulle sull' con per tra fra contro verso dopo prima durante senza sotto sopra presso entro davanti attraverso lungo oltre nonostante mediante",
  linkers: 'di del dello della dei degli delle per',
  datives: "a al allo alla ai agli alle all'",
  articles: "il lo la i gli le l' un uno una un' suo sua suoi sue loro alcuni alcune diversi molti",
  definites: "il lo la l' quel quella questo questa",
  gendered: { m: 'il lo un uno quel questo', f: "la una un' quella questa" },
  anaphors: [
    { words: 'uomo interessato', gender: 'm', plural: false },
    { words: 'dirigente', plural: false, thing: false },
    { words: 'donna interessata', gender: 'f', plural: false },
    {
      words:
        'polizia esercito governo azienda società ministero gruppo partito sindacato associazione club procura compagnia dicastero ente istituto fondazione organizzazione federazione università comune regione',
      plural: false,
      thing: true,
    },
  ],
  agents: 'da',
  governing: '',
  stops:
    'e ed o ma che quando come se perché poiché mentre dove lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani dopo è era sono fu non poi intanto così',
  skipped:
    'anche poi ancora subito già ieri oggi ha aveva hanno lo la li le gli mi si ci ne però infatti invece intanto inoltre quindi allora dunque solo soltanto lunedì martedì mercoledì giovedì venerdì sabato domenica',
  relatives: 'che',
  transmission: '',
  roles:
    'portavoce ministro ministra presidente presidentessa sindaco sindaca fonte fonti polizia testimone funzionario funzionaria esperto medico avvocato procuratore giudice carabiniere vigile abitante residente dirigente consigliere allenatore cantante scrittore scrittrice giocatore allenatrice regista ricercatore ricercatrice biologo biologa agricoltore imprenditore imprenditrice deputato deputata senatore senatrice ambasciatore musicista artista studente studentessa professore professoressa infermiera direttore direttrice capo etologa pm legale difensore prefetto terzino attaccante portiere capitano comandante presidentessa imputato imputata avvocati medici esperti ricercatori inquirenti abitanti residenti testimoni commercianti commerciante pescatori pescatore agricoltori genitori familiari manifestanti sindacati procura vigili prefettura analista',
  collectives:
    'folla pubblico opposizione maggioranza sinistra destra squadra famiglia difesa accusa stampa popolazione giuria sala piazza curia curva polizia procura governo autorità abitanti residenti testimoni esperti inquirenti genitori sindacati',
  kin: 'madre padre figlio figlia fratello sorella moglie marito nonna nonno nipote zio zia vedova',
  naming:
    'film libro libri romanzo canzone canzoni album disco serie programma opera poesia saggio articolo documentario giornale quotidiano rivista sito piattaforma applicazione app operazione campagna progetto nave barca titolo intitolato intitolata intitolati chiamato chiamata chiamano denominato denominata noto nota soprannominato soprannominata soprannome parola termine espressione slogan marchio gruppo ristorante albergo hotel gioco quadro mostra teoria concetto legge nome battezzata battezzato ribattezzato ribattezzata cosiddetto cosiddetta cosiddetti cosiddette premio festival stadio',
  predicates: 'è era sono erano come',
  clauseWords:
    "io noi tu lui lei è sono era erano sarà siamo ho hai ha abbiamo hanno non mai ci mi si ti vi se perché che può possono deve devono dobbiamo questo quello c'è mio mia nostro nostra cosa",
  abbreviations: 'sig dott dr prof on avv ing s',
};
