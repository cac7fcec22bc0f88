/** What each language's weights are made from. */
import type { TrainingOptions } from './crf.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Recasing } from './recased.ts';
import { NO_RECASING } from './recased.ts';

export interface Corpus {
  /** File in `ner/`, without `.conll.gz`. */
  file: string;
  title: string;
  licence: string;
  /** Whether a file of weights trained from it may be given away freely. */
  open: boolean;
  /** What a sentence of it counts in training; 0: it is only measured on. */
  weight: number;
  /** `tenth`: every tenth document is held out for choices; `none`: all is trained on; `all`: nothing is. */
  heldOut: 'tenth' | 'third' | 'none' | 'all';
  /** Trained on only where openly licensed data alone is: it adds nothing to the rest. */
  openOnly?: boolean;
  /** What tells its marking from others' is its register (see `register.ts`): it has no style of its own. */
  byRegister?: boolean;
}

export interface LanguageTraining extends TrainingOptions, Recasing {
  language: string;
  corpora: readonly Corpus[];
  /** What our own sentences count. */
  ownWeight: number;
  /** What the letters of a listed name count; see `listed-names.ts`. */
  listed: number;
  /** Number of the scheme of labels; see `labels.ts`. */
  scheme: number;
  cutoff: number;
  prune: number;
  bias: number;
  /** Names from beyond the language's own corpora. */
  gazetteer?: Gazetteer;
  /** The corpora whose styles the file follows beside ours, and their shares of it. */
  blend?: readonly { file: string; share: number }[];
}

const ANERCORP = 'research, by its author; a public card says CC BY-SA 4.0';
const WIKINEURAL = 'CC BY-NC-SA 4.0';
const WIKIANN = 'CC BY-SA (Wikipedia)';

const wikineural = (language: string, weight = 1, heldOut: Corpus['heldOut'] = 'tenth'): Corpus => ({
  file: `wikineural.${language}.dev`,
  title: 'WikiNEuRal (Wikipedia, machine-labelled), validation part',
  licence: WIKINEURAL,
  open: false,
  weight,
  heldOut,
});

const wikiann = (language: string, weight = 0.3): Corpus => ({
  file: `wikiann.${language}.train`,
  title: 'WikiANN (Wikipedia, machine-labelled)',
  licence: WIKIANN,
  open: true,
  weight,
  heldOut: 'none',
});

const WIKIPEDIAS = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt'] as const;
const WIKIANNS = ['de', 'en', 'es', 'fr'] as const;

/** Towns, family names, and the names of the other languages' Wikipedias. */
const gazetteerOf = (language: string, ...countries: string[]): Gazetteer => ({
  lists: ['common'],
  countries,
  corpora: [
    ...WIKIPEDIAS.filter((other) => other !== language).map((other) => ({
      file: `wikineural.${other}.dev`,
      open: false,
    })),
    ...WIKIANNS.filter((other) => other !== language).map((other) => ({
      file: `wikiann.${other}.train`,
      open: true,
    })),
  ],
});

/** Where all corpora are machine-labelled, our own sentences may say more. */
const SILVER_OWN_WEIGHT = 5;

const COMMON = {
  ...NO_RECASING,
  ownWeight: 2,
  listed: 0,
  scheme: 2,
  epochs: 8,
  cutoff: 1,
  prune: 0.04,
  bias: -0.3,
  alpha: 0.1,
  beta: 1,
  l1: 0.2,
  l2: 0,
  identityNoise: 0,
  noise: 0.4,
  seed: 1,
};

export const LANGUAGES: readonly LanguageTraining[] = [
  {
    ...COMMON,
    language: 'ar',
    epochs: 10,
    noise: 0.3,
    bias: 0.3,
    blend: [{ file: 'anercorp.ar.train', share: 0.5 }],
    corpora: [
      {
        file: 'anercorp.ar.train',
        title: 'ANERcorp (news), CAMeL Lab split, train',
        licence: ANERCORP,
        open: false,
        weight: 1,
        heldOut: 'tenth',
      },
      {
        file: 'aqmar.ar.train',
        title: 'AQMAR (Wikipedia)',
        licence: 'CC BY-SA 3.0',
        open: true,
        weight: 0.5,
        heldOut: 'tenth',
      },
      {
        file: 'wojood-sample.ar.train',
        title: 'Wojood, public sample',
        licence: 'MIT (repository)',
        open: true,
        weight: 0.5,
        heldOut: 'tenth',
      },
    ],
  },
  {
    ...COMMON,
    language: 'en',
    gazetteer: gazetteerOf('en', 'GB', 'IE', 'US', 'CA', 'AU', 'NZ'),
    epochs: 6,
    lowered: 0.3,
    loweredShare: 0.5,
    smallNames: 0.4,
    smallNamesShare: 0.7,
    blend: [
      { file: 'conll2003.en.train', share: 0.3 },
      { file: 'uner-ewt.en.dev', share: 0.1 },
    ],
    corpora: [
      {
        file: 'conll2003.en.train',
        title: 'CoNLL-2003 (Reuters news)',
        licence: 'annotations free, text research only',
        open: false,
        weight: 1,
        heldOut: 'none',
      },
      {
        file: 'conll2003.en.dev',
        title: 'CoNLL-2003, dev',
        licence: 'annotations free, text research only',
        open: false,
        weight: 0,
        heldOut: 'all',
      },
      {
        file: 'uner-ewt.en.dev',
        title: 'UNER English EWT (web), dev',
        licence: 'CC BY-SA 4.0',
        open: true,
        weight: 3,
        heldOut: 'third',
      },
      {
        file: 'wnut17.en.train',
        title: 'WNUT 2017 (social media)',
        licence: 'CC BY 4.0',
        open: true,
        weight: 1.5,
        heldOut: 'tenth',
        byRegister: true,
      },
      wikineural('en', 0.3),
      wikiann('en'),
    ],
  },
  {
    ...COMMON,
    language: 'fa',
    epochs: 12,
    alpha: 0.08,
    listed: 0.03,
    blend: [{ file: 'peyma.fa.train', share: 0.8 }],
    corpora: [
      {
        file: 'arman.fa.train',
        title: 'ARMAN (news), first fold',
        licence: 'academic research only',
        open: false,
        weight: 1.8,
        heldOut: 'tenth',
        byRegister: true,
      },
      {
        file: 'peyma.fa.train',
        title: 'PEYMA (news)',
        licence: 'none stated; academic',
        open: false,
        weight: 1,
        heldOut: 'none',
      },
      {
        file: 'peyma.fa.dev',
        title: 'PEYMA, dev',
        licence: 'none stated; academic',
        open: false,
        weight: 0,
        heldOut: 'all',
      },
    ],
  },
  {
    ...COMMON,
    language: 'es',
    gazetteer: gazetteerOf('es', 'ES', 'AR', 'CL', 'CO', 'MX', 'PE', 'UY', 'VE', 'EC', 'BO'),
    blend: [{ file: 'conll2002.es.train', share: 0.6 }],
    corpora: [
      {
        file: 'conll2002.es.train',
        title: 'CoNLL-2002 (EFE news)',
        licence: 'research',
        open: false,
        weight: 2,
        heldOut: 'none',
      },
      {
        file: 'conll2002.es.dev',
        title: 'CoNLL-2002, dev',
        licence: 'research',
        open: false,
        weight: 0,
        heldOut: 'all',
      },
      wikineural('es', 0.3),
      wikiann('es'),
    ],
  },
  {
    ...COMMON,
    language: 'nl',
    gazetteer: gazetteerOf('nl', 'NL', 'BE'),
    blend: [{ file: 'conll2002.nl.train', share: 0.4 }],
    corpora: [
      {
        file: 'conll2002.nl.train',
        title: 'CoNLL-2002 (De Morgen)',
        licence: 'research',
        open: false,
        weight: 2,
        heldOut: 'none',
      },
      {
        file: 'conll2002.nl.dev',
        title: 'CoNLL-2002, dev',
        licence: 'research',
        open: false,
        weight: 0,
        heldOut: 'all',
      },
      wikineural('nl', 0.3),
    ],
  },
  {
    ...COMMON,
    language: 'de',
    gazetteer: gazetteerOf('de', 'DE', 'AT', 'CH', 'LI', 'LU'),
    blend: [{ file: 'germeval2014.de.dev', share: 0.5 }],
    corpora: [
      {
        file: 'germeval2014.de.dev',
        title: 'GermEval 2014 (news and Wikipedia), dev',
        licence: 'CC BY 4.0',
        open: true,
        weight: 3,
        heldOut: 'third',
      },
      wikineural('de', 0.3),
      wikiann('de'),
    ],
  },
  {
    ...COMMON,
    language: 'fr',
    ownWeight: SILVER_OWN_WEIGHT,
    gazetteer: gazetteerOf('fr', 'FR', 'BE', 'CH', 'CA', 'LU'),
    blend: [{ file: 'wikineural.fr.dev', share: 0.4 }],
    corpora: [
      wikineural('fr'),
      {
        file: 'europeana.fr.train',
        title: 'Europeana Newspapers (about 1900)',
        openOnly: true,
        licence: 'CC0',
        open: true,
        weight: 0.3,
        heldOut: 'tenth',
      },
      wikiann('fr'),
    ],
  },
  {
    ...COMMON,
    language: 'it',
    ownWeight: SILVER_OWN_WEIGHT,
    gazetteer: gazetteerOf('it', 'IT', 'CH'),
    blend: [{ file: 'wikineural.it.dev', share: 0.4 }],
    corpora: [wikineural('it')],
  },
  {
    ...COMMON,
    language: 'pt',
    ownWeight: SILVER_OWN_WEIGHT,
    gazetteer: gazetteerOf('pt', 'PT', 'BR'),
    blend: [{ file: 'wikineural.pt.dev', share: 0.2 }],
    corpora: [wikineural('pt')],
  },
  {
    ...COMMON,
    language: 'ru',
    ownWeight: SILVER_OWN_WEIGHT,
    gazetteer: { lists: ['ru'], countries: [], corpora: [] },
    blend: [{ file: 'wikineural.ru.dev', share: 0.3 }],
    corpora: [wikineural('ru')],
  },
  {
    ...COMMON,
    language: 'tr',
    // From our own sentences alone: few, and seen more often.
    epochs: 20,
    gazetteer: gazetteerOf('tr', 'TR', 'CY'),
    corpora: [],
  },
];
