/**
 * What people do and are called after, by language: the words that a text puts beside a person's name where no office
 * is held (`the hydrologist`, `bombero`). They tell a role beside a name that was found; they propose no name.
 */

export interface Occupations {
  /** Words in the singular, separated by white space. */
  words: string;
  /** Endings that make such nouns, however the word begins. */
  endings?: string;
  /** Words that end so and are none. */
  except?: string;
  /** The last part of a compound tells what it is: `Klimaforscher`. */
  compounds?: boolean;
  /** The ending that makes a woman's of a man's: `Forscherin`. */
  feminine?: string;
}

export const OCCUPATIONS: Readonly<Record<string, Occupations>> = {
  ar: {
    words: `
      صياد صيادة مزارع مزارعة فلاح فلاحة عامل عاملة سائق سائقة بائع بائعة تاجر تاجرة خباز نجار حداد بناء راعي راعية
      معلم معلمة مدرس مدرسة مدرب مدربة طالب طالبة تلميذ تلميذة باحث باحثة الباحثين الباحثات عالم عالمة الرحالة رحالة مستكشف مستكشفة
      محلل محللة خبير خبيرة مهندس مهندسة طبيب طبيبة جراح جراحة ممرض ممرضة قابلة صيدلي صيدلانية مسعف مسعفة
      مؤرخ مؤرخة جيولوجي جيولوجية فلكي فلكية اقتصادي اقتصادية سياسي سياسية ناشط ناشطة حقوقي حقوقية نقابي نقابية متطوع متطوعة
      كاتب كاتبة شاعر شاعرة روائي روائية رسام رسامة نحات نحاتة مصور مصورة مخرج مخرجة ممثل ممثلة مغني مغنية مطرب مطربة
      عازف عازفة ملحن ملحنة فنان فنانة ناقد ناقدة محرر محررة مراسل مراسلة مذيع مذيعة مترجم مترجمة ناشر ناشرة
      لاعب لاعبة حارس مهاجم مدافع حكم عداء عداءة سباح سباحة ملاكم ملاكمة بطل بطلة قائد قائدة ضابط ضابطة جندي جندية شرطي شرطية
      قبطان ربان بحار طيار طيارة مضيفة شيخ قس كاهن راهبة إمام خطيب مفتي قاض قاضية محام محامية مدع شاهد شاهدة متهم متهمة
      ناج ناجية نازح نازحة لاجئ لاجئة مهاجر مهاجرة
      صاحب صاحبة مالك مالكة مؤسس مؤسسة مستثمر مستثمرة متقاعد متقاعدة موظف موظفة مسؤول مسؤولة منسق منسقة مشرف مشرفة
    `,
  },
  fa: {
    words: `
      کشاورز دامدار ماهیگیر صیاد چوپان کارگر کارمند راننده خلبان ملوان ناخدا فروشنده بازرگان نانوا نجار آهنگر بنا
      معلم آموزگار مربی دانشجو دانش‌آموز پژوهشگر محقق دانشمند زمین‌شناس اخترشناس باستان‌شناس زیست‌شناس جامعه‌شناس روانشناس مردم‌شناس هواشناس اقتصاددان
      تحلیلگر تحلیل‌گر کارشناس مهندس پزشک جراح پرستار ماما قابله داروساز دندانپزشک امدادگر
      مورخ تاریخ‌نگار فعال نویسنده شاعر رمان‌نویس مترجم ناشر نقاش مجسمه‌ساز عکاس کارگردان بازیگر خواننده نوازنده آهنگساز هنرمند منتقد سردبیر گزارشگر مجری
      بازیکن دروازه‌بان مهاجم مدافع داور دونده شناگر کشتی‌گیر قهرمان سرمربی کاپیتان افسر سرباز
      امام‌جمعه روحانی قاضی دادیار بازپرس شاهد متهم بازمانده پناهجو پناهنده مهاجر
      صاحب مالک بنیانگذار بنیان‌گذار سرمایه‌گذار بازنشسته هماهنگ‌کننده سرپرست مسئول مدیرکل نماینده
    `,
  },
  en: {
    words: `
      farmer fisher fisherwoman shepherd baker butcher carpenter plumber electrician mechanic welder miner driver pilot sailor skipper ferryman docker
      teacher lecturer tutor student pupil researcher scientist historian librarian archivist curator analyst engineer architect surveyor planner
      doctor surgeon nurse midwife paramedic pharmacist vet veterinarian carer
      lawyer barrister solicitor magistrate juror witness defendant detective constable sergeant inspector officer soldier firefighter guard
      writer author poet novelist playwright translator publisher editor reporter correspondent columnist broadcaster presenter critic painter sculptor
      photographer filmmaker producer composer conductor singer musician drummer guitarist pianist dancer choreographer actor actress comedian designer
      player goalkeeper striker midfielder defender captain winger batsman bowler sprinter runner swimmer cyclist boxer referee umpire champion
      campaigner volunteer organiser organizer coordinator administrator manager accountant auditor banker broker trader shopkeeper grocer retailer owner landlord tenant
      founder co-founder entrepreneur investor developer programmer technician caretaker cleaner cook chef waiter waitress barber hairdresser seamstress tailor
      gardener forester ranger beekeeper brewer potter jeweller widow survivor refugee migrant resident pensioner
      monk nun rabbi vicar pastor imam deacon chaplain envoy adviser advisor aide deputy councillor councilor commissioner
    `,
    endings: 'ologist onomist entist ivist alist ionist ographer eur',
    except: 'amateur',
  },
  de: {
    words: `
      Bauer Bäuerin Landwirt Fischer Schäfer Winzer Bäcker Metzger Tischler Schreiner Maurer Dachdecker Klempner Elektriker Mechaniker Schlosser Bergmann Kumpel
      Fahrer Pilot Matrose Kapitän Schiffer Händler Kaufmann Kauffrau Verkäufer Wirt Koch Köchin Kellner Friseur Schneider Gärtner Förster Imker Brauer
      Lehrer Erzieher Dozent Student Schüler Forscher Wissenschaftler Historiker Archivar Bibliothekar Kurator Analyst Ingenieur Architekt Planer Techniker Informatiker Entwickler
      Arzt Ärztin Chirurg Pfleger Krankenschwester Hebamme Sanitäter Apotheker Tierarzt
      Anwalt Anwältin Jurist Notar Schöffe Zeuge Zeugin Angeklagter Angeklagte Beschuldigter Gutachter Ermittler Kommissar Polizist Beamter Beamtin Soldat Offizier Wachmann
      Schriftsteller Dichter Romancier Übersetzer Verleger Redakteur Reporter Korrespondent Moderator Kritiker Maler Bildhauer Fotograf Filmemacher Produzent Komponist Dirigent Musiker Schlagzeuger Tänzer Komiker Künstler Designer
      Torhüter Torwart Verteidiger Mittelfeldspieler Angreifer Läufer Schwimmer Radfahrer Boxer Schiedsrichter Meister Weltmeister
      Berater Gründer Unternehmer Investor Verwalter Geschäftsführer Manager Buchhalter Bankier Banker Makler Eigentümer Besitzer Vermieter Mieter Rentner
      Referent Koordinator Organisator Helfer Betreuer Beauftragter Beauftragte Vertreter Nachfolger Vorgänger Stellvertreter
      Witwe Witwer
      Pfarrer Pastor Mönch Nonne Rabbiner Imam Landrat Landrätin Stadtrat Gemeinderat Bürgermeister Sprecher Präsident Minister Leiter Chef Direktor Vorsitzender Vorsitzende
    `,
    endings: 'ologe ologin ologen ist istin graf grafin grafen nom nomin loge',
    except: 'Ist autonom Telegraf',
    compounds: true,
    feminine: 'in',
  },
  nl: {
    words: `
      boer boerin landbouwer visser schaapherder herder bakker slager timmerman loodgieter elektricien monteur lasser mijnwerker metselaar
      chauffeur bestuurder piloot matroos schipper kapitein havenarbeider arbeider handelaar koopman verkoper winkelier kok ober kapper kleermaker tuinman boswachter imker brouwer
      leraar lerares docent student leerling onderzoeker wetenschapper archivaris bibliothecaris conservator analist ingenieur architect planoloog technicus programmeur ontwikkelaar
      arts dokter huisarts chirurg verpleegkundige verpleger verloskundige apotheker dierenarts
      advocate jurist notaris getuige verdachte beklaagde procureur rechercheur agent politieman politievrouw soldaat militair brandweerman bewaker
      dichter romanschrijver vertaler uitgever redacteur verslaggever correspondent presentator presentatrice criticus schilder beeldhouwer fotograaf filmmaker producent componist dirigent muzikant drummer danser danseres komiek kunstenaar ontwerper
      doelman keeper verdediger middenvelder aanvaller aanvoerder loper zwemmer zwemster wielrenner wielrenster bokser scheidsrechter kampioen
      adviseur oprichter ondernemer investeerder beheerder manager boekhouder bankier makelaar eigenaar huurder verhuurder gepensioneerde
      coördinator organisator vrijwilliger vertegenwoordiger opvolger voorganger wethouder gemeenteraadslid raadslid statenlid dijkgraaf gedeputeerde commissaris griffier
      weduwe weduwnaar
      dominee pastoor monnik non rabbijn imam minister voorzitter directeur directrice woordvoerder woordvoerster leider chef hoofd
    `,
    endings: 'oloog ologe logist nome noom iste',
    compounds: true,
  },
  fr: {
    words: `
      agriculteur agricultrice éleveur éleveuse pêcheur pêcheuse berger bergère boulanger boulangère boucher menuisier menuisière plombier électricien mécanicien soudeur mineur maçon
      chauffeur conducteur conductrice pilote marin capitaine docker pointeur pointeuse ouvrier ouvrière commerçant commerçante vendeur vendeuse cuisinier cuisinière serveur serveuse coiffeur coiffeuse couturier couturière jardinier apiculteur apicultrice brasseur
      instituteur institutrice enseignant enseignante étudiant étudiante élève chercheur chercheuse scientifique archiviste bibliothécaire conservateur conservatrice analyste ingénieur ingénieure urbaniste technicien technicienne informaticien
      médecin chirurgien chirurgienne infirmier infirmière sage-femme pharmacien pharmacienne vétérinaire secouriste virologue
      avocate notaire juré témoin accusé accusée prévenu prévenue enquêteur enquêtrice policier policière gendarme soldat officier pompier gardien gardienne présidente procureure magistrate
      écrivaine poète poétesse romancier romancière traducteur traductrice éditeur éditrice rédacteur rédactrice reporter correspondant correspondante présentateur présentatrice critique peintre sculpteur sculptrice photographe cinéaste producteur productrice compositeur compositrice musicien musicienne batteur danseur danseuse humoriste artiste
      défenseur défenseuse milieu ailier ailière coureur coureuse nageur nageuse cycliste boxeur boxeuse arbitre champion championne pilier talonneur
      conseiller conseillère fondateur fondatrice entrepreneur entrepreneuse investisseur gérant gérante comptable banquier banquière courtier propriétaire locataire retraité retraitée
      coordinateur coordinatrice organisateur organisatrice bénévole représentant représentante délégué déléguée successeur prédécesseur adjointe directrice maire préfète sous-préfet sous-préfète
      veuf veuve
      prêtre pasteur moine rabbin imam abbé
    `,
    endings: 'ologue ologiste graphe nome iste',
    except: 'paragraphe autonome autographe existe insiste persiste resiste consiste assiste liste piste',
  },
  es: {
    words: `
      agricultor agricultora ganadero ganadera pescador pescadora pastor panadero panadera carnicero carpintero carpintera fontanero electricista mecánico soldador minero minera albañil
      chófer conductor conductora piloto marinero marinera capitán capitana estibador obrero obrera comerciante vendedor vendedora cocinero cocinera camarero camarera peluquero peluquera costurera sastre jardinero apicultor apicultora cervecero
      maestro maestra docente estudiante alumno alumna científico científica archivero archivera bibliotecario bibliotecaria conservador conservadora analista ingeniero ingeniera arquitecto arquitecta urbanista técnico técnica informático informática
      médico médica cirujano cirujana enfermero enfermera matrona partera farmacéutico farmacéutica veterinario veterinaria socorrista hidrólogo hidróloga biólogo bióloga
      notario notaria testigo acusado acusada imputado imputada investigador investigadora policía agente soldado oficial bombero bombera guardia procurador procuradora magistrado magistrada
      poeta poetisa novelista traductor traductora editor editora redactor redactora reportero reportera corresponsal presentador presentadora crítico crítica pintor pintora escultor escultora fotógrafo fotógrafa productor productora compositor compositora músico música baterista bailarín bailarina humorista artista
      guardameta arquero arquera defensa mediocampista extremo corredor corredora nadador nadadora ciclista boxeador boxeadora árbitro árbitra campeón campeona entrenadora
      asesor asesora fundador fundadora empresario empresaria inversor inversora gerente contable banquero banquera dueño dueña propietario propietaria inquilino inquilina jubilado jubilada pensionista
      coordinador coordinadora organizador organizadora voluntario voluntaria representante delegado delegada sucesor sucesora subsecretario subsecretaria concejal concejala viceministro viceministra subdirector subdirectora
      viudo viuda
      cura sacerdote monja monje rabino imán párroco cacique lonco dirigente
    `,
    endings: 'ologo ologa grafo grafa nomo noma ista dor dora',
    except:
      'parrafo autonomo autonoma vista lista revista pista entrevista conquista alrededor ecuador salvador telegrafo',
  },
  it: {
    words: `
      agricoltore agricoltrice allevatore pescatore pescatrice pastore panettiere fornaio macellaio falegname idraulico elettricista meccanico saldatore minatore muratore cavatore
      autista conducente pilota marinaio capitano portuale operaio operaia commerciante venditore venditrice cuoco cuoca cameriere cameriera parrucchiere parrucchiera sarto sarta giardiniere apicoltore birraio vignaiolo vignaiola
      maestro maestra insegnante docente studente studentessa alunno alunna scienziato scienziata archivista bibliotecario bibliotecaria curatore curatrice analista ingegnere ingegnera architetto architetta urbanista tecnico tecnica informatico
      medico medica chirurgo chirurga infermiere infermiera ostetrica farmacista veterinario veterinaria soccorritore psicologo psicologa etologo etologa
      notaio testimone imputato imputata indagato indagata investigatore poliziotto poliziotta agente soldato ufficiale carabiniere pompiere guardia pm magistrato magistrata
      poeta poetessa romanziere romanziera traduttore traduttrice editore editrice redattore redattrice reporter cronista corrispondente conduttore conduttrice critico critica pittore pittrice scultore scultrice fotografo fotografa produttore produttrice compositore compositrice musicista batterista ballerino ballerina comico artista
      portiere terzino difensore centrocampista ala velocista nuotatore nuotatrice ciclista pugile arbitro arbitra campione campionessa
      consigliere consigliera fondatore fondatrice imprenditore imprenditrice investitore gestore contabile banchiere proprietario proprietaria inquilino inquilina pensionato pensionata
      coordinatore coordinatrice organizzatore organizzatrice volontario volontaria rappresentante delegato delegata successore predecessore assessore assessora sottosegretario dirigente responsabile vicesindaco vicesindaca
      vedovo vedova
      parroco prete monaco suora rabbino imam don
    `,
    endings: 'ologo ologa grafo grafa nomo noma ista trice',
    except:
      'paragrafo autonomo autonoma vista lista rivista pista intervista conquista matrice cornice telegrafo',
  },
  pt: {
    words: `
      agricultor agricultora criador pescador pescadora pastor padeiro padeira açougueiro carpinteiro marceneiro encanador eletricista mecânico soldador mineiro garimpeiro garimpeira pedreiro
      motorista condutor condutora piloto marinheiro capitão estivador operário operária comerciante vendedor vendedora cozinheiro cozinheira garçom cabeleireiro cabeleireira costureira alfaiate jardineiro apicultor apicultora cervejeiro
      mestre docente estudante aluno aluna cientista arquivista bibliotecário bibliotecária curador curadora analista engenheiro engenheira arquiteto arquiteta arquitecto arquitecta urbanista técnica informático
      médico médica cirurgião cirurgiã enfermeiro enfermeira parteira farmacêutico farmacêutica veterinário veterinária socorrista
      notário testemunha acusado acusada réu ré arguido arguida investigadora polícia agente soldado oficial bombeiro bombeira guarda vigia promotor promotora delegado delegada magistrado magistrada desembargador desembargadora
      poeta poetisa romancista tradutor tradutora editor editora redator redatora repórter correspondente apresentador apresentadora crítico crítica pintor pintora escultor escultora fotógrafo fotógrafa produtor produtora compositor compositora músico música baterista bailarino bailarina humorista artista fadista
      goleiro goleira zagueiro lateral meia ponta corredor corredora nadador nadadora ciclista boxeador pugilista árbitro árbitra campeão campeã treinadora
      assessor assessora fundador fundadora empresário empresária investidor investidora gerente contador contadora banqueiro banqueira dono dona proprietário proprietária inquilino inquilina aposentado aposentada reformado reformada
      coordenador coordenadora organizador organizadora voluntário voluntária representante sucessor sucessora vereador vereadora secretária vice-prefeito vice-prefeita ex-diretor ex-diretora ex-ministro ex-ministra dirigente sindicalista
      viúvo viúva
      padre freira monge rabino imã pároco cacique
    `,
    endings: 'ologo ologa grafo grafa nomo noma ista dor dora',
    except:
      'paragrafo autonomo autonoma vista lista revista pista entrevista conquista redor equador salvador telegrafo',
  },
  ru: {
    words: `
      фермер фермерша крестьянин рыбак рыбачка пастух пекарь мясник плотник сантехник электрик механик сварщик шахтер каменщик
      водитель пилот летчик матрос капитан докер рабочий рабочая торговец продавец продавщица повар официант официантка парикмахер швея портной садовник лесник пчеловод пивовар
      учитель учительница преподаватель преподавательница студент студентка школьник школьница ученый исследователь исследовательница архивист библиотекарь куратор аналитик инженер архитектор проектировщик техник программист разработчик
      врач хирург медсестра медбрат акушерка фармацевт ветеринар спасатель гляциолог
      юрист нотариус присяжный свидетель свидетельница обвиняемый обвиняемая подсудимый подсудимая следователь полицейский солдат офицер пожарный охранник судья аудитор прокурор
      поэт поэтесса прозаик переводчик переводчица издатель редактор репортер корреспондент корреспондентка ведущий ведущая критик художник художница скульптор фотограф режиссер продюсер композитор дирижер музыкант барабанщик танцор танцовщица комик артист артистка дизайнер
      вратарь защитник полузащитник форвард бегун пловец пловчиха велосипедист велосипедистка боксер арбитр чемпион чемпионка тренер
      советник советница основатель основательница предприниматель предпринимательница инвестор управляющий управляющая менеджер бухгалтер банкир брокер владелец владелица хозяин хозяйка арендатор пенсионер пенсионерка
      координатор организатор волонтер представитель представительница преемник заместитель замглавы губернатор депутат председатель директор руководитель заведующий заведующая
      вдова вдовец
      священник монах монахиня раввин имам житель жительница
    `,
    endings: 'олог ист граф ном тель',
    except: 'свист лист аэроном автоном отель параграф',
  },
  tr: {
    words: `
      çiftçi balıkçı çoban fırıncı kasap marangoz tesisatçı elektrikçi tamirci kaynakçı madenci duvarcı işçi usta
      şoför sürücü pilot denizci kaptan esnaf tüccar satıcı aşçı garson kuaför berber terzi bahçıvan ormancı arıcı
      öğretmen okutman öğrenci araştırmacı akademisyen tarihçi arşivci kütüphaneci küratör analist mühendis mimar teknisyen yazılımcı
      doktor hekim cerrah hemşire ebe eczacı veteriner
      savcı yargıç hakim noter tanık sanık şüpheli dedektif polis asker subay itfaiyeci bekçi muhtar kaymakam
      şair romancı çevirmen yayıncı editör muhabir sunucu eleştirmen ressam heykeltıraş fotoğrafçı yönetmen yapımcı besteci şef müzisyen davulcu dansçı komedyen sanatçı tasarımcı şarkıcı
      kaleci forvet stoper koşucu yüzücü bisikletçi boksör hakem şampiyon antrenör
      danışman kurucu girişimci yatırımcı yönetici müdür muhasebeci bankacı sahip kiracı emekli ortak
      koordinatör gönüllü temsilci vekil yardımcı başkan sözcü lider uzman üye avukat sekreter
      dul
      rahip haham imam müftü
    `,
    endings: 'log loğu ist isti',
  },
};
