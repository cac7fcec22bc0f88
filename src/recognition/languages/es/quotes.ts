/** How Spanish newsrooms quote. */
import type { QuoteLexicon } from '../../quotes/lexicon.ts';

/** A preposition and its article are written as one word (`a juicio del`). */
const withContractions = (phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase) => (phrase.endsWith(' de') ? [phrase, `${phrase}l`] : [phrase]));

export const quotes: QuoteLexicon = {
  order: 'subject-verb',
  dropsSubject: true,
  dialogueDashes: true,
  headFirst: true,
  gerunds: 'ando iendo yendo',
  proclitics: '',
  verbs: [
    {
      plural: false,
      forms:
        'dijo dice afirmó afirma aseguró asegura añadió añade explicó explica declaró declara indicó indica señaló señala escribió escribe anunció anuncia respondió responde insistió insiste subrayó subraya destacó destaca admitió admite reconoció reconoce advirtió advierte confirmó confirma contó cuenta recordó recuerda concluyó concluye sostuvo sostiene reiteró reitera manifestó manifiesta comentó comenta preguntó pregunta agregó agrega apuntó apunta denunció denuncia lamentó lamenta prometió promete tuiteó tuitea precisó precisa opinó opina desveló desvela informó informa relató relata ironizó ironiza bromeó bromea exclamó exclama gritó grita suspiró suspira zanjó zanja matizó matiza espetó replicó replica contestó contesta defendió defiende argumentó argumenta pidió pide rechazó rechaza aclaró aclara prosiguió prosigue sentenció sentencia remachó confesó confiesa cree ríe rió sonríe susurró cuestionó negó niega alegó alega resumió resume murmuró murmura celebró celebra criticó critica exigió exige garantizó garantiza vaticinó auguró recalcó recalca enfatizó enfatiza remarcó remarca puntualizó puntualiza apostilla agradeció agradece rememora presumió presume avisó avisa adelantó adelanta musitó gruñó gruñe soltó suelta rebatió rebate insinuó detalló detalla expuso expone expresó expresa planteó plantea propuso propone juró jura amenazó protestó protesta quejó queja alertó alerta cortó razonó razona reflexionó reflexiona coincidió coincide consideró considera estimó estima juzgó predijo bromea rectificó rectifica despidió despide interrumpió interrumpe intervino evocó evoca ironiza culpó culpa rio remata remató repite repitió ordenó ordena suplicó suplica rogó susurra sollozó implora imploró masculló balbuceó vociferó clamó clama'.split(
          ' ',
        ),
    },
    {
      plural: true,
      forms:
        'dijeron dicen afirmaron afirman aseguraron aseguran añadieron añaden cuentan contaron denunciaron denuncian respondieron insisten sostienen explicaron explican declararon indicaron señalaron escribieron respondieron advirtieron confirmaron gritaron gritan'.split(
          ' ',
        ),
    },
    {
      describing: true,
      forms:
        'calificó califica describió describe acusó acusa tildó tilda tachó tacha llamó llama definió define ve veía considera consideró'.split(
          ' ',
        ),
    },
    {
      plural: false,
      forms: [
        ...'dicho afirmado asegurado añadido explicado declarado señalado escrito anunciado insistido subrayado destacado admitido reconocido advertido confirmado recordado manifestado comentado apuntado denunciado lamentado'
          .split(' ')
          .flatMap((participle) => [`ha ${participle}`, `había ${participle}`]),
        'se limitó a señalar',
        'se limitó a decir',
      ],
    },
    {
      plural: false,
      forms:
        'repetía pedía sostenía comentaba preguntaba respondía bromeaba gritaba señalaba añadía relataba escribía decía contaba explicaba afirmaba aseguraba recordaba lamentaba insistía reconocía abundó rememoró deslizó terció apostilló ironizaba'.split(
          ' ',
        ),
    },
    { plural: false, governs: 'de', forms: ['habla', 'habló', 'hablaba'] },
    { plural: true, governs: 'de', forms: ['hablan', 'hablaron', 'hablaban'] },
    {
      own: true,
      thing: false,
      forms: [
        'a su juicio',
        'a su entender',
        'en su opinión',
        'a su parecer',
        'en sus palabras',
        'según sus palabras',
      ],
    },
    { weak: true, plural: false, forms: 'reza rezaba leía publicó'.split(' ') },
    { participle: true, forms: 'diciendo añadiendo afirmando asegurando explicando señalando'.split(' ') },
  ],
  sources: withContractions([
    'según',
    'de acuerdo con',
    'en palabras de',
    'a juicio de',
    'en opinión de',
    'a decir de',
  ]),
  thus: 'lo así',
  opinions: ['para'],
  complementisers: 'que',
  pronouns: [
    { words: 'ella', gender: 'f', plural: false, thing: false },
    { words: 'él', accented: true, gender: 'm', plural: false, thing: false },
    { words: 'ellos', gender: 'm', plural: true },
    { words: 'ellas', gender: 'f', plural: true },
  ],
  prepositions:
    'a al de del en con por para sin sobre contra entre desde hasta hacia tras durante ante bajo según mediante junto frente excepto salvo',
  linkers: 'de del para en',
  datives: 'a al',
  articles: 'el la los las un una unos unas su sus este esta varios algunos',
  definites: 'el la este esta ese esa',
  gendered: { m: 'el este ese un', f: 'la esta esa una' },
  anaphors: [
    { words: 'hombre dirigente funcionario mandatario', gender: 'm', plural: false },
    { words: 'mujer funcionaria mandataria', gender: 'f', plural: false },
    {
      words:
        'policía ejército fiscalía empresa compañía ministerio gobierno grupo partido sindicato asociación club organización dependencia institución entidad organismo compañía firma fundación consejería ayuntamiento universidad federación',
      plural: false,
      thing: true,
    },
  ],
  agents: 'por',
  governing: '',
  stops:
    'y o pero que quien cuando como si porque pues donde lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana este durante tras en es son era no',
  skipped:
    'también además ha han había luego después entonces ayer hoy le les lo me se ya lunes martes miércoles jueves viernes sábado domingo nuevamente solo sólo apenas siempre nunca mientras entretanto',
  relatives: 'quien que',
  transmission: '',
  roles:
    'portavoz ministro ministra presidente presidenta fuente fuentes policía alcalde alcaldesa funcionario funcionaria vecino vecina vecinos testigo testigos experto médico abogado abogada juez jueza fiscal director directora entrenador conductor chófer dirigente cantante escritor escritora jugador jugadora cineasta investigador investigadora biólogo bióloga agricultor agricultora empresario empresaria diputado diputada senador senadora embajador embajadora músico artista estudiante profesor profesora maestra maestro enfermera jefe jefa abogados médicos expertos investigadores vecinas comerciantes pescadores pescador agricultores padres familiares manifestantes bomberos sindicatos fiscalía alcaldes analistas analista',
  collectives:
    'multitud público oposición mayoría izquierda derecha equipo familia defensa acusación prensa población jurado sala calle grada gente policía fiscalía gobierno autoridades vecinos testigos expertos investigadores padres sindicatos bomberos fuentes',
  kin: 'madre padre hijo hija hermano hermana esposa esposo marido abuela abuelo nieto nieta tío tía viuda',
  naming:
    'llaman denominan película libro libros novela canción álbum serie programa obra poema ensayo artículo documental periódico revista sitio plataforma aplicación operación campaña proyecto barco título titulado titulada llamado llamada denominado denominada conocido conocida conocidos conocidas apodado apodada apodo palabra término expresión lema etiqueta marca grupo restaurante hotel juego cuadro exposición teoría concepto ley nombre personajes proclamado como',
  predicates: 'es era son eran fue como',
  clauseWords:
    'yo nosotros nos tú usted ustedes es son era eran será está están estamos fue ha han hay he hemos no nunca se me mi nuestro nuestra si porque que puede pueden debe debemos vamos esto eso',
  abbreviations: 'sr sra dr dra d ee uu',
};
