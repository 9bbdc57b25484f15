// Common given names and surnames, joined by chance: nobody in the practice school exists.

/** Where a family's names come from; nothing else about a family follows from it, and it is not stored. */
export type Origin = keyof typeof NAMES

export interface NameList {
  readonly girls: readonly string[]
  readonly boys: readonly string[]
  readonly women: readonly string[]
  readonly men: readonly string[]
  /** As 'van den|Berg'. */
  readonly surnames: readonly string[]
}

const list = (text: string) => text.split(',').map((word) => word.trim())

const DUTCH: NameList = {
  girls: list(
    `Emma, Noor, Julia, Mila, Saar, Sophie, Evi, Yara, Lotte, Fleur, Nova, Liv, Zoë, Anna, Maud, Isa, Lynn, Roos,
    Fenna, Loïs, Femke, Jasmijn, Sterre, Elin, Vera, Pien, Hannah, Noa, Esmée, Feline, Merel, Tess, Jip, Norah,
    Renée, Linde, Hailey, Elise, Bo, Lieke`,
  ),
  boys: list(
    `Sem, Daan, Finn, Levi, Luuk, Mees, Noud, Bram, Thijs, Lars, Teun, Siem, Guus, Jens, Ties, Boaz, Stijn, Hugo,
    Ruben, Jesse, Gijs, Cas, Floris, Pepijn, Olivier, Tijn, Jurre, Mats, Joris, Sven, Niek, Raf, Tobias, Quinten,
    Twan, Julian, Benjamin, Vince, Dex, Abel`,
  ),
  women: list(
    `Marieke, Linda, Sandra, Esther, Kim, Chantal, Ilse, Manon, Wendy, Annemiek, Petra, Nienke, Sanne, Anouk,
    Judith, Karin, Marloes, Debby, Floor, Inge, Margriet, Suzanne, Lisette, Eline, Rianne, Hilde, Naomi, Carlijn,
    Bianca, Willemijn`,
  ),
  men: list(
    `Jeroen, Mark, Bas, Dennis, Martijn, Erik, Rob, Wouter, Sander, Maarten, Jan-Willem, Ruud, Vincent, Joost,
    Peter, Arjan, Tim, Frank, Remco, Niels, Hans, Roel, Michiel, Gerard, Paul, Edwin, Koen, André, Stefan, Bart`,
  ),
  surnames: list(
    `de|Vries, de|Jong, van|Dijk, Bakker, Visser, Smit, Meijer, de|Boer, Mulder, de|Groot, Bos, Vos, Peters,
    Hendriks, van|Leeuwen, Dekker, Brouwer, de|Wit, Dijkstra, Smits, de|Graaf, van der|Meer, van der|Linden, Kok,
    Jacobs, de|Haan, Vermeulen, van den|Heuvel, van der|Veen, van den|Broek, de|Bruijn, van der|Heijden,
    Schouten, van|Beek, Willems, van|Vliet, van de|Ven, Hoekstra, Maas, Verhoeven, Koster, van|Dam, van der|Wal,
    Prins, Blom, Huisman, Peeters, de|Jonge, Kuipers, van|Veen, Post, Kuiper, Veenstra, Kramer, van den|Brink,
    Scholten, van|Wijk, Postma, Martens, Vink, de|Ruiter, Timmermans, Groen, Gerritsen, Jonker, van|Loon, Boer,
    van der|Velde, Willemsen, de|Lange, de|Vos, Hofman, van der|Laan, Schipper, van|Doorn, Zijlstra, Bosman,
    Sanders, van|Es, Driessen, van der|Horst, Molenaar, Kooijman, Bosch, Evers, van|Rijn, Hoeksema, Wolters,
    te|Winkel, ter|Horst, ten|Brinke, op 't|Veld, in 't|Hout, van 't|Zand, uit den|Bogaard, van der|Zee,
    Nijhof, Wiersma, Terpstra, Boonstra, Hagen, Roelofs, Cornelissen, van|Gelder, Kwakman, Zwart, Rietveld,
    Franken, Claassen, Engels, Hermans, Lammers, Pronk, Stam, Vonk, Wessels, Bouwman, Admiraal, Goossens`,
  ),
}

const TURKISH: NameList = {
  girls: list('Elif, Zeynep, Defne, Ecrin, Azra, Nehir, Ayşe, Melek, Ceylin, Nisa'),
  boys: list('Yusuf, Emir, Ömer, Miraç, Eymen, Berat, Kerem, Çağan, Ali, Umut'),
  women: list('Fatma, Emine, Hülya, Sevgi, Gülay, Özlem, Songül, Derya'),
  men: list('Mehmet, Mustafa, İbrahim, Hakan, Orhan, Serkan, Tuncay, Yasin'),
  surnames: list(
    'Kaya, Demir, Çelik, Şahin, Yıldız, Yıldırım, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç, Aslan, Çetin, Kara',
  ),
}

const MOROCCAN: NameList = {
  girls: list('Amira, Inaya, Salma, Yasmina, Nour, Safiya, Hiba, Lina, Ikram, Malak'),
  boys: list('Mohamed, Ilyas, Amin, Bilal, Zakaria, Rayan, Younes, Adam, Ibrahim, Soufian'),
  women: list('Fatima, Naima, Khadija, Samira, Hanan, Latifa, Malika, Siham'),
  men: list('Ahmed, Hassan, Rachid, Driss, Abdelkader, Said, Jamal, Khalid'),
  surnames: list(
    'el|Amrani, el|Khattabi, Bennani, Ait|Said, Bouzid, Chaoui, el|Mansouri, Haddouchi, Azzouz, Tahiri, Benali, Ouali',
  ),
}

const POLISH: NameList = {
  girls: list('Zuzanna, Maja, Hania, Oliwia, Lena, Wiktoria, Ania, Małgosia'),
  boys: list('Jakub, Filip, Szymon, Kacper, Michał, Paweł, Wojtek, Antoni'),
  women: list('Agnieszka, Katarzyna, Małgorzata, Ewa, Monika, Joanna'),
  men: list('Piotr, Tomasz, Krzysztof, Marcin, Paweł, Grzegorz'),
  surnames: list('Nowak, Wójcik, Kamiński, Woźniak, Dąbrowski, Zając, Król, Wróbel, Pawłowski, Michalak'),
}

const SYRIAN: NameList = {
  girls: list('Layla, Sham, Rima, Hala, Jana, Tala, Nada, Rahaf'),
  boys: list('Omar, Karim, Yazan, Majd, Anas, Khaled, Hamza, Tarek'),
  women: list('Rania, Mariam, Huda, Amal, Dalal, Souad'),
  men: list('Mahmoud, Bassam, Nabil, Yousef, Imad, Fadi'),
  surnames: list('al|Hariri, al|Masri, Khoury, Haddad, Darwish, Al-Hassan, Kabbani, Sabbagh'),
}

const UKRAINIAN: NameList = {
  girls: list('Sofiia, Anastasiia, Zlata, Solomiia, Daryna, Yeva'),
  boys: list('Maksym, Danylo, Artem, Nazar, Tymofii, Bohdan'),
  women: list('Oksana, Iryna, Olena, Natalia, Yuliia'),
  men: list('Andrii, Serhii, Vasyl, Ihor, Taras'),
  surnames: list('Melnyk, Shevchuk, Bondar, Kovalchuk, Tkachuk, Lysenko, Kravets'),
}

const ERITREAN: NameList = {
  girls: list('Saba, Rahwa, Luwam, Bethel, Yohana, Delina'),
  boys: list('Natnael, Filmon, Abel, Robel, Yonatan, Samuel'),
  women: list('Selam, Letebrhan, Helen, Freweini, Senait'),
  men: list('Tesfay, Berhane, Yemane, Kidane, Mebrahtu'),
  surnames: list('Tekle, Gebremedhin, Haile, Weldu, Habtom, Ghebre, Tesfazghi'),
}

const SURINAMESE: NameList = {
  girls: list('Shanaya, Priya, Jaylinn, Aisha, Kiara, Romaisa, Chanel, Gia'),
  boys: list('Jaydon, Ravi, Dion, Shaquille, Rohan, Kenzo, Xavi, Ryan'),
  women: list('Sharmila, Wonny, Mavis, Anjali, Cheryl, Ingrid'),
  men: list('Ricardo, Soeresh, Clyde, Dewin, Humphrey, Sunil'),
  surnames: list('Ramdin, Kalloe, Pinas, Wijngaarde, Sewnath, Blijd, Doekhi, Tjon|Jaw, Landveld, Mohan'),
}

export const NAMES = {
  dutch: DUTCH,
  turkish: TURKISH,
  moroccan: MOROCCAN,
  polish: POLISH,
  syrian: SYRIAN,
  ukrainian: UKRAINIAN,
  eritrean: ERITREAN,
  surinamese: SURINAMESE,
} as const satisfies Record<string, NameList>
