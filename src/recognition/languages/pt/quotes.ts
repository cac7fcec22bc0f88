/** How Portuguese and Brazilian newsrooms quote. */
import type { QuoteLexicon } from '../../quotes/lexicon.ts';

/** Present and perfect, third person singular and plural, of verbs of the first conjugation by their stem. */
const ar = (stems: string, which: 0 | 1): string[] =>
  stems
    .split(' ')
    .flatMap((stem) =>
      which === 0 ? [`${stem}a`, `${stem}ou`, `${stem}ava`] : [`${stem}am`, `${stem}aram`],
    );

const STEMS =
  'afirm explic cont relat declar coment lament confirm neg avis alert argument anunci pergunt record lembr reclam desabaf ironiz observ not assegur justific critic retruc brinc post revel confess apont ressalt destac fris aleg grit ponder sublinh jur precis tuit suspir murmur sussurr protest exclam recomend aconselh ameaç celebr comemor elogi lanç atir dispar argument compar brad resmung indag interrog queix analis avali salient realç reivindic anot test desvaloriz';

/** A preposition and its article are written as one word (`na opinião do`). */
const withContractions = (phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase) =>
    phrase.endsWith(' de')
      ? [phrase, ...['do', 'da', 'dos', 'das'].map((word) => phrase.slice(0, -2) + word)]
      : [phrase],
  );

export const quotes: QuoteLexicon = {
  order: 'subject-verb',
  dropsSubject: true,
  dialogueDashes: true,
  headFirst: true,
  gerunds: 'ando endo indo',
  proclitics: '',
  verbs: [
    {
      plural: false,
      forms: [
        ...ar(STEMS, 0),
        ...'diz disse dissera escreveu escreve respondeu responde admitiu admite reconheceu reconhece advertiu adverte prometeu promete insistiu insiste garantiu garante defendeu defende ri riu sorri sorriu pediu pede conclui concluiu resume resumiu dizia contava explicava garantia lembrava rebateu rebate reiterou reitera referiu refere descreveu repete repetiu repetia respondia pedia admitia insistia defendia agradece agradeceu interrompe interrompeu devolve devolveu previu prevê propôs propõe expôs expõe esclarece esclareceu exige exigiu sugere sugeriu desmente desmentiu contrapôs corrigiu corrige despediu culpa culpou'.split(
          ' ',
        ),
      ],
    },
    {
      plural: true,
      forms: [
        ...ar(STEMS, 1),
        ...'dizem disseram escreveram respondem responderam admitem garantem prometem'.split(' '),
      ],
    },
    {
      plural: false,
      goesOn: true,
      forms:
        'acrescenta acrescentou continua continuou prossegue prosseguiu completa completou emenda emendou'.split(
          ' ',
        ),
    },
    { plural: true, goesOn: true, forms: 'acrescentam acrescentaram continuam continuaram'.split(' ') },
    { plural: false, governs: 'em de do da', forms: ['fala', 'falou', 'falava'] },
    { plural: true, governs: 'em de do da', forms: ['falam', 'falaram', 'falavam'] },
    {
      own: true,
      thing: false,
      forms: [
        'a seu ver',
        'na sua opinião',
        'em sua opinião',
        'nas suas palavras',
        'segundo as suas palavras',
      ],
    },
    { plural: false, weak: true, forms: 'publicou publica leu lê lia'.split(' ') },
    {
      describing: true,
      forms:
        'chamou chama classificou classifica descreve qualificou qualifica acusou acusa considerou considera achou acha apelidou definiu define'.split(
          ' ',
        ),
    },
    {
      participle: true,
      forms: 'dizendo acrescentando afirmando explicando garantindo lembrando escrevendo'.split(' '),
    },
  ],
  sources: withContractions([
    'segundo',
    'de acordo com',
    'nas palavras de',
    'conforme',
    'na opinião de',
    'na versão de',
  ]),
  thus: 'assim',
  opinions: ['para'],
  complementisers: 'que',
  pronouns: [
    { words: 'ele', gender: 'm', plural: false, thing: false },
    { words: 'ela', gender: 'f', plural: false, thing: false },
    { words: 'eles', gender: 'm', plural: true },
    { words: 'elas', gender: 'f', plural: true },
  ],
  prepositions:
    'a ao à aos às de do da dos das em no na nos nas com por pelo pela pelos pelas para sem sobre contra entre desde até durante após sob num numa perante segundo mediante conforme salvo junto frente',
  linkers: 'de do da dos das para em',
  datives: 'à ao às aos',
  articles: 'o a os as um uma uns umas seu sua seus suas este esta vários várias alguns algumas',
  definites: 'o a este esta esse essa',
  gendered: { m: 'o este esse um', f: 'a esta essa uma' },
  anaphors: [
    { words: 'homem dirigente', gender: 'm', plural: false },
    { words: 'mulher', gender: 'f', plural: false },
    {
      words:
        'autarquia câmara prefeitura polícia exército empresa ministério governo grupo partido sindicato associação clube companhia mineradora órgão instituição entidade organização fundação secretaria universidade federação',
      plural: false,
      thing: true,
    },
  ],
  agents: 'por pelo pela',
  governing: '',
  stops:
    'e ou mas que quando como se porque pois onde segunda terça quarta quinta sexta sábado domingo ontem hoje amanhã este durante após é era são foi não depois então já',
  skipped:
    'também ainda depois então ontem hoje lhe lhes me se já tinha havia tem ainda porém entretanto apenas só logo nunca sempre segunda terça quarta quinta sexta feira sábado domingo',
  relatives: 'que quem',
  transmission: '',
  roles:
    'ministro ministra presidente porta-voz fonte fontes polícia prefeito prefeita autarca governador governadora testemunha funcionário funcionária especialista médico médica advogado advogada delegado delegada juiz juíza procurador procuradora vizinho vizinha morador moradora pescador cacique líder cantor cantora escritor escritora jogador treinador treinadora diretor diretora realizador realizadora pesquisador pesquisadora investigador biólogo bióloga agricultor agricultora empresário empresária deputado deputada senador senadora embaixador embaixadora técnico músico artista estudante advogados médicos especialistas investigadores moradores vizinhos testemunhas comerciantes comerciante lojista lojistas pescadores agricultores pais familiares manifestantes bombeiros sindicatos promotor promotora promotoria analista vereador vereadora assessor assessora',
  collectives:
    'multidão público oposição maioria esquerda direita equipa equipe família defesa acusação imprensa população júri sala rua torcida povo polícia promotoria governo autoridades moradores vizinhos testemunhas especialistas investigadores pais sindicatos bombeiros',
  kin: 'mãe pai filho filha irmão irmã esposa marido avó avô neto neta tio tia viúva',
  naming:
    'filme filmes livro livros romance canção canções música álbum disco série programa obra poema ensaio artigo documentário jornal revista site plataforma aplicativo aplicação operação campanha projeto projecto navio barco título intitulado intitulada chamado chamada chamados denominado denominada conhecido conhecida conhecidos apelidado apelidada alcunha palavra termo expressão lema slogan marca grupo banda restaurante hotel jogo quadro exposição teoria conceito lei nome batizada batizado batizou chamam baptizada tida prémio prêmio festival',
  predicates: 'é era são eram foi como',
  clauseWords:
    'eu nós nos tu você vocês é são era eram será está estão estamos foi foram tem têm há não nunca se me mim minha meu nossa nosso porque que pode podem deve devemos vamos isto isso ninguém',
  abbreviations: 'sr sra dr dra d prof',
};
