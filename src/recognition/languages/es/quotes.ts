/** How Spanish newsrooms quote. */
import type { QuoteLexicon } from '../../quotes/lexicon.ts';

export const quotes: QuoteLexicon = {
  order: 'subject-verb',
  proclitics: '',
  verbs: [
    {
      plural: false,
      forms:
        'dijo dice afirmó afirma aseguró asegura añadió añade explicó explica declaró declara indicó indica señaló señala escribió escribe anunció anuncia respondió responde insistió insiste subrayó subraya destacó destaca admitió admite reconoció reconoce advirtió advierte confirmó confirma contó cuenta recordó recuerda concluyó concluye sostuvo sostiene reiteró reitera manifestó manifiesta comentó comenta preguntó pregunta agregó agrega apuntó apunta denunció denuncia lamentó lamenta prometió promete tuiteó tuitea precisó precisa opinó opina desveló desvela informó informa'.split(
          ' ',
        ),
    },
    {
      plural: true,
      forms:
        'dijeron dicen afirmaron afirman aseguraron aseguran añadieron explicaron explican declararon indicaron señalaron escribieron respondieron advirtieron confirmaron gritaron gritan'.split(
          ' ',
        ),
    },
    {
      describing: true,
      forms: 'calificó califica describió describe acusó acusa tildó tachó llamó definió'.split(' '),
    },
    { participle: true, forms: 'diciendo añadiendo afirmando asegurando explicando señalando'.split(' ') },
  ],
  sources: ['según', 'de acuerdo con', 'en palabras de', 'a juicio de'],
  complementisers: 'que',
  pronouns: [
    { words: 'ella', gender: 'f', plural: false },
    { words: 'ellos', gender: 'm', plural: true },
    { words: 'ellas', gender: 'f', plural: true },
  ],
  prepositions:
    'a al de del en con por para sin sobre contra entre desde hasta hacia tras durante ante bajo según mediante',
  linkers: 'de del para en',
  articles: 'el la los las un una unos unas su sus este esta varios algunos',
  agents: 'por',
  governing: '',
  stops:
    'y o pero que quien cuando como si porque pues donde lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana este durante tras en es son era no',
  skipped:
    'también además ha han había luego después entonces ayer hoy le les lo me se ya lunes martes miércoles jueves viernes sábado domingo nuevamente',
  relatives: 'quien que',
  transmission: '',
  roles:
    'portavoz ministro ministra presidente presidenta fuente fuentes policía alcalde alcaldesa funcionario',
  naming:
    'película libro libros novela canción álbum serie programa obra poema ensayo artículo documental periódico revista sitio plataforma aplicación operación campaña proyecto barco título titulado titulada llamado llamada denominado denominada conocido conocida conocidos conocidas apodado apodada apodo palabra término expresión lema etiqueta marca grupo restaurante hotel juego cuadro exposición teoría concepto ley nombre personajes proclamado como',
  predicates: 'es era son eran fue como',
  clauseWords:
    'yo nosotros nos tú usted ustedes es son era eran será está están estamos fue ha han hay he hemos no nunca se me mi nuestro nuestra si porque que puede pueden debe debemos vamos esto eso',
  abbreviations: 'sr sra dr dra d ee uu',
};
