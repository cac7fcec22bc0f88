/** Portuguese: titles, offices, heads of organisations and places, and capitalised words that are no names. */
import type { LanguageNames } from '../../names/language-names.ts';
import { NO_NAMES } from '../../names/language-names.ts';

export const PORTUGUESE_NAMES: LanguageNames = {
  ...NO_NAMES,
  places: `
    Brasília|São Paulo|Rio de Janeiro|Rio Grande do Sul|Minas Gerais|Bahia|Salvador|Recife|Fortaleza|Porto Alegre|Curitiba|Belo Horizonte|Manaus|Belém|Amazônia|Paraná|Santa Catarina|Lisboa|Porto|
    Coimbra|Braga|Algarve|Açores|Madeira|Estados Unidos|EUA|Reino Unido|Grã-Bretanha|Inglaterra|Países Baixos|Oriente Médio|Médio Oriente|Gaza|Faixa de Gaza|Cisjordânia|Jerusalém|Tel Aviv|Beirute|
    Damasco|Bagdá|Teerã|Teerão|Cairo|Washington|Nova York|Nova Iorque|Londres|Paris|Berlim|Roma|Madri|Madrid|Moscou|Moscovo|Kiev|Pequim|Tóquio|Bruxelas|Genebra|Haia|América Latina|Luanda|Maputo
  `,
  organizations: `
    ONU|Nações Unidas|Conselho de Segurança|União Europeia|UE|Otan|OTAN|NATO|Unesco|Unicef|OMS|FMI|Banco Mundial|Comissão Europeia|Parlamento Europeu|Congresso|Senado|Câmara dos Deputados|
    Supremo Tribunal Federal|STF|TSE|Polícia Federal|Petrobras|Banco Central|Casa Branca|Pentágono|Kremlin|PT|PSDB|PL|MDB|PS|PSD|Chega|Hamas|Hezbollah|Lusa|Reuters|AFP|Folha de S.Paulo|Globo|O Globo|
    Estadão|Público|Expresso|RTP|Google|Facebook|Meta|Twitter|Anistia Internacional|Cruz Vermelha|Benfica|Sporting|Flamengo|Corinthians|Palmeiras|IBGE
  `,
  ambiguousPhrases: 'Meta|Porto|Salvador|Fortaleza|Madeira|Público|Expresso|Chega|Globo',
  aliases:
    'Estados Unidos=EUA=Estados Unidos da América|ONU=Nações Unidas|UE=União Europeia|Otan=OTAN=NATO|Supremo Tribunal Federal=STF|Reino Unido=Grã-Bretanha',
  honorifics: { m: 'Sr Senhor Dom Xeque', f: 'Sra Senhora Dona' },
  roles: {
    m: `
      presidente ministro primeiro-ministro secretário deputado senador prefeito governador juiz procurador advogado diretor líder chefe porta-voz embaixador rei príncipe papa cardeal bispo general
      coronel capitão comandante professor doutor dr pesquisador investigador historiador escritor autor jornalista ator cantor cineasta treinador técnico jogador atacante candidato ativista chanceler
      vice-presidente ex-presidente economista especialista
    `,
    f: 'presidenta ministra deputada senadora prefeita governadora juíza advogada diretora embaixadora rainha princesa professora pesquisadora escritora autora atriz cantora jogadora candidata',
  },
  organizationHeads: `
    Ministério Conselho Tribunal Corte Partido Movimento União Federação Confederação Associação Sociedade Instituto Universidade Escola Fundação Fundo Banco Agência Autoridade Comissão Comitê Comité
    Gabinete Observatório Sindicato Frente Assembleia Parlamento Grupo Companhia Museu Hospital Liga Organização Centro Exército Polícia Câmara Secretaria Procuradoria
  `,
  institutions:
    'Tribunal Juízo Ministério Polícia Universidade Banco Procuradoria Prefeitura Câmara Assembleia Secretaria Defensoria Conselho Governo',
  facilities: 'aeroporto estação estádio rua praça avenida ponte',
  ministries: 'Ministério',
  organizationLabels:
    'plataforma rede aplicativo site jornal revista emissora empresa grupo partido movimento agência ong',
  placeLabels: 'cidade município região província distrito bairro capital ilha estado',
  placeHeads:
    'Monte Rua Avenida Praça Lago Rio Golfo Mar Oceano Ilha Ilhas Aeroporto Vale Cabo Estreito Serra',
  nameParticles: 'de da do das dos von van bin ibn al el',
  reportingVerbs:
    'disse afirmou declarou explicou acrescentou ressaltou escreveu destacou diz afirma informou',
  placePrepositions: 'em no na de do da para até',
  commonWords: `
    o a os as um uma de do da dos das em no na nos nas por pelo pela para com sem sob sobre entre até e ou mas se que quem qual quando onde como porque não nem eu tu ele ela nós eles elas seu sua seus
    suas meu minha este esta esse essa isso aquele mais menos muito todo toda todos todas outro outra mesmo cada é são era foi tem há ser estar segunda terça quarta quinta sexta sábado domingo janeiro
    fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro ontem hoje amanhã também depois antes governo estado brasileiro português francês inglês alemão europeu americano internet deus
  `,
  outerAdjectives: 'ex atual novo nova antigo então',
};
