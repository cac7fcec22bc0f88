/** Spanish: titles, offices, heads of organisations and places, and capitalised words that are no names. */
import type { LanguageNames } from '../../names/language-names.ts';
import { NO_NAMES } from '../../names/language-names.ts';

export const SPANISH_NAMES: LanguageNames = {
  ...NO_NAMES,
  places: `
    Madrid|Barcelona|Valencia|Sevilla|Zaragoza|Málaga|Bilbao|Granada|Córdoba|Alicante|Murcia|Cataluña|Andalucía|Galicia|País Vasco|Euskadi|Navarra|Aragón|Asturias|Canarias|Baleares|Extremadura|
    Castilla y León|Castilla-La Mancha|Estados Unidos|EE UU|EE.UU.|EEUU|Reino Unido|Gran Bretaña|Inglaterra|Países Bajos|Oriente Medio|Oriente Próximo|Gaza|Franja de Gaza|Cisjordania|Jerusalén|
    Tel Aviv|Beirut|Damasco|Bagdad|Teherán|El Cairo|Ankara|Washington|Nueva York|Londres|París|Berlín|Roma|Moscú|Kiev|Pekín|Tokio|Bruselas|Ginebra|La Haya|América Latina|Latinoamérica|
    Ciudad de México|Buenos Aires|Bogotá|Caracas|Lima|Santiago|Santiago de Chile|La Habana|Quito|Montevideo|Asunción|La Paz|Río de Janeiro|Brasilia|Sáhara Occidental|Ceuta|Melilla
  `,
  organizations: `
    ONU|Naciones Unidas|Consejo de Seguridad|Unión Europea|UE|OTAN|Unesco|Unicef|OMS|FMI|Banco Mundial|Comisión Europea|Parlamento Europeo|Congreso|Senado|Tribunal Supremo|
    Tribunal Constitucional|Audiencia Nacional|Guardia Civil|Casa Blanca|Pentágono|Kremlin|PP|PSOE|Vox|Podemos|Sumar|ERC|PNV|Hamás|Hezbolá|EFE|Efe|Agencia Efe|Reuters|AFP|El País|
    El Mundo|ABC|La Vanguardia|RTVE|Telefónica|Iberia|BBVA|Santander|Repsol|Google|Facebook|Meta|Twitter|Amnistía Internacional|Cruz Roja|Real Madrid|FC Barcelona|Atlético de Madrid|ETA|CCOO|UGT
  `,
  ambiguousPhrases: 'Meta|Sumar|Podemos|Santiago|Santander',
  aliases:
    'Estados Unidos=EE UU=EE.UU.=EEUU=Estados Unidos de América|ONU=Naciones Unidas|UE=Unión Europea|Reino Unido=Gran Bretaña|EFE=Efe=Agencia Efe',
  ambiguousNames:
    'Dolores Soledad Consuelo Esperanza Rosario Pilar Mercedes Cruz Luz Paz Mar Sol Victoria Gloria Rosa Ángel Jesús Salvador Santiago Jordi César',
  honorifics: { m: 'Sr Señor Don D Jeque', f: 'Sra Señora Doña Srta' },
  roles: {
    m: `
      presidente ministro primer secretario diputado senador alcalde gobernador juez fiscal abogado director líder jefe portavoz embajador enviado rey príncipe papa cardenal obispo general
      coronel capitán comandante profesor doctor dr dra investigador historiador escritor autor periodista actor cantante cineasta entrenador seleccionador jugador delantero candidato activista
      canciller vicepresidente consejero exministro expresidente economista experto portero
    `,
    f: `presidenta ministra secretaria diputada senadora alcaldesa gobernadora jueza fiscala abogada directora embajadora reina princesa profesora doctora investigadora historiadora escritora autora
      actriz entrenadora jugadora candidata vicepresidenta consejera`,
  },
  organizationHeads: `
    Ministerio Consejo Tribunal Corte Partido Movimiento Unión Federación Confederación Asociación Sociedad Instituto Universidad Escuela Fundación Fondo Banco Agencia Autoridad
    Comisión Comité Oficina Observatorio Sindicato Frente Asamblea Parlamento Grupo Compañía Museo Hospital Liga Organización Centro Ejército Policía Junta Diputación Ayuntamiento
  `,
  institutions:
    'Juzgado Tribunal Audiencia Corte Fiscalía Procuraduría Ministerio Policía Universidad Banco Parlamento Congreso Senado Asamblea Consejo Consejería Secretaría Defensoría Cámara',
  facilities: 'aeropuerto estación estadio calle plaza avenida puente',
  ministries: 'Ministerio',
  organizationLabels:
    'plataforma red aplicación diario periódico revista cadena empresa compañía grupo partido movimiento agencia ong',
  placeLabels: 'ciudad pueblo municipio región provincia departamento barrio capital isla localidad',
  placeHeads:
    'Monte Calle Avenida Plaza Lago Río Golfo Mar Océano Isla Islas Aeropuerto Puerto Valle Cabo Estrecho Sierra',
  nameParticles: 'de del la las los von van bin ibn al el',
  reportingVerbs:
    'dijo afirmó declaró explicó añadió aseguró señaló indicó manifestó sostuvo escribió subrayó advirtió denunció dice afirma asegura explica',
  placePrepositions: 'en a desde hacia hasta de',
  commonWords: `
    el la los las un una unos unas de del al a ante bajo con contra desde en entre hacia hasta para por según sin sobre tras y e o u pero sino aunque porque que quien cual cuando donde como si no ni
    él ella ellos ellas yo tú nosotros se su sus mi mis este esta estos estas ese esa eso aquel lo le les más menos muy todo toda todos todas otro otra otros mismo cada varios es son era fue ha han
    hay ser estar lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ayer hoy mañana además también sin
    embargo entonces después antes gobierno estado español española francés inglés alemán europeo americano estadounidense ruso israelí palestino iraní árabe internet dios
  `,
  outerAdjectives: 'ex actual nuevo nueva anterior antiguo futuro entonces',
};
