// The articles that findings name, as the law has them, for who wants to read them beside a finding. Quoted word for word,
// with the version that was read; where `quoted` is false it is what the article comes down to, in our words.

export interface LawText {
  /** As findings name it: 'LPW 13a'. */
  readonly key: string
  /** 'Leerplichtwet 1969, artikel 13a'. */
  readonly title: string
  /** BWB id and the version date of the text. */
  readonly source: string
  readonly quoted: boolean
  /** One for each lid. */
  readonly paragraphs: readonly string[]
}

/**
 * The law texts behind the `article` of a finding ('LPW 11 onder f, 13a; Awb 4:5'), each once, in the order they are named.
 * None where a finding rests on no law: policy of the school, practice, the school calendar.
 */
export function lawTextsOf(article: string): readonly LawText[] {
  const keys = partsOf(article).flatMap(({ act, articles }) =>
    articles.map((one) => `${act} ${one.split(' ')[0]}`),
  )
  return [...new Set(keys)].flatMap((key) => LAW_TEXTS.filter((text) => text.key === key))
}

/** 'LPW 11 onder f, 13a; Beleidsregel art. 1' → 'Leerplichtwet, artikel 11 onder f en 13a; Beleidsregel, artikel 1'. */
export function articleInWords(article: string): string {
  const named = partsOf(article).map(({ act, articles }) => {
    const name = ACT_NAMES[act]
    return name === undefined ? [act, ...articles].join(' ') : `${name}, artikel ${listed(articles)}`
  })
  return named.join('; ')
}

const ACT_NAMES: Readonly<Record<string, string>> = {
  LPW: 'Leerplichtwet',
  Awb: 'Algemene wet bestuursrecht',
  WRO: 'Wet register onderwijsdeelnemers',
  Beleidsregel: 'Beleidsregel',
}

/** 'LPW 13a lid 2, 14 lid 3; Awb 2:3' → LPW with '13a lid 2' and '14 lid 3', Awb with '2:3'. */
function partsOf(article: string): { act: string; articles: string[] }[] {
  return article.split('; ').map((part) => {
    const [act = '', ...rest] = part.split(' ')
    const articles = rest
      .join(' ')
      .replace(/^art\. /, '')
      .split(', ')
    return act in ACT_NAMES ? { act, articles } : { act: part, articles: [] }
  })
}

function listed(articles: readonly string[]): string {
  const last = articles.at(-1) ?? ''
  return articles.length < 2 ? last : `${articles.slice(0, -1).join(', ')} en ${last}`
}

function law(article: string, ...paragraphs: string[]): LawText {
  return {
    key: `LPW ${article}`,
    title: `Leerplichtwet 1969, artikel ${article}`,
    source: 'BWBR0002628, versie 2026-08-01',
    quoted: true,
    paragraphs,
  }
}

function rule(article: string, ...paragraphs: string[]): LawText {
  return {
    key: `Beleidsregel ${article}`,
    title: `Beleidsregel van de minister over de uitleg van de Leerplichtwet, artikel ${article}`,
    source: 'BWBR0031787, tekst zoals in mei 2017',
    quoted: true,
    paragraphs,
  }
}

function procedure(article: string, ...paragraphs: string[]): LawText {
  return {
    key: `Awb ${article}`,
    title: `Algemene wet bestuursrecht, artikel ${article}`,
    source: 'BWBR0005537, versie 2026-01-01',
    quoted: false,
    paragraphs,
  }
}

const LAW_TEXTS: readonly LawText[] = [
  law(
    '2',
    '1. Degene die het gezag over een jongere uitoefent, en degene die zich met de feitelijke verzorging van een jongere heeft belast, zijn verplicht overeenkomstig de bepalingen van deze wet te zorgen, dat de jongere als leerling van een school staat ingeschreven en deze school na inschrijving geregeld bezoekt.',
  ),
  law(
    '3',
    '1. De verplichting om te zorgen, dat een jongere als leerling van een school staat ingeschreven, begint op de eerste schooldag van de maand volgende op die waarin de jongere de leeftijd van vijf jaar bereikt […]',
  ),
  law(
    '11',
    '[…] a. de school onderscheidenlijk de instelling is gesloten of het onderwijs is geschorst;',
    'b. bij of op grond van algemeen verbindende voorschriften het bezoeken van de school […] is verboden;',
    'c. de jongere bij wijze van tuchtmaatregel tijdelijk de toegang tot de school […] is ontzegd;',
    'd. de jongere wegens ziekte verhinderd is […];',
    'e. de jongere wegens vervulling van plichten voortvloeiend uit godsdienst of levensovertuiging verhinderd is […];',
    'f. de jongere vanwege de specifieke aard van het beroep van één van de in artikel 2, eerste lid, bedoelde personen slechts buiten de schoolvakanties met hen op vakantie kan gaan;',
    'g. de jongere door andere gewichtige omstandigheden verhinderd is de school […] te bezoeken.',
  ),
  law(
    '11a',
    '1. De in artikel 2, eerste lid, bedoelde personen zijn met betrekking tot de jongere die nog niet de leeftijd van zes jaar heeft bereikt, voor ten hoogste 5 uren per week vrijgesteld […]. Van een beroep op deze vrijstelling wordt mededeling gedaan aan het hoofd.',
    '2. Naast de vrijstelling bedoeld in het eerste lid, kan het hoofd op aanvraag […] tot ten hoogste 5 uren per week vrijstelling verlenen […]',
  ),
  law(
    '12',
    'Een beroep op vrijstelling wegens ziekte van de jongere kan slechts worden gedaan, indien daarvan binnen twee dagen na het ontstaan van de verhindering aan het hoofd kennis is gegeven, zo mogelijk met opgave van de aard van de ziekte.',
  ),
  law(
    '13',
    'Een beroep op vrijstelling wegens vervulling van plichten voortvloeiend uit godsdienst of levensovertuiging kan slechts worden gedaan indien daarvan uiterlijk twee dagen vóór de verhindering aan het hoofd kennis is gegeven.',
  ),
  law(
    '13a',
    '1. Een beroep op vrijstelling wegens vakantie van de jongere, bedoeld in artikel 11, onder f, kan slechts worden gedaan indien het hoofd op aanvraag van de in artikel 2, eerste lid, bedoelde personen verlof heeft verleend […].',
    '2. Verlof als bedoeld in het eerste lid kan door het hoofd slechts eenmaal voor ten hoogste tien dagen per schooljaar worden verleend en kan geen betrekking hebben op de eerste twee lesweken van het schooljaar.',
  ),
  law(
    '14',
    '1. Een beroep op vrijstelling wegens andere gewichtige omstandigheden bedoeld in artikel 11 onder g kan slechts worden gedaan, indien het hoofd op aanvraag van de in artikel 2, eerste lid, bedoelde personen verlof heeft verleend, dat de jongere de school onderscheidenlijk de instelling tijdelijk niet bezoekt.',
    '2. Indien geen verlof is gevraagd, kan het hoofd alsnog verlof verlenen, indien hem binnen twee dagen na het ontstaan van de verhindering de redenen daarvan worden medegedeeld.',
    '3. Het hoofd kan ten aanzien van dezelfde jongere wegens de in het eerste lid bedoelde omstandigheden voor ten hoogste tien dagen per schooljaar verlof als bedoeld in dat lid verlenen. Indien het verlof ten aanzien van dezelfde jongere wordt gevraagd voor meer dan tien dagen per schooljaar, besluit de ambtenaar van de woongemeente van de jongere, het hoofd gehoord.',
  ),
  law(
    '21a',
    '1. Indien een ingeschreven leerling van een school zonder geldige reden les- of praktijktijd heeft verzuimd en dit verzuim gedurende een periode van vier opeenvolgende lesweken in totaal zestien uren les- of praktijktijd bedraagt ontstaat voor het hoofd van de school de leveringsverplichting, bedoeld in artikel 12, derde lid, van de Wet register onderwijsdeelnemers.',
  ),
  law(
    '27',
    'Onze Minister kan een bestuurlijke boete van ten hoogste 1 000 euro per overtreding, met een maximum van 100 000 euro per schooljaar, opleggen aan het hoofd dat: a. in strijd handelt met artikel 13a, tweede lid, of artikel 14, derde lid, eerste volzin, b. niet voldoet aan een der verplichtingen, opgelegd in artikel 18 van deze wet en artikel 12, derde lid, van de Wet register onderwijsdeelnemers of c. bij de uitvoering van deze wet onjuiste of onvolledige inlichtingen verstrekt.',
  ),
  rule(
    '1',
    '[…] dient voornamelijk te worden gedacht aan seizoensgebonden werkzaamheden, resp. werkzaamheden in bedrijfstakken die een piekdrukte kennen, waardoor het voor het gezin feitelijk onmogelijk is om in die periode een vakantie op te nemen. Het moet redelijkerwijs te voorzien zijn (en/of worden aangetoond) dat een vakantie in de schoolvakanties tot onoverkomelijke bedrijfseconomische problemen zal leiden. Slechts het gegeven dat gedurende de schoolvakanties een belangrijk deel van de omzet wordt behaald is onvoldoende.',
  ),
  rule(
    '2',
    '[…] die veelal buiten de wil of invloedsfeer van de ouders of leerling zijn gelegen […]',
    '[…] zolang het totaal aan een jongere te verlenen verlof het aantal van 10 verlofdagen in een schooljaar niet te boven gaat […]',
    '[…] de toestemming of afwijzing moet schriftelijk worden vastgelegd en in geval van afwijzing goed worden gemotiveerd […]',
    '[…] verlof moet altijd zo kort mogelijk worden gehouden […]',
  ),
  procedure(
    '2:3',
    '1. Wat bij de verkeerde instantie is ingediend, wordt meteen doorgestuurd. De afzender krijgt daarvan tegelijk bericht.',
  ),
  procedure(
    '4:2',
    '1. Een aanvraag is ondertekend en noemt naam en adres, de datum en wat er wordt gevraagd.',
    '2. De aanvrager geeft ook de gegevens en stukken die nodig zijn voor het besluit en die hij redelijkerwijs kan krijgen.',
  ),
  procedure(
    '4:5',
    'Een onvolledige aanvraag mag pas buiten behandeling blijven als de aanvrager eerst de kans had om haar binnen een gestelde termijn aan te vullen. Dat besluit komt binnen vier weken na de aanvulling of na het einde van die termijn.',
  ),
  procedure(
    '4:6',
    'Wie opnieuw hetzelfde aanvraagt, noemt nieuwe feiten of omstandigheden. Zonder nieuwe feiten mag de school de aanvraag afwijzen en verwijzen naar het eerdere besluit.',
  ),
  procedure(
    '4:15',
    'De beslistermijn staat stil vanaf de dag na de vraag om aan te vullen, tot de aanvraag is aangevuld of de termijn daarvoor ongebruikt voorbij is.',
  ),
  procedure('6:7', 'De termijn om bezwaar te maken is zes weken.'),
  procedure(
    '6:8',
    'De termijn begint op de dag nadat het besluit bekend is gemaakt: verstuurd of overhandigd.',
  ),
  procedure(
    '6:9',
    'Een bezwaar is op tijd als de school het vóór het einde van de termijn krijgt. Per post is het op tijd als het vóór het einde op de post is gedaan en binnen een week daarna is ontvangen.',
  ),
  procedure('6:11', 'Een bezwaar dat te laat is, telt toch als er een goede reden is voor het te laat zijn.'),
  {
    key: 'WRO 12',
    title: 'Wet register onderwijsdeelnemers, artikel 12',
    source: 'BWBR0042012, versie 2026-08-01',
    quoted: false,
    paragraphs: ['3. Hoofd, schoolbestuur en gemeente leveren de gegevens over verzuim aan de minister.'],
  },
]
