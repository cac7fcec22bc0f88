/** How English newsrooms quote. */
import type { QuoteLexicon } from '../../quotes/lexicon.ts';

export const quotes: QuoteLexicon = {
  order: 'subject-verb',
  omitsComplementiser: true,
  proclitics: '',
  verbs: [
    {
      forms:
        'said says say told tells tell wrote writes write tweeted tweets posted replied replies responded responds answered answers asked asks insisted insists explained explains stated states declared declares announced announces argued argues claimed claims warned warns noted notes remarked remarks commented comments concluded concludes recalled recalls remembered remembers admitted admits acknowledged acknowledges conceded concedes confirmed confirms denied denies stressed stresses emphasised emphasized emphasises emphasizes exclaimed shouted shouts chanted cried whispered joked quipped testified testifies lamented complained vowed pledged promised urged suggested observed reiterated repeated maintained muttered whispers chuckled laughed laughs smiled smiles sighed sighs shrugged recalls grumbled conceded boasted boasts joked jokes objected pleaded pleads urges retorted mused snapped barked ventured advised advises mumbled maintains alleged asserted cautioned countered thundered thought predicted predicts believed believes reported reports ruled rules disclosed revealed reveals apologised apologized grinned jested wailed scoffed marvelled marveled reckons reckoned recounts reflected reflects reasoned reasons protested protests professed opined posited implored fumed gushed enthused deadpanned bellowed yelled yells screamed confided confides confessed confesses cautions clarified contended contends countered counters counselled echoed echoes laments quips swore swears teased teases threatened vows murmured murmurs spat hissed mutters recommends recommended elaborated'.split(
          ' ',
        ),
    },
    { goesOn: true, forms: 'added adds add continued continues concluded concludes'.split(' ') },
    {
      weak: true,
      forms:
        'read reads tells published shared began goes went demanded demands reacted recounted texted messaged signed'.split(
          ' ',
        ),
    },
    {
      describing: true,
      forms:
        'called calls described describes accused accuses mocked mocks derided likened ridiculed branded dubbed denounced condemned condemns dismissed praised hailed slammed labelled labeled characterised characterized blasted decried termed deemed lambasted likens brands dubs dismisses praises hails slams condemns'.split(
          ' ',
        ),
    },
    {
      own: true,
      gender: 'm',
      thing: false,
      forms: ['in his view', 'in his words', 'in his opinion', 'by his account'],
    },
    {
      own: true,
      gender: 'f',
      thing: false,
      forms: ['in her view', 'in her words', 'in her opinion', 'by her account'],
    },
    {
      participle: true,
      describing: true,
      forms:
        'calling describing branding dubbing labelling labeling denouncing slamming accusing hailing'.split(
          ' ',
        ),
    },
    {
      governs: 'to',
      forms:
        'urged urges vowed vows pledged pledges promised promises asked ordered begged refused threatened offered agreed told'.split(
          ' ',
        ),
    },
    { passesOn: true, forms: ['quoted', 'quotes', 'cited', 'quoting', 'citing'] },
    { governs: 'of', forms: ['spoke', 'speaks', 'warned', 'warns', 'talked', 'complained', 'complains'] },
    {
      participle: true,
      forms:
        'saying adding concluding recalling muttering joking shouting writing insisting explaining stating arguing claiming warning noting stressing declaring telling asking replying tweeting'.split(
          ' ',
        ),
    },
  ],
  sources: ['according to', 'in the words of', 'as told by', 'attributed to'],
  thus: 'so thus',
  complementisers: 'that',
  pronouns: [
    { words: 'he', gender: 'm', plural: false, thing: false },
    { words: 'she', gender: 'f', plural: false, thing: false },
    { words: 'it', plural: false, thing: true },
    { words: 'they', plural: true },
  ],
  prepositions:
    'of for in on at by with from to into about over under after before during against between among through within without via near since until despite amid toward towards like than per off onto upon beside besides behind beyond below above across along around throughout inside outside alongside regarding',
  linkers: 'of for from with',
  obliques: [
    { words: 'him', gender: 'm', plural: false, thing: false },
    { words: 'her', gender: 'f', plural: false, thing: false },
    { words: 'them', plural: true },
  ],
  articles: 'the a an one some many several another his her their its',
  definites: 'the this that',
  anaphors: [
    { words: 'man', gender: 'm', plural: false, thing: false },
    { words: 'woman', gender: 'f', plural: false, thing: false },
    // `the 22-year-old`
    { words: 'old', plural: false, thing: false },
    {
      words:
        'police army company ministry agency group firm club party union court charity council government bank board association body federation university hospital airline carrier retailer operator regulator commission committee organisation organization newspaper institute',
      plural: false,
      thing: true,
    },
  ],
  agents: 'by',
  governing: '',
  stops:
    'and or but that as when while if because although though where which what who whom whose since until before after then so yet also later monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow last this on during via outside is was were are be been there i you we not to',
  skipped:
    'has have had also later then further once again reportedly repeatedly previously recently earlier simply only just already now still would will could did does famously publicly privately often always never angrily quietly today yesterday himself herself however meanwhile instead finally eventually initially merely monday tuesday wednesday thursday friday saturday sunday on',
  relatives: 'who',
  transmission: '',
  roles:
    'spokesman spokeswoman spokesperson official officials source sources police minister president witness witnesses analyst expert lawyer mayor governor senator judge ministry army government company doctor nurse engineer coach manager director teacher neighbour neighbor resident residents worker driver farmer aide adviser advisor diplomat officer inspector detective prosecutor referee campaigner protester fan fans friend caller shopkeeper fisherman skipper singer writer novelist author player captain goalkeeper striker filmmaker researcher biologist scientist businessman businesswoman mp lawmaker ambassador envoy musician artist student professor lecturer surgeon historian economist politician actor actress prosecutors lawyers doctors nurses teachers experts analysts researchers scientists engineers workers campaigners activists protesters rescuers firefighters investigators detectives officers diplomats aides critics supporters organisers organizers neighbours neighbors villagers fishermen farmers drivers parents relatives colleagues friends students customers owners inspectors regulators lawmakers senators ministers councillors judges jurors defendant defendants plaintiff plaintiffs',
  collectives:
    'crowd public opposition majority left right team family defence defense prosecution press population jury room audience congregation council coalition police government army prosecutors officials lawyers doctors experts analysts researchers scientists campaigners activists protesters critics supporters fans organisers organizers neighbours neighbors villagers residents locals witnesses sources parents relatives workers',
  kin: 'mother father mum mom dad son daughter brother sister wife husband grandmother grandfather granddaughter grandson uncle aunt cousin nephew niece widow',
  naming:
    'film films movie book books novel song songs album albums single show series play poem essay article documentary podcast newspaper magazine website platform app operation campaign project ship vessel boat yacht programme program episode chapter title titled entitled headlined named nicknamed called dubbed known so-called term word words phrase slogan motto hashtag brand band restaurant hotel bar cafe pub nickname alias codenamed code-named game painting exhibition theory concept act bill storm hurricane typhoon variant model virus festival award column track comedy drama sitcom musical',
  predicates: 'was were is are be been being as',
  clauseWords:
    "i we you he she they it is are was were be been am do does did have has had will would can could should must not don't can't won't isn't aren't didn't it's that's there's i'm we're you're they're i've we've this that there what why how if because our my your us me",
  abbreviations:
    'mr mrs ms dr prof adm brig cmdr det supt cllr cpl pvt fr gen sen rep gov lt col sgt capt maj st jr sr rev hon pres inc ltd co corp vs no jan feb mar apr jun jul aug sept sep oct nov dec u.s u s a b c d e f g h j k l m n o p q r t v w x y z',
};
