/** Places and organisations that English newsrooms name without explaining them. */

export const PLACES = `
  U.S.|US|USA|U.S.A.|United States of America|America|U.K.|UK|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Holland|UAE|U.A.E.|
  Soviet Union|USSR|Yugoslavia|Czechoslovakia|East Germany|West Germany|Macedonia|Bosnia|Herzegovina|Bosnia and Herzegovina|Kosovo|Chechnya|Crimea|
  Donbas|Donetsk|Luhansk|Kherson|Kharkiv|Kharkov|Mariupol|Odesa|Odessa|Lviv|Kyiv|Kiev|Balkans|Caucasus|Nagorno-Karabakh|South Ossetia|Abkhazia|
  Middle East|Near East|Far East|North Africa|West Africa|East Africa|Horn of Africa|Sahel|Maghreb|Levant|Persian Gulf|Gulf|Gulf of Aden|Red Sea|
  Black Sea|Caspian Sea|Mediterranean Sea|Mediterranean|Baltic Sea|South China Sea|Strait of Hormuz|Suez Canal|Panama Canal|Bosphorus|Sinai|
  Golan Heights|West Bank|Gaza|Gaza Strip|Gaza City|East Jerusalem|Jerusalem|Tel Aviv|Haifa|Ramallah|Nablus|Jenin|Hebron|Bethlehem|Rafah|Khan Younis|
  Beirut|Tripoli|Sidon|Tyre|Baalbek|Damascus|Aleppo|Homs|Hama|Idlib|Latakia|Raqqa|Deir ez-Zor|Daraa|Palmyra|Baghdad|Basra|Mosul|Kirkuk|Erbil|Arbil|
  Sulaimaniya|Najaf|Karbala|Fallujah|Ramadi|Tikrit|Kurdistan|Amman|Riyadh|Jeddah|Mecca|Medina|Kuwait City|Doha|Manama|Dubai|Abu Dhabi|Sharjah|
  Muscat|Sanaa|Aden|Hodeidah|Taiz|Cairo|Alexandria|Giza|Luxor|Aswan|Sharm el-Sheikh|Khartoum|Omdurman|Darfur|El Fasher|Benghazi|Misrata|Tunis|Sfax|
  Algiers|Oran|Rabat|Casablanca|Marrakech|Marrakesh|Fez|Tangier|Nouakchott|Mogadishu|Somaliland|Djibouti|Addis Ababa|Tigray|Ankara|Istanbul|Izmir|
  Diyarbakir|Nicosia|Tehran|Isfahan|Shiraz|Mashhad|Tabriz|Qom|Ahvaz|Natanz|Kabul|Kandahar|Herat|Islamabad|Karachi|Lahore|Peshawar|Kashmir|
  New Delhi|Delhi|Mumbai|Bombay|Calcutta|Kolkata|Chennai|Madras|Bangalore|Hyderabad|Punjab|Gujarat|Dhaka|Colombo|Kathmandu|Beijing|Shanghai|Hong Kong|
  Guangzhou|Shenzhen|Wuhan|Tibet|Lhasa|Xinjiang|Taipei|Tokyo|Osaka|Kyoto|Hiroshima|Nagasaki|Fukushima|Okinawa|Pyongyang|Seoul|Hanoi|Saigon|
  Phnom Penh|Bangkok|Kuala Lumpur|Jakarta|Bali|Aceh|Manila|Burma|Rangoon|Canberra|Sydney|Melbourne|Brisbane|Adelaide|Perth|Auckland|Wellington|
  London|Manchester|Liverpool|Birmingham|Leeds|Sheffield|Bristol|Newcastle|Nottingham|Southampton|Leicester|Edinburgh|Glasgow|Aberdeen|Belfast|Cardiff|
  Dublin|Paris|Marseille|Lyon|Toulouse|Bordeaux|Strasbourg|Lille|Nantes|Corsica|Brittany|Normandy|Provence|Calais|Vigo|Galicia|Andalusia|Tuscany|Lombardy|Cornwall|Devon|Yorkshire|Wiltshire|Kent|Berlin|Munich|Hamburg|Frankfurt|Cologne|Stuttgart|Dresden|Leipzig|Bonn|
  Bavaria|Vienna|Salzburg|Zurich|Geneva|Basel|Davos|Bern|Brussels|Antwerp|Amsterdam|Rotterdam|The Hague|Hague|Luxembourg|Rome|Milan|Naples|Turin|Venice|
  Florence|Genoa|Bologna|Palermo|Sicily|Sardinia|Lampedusa|Vatican|Madrid|Barcelona|Valencia|Seville|Bilbao|Catalonia|Lisbon|Porto|Athens|
  Thessaloniki|Crete|Copenhagen|Stockholm|Gothenburg|Oslo|Bergen|Helsinki|Reykjavik|Tallinn|Riga|Vilnius|Warsaw|Krakow|Gdansk|Prague|Brno|Bratislava|
  Budapest|Bucharest|Sofia|Belgrade|Split|Dubrovnik|Rijeka|Mostar|Sarajevo|Srebrenica|Zagreb|Ljubljana|Skopje|Tirana|Pristina|Moscow|St. Petersburg|Saint Petersburg|Siberia|Grozny|
  Minsk|Tbilisi|Yerevan|Baku|Astana|Almaty|Tashkent|Washington|Washington D.C.|Washington DC|D.C.|New York|New York City|Manhattan|Brooklyn|Queens|Los Angeles|
  Chicago|Boston|Philadelphia|Houston|Dallas|Miami|Atlanta|Detroit|Seattle|San Francisco|San Diego|Silicon Valley|Las Vegas|Denver|Baltimore|
  Cleveland|Pittsburgh|Cincinnati|Milwaukee|Minneapolis|St. Louis|Kansas City|New Orleans|Tampa|Orlando|Oakland|Sacramento|Portland|
  San Antonio|San Jose|Salt Lake City|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|
  Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|
  New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|
  Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Guantanamo|Guantanamo Bay|Wall Street|Camp David|Ottawa|Toronto|Montreal|Vancouver|Calgary|Quebec|
  Ontario|Alberta|British Columbia|Mexico City|Tijuana|Havana|Port-au-Prince|Kingston|Caracas|Bogota|Quito|Lima|La Paz|Santiago|Buenos Aires|Montevideo|
  Asuncion|Brasilia|Sao Paulo|Rio de Janeiro|Amazon rainforest|Lagos|Abuja|Accra|Dakar|Bamako|Niamey|Ouagadougou|Abidjan|Freetown|Monrovia|Kinshasa|Nairobi|
  Mombasa|Kampala|Kigali|Dar es Salaam|Zanzibar|Harare|Lusaka|Johannesburg|Cape Town|Pretoria|Durban|Luanda|Maputo|Antananarivo|Zaire|Congo|
  Democratic Republic of Congo|Democratic Republic of the Congo|Trinidad and Tobago|Antarctica|Arctic|Chernobyl|Auschwitz|Alps|Himalayas|Nile|Danube|Rhine|Thames|Euphrates|Tigris
`;

export const ORGANIZATIONS = `
  United Nations|U.N.|UN|UN Security Council|U.N. Security Council|Security Council|General Assembly|UNESCO|UNICEF|UNRWA|UNHCR|UNIFIL|World Health Organization|WHO|
  World Food Programme|International Atomic Energy Agency|IAEA|International Court of Justice|ICJ|International Criminal Court|ICC|Amnesty International|
  Human Rights Watch|Doctors Without Borders|Reporters Without Borders|Red Cross|International Committee of the Red Cross|Red Crescent|Oxfam|Greenpeace|
  European Union|E.U.|EU|European Commission|European Parliament|European Council|European Central Bank|ECB|Council of Europe|NATO|
  North Atlantic Treaty Organization|World Bank|International Monetary Fund|IMF|World Trade Organization|WTO|OPEC|OECD|OSCE|BRICS|G7|G20|ASEAN|
  African Union|Arab League|League of Arab States|Gulf Cooperation Council|GCC|Organization of Islamic Cooperation|Interpol|Europol|
  White House|Pentagon|State Department|U.S. State Department|Treasury|Kremlin|Capitol Hill|House of Representatives|House of Commons|House of Lords|
  Supreme Court|Federal Reserve|Fed|FBI|CIA|NSA|NASA|Federal Bureau of Investigation|Central Intelligence Agency|Homeland Security|Scotland Yard|Downing Street|
  Knesset|Bundestag|Bundesbank|Duma|Mossad|Shin Bet|Bank of England|Bank of Japan|Revolutionary Guards|Revolutionary Guard|Islamic Revolutionary Guard Corps|IRGC|Quds Force|
  Hezbollah|Hizbollah|Hizbullah|Hamas|Fatah|Islamic Jihad|Palestinian Authority|Palestine Liberation Organization|PLO|Islamic State|ISIS|ISIL|al-Qaeda|al Qaeda|
  Al-Qaeda|Taliban|Boko Haram|al-Shabaab|Houthis|Muslim Brotherhood|Syrian Democratic Forces|Kurdistan Workers' Party|PKK|IRA|Irish Republican Army|Wagner Group|
  Likud|Tory|Reuters|Associated Press|AP|Agence France-Presse|AFP|Bloomberg|Xinhua|TASS|Interfax|Anadolu|BBC|British Broadcasting Corporation|CNN|Fox News|
  MSNBC|NBC|NBC News|ABC News|CBS|CBS News|Al Jazeera|Al-Jazeera|Al Arabiya|Sky News|Deutsche Welle|France 24|RT|New York Times|The New York Times|Washington Post|
  The Washington Post|Wall Street Journal|Financial Times|The Guardian|The Times|The Independent|Daily Telegraph|Daily Mail|The Economist|Le Monde|Le Figaro|
  Der Spiegel|Haaretz|Jerusalem Post|Politico|Axios|Associated Press|Google|Alphabet|Facebook|Meta|Twitter|YouTube|Instagram|WhatsApp|Telegram|
  TikTok|Snapchat|LinkedIn|Reddit|Wikipedia|Microsoft|Apple|Amazon|Intel|IBM|Samsung|Nokia|Huawei|Tesla|SpaceX|Netflix|OpenAI|Nvidia|Uber|Airbnb|Yahoo|
  Boeing|Airbus|Lockheed Martin|Exxon|ExxonMobil|Chevron|BP|TotalEnergies|Saudi Aramco|Aramco|Gazprom|Rosneft|Lukoil|Volkswagen|Mercedes-Benz|BMW|Toyota|Honda|
  Nissan|General Motors|Siemens|Sony|Goldman Sachs|JPMorgan|Morgan Stanley|Citigroup|HSBC|Barclays|Deutsche Bank|UBS|Credit Suisse|Moody's|Standard & Poor's|
  Pfizer|AstraZeneca|Moderna|Walmart|McDonald's|Coca-Cola|Disney|FIFA|UEFA|NBA|NFL|NHL|MLB|International Olympic Committee|IOC|Real Madrid|Manchester United|
  Manchester City|Chelsea|Arsenal|Juventus|Bayern Munich|AC Milan|Inter Milan|Paris Saint-Germain|Borussia Dortmund|Ajax|Celtic|Rangers|Tottenham|Everton
`;
