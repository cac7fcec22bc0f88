/** English: titles, offices, heads of organisations and places, and capitalised words that are no names. */
import type { LanguageNames } from '../../names/language-names.ts';
import { ORGANIZATIONS, PLACES } from './known-names.ts';

export const ENGLISH_NAMES: LanguageNames = {
  places: PLACES,
  organizations: ORGANIZATIONS,
  ambiguousPhrases: `
    Mobile|Reading|Nice|Bath|Hull|Cork|Split|Essen|Male|Meta|Apple|Amazon|Shell|Target|Gap|Visa|Ford|Signal|Nature|Science|Time|
    The Sun|The Times|X|Center|Davis|Casey|Palmer|Wake|Troll|Winamac|Marengo|Knox|Vincennes|Dawson|Regina|Nelson|Mercury|Parliament|
    Queens|Salta|Intel|Gulf|Fed|Rangers|Celtic|Alphabet|RT|Tyre|Orlando|Victoria
  `,
  aliases: `
    United States=United States of America=U.S.=US=USA=U.S.A.=America|United Kingdom=U.K.=UK=Britain=Great Britain|
    United Nations=U.N.=UN|European Union=E.U.=EU|United Arab Emirates=U.A.E.=UAE|North Atlantic Treaty Organization=NATO|
    World Health Organization=WHO|International Monetary Fund=IMF|Federal Bureau of Investigation=FBI|Central Intelligence Agency=CIA|
    British Broadcasting Corporation=BBC|Associated Press=AP|Agence France-Presse=AFP|International Atomic Energy Agency=IAEA|
    Soviet Union=USSR|Hezbollah=Hizbollah=Hizbullah|Islamic State=ISIS=ISIL|Kyiv=Kiev|Türkiye=Turkey|UN Security Council=U.N. Security Council=Security Council
  `,
  maleNames: `
    Joe Donald Barack Bill Hillary George Mike Boris Rishi Keir Tony Gordon Vladimir Emmanuel Olaf Friedrich Benjamin Mahmoud Mohammed
    Muhammad Mohamed Mohammad Ahmed Ali Hassan Hussein Hossein Omar Abdullah Abdel Abdul Khalid Yasser Yasir Bashar Hafez Saddam Recep
    Volodymyr Sergei Sergey Dmitry Mikhail Xi Kim Shinzo Narendra Imran Nawaz Ariel Ehud Yitzhak Shimon Yair Naftali Moshe Avigdor
    Luiz Jair Nicolas Hugo Fidel Andres Carlos Jose Juan Pedro Pablo Javier Jorge Diego Luis Miguel Hans Klaus Jens Lars Bjorn Sven
    Giovanni Giuseppe Silvio Matteo Mario Paolo Francois Jacques Jean Pierre Michel Philippe Ivan Boris Viktor Igor Nikolai Yuri
    Antonio Kofi Ban Thabo Nelson Jacob Cyril Paul Goran Slobodan Radovan Franjo Alija Zoran Steffi Pete Andre Stefan Wasim Waqar
    Mushtaq Saeed Inzamam Mark Steve Shane Ian Alec Nasser Graham Darren Chris Ed Jim Tim Tom Bob Rob Dan Ben Sam Ken Ron Don Ted
    Jeff Greg Larry Jerry Barry Gary Terry Jimmy Johnny Tommy Bobby Eddie Freddie Charlie Harry Jack Luke Adam Aaron Josh
  `,
  femaleNames: `
    Mariam Maryam Fatima Aisha Khadija Layla Leila Noor Zainab Amina Samira Angela Ursula Kamala Nancy Theresa Liz Margaret Benazir
    Indira Aung Golda Tzipi Condoleezza Madeleine Giorgia Jacinda Julia Christine Michelle Melania Ivanka Greta Malala Sonia Monica
    Martina Steffi Arantxa Conchita Jana Anke Iva Gabriela Elena Olga Irina Natalia Svetlana Yulia Jane Jo Sue Liz Kate Beth
  `,
  ambiguousNames: `
    Will Mark May April June August Grace Hope Faith Joy Summer Autumn Dawn Rose Iris Daisy Ivy Pearl Ruby Amber Crystal Art Bill Bob
    Chance Chase Drew Frank Gene Grant Guy Jack Jean Joy Lance Max Miles Norm Pat Pierce Price Ray Rich Rob Rod Rusty Sandy Skip Sky
    Sonny Stone Victor Ward Wade Wayne West Win Young King Prince Duke Earl Major Dean Judge Page Angel Candy Carol Cherry Christian
    Jordan Georgia Paris Florence Victoria Sydney Virginia Charlotte Madison Austin Jackson Chad Israel Santiago Cecil Mercedes Kelly
    Dallas Houston Lincoln Hamilton Cruz Royal Royce Regan Reading Ford London Brooklyn Asia India China Ivory Ban Kim Xi Eden Don Lea
    Ally Said Tiara Destiny Harmony Mercy Patience Trinity Princess Queen Blaze Colt Forest River Rocky Rain Sierra Camden Berry Bette
    Brooks Buck Cloyd Green Hunter Mason Porter Taylor Cooper Parker Carter Baker Marine Star Mina Noble Art General Loyal Justice
  `,
  honorifics: {
    m: 'Mr Sir Lord Messrs Monsieur Herr Signor Senor Sheikh Sheik Brother Imam Rabbi Fr',
    f: 'Mrs Ms Miss Lady Dame Madame Mme Frau Sister Mademoiselle',
  },
  roles: {
    m: `
      congressman king prince emperor pope cardinal archbishop bishop patriarch father ayatollah mullah
      spokesman chairman businessman son brother husband uncle grandson widower tsar czar sultan emir priest
      fisherman
    `,
    f: `
      congresswoman queen princess duchess empress spokeswoman chairwoman businesswoman actress daughter sister wife mother aunt
      granddaughter widow heiress stateswoman
    `,
    either: `
      president minister premier chancellor secretary senator governor mayor general lieutenant colonel
      major captain sergeant commander admiral marshal brigadier reverend judge justice magistrate
      prosecutor attorney lawyer solicitor professor doctor dr prof gen lt col capt sgt rep sen gov rev hon
      spokesperson chair chief director manager executive ceo cfo founder co-founder head leader deputy vice
      ambassador envoy diplomat commissioner representative delegate adviser advisor aide official analyst
      economist expert strategist researcher scientist historian author writer novelist poet journalist
      reporter correspondent editor columnist activist campaigner actor singer musician artist painter
      architect filmmaker coach trainer striker midfielder goalkeeper defender player champion driver rider
      officer detective inspector sheriff constable agent trader dealer broker banker tycoon billionaire
      entrepreneur candidate lawmaker legislator mp opponent rival teammate skipper referee owner nominee
      citizen resident neighbor neighbour witness victim suspect defendant treasurer crown dictator rebel
      warlord militant cleric pastor theologian philosopher physician surgeon nurse pilot astronaut engineer
      developer designer curator keeper principal member librarian teacher harbourmaster archivist mariner
      farmer baker chef producer conductor composer
    `,
  },
  organizationHeads: `
    Ministry Department Agency Authority Administration Commission Committee Council Court Tribunal Parliament Assembly Senate Congress
    Party Movement Front Union Federation Confederation Association Society Institute Institution University College School Academy
    Foundation Trust Fund Bank Exchange Corporation Corp Inc Ltd Plc Llc Co Company Companies Group Holdings Industries Airlines Airways
    Motors Electronics Pharmaceuticals Technologies Systems Petroleum Oil Energy Railway Railways Insurance Securities Partners
    Organization Organisation Bureau Office Service Services Force Forces Army Navy Guard Guards Brigade Brigades Corps Police Militia
    Club United City Rovers Wanderers Athletic Albion Hotspur Times Post Journal Tribune Herald Gazette Guardian Telegraph Press News
    Broadcasting Television Radio Network Networks Magazine Review Hospital Museum Library Orchestra Church Cathedral Alliance Coalition
    League Conference Board Chamber Registry Observatory Watch Initiative Secretariat Mission Embassy Consulate Laboratory Laboratories
    Center Centre Agencies Archive Archives Engineering Consulting Cooperative Co-operative Logistics Shipping Ferries Lines Marine Ventures Capital Studios Pictures Records Entertainment Bancorp Sons Brothers Bros Associates AG SA NV GmbH SpA
  `,
  organizationLabels:
    'platform app website site network newspaper daily magazine broadcaster channel company firm group band agency startup airline',
  placeLabels:
    'city town village province district region state county capital suburb neighborhood neighbourhood port island',
  placeHeads: `
    River Lake Sea Ocean Bay Gulf Strait Straits Island Islands Peninsula Mountain Mountains Mount Hills Hill Valley Desert Canyon Cape
    Street Avenue Road Boulevard Square Plaza Park Airport Station Harbor Harbour Bridge Tower County Province District Region Prefecture
    Territory Heights Coast Delta Canal Forest Beach Springs Falls Stadium Palace Castle Camp Prison Border Strip Point Quay Pier Wharf Dam Reservoir Creek Cove Lighthouse Ness Hall Walk Lane Row Cathedral Marsh Moor Inlet Sound Fjord Firth
  `,
  nameParticles: 'de del della di da do dos das du van von der den ten ter bin ibn ben al el la le bint abu',
  reportingVerbs: `
    said says say told tells added adds wrote writes tweeted posted stated insisted warned argued claimed noted explained announced
    declared replied asked urged called accused denied confirmed recalled admitted acknowledged vowed pledged testified concluded
  `,
  placePrepositions:
    'in at from near to into across around outside inside throughout toward towards via against within between',
  commonWords: `
    the a an and or but if then when while as at by for from in into of on onto out over to up with without within after before during
    since until about above below between against among around because both each either neither every few more most other some such no
    nor not only own same so than too very can will just should now i you he she it we they me him her us them my your his its our
    their this that these those who whom whose which what where why how here there all any many much one two three four five six seven
    eight nine ten first second third last next new old also however meanwhile yet still even though although despite under again
    later earlier afterwards nearby elsewhere together once never always often perhaps maybe indeed instead rather moreover furthermore according is are was were be been being am do
    does did have has had having would could may might must shall let get got go went come came make made take took see saw know think
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter
    christmas easter ramadan today yesterday tomorrow tonight gmt est pm am tv internet web god lord bible koran quran
    world cup open championship championships grand prix tour trophy olympics olympic games prize award awards day week month year
    war peace act bill law treaty agreement accord protocol constitution amendment article chapter plan deal report
    note photo video read watch listen share click sign subscribe advertisement image credit file source caption updated published
    results result standings scores score summary division round final finals semi quarter leading latest fixtures attendance
    north south east west northern southern eastern western central middle upper lower mr mrs ms
    english french german american british russian chinese japanese italian spanish dutch swiss swedish norwegian danish finnish polish
    czech slovak hungarian romanian bulgarian serbian croatian bosnian albanian greek turkish israeli palestinian arab arabs iranian
    iraqi syrian lebanese jordanian egyptian libyan tunisian algerian moroccan saudi kuwaiti qatari emirati yemeni sudanese somali
    ethiopian kenyan nigerian african asian european australian canadian mexican brazilian argentine colombian venezuelan cuban indian
    pakistani afghan indonesian malaysian thai vietnamese korean ukrainian georgian armenian azeri kurdish kurds muslim muslims
    christian christians jewish jews islamic islam catholic protestant orthodox sunni shia shiite shi'ite hindu buddhist democrat
    democrats republican republicans labour conservative conservatives liberal communist communists western irish scottish welsh
    portuguese belgian austrian chechen latvian lithuanian estonian belarussian moldovan germans russians americans israelis
    palestinians iranians iraqis europeans africans asians chinese britons serbs croats serb croat hebrew arabic persian latin
    soviet nazi nordic baltic balkan caribbean mediterranean atlantic pacific dollar euro pound yen sterling dow nasdaq
    ceo cfo cto ngo gdp usb dna hiv aids covid ai it pc dvd cd faq pdf url id uk-based us-based vs
    although whereas unless whether hundreds thousands millions dozens several another nobody everyone someone anyone nothing
    everything something officials police sources analysts critics residents witnesses experts researchers scientists people women men
    children students workers
  `,
  outerAdjectives:
    'former ex acting outgoing incoming late then current newly interim senior junior retired deputy',
};
