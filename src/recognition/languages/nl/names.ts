/** Dutch: titles, offices, heads of organisations and places, and capitalised words that are no names. */
import type { LanguageNames } from '../../names/language-names.ts';
import { NO_NAMES } from '../../names/language-names.ts';

export const DUTCH_NAMES: LanguageNames = {
  ...NO_NAMES,
  places: `
    Amsterdam|Rotterdam|Den Haag|Utrecht|Eindhoven|Groningen|Maastricht|Nijmegen|Arnhem|Leiden|Delft|Haarlem|Tilburg|Breda|Limburg|Brabant|Noord-Brabant|Zeeland|Friesland|Gelderland|Noord-Holland|
    Zuid-Holland|Brussel|Antwerpen|Gent|Brugge|Leuven|Luik|Namen|Vlaanderen|Wallonië|Verenigde Staten|VS|Groot-Brittannië|Engeland|Schotland|Midden-Oosten|Gaza|Gazastrook|Westelijke Jordaanoever|
    Jeruzalem|Tel Aviv|Beiroet|Damascus|Bagdad|Teheran|Caïro|Washington|New York|Londen|Parijs|Berlijn|Rome|Madrid|Moskou|Kiev|Peking|Tokio|Genève|Keulen
  `,
  organizations: `
    VN|Verenigde Naties|Veiligheidsraad|EU|Europese Unie|NAVO|Unesco|Unicef|WHO|IMF|Wereldbank|Europese Commissie|Europees Parlement|Tweede Kamer|Eerste Kamer|Raad van State|Hoge Raad|Witte Huis|
    Pentagon|Kremlin|VVD|PVV|CDA|PvdA|GroenLinks|D66|SP|BBB|N-VA|Vlaams Belang|Open VLD|Vooruit|CD&V|Hamas|Hezbollah|ANP|Belga|Reuters|AFP|NOS|VRT|RTL|de Volkskrant|NRC|De Telegraaf|De Standaard|
    De Morgen|Het Laatste Nieuws|Shell|Philips|ING|KLM|ABN Amro|Google|Facebook|Meta|Twitter|Amnesty International|Rode Kruis|Ajax|PSV|Feyenoord|Anderlecht|Club Brugge
  `,
  ambiguousPhrases: 'Meta|Namen|Vooruit|Shell|SP',
  aliases:
    'Verenigde Staten=VS=Verenigde Staten van Amerika|Verenigd Koninkrijk=VK=Groot-Brittannië|NAVO=NATO|Den Haag=s-Gravenhage|VN=Verenigde Naties|EU=Europese Unie',
  honorifics: { m: 'Heer Dhr Meneer Sjeik', f: 'Mevrouw Mevr Mw' },
  roles: {
    m: `
      president minister premier staatssecretaris kamerlid burgemeester gouverneur rechter advocaat directeur voorzitter partijleider leider chef woordvoerder ambassadeur koning prins paus kardinaal
      bisschop generaal kolonel kapitein commandant professor prof dr hoogleraar onderzoeker historicus schrijver auteur journalist acteur zanger regisseur trainer coach speler spits kandidaat activist
      econoom deskundige topman ceo officier
    `,
    f: 'presidente koningin prinses directrice voorzitster schrijfster actrice zangeres onderzoekster woordvoerster',
  },
  organizationHeads:
    'Ministerie Raad Hof Partij Beweging Unie Federatie Vereniging Instituut Universiteit Hogeschool Stichting Fonds Bank Commissie Comité Groep Museum Ziekenhuis Bond Organisatie NV BV',
  institutions: 'Rechtbank Gerechtshof Universiteit Hogeschool Bank Raad',
  ministries: 'ministerie departement',
  organizationLabels:
    'platform netwerk app site krant dagblad tijdschrift zender bedrijf concern groep partij beweging',
  placeLabels: 'stad dorp gemeente provincie regio wijk hoofdstad eiland',
  placeHeads: 'Berg Straat Laan Plein Meer Rivier Golf Zee Oceaan Eiland Luchthaven Haven',
  nameParticles: 'van de der den ten ter het von bin ibn al el',
  reportingVerbs: 'zei zegt verklaarde schreef schrijft aldus vertelde meldde meent vindt stelde waarschuwde',
  placePrepositions: 'in uit naar bij te nabij',
  commonWords: `
    de het een en of maar als dat die dit deze in op aan met van voor door over om te tot bij uit naar na onder tegen tussen zonder er hij zij ze wij we ik je u ons hun haar zijn mijn is was zijn waren
    heeft had hebben wordt werd worden niet geen ook nog wel meer veel alle andere maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september
    oktober november december gisteren vandaag morgen volgens toen daarna daarom omdat nederlandse belgische vlaamse franse duitse britse amerikaanse russische europese internet god
  `,
  outerAdjectives: 'ex huidige voormalig voormalige nieuwe oud',
};
