/** German: nouns are capitalised, so names need a list, a title or a given name. */
import type { LanguageNames } from '../../names/language-names.ts';
import { NO_NAMES } from '../../names/language-names.ts';

export const GERMAN_NAMES: LanguageNames = {
  ...NO_NAMES,
  capitalisesNouns: true,
  places: `
    Berlin|Hamburg|München|Köln|Frankfurt|Frankfurt am Main|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Nürnberg|Bremen|Bonn|Essen|Dortmund|Bayern|Sachsen|Hessen|
    Thüringen|Brandenburg|Niedersachsen|Nordrhein-Westfalen|Baden-Württemberg|Schleswig-Holstein|Mecklenburg-Vorpommern|Rheinland-Pfalz|Saarland|Sachsen-Anhalt|Wien|Salzburg|Graz|
    Zürich|Genf|Bern|Basel|USA|Vereinigte Staaten|Großbritannien|England|Schottland|Niederlande|Naher Osten|Nahost|Nahen Osten|Gaza|Gazastreifen|Westjordanland|Jerusalem|Tel Aviv|Beirut|
    Damaskus|Bagdad|Teheran|Kairo|Ankara|Washington|New York|London|Paris|Rom|Madrid|Moskau|Kiew|Kyjiw|Peking|Tokio|Brüssel|Warschau|Prag|Den Haag|Rhein|Donau|Elbe|Alpen
  `,
  organizations: `
    UN|UNO|Vereinte Nationen|Vereinten Nationen|UN-Sicherheitsrat|EU|Europäische Union|Europäischen Union|EU-Kommission|Nato|NATO|WHO|IWF|Weltbank|EZB|Bundestag|Bundesrat|Bundesregierung|
    Bundesverfassungsgericht|Bundesgerichtshof|Bundeswehr|Bundeskriminalamt|BKA|Auswärtiges Amt|CDU|CSU|SPD|FDP|AfD|Die Linke|Bündnis 90|Weißes Haus|Pentagon|Kreml|Hamas|Hisbollah|
    dpa|Deutsche Presse-Agentur|Reuters|AFP|ARD|ZDF|Spiegel|Der Spiegel|FAZ|Süddeutsche Zeitung|taz|Bild|Bild-Zeitung|Deutsche Bahn|Volkswagen|VW|BMW|Siemens|Deutsche Bank|SAP|
    Bayer|BASF|Allianz|Lufthansa|Google|Facebook|Meta|Twitter|Amnesty International|Rotes Kreuz|FC Bayern|FC Bayern München|Borussia Dortmund|Taliban
  `,
  ambiguousPhrases: 'Essen|Meta|Spiegel|Bild|Bayer|Allianz|Bern',
  aliases:
    'USA=Vereinigte Staaten|UN=UNO=Vereinte Nationen=Vereinten Nationen|EU=Europäische Union=Europäischen Union|Nato=NATO|Kiew=Kyjiw|dpa=Deutsche Presse-Agentur',
  honorifics: { m: 'Herr Herrn Scheich', f: 'Frau Fräulein' },
  roles: {
    m: `
      Präsident Bundespräsident Kanzler Bundeskanzler Minister Ministerpräsident Außenminister Innenminister Finanzminister Verteidigungsminister Justizminister Wirtschaftsminister
      Premierminister Premier Sprecher Regierungssprecher Vorsitzender Parteichef Chef Direktor Leiter Bürgermeister Senator Abgeordneter Richter Anwalt Staatsanwalt Botschafter
      General Oberst König Prinz Papst Kardinal Bischof Professor Prof Dr Doktor Autor Schriftsteller Journalist Schauspieler Sänger Regisseur Trainer Spieler Stürmer Experte
      Historiker Soziologe Ökonom Kandidat Aktivist Generalsekretär
    `,
    f: `
      Präsidentin Kanzlerin Bundeskanzlerin Ministerin Ministerpräsidentin Außenministerin Innenministerin Verteidigungsministerin Sprecherin Vorsitzende Chefin Direktorin Leiterin
      Bürgermeisterin Senatorin Abgeordnete Richterin Anwältin Botschafterin Königin Prinzessin Professorin Autorin Schriftstellerin Journalistin Schauspielerin Sängerin Regisseurin
      Trainerin Expertin Historikerin Kandidatin Aktivistin
    `,
  },
  organizationHeads:
    'GmbH AG Universität Hochschule Partei Verband Gewerkschaft Stiftung Institut Ministerium Bundesamt',
  organizationLabels: 'Plattform Netzwerk Zeitung Magazin Sender Firma Konzern Unternehmen Partei Gruppe',
  placeLabels: 'Stadt Dorf Gemeinde Provinz Region Hauptstadt Insel',
  nameParticles: 'von van de der zu zum vom bin ibn al el',
  reportingVerbs:
    'sagte sagt erklärte erklärt betonte schrieb schreibt meinte forderte warnte kritisierte teilte',
  placePrepositions: 'in aus nach bei',
  commonWords:
    'der die das ein eine und oder aber in im am an auf aus bei mit nach von zu zum zur für über unter vor er sie es wir ich ist sind war hat haben wird Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  outerAdjectives: 'ehemalige ehemaliger frühere früherer amtierende neue neuer',
};
