/** French: titles, offices, heads of organisations and places, and capitalised words that are no names. */
import type { LanguageNames } from '../../names/language-names.ts';
import { NO_NAMES } from '../../names/language-names.ts';

export const FRENCH_NAMES: LanguageNames = {
  ...NO_NAMES,
  smallComplements: true,
  places: `
    Paris|Marseille|Lyon|Lille|Toulouse|Bordeaux|Nantes|Strasbourg|Nice|Rennes|Grenoble|Montpellier|Corse|Bretagne|Normandie|Provence|Alsace|États-Unis|Etats-Unis|
    Royaume-Uni|Grande-Bretagne|Angleterre|Écosse|Pays-Bas|Moyen-Orient|Proche-Orient|Cisjordanie|Gaza|bande de Gaza|Jérusalem|Tel-Aviv|Ramallah|Beyrouth|Damas|Bagdad|
    Téhéran|Le Caire|Alger|Rabat|Tunis|Tripoli|Ankara|Riyad|Washington|New York|Bruxelles|Genève|Londres|Berlin|Rome|Madrid|Moscou|Kiev|Kyiv|Pékin|Tokyo|Montréal|Québec|
    La Rochelle|Le Havre|Le Mans|Brest|Dijon|Reims|Angers|Tours|Limoges|Nancy|Metz|Rouen|Caen|Avignon|Perpignan|Bayonne|Ajaccio|Bastia|Cherbourg|Saint-Malo|Saint-Nazaire|Lorient|Quimper|Vannes|
    Lisbonne|Porto|Barcelone|Séville|Cadix|Valence|Bilbao|Athènes|Vienne|Varsovie|Prague|Budapest|Bucarest|Belgrade|Milan|Naples|Venise|Florence|Turin|Gênes|Palerme|Hambourg|Munich|Francfort|
    Cologne|Zurich|Bâle|Lausanne|Anvers|Gand|Liège|Amsterdam|Copenhague|Stockholm|Oslo|Helsinki|Dublin|Édimbourg|Manchester|Liverpool|Istanbul|Le Caire|Casablanca|Marrakech|Oran|Dakar|Abidjan|
    Bamako|Niamey|Kinshasa|Nairobi|Le Cap|Johannesburg|New Delhi|Bombay|Shanghai|Hong Kong|Séoul|Los Angeles|Chicago|San Francisco|Boston|Buenos Aires|Rio de Janeiro|São Paulo|Mexico|La Havane|
    Sahel|Maghreb|Île-de-France|Guadeloupe|Martinique|Mayotte|Nouvelle-Calédonie|La Réunion|La Haye
  `,
  organizations: `
    ONU|Nations unies|Conseil de sécurité|Union européenne|UE|OTAN|Otan|Unesco|Unicef|OMS|FMI|Banque mondiale|Commission européenne|Parlement européen|Élysée|Elysée|Matignon|
    Quai d'Orsay|Assemblée nationale|Sénat|Conseil constitutionnel|Maison Blanche|Pentagone|Kremlin|Hezbollah|Hamas|AFP|Agence France-Presse|Reuters|Le Monde|Le Figaro|
    Libération|France Inter|France Info|BFMTV|RFI|France 24|Radio France|Mediapart|LFI|PS|RN|SNCF|EDF|TotalEnergies|Renault|Airbus|CGT|CFDT|Medef|Insee|Google|Facebook|Meta|
    Twitter|Amnesty International|Médecins sans frontières|Reporters sans frontières|Croix-Rouge|PSG|Taliban
  `,
  ambiguousPhrases: 'Meta|Nice|Libération|PS|Tours|Vienne|Valence|Florence|Cologne|Angers|Vannes',
  aliases:
    'États-Unis=Etats-Unis|ONU=Nations unies|UE=Union européenne|AFP=Agence France-Presse|Royaume-Uni=Grande-Bretagne|OTAN=Otan|Kiev=Kyiv',
  ambiguousNames:
    'Prudence Aimée Parfait Juste Constant Constance Espérance Pie Ange Rose Violette Marguerite Pierre Blanche Claire Olive Victoire Clément Modeste Noël Pascal France Paris Florence',
  honorifics: { m: 'M MM Monsieur Me Maître Mgr Monseigneur Cheikh', f: 'Mme Mmes Madame Mlle Mademoiselle' },
  roles: {
    m: `
      président ministre premier secrétaire député sénateur maire gouverneur préfet procureur juge avocat directeur dirigeant chef patron pdg
      porte-parole ambassadeur envoyé roi prince pape cardinal évêque général colonel capitaine commandant professeur docteur dr pr chercheur historien
      écrivain auteur journaliste acteur chanteur réalisateur entraîneur sélectionneur joueur attaquant candidat militant chancelier sociologue économiste expert
      biologiste géologue climatologue océanographe médecin infirmier ingénieur architecte enseignant agriculteur éleveur pêcheur paludier commerçant artisan
      policier syndicaliste délégué conseiller adjoint responsable fondateur rédacteur photographe peintre sculpteur musicien cinéaste philosophe politologue juriste magistrat témoin
    `,
    f: `présidente ministre députée sénatrice directrice dirigeante cheffe patronne ambassadrice reine princesse professeure chercheuse historienne autrice actrice
      chanteuse réalisatrice joueuse candidate militante chancelière avocate juge`,
  },
  organizationHeads: `
    Ministère Conseil Cour Tribunal Parti Mouvement Union Fédération Confédération Association Société Institut Université École Fondation Fonds Banque Agence Autorité
    Commission Comité Office Observatoire Syndicat Front Rassemblement Assemblée Parlement Groupe Compagnie Musée Hôpital Ligue Organisation Centre Armée Police Coopérative Académie Congrès Laboratoire Collectif Direction Préfecture Conservatoire Opéra Bibliothèque Chambre Caisse Réseau Orchestre
  `,
  organizationLabels:
    'plateforme réseau application site journal quotidien magazine chaîne entreprise société groupe parti mouvement agence ong',
  placeLabels: 'ville village commune région province département quartier capitale île',
  placeHeads:
    'Mont Rue Avenue Boulevard Place Lac Rivière Golfe Mer Océan Île Aéroport Port Gare Vallée Cap Détroit',
  nameParticles: 'de du des la le d von van ben ibn al el bin',
  reportingVerbs:
    'dit affirmé déclaré expliqué ajouté estime estimé assure assuré écrit confie raconte souligne rappelle précise indique déclare explique affirme ajoute',
  placePrepositions: 'à en au aux dans vers depuis de',
  commonWords: `
    le la les l un une des du de d et ou mais si car donc ni que qui quoi dont où ce cet cette ces il elle ils elles on nous vous je tu se sa son ses leur leurs mon ma mes
    notre nos votre vos à au aux en dans par pour sur sous avec sans chez vers entre depuis pendant après avant selon contre comme quand lorsque alors ainsi aussi plus moins
    très tout toute tous toutes même autre autres aucun aucune chaque plusieurs est sont était ont a été être avoir fait faire lundi mardi mercredi jeudi vendredi samedi
    dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier demain aujourd'hui cependant toutefois enfin ensuite puis pourtant
    français française françaises américain américaine allemand anglais européen européenne russe israélien palestinien iranien arabe musulman juif chrétien internet état
  `,
  outerAdjectives: 'ancien ancienne ex actuel actuelle futur nouveau nouvelle adjoint vice',
};
