/** How French newsrooms quote. */
import type { QuoteLexicon } from '../../quotes/lexicon.ts';

/** Present, third person singular, and past participle. */
const VERBS: readonly (readonly [present: string, participle: string])[] = [
  ['dit', 'dit'],
  ['déclare', 'déclaré'],
  ['affirme', 'affirmé'],
  ['assure', 'assuré'],
  ['explique', 'expliqué'],
  ['indique', 'indiqué'],
  ['précise', 'précisé'],
  ['souligne', 'souligné'],
  ['estime', 'estimé'],
  ['écrit', 'écrit'],
  ['annonce', 'annoncé'],
  ['répond', 'répondu'],
  ['conclut', 'conclu'],
  ['confie', 'confié'],
  ['confirme', 'confirmé'],
  ['raconte', 'raconté'],
  ['rappelle', 'rappelé'],
  ['insiste', 'insisté'],
  ['martèle', 'martelé'],
  ['lance', 'lancé'],
  ['regrette', 'regretté'],
  ['reconnaît', 'reconnu'],
  ['admet', 'admis'],
  ['prévient', 'prévenu'],
  ['avertit', 'averti'],
  ['dénonce', 'dénoncé'],
  ['ironise', 'ironisé'],
  ['plaide', 'plaidé'],
  ['promet', 'promis'],
  ['réagit', 'réagi'],
  ['témoigne', 'témoigné'],
  ['soutient', 'soutenu'],
  ['observe', 'observé'],
  ['note', 'noté'],
  ['commente', 'commenté'],
  ['demande', 'demandé'],
  ['interroge', 'interrogé'],
  ['réplique', 'répliqué'],
  ['rétorque', 'rétorqué'],
  ['résume', 'résumé'],
  ['tweete', 'tweeté'],
  ['publie', 'publié'],
  ['proteste', 'protesté'],
  ['détaille', 'détaillé'],
  ['avance', 'avancé'],
  ['argue', 'argué'],
  ['crie', 'crié'],
  ['clame', 'clamé'],
  ['glisse', 'glissé'],
  ['juge', 'jugé'],
  ['prétend', 'prétendu'],
  ['garantit', 'garanti'],
  ['déplore', 'déploré'],
  ['conteste', 'contesté'],
  ['révèle', 'révélé'],
  ['sourit', 'souri'],
  ['soupire', 'soupiré'],
  ['s’emporte', 'emporté'],
  ['plaisante', 'plaisanté'],
  ['se souvient', 'souvenu'],
  ['se rappelle', 'rappelé'],
  ['se réjouit', 'réjoui'],
  ['s’indigne', 'indigné'],
  ['s’agace', 'agacé'],
  ['s’étonne', 'étonné'],
  ['s’inquiète', 'inquiété'],
  ['s’amuse', 'amusé'],
  ['s’exclame', 'exclamé'],
  ['se défend', 'défendu'],
  ['objecte', 'objecté'],
  ['murmure', 'murmuré'],
  ['souffle', 'soufflé'],
  ['tranche', 'tranché'],
  ['reprend', 'repris'],
  ['fait savoir', 'fait savoir'],
  ['fait valoir', 'fait valoir'],
  ['tonne', 'tonné'],
  ['grince', 'grincé'],
  ['concède', 'concédé'],
  ['complète', 'complété'],
  ['constate', 'constaté'],
  ['nuance', 'nuancé'],
  ['minimise', 'minimisé'],
  ['balaie', 'balayé'],
  ['s’interroge', 'interrogé'],
  ['jure', 'juré'],
  ['pense', 'pensé'],
  ['énumère', 'énuméré'],
  ['avoue', 'avoué'],
  ['rapporte', 'rapporté'],
  ['relève', 'relevé'],
  ['relate', 'relaté'],
  ['pointe', 'pointé'],
  ['rassure', 'rassuré'],
  ['supplie', 'supplié'],
  ['s’alarme', 'alarmé'],
  ['prévoit', 'prévu'],
  ['décrypte', 'décrypté'],
];

const GOING_ON: typeof VERBS = [
  ['ajoute', 'ajouté'],
  ['poursuit', 'poursuivi'],
  ['renchérit', 'renchéri'],
];

const DESCRIBING: readonly (readonly [present: string, participle: string])[] = [
  ['qualifie', 'qualifié'],
  ['décrit', 'décrit'],
  ['accuse', 'accusé'],
  ['traite', 'traité'],
  ['parle de', 'parlé de'],
];

const singular = (verbs: typeof VERBS): string[] =>
  verbs.flatMap(([present, participle]) => [
    present,
    `a ${participle}`,
    `avait ${participle}`,
    ...(present.endsWith('e') ? [`${present.slice(0, -1)}ait`] : []),
  ]);
const plural = (verbs: typeof VERBS): string[] =>
  verbs.flatMap(([present, participle]) => [
    `${present.replace(/e$/u, '')}ent`,
    `ont ${participle}`,
    `avaient ${participle}`,
  ]);

/** A preposition and its article are written as one word (`aux yeux du`). */
const withContractions = (phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase) =>
    phrase.endsWith(' de') ? [phrase, `${phrase.slice(0, -2)}du`, `${phrase.slice(0, -2)}des`] : [phrase],
  );

export const quotes: QuoteLexicon = {
  order: 'subject-verb',
  dialogueDashes: true,
  headFirst: true,
  proclitics: '',
  verbs: [
    {
      plural: false,
      forms: [...singular(VERBS), 'disait', 'écrivait', 'répondait', 'promettait', 'soutenait'],
    },
    { plural: false, goesOn: true, forms: singular(GOING_ON) },
    { plural: true, goesOn: true, forms: plural(GOING_ON) },
    { plural: false, goesOn: true, inverted: true, forms: GOING_ON.map(([, participle]) => participle) },
    { plural: false, inverted: true, forms: VERBS.map(([, participle]) => participle) },
    { plural: true, forms: [...plural(VERBS), 'disent', 'écrivent', 'disaient'] },
    { plural: false, describing: true, forms: singular(DESCRIBING) },
    { plural: true, describing: true, forms: plural(DESCRIBING) },
    {
      participle: true,
      forms:
        'ajoutant affirmant assurant expliquant précisant soulignant estimant déclarant disant rappelant indiquant'.split(
          ' ',
        ),
    },
  ],
  sources: withContractions([
    'selon',
    "d'après",
    'd’après',
    'aux yeux de',
    'à en croire',
    'au dire de',
    'aux dires de',
    'de l’aveu de',
    'pour reprendre les mots de',
  ]),
  thus: 'ainsi',
  opinions: ['pour'],
  complementisers: "que qu'",
  pronouns: [
    { words: 'il lui', gender: 'm', plural: false, thing: false },
    { words: 'elle', gender: 'f', plural: false, thing: false },
    { words: 'ils', gender: 'm', plural: true },
    { words: 'elles', gender: 'f', plural: true },
  ],
  prepositions:
    'de du des à au aux en dans par pour sur sous avec sans chez contre entre vers depuis pendant après avant dès lors malgré parmi via',
  linkers: 'de du des aux',
  articles: "le la les un une des son sa ses leur leurs l' ce cet cette plusieurs certains",
  definites: "le la l' ce cet cette",
  anaphors: [
    { words: 'homme dirigeant élu intéressé quinquagénaire quadragénaire', gender: 'm', plural: false },
    { words: 'femme dirigeante élue intéressée', gender: 'f', plural: false },
    {
      words:
        'police armée gendarmerie gouvernement entreprise société ministère groupe parti syndicat association club compagnie direction',
      plural: false,
      thing: true,
    },
  ],
  agents: 'par',
  governing: '',
  stops:
    'et ou mais que qui dont où lorsque quand comme si car puis donc ni lundi mardi mercredi jeudi vendredi samedi dimanche hier demain ce dans sur lors après avant devant est sont était on ne',
  skipped:
    'aussi ensuite également a ont avait avaient encore déjà toutefois récemment notamment régulièrement lui leur nous me se s y même hier lundi mardi mercredi jeudi vendredi samedi dimanche t pourtant alors enfin',
  relatives: 'qui',
  transmission: '',
  roles:
    'porte-parole ministre président présidente source sources police maire responsable avocat avocate témoin témoins conseiller conseillère proche fonctionnaire riverain riveraine habitant habitante expert médecin juge procureur directeur directrice entraîneur syndicaliste maire élu élue chercheur chercheuse secrétaire chanteur chanteuse écrivain écrivaine romancier romancière joueur joueuse entraîneuse réalisateur réalisatrice biologiste agriculteur agricultrice député députée sénateur sénatrice ambassadeur ambassadrice musicien musicienne artiste étudiant étudiante professeur infirmière patron patronne docker luthier',
  naming:
    'film films livre livres roman chanson chansons album albums série émission pièce poème essai article documentaire journal magazine site plateforme application opération campagne projet navire bateau programme épisode chapitre titre intitulé intitulée intitulés baptisé baptisée nommé nommée surnommé surnommée surnom dit dite appelé appelée appelle mot terme expression slogan hashtag marque groupe restaurant hôtel jeu tableau exposition théorie concept loi compte génération titré dénommé tube show comédie tournage nom autre proclamée proclamé',
  predicates: "c'est est était sont étaient être comme",
  clauseWords:
    "je j'ai nous vous tu il elle ils elles on est sont était étaient sera seront suis sommes ai as avons avez ont avait ne n'est n'ai n'a n'y pas plus jamais c'est ce ça cela qui si parce peut peuvent doit doivent faut va vont notre nos mon ma mes",
  abbreviations: 'm mm mme mlle dr pr st ste me av j p l a',
};
