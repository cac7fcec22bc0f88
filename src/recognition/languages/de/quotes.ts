/** How German newsrooms quote. */
import type { QuoteLexicon } from '../../quotes/lexicon.ts';

export const quotes: QuoteLexicon = {
  order: 'subject-verb',
  verbSecond: true,
  capitalNouns: true,
  proclitics: '',
  verbs: [
    {
      plural: false,
      forms:
        'sagte sagt erklärte erklärt betonte betont schrieb schreibt teilte meinte meint antwortete antwortet fragte fragt warnte warnt forderte fordert kündigte bestätigte bestätigt berichtete berichtet erzählte erzählt behauptete behauptet kritisierte kritisiert versicherte versichert unterstrich unterstreicht bekräftigte bekräftigt räumte räumt twitterte rief ruft gesagt geschrieben erläuterte erläutert urteilte urteilt findet fand beteuerte beteuert spottete spottet scherzte scherzt erinnerte erinnert lobte lobt klagte klagt murmelte murmelt flüsterte flüstert entgegnete entgegnet erwiderte erwidert resümierte resümiert konstatierte konstatiert mahnte mahnt bemerkte bemerkt verkündete verkündet prophezeite zitierte bedauerte bedauert gestand gesteht witzelte witzelt lachte lacht brummte brummt knurrte knurrt seufzte seufzt stöhnte stöhnt jubelte jubelt schimpfte schimpft wetterte wettert polterte poltert höhnte höhnt lächelte lächelt grinste grinst schmunzelte schmunzelt begründete begründet argumentierte argumentiert verlangte verlangt bilanzierte bilanziert kommentierte kommentiert empörte empört wunderte wundert freute glaubt glaubte vermutet vermutete versprach verspricht drohte droht bat bittet appellierte appelliert empfahl empfiehlt riet rät schwärmte schwärmt schrie schreit brüllte brüllt präzisierte präzisiert widersprach widerspricht konterte kontert befand befindet beklagte beklagt prognostizierte prognostiziert verriet verrät notierte notiert dementierte dementiert hoffte hofft'.split(
          ' ',
        ),
    },
    {
      plural: true,
      forms:
        'sagten erklärten betonten schrieben meinten warnten forderten riefen berichteten fanden klagten'.split(
          ' ',
        ),
    },
    // The infinitive is spelt like the plural (`ließ erklären`).
    {
      forms: 'sagen erklären schreiben meinen warnen fordern berichten klagen mitteilen ausrichten'.split(
        ' ',
      ),
    },
    {
      plural: false,
      goesOn: true,
      forms: ['fügte', 'fügt', 'ergänzte', 'ergänzt', 'hinzufügte', 'fuhr fort', 'fährt fort', 'schob nach'],
    },
    {
      plural: false,
      forms: [
        'stellte klar',
        'stellt klar',
        'gab zu',
        'gibt zu',
        'räumte ein',
        'räumt ein',
        'winkt ab',
        'winkte ab',
      ],
    },
    {
      own: true,
      gender: 'm',
      thing: false,
      forms: ['ihm zufolge', 'seiner ansicht nach', 'seiner meinung nach', 'nach seinen worten'],
    },
    {
      own: true,
      gender: 'f',
      thing: false,
      forms: ['ihr zufolge', 'ihrer ansicht nach', 'ihrer meinung nach', 'nach ihren worten'],
    },
    { plural: true, governs: 'von', forms: ['sprechen', 'sprachen'] },
    { document: true, forms: ['heißt es', 'hieß es', 'steht', 'stand'] },
    { weak: true, plural: false, forms: ['lautet', 'lautete'] },
    {
      describing: true,
      forms:
        'nannte nennt nannten nennen bezeichnete bezeichnet beschrieb beschreibt sprach spricht genannt tat wies warf kritisierte'.split(
          ' ',
        ),
    },
    { forms: ['zufolge'] },
    { describing: true, plural: false, forms: ['sieht darin', 'sah darin'] },
  ],
  sources: [
    'laut',
    'nach angaben von',
    'nach angaben',
    'nach den worten von',
    'nach worten',
    'nach ansicht',
    'nach einschätzung',
    'nach überzeugung',
    'nach auffassung',
    'nach darstellung',
    'nach aussage',
    'nach meinung',
    'in den worten von',
    'so',
  ],
  thus: 'das so',
  opinions: ['für'],
  complementisers: 'dass',
  pronouns: [
    { words: 'er', gender: 'm', plural: false, thing: false },
    { words: 'sie', gender: 'f', thing: false },
  ],
  prepositions:
    'in im an am auf aus bei mit nach von vom zu zum zur über unter vor hinter neben zwischen durch für gegen ohne um seit während wegen trotz beim ins ans aufs fürs gegenüber bis außer statt dank innerhalb außerhalb binnen samt entlang seitens',
  linkers: 'von vom der des für aus im in',
  subjunctives:
    'sei seien habe hätten werde würden könne könnten müsse müssten solle sollten wolle wollten dürfe dürften wisse gebe gehe komme bleibe stehe',
  articles: 'der die das den dem ein eine einer ein eines seine ihre mehrere',
  definites: 'der die das dem den dieser diese dieses',
  gendered: { m: 'der dieser ein', f: 'die diese eine' },
  anaphors: [
    { words: 'mann angeklagte', gender: 'm', plural: false },
    { words: 'frau', gender: 'f', plural: false },
    // `die 44-Jährige`
    { words: 'jährige jähriger', plural: false, thing: false },
    {
      words:
        'polizei armee regierung unternehmen konzern ministerium partei gewerkschaft verein verband firma behörde gesellschaft club organisation institut stiftung bund ministerium stadt universität hersteller',
      plural: false,
      thing: true,
    },
  ],
  agents: '',
  governing: '',
  stops:
    'etwas ließ lässt will wollte möchte konnte musste soll sollte und oder aber dass wenn als weil obwohl wo wie ob denn montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen am im ist war sind nicht dazu',
  skipped:
    'hat haben hatte auch später dann zudem noch weiter außerdem gestern heute hatten zuvor hingegen dagegen allerdings jedoch wiederum indes derweil unterdessen schließlich daraufhin ebenfalls selbst nun nur lediglich aber',
  relatives: '',
  transmission: '',
  roles:
    'sprecher sprecherin beamter beamtin richter richterin anwalt anwältin trainer trainerin direktor direktorin leiter leiterin chef chefin vorsitzende vorsitzender anwohner anwohnerin besucher besucherin pfarrer pfarrerin koch orgelbauer minister ministerin präsident präsidentin polizei zeuge quelle bürgermeister sänger sängerin schriftsteller schriftstellerin autor autorin spieler spielerin regisseur regisseurin forscher forscherin biologe biologin landwirt landwirtin unternehmer unternehmerin abgeordnete abgeordneter senator senatorin botschafter botschafterin musiker musikerin künstler künstlerin student studentin professor professorin lehrer lehrerin arzt ärztin anwälte ärzte experten fachleute forscherinnen ermittler ermittlerin nachbarn zeugen händler landwirte fischer schüler eltern angehörige kritiker kritikerin veranstalter demonstranten feuerwehr staatsanwaltschaft staatsanwalt staatsanwältin landrat landrätin gutachter gutachterin',
  collectives:
    'menge publikum opposition mehrheit linke rechte mannschaft familie verteidigung anklage presse bevölkerung jury saal koalition fraktion polizei staatsanwaltschaft feuerwehr regierung behörden ermittler anwohner nachbarn zeugen experten kritiker eltern',
  kin: 'mutter vater sohn tochter bruder schwester ehefrau ehemann großmutter großvater oma opa enkel enkelin onkel tante witwe',
  naming:
    'film buch bücher roman lied song album serie sendung stück gedicht artikel zeitung zeitschrift magazin plattform app operation kampagne projekt schiff titel genannt genannte sogenannte sogenannten sogenannter taufte titelte betitelt getauft heißt hieß begriff wort ausdruck motto slogan marke band gruppe restaurant hotel spiel gemälde ausstellung gesetz name namens bekannt reihe',
  predicates: 'sei seien ist war sind als',
  clauseWords:
    'ich wir ihr du er sie es ist sind war waren wird werden habe haben hat kann können muss müssen soll nicht kein keine wenn weil dass das uns mir mich unser unsere',
  abbreviations: 'dr prof st nr bzw ca z b u a d h',
};
