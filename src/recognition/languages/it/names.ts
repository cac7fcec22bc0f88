/** Italian: titles, offices, heads of organisations and places, and capitalised words that are no names. */
import type { LanguageNames } from '../../names/language-names.ts';
import { NO_NAMES } from '../../names/language-names.ts';

export const ITALIAN_NAMES: LanguageNames = {
  ...NO_NAMES,
  places: `
    Roma|Milano|Napoli|Torino|Firenze|Venezia|Bologna|Genova|Palermo|Bari|Catania|Sicilia|Sardegna|Toscana|Lombardia|Veneto|Piemonte|Puglia|Calabria|Campania|Lazio|Stati Uniti|Usa|USA|Regno Unito|
    Gran Bretagna|Inghilterra|Paesi Bassi|Medio Oriente|Gaza|Striscia di Gaza|Cisgiordania|Gerusalemme|Tel Aviv|Beirut|Damasco|Baghdad|Teheran|Il Cairo|Ankara|Washington|New York|Londra|Parigi|Berlino|
    Madrid|Mosca|Kiev|Pechino|Tokyo|Bruxelles|Ginevra|Strasburgo|Lampedusa|Vaticano|L'Aia|Monaco di Baviera
  `,
  organizations: `
    Onu|ONU|Nazioni Unite|Consiglio di sicurezza|Unione europea|Ue|UE|Nato|NATO|Unesco|Unicef|Oms|Fmi|Banca mondiale|Bce|Commissione europea|Parlamento europeo|Quirinale|Palazzo Chigi|Camera|Senato|
    Cassazione|Corte costituzionale|Casa Bianca|Pentagono|Cremlino|Pd|Partito democratico|Lega|Forza Italia|Fratelli d'Italia|Movimento 5 Stelle|M5S|Hamas|Hezbollah|Ansa|Reuters|Corriere della Sera|
    Repubblica|La Repubblica|La Stampa|Rai|Mediaset|Eni|Enel|Fiat|Ferrari|Stellantis|Telecom Italia|Unicredit|Google|Facebook|Meta|Twitter|Amnesty International|Croce Rossa|Juventus|Inter|Milan|Cgil|Cisl|Uil
  `,
  ambiguousPhrases: 'Meta|Camera|Lega|Repubblica',
  aliases:
    'Stati Uniti=Usa=USA|Onu=ONU=Nazioni Unite|Ue=UE=Unione europea|Nato=NATO|Regno Unito=Gran Bretagna',
  ambiguousNames:
    'Italia Roma Vera Rosa Gloria Vittoria Speranza Bianca Stella Luna Angelo Felice Costante Pace Santo Salvatore Massimo Primo Secondo Fortuna Grazia Serena Marina Chiara',
  honorifics: { m: 'Signor Sig Don Sceicco', f: 'Signora Donna Suor' },
  roles: {
    m: `
      presidente ministro premier segretario deputato senatore sindaco governatore giudice procuratore avvocato direttore leader capo portavoce ambasciatore inviato re principe papa cardinale vescovo
      generale colonnello capitano comandante professore prof dottor dott ricercatore storico scrittore autore giornalista attore cantante regista allenatore giocatore attaccante candidato attivista
      cancelliere vicepresidente economista esperto onorevole
    `,
    f: 'ministra deputata senatrice sindaca giudice avvocata direttrice ambasciatrice regina principessa professoressa dottoressa ricercatrice scrittrice autrice attrice allenatrice giocatrice candidata',
  },
  organizationHeads: `
    Ministero Consiglio Corte Tribunale Partito Movimento Unione Federazione Confederazione Associazione Società Istituto Università Scuola Fondazione Fondo Banca Agenzia Autorità Commissione Comitato
    Ufficio Osservatorio Sindacato Fronte Assemblea Parlamento Gruppo Compagnia Museo Ospedale Lega Organizzazione Centro Esercito Polizia Procura Comune Regione
  `,
  institutions: 'Tribunale Procura Università Questura Banca Prefettura Corte Comune Regione Polizia',
  facilities: 'aeroporto stazione stadio via piazza ponte',
  ministries: 'Ministero',
  organizationLabels:
    'piattaforma rete applicazione sito quotidiano giornale rivista emittente azienda società gruppo partito movimento agenzia ong',
  placeLabels: 'città paese comune regione provincia quartiere capitale isola',
  placeHeads:
    'Monte Via Viale Piazza Lago Fiume Golfo Mare Oceano Isola Isole Aeroporto Porto Valle Capo Stretto',
  nameParticles: 'di de del della dei da dal von van bin ibn al el',
  reportingVerbs:
    'detto dice dichiarato dichiara spiega spiegato aggiunge aggiunto afferma affermato sottolinea scrive scritto ha',
  placePrepositions: 'a in da di verso',
  commonWords: `
    il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle dal dalla nel nella nei sul sulla e ed o ma se che chi cui quando dove come
    perché non né io tu lui lei noi voi loro si suo sua suoi sue mio mia questo questa questi queste quello quella più meno molto tutto tutta tutti tutte altro altra altri stesso ogni è sono era ha
    hanno essere avere lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ieri oggi domani anche poi
    però quindi dopo prima governo stato italiano italiana francese inglese tedesco europeo americano russo israeliano palestinese iraniano arabo internet dio
  `,
  outerAdjectives: 'ex attuale nuovo nuova vice futuro',
};
