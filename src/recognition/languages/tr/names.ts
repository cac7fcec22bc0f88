/** Turkish: titles, offices, heads of organisations and places, and capitalised words that are no names. */
import type { LanguageNames } from '../../names/language-names.ts';
import { NO_NAMES } from '../../names/language-names.ts';

export const TURKISH_NAMES: LanguageNames = {
  ...NO_NAMES,
  places: `
    Ankara|İstanbul|İzmir|Bursa|Antalya|Adana|Konya|Gaziantep|Diyarbakır|Trabzon|Kayseri|Eskişehir|Şanlıurfa|Mersin|Van|Hatay|Kahramanmaraş|Malatya|Samsun|Anadolu|Karadeniz|Ege|Akdeniz|
    ABD|Amerika|Amerika Birleşik Devletleri|İngiltere|Büyük Britanya|Almanya|Fransa|Rusya|Yunanistan|Kıbrıs|KKTC|Suriye|Şam|Halep|İdlib|Irak|Bağdat|Kerkük|Erbil|İran|Tahran|İsrail|Kudüs|Tel Aviv|Filistin|
    Gazze|Gazze Şeridi|Batı Şeria|Lübnan|Beyrut|Mısır|Kahire|Suudi Arabistan|Riyad|Katar|Doha|Libya|Azerbaycan|Bakü|Ermenistan|Erivan|Gürcistan|Ukrayna|Kiev|Moskova|Washington|New York|Londra|Paris|Berlin|
    Brüksel|Cenevre|Roma|Atina|Lefkoşa|Orta Doğu|Ortadoğu|Avrupa|Asya|Afrika|Balkanlar|Kafkasya|Boğaziçi
  `,
  organizations: `
    BM|Birleşmiş Milletler|BM Güvenlik Konseyi|Güvenlik Konseyi|AB|Avrupa Birliği|NATO|UNESCO|UNICEF|DSÖ|IMF|Dünya Bankası|Avrupa Komisyonu|Avrupa Parlamentosu|TBMM|Türkiye Büyük Millet Meclisi|
    Anayasa Mahkemesi|Yargıtay|Danıştay|Yüksek Seçim Kurulu|YSK|Merkez Bankası|Beyaz Saray|Pentagon|Kremlin|AK Parti|AKP|CHP|MHP|HDP|DEM Parti|İYİ Parti|Cumhuriyet Halk Partisi|Adalet ve Kalkınma Partisi|
    PKK|YPG|DEAŞ|IŞİD|FETÖ|Hamas|Hizbullah|Anadolu Ajansı|AA|TRT|Reuters|AFP|BBC|Hürriyet|Milliyet|Sabah|Cumhuriyet|Sözcü|Galatasaray|Fenerbahçe|Beşiktaş|Trabzonspor|THY|Türk Hava Yolları|TÜİK|MİT|TSK|Google|
    Facebook|Twitter|Kızılay
  `,
  ambiguousPhrases: 'Van|Ege|Sabah|Cumhuriyet|Ordu|Samsun|MİT',
  aliases:
    'ABD=Amerika Birleşik Devletleri=Amerika|BM=Birleşmiş Milletler|AB=Avrupa Birliği|Orta Doğu=Ortadoğu|AK Parti=AKP=Adalet ve Kalkınma Partisi|CHP=Cumhuriyet Halk Partisi',
  honorifics: { m: 'Sayın Bay Şeyh', f: 'Bayan' },
  roles: {
    m: '',
    f: 'Kraliçe Prenses',
    either: `
      Cumhurbaşkanı Başkanı Başkan Başbakan Bakanı Bakan Sözcüsü Sözcü Milletvekili Vali Valisi Genel Sekreteri Müdürü Büyükelçisi Lideri Yardımcısı Profesör Prof Doç Dr Avukat Yazar Gazeteci Oyuncu
      Teknik Direktörü General Albay Komutanı Kral Prens Papa Savcısı Hakim Uzmanı Üyesi
    `,
  },
  organizationHeads:
    'Bakanlığı Müdürlüğü Başkanlığı Üniversitesi Partisi Bankası Derneği Vakfı Kurumu Kurulu Komisyonu Mahkemesi Meclisi Birliği Federasyonu Enstitüsü Hastanesi Müzesi Belediyesi Ajansı Örgütü Şirketi Holding Konseyi Odası Sendikası Ordusu AŞ',
  organizationLabels: 'gazetesi ajansı platformu şirketi partisi örgütü',
  placeLabels: '',
  placeHeads:
    'Nehri Gölü Denizi Dağı Caddesi Sokağı Meydanı Havalimanı Boğazı Körfezi Adası Adaları İlçesi Köprüsü Mahallesi',
  nameParticles: 'bin ibn el von van de',
  reportingVerbs: 'dedi söyledi belirtti açıkladı ifade vurguladı yazdı kaydetti bildirdi',
  placePrepositions: '',
  commonWords: `
    ve bir bu da de ile için ama ancak çok daha en gibi kadar olarak olan sonra önce o şu biz siz onlar ben sen ne mi mı her hiç ya diye göre karşı ise var yok değil oldu olduğunu pazartesi salı çarşamba
    perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık bugün dün yarın türk türkçe amerikan rus alman fransız ingiliz israilli iranlı suriyeli internet allah
    türkiye'nin ayrıca öte yandan açıklama son yeni büyük
  `,
  outerAdjectives: 'eski yeni',
};
