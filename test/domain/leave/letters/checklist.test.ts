// What must stand in a letter about leave: the ten points of the checklist, per outcome (Awb 3:41, 3:45 to 3:47).
import { describe, expect, test } from 'vitest'
import { headInWords, objectionClause } from '#domain/leave/letters/clauses'
import { letterPaper } from '#domain/leave/letters/letter-paper'
import { paperSchemas } from '#domain/printing/papers'
import { day } from '../leave-facts.ts'
import { ADDRESSEE, aDecisionLetter, aSheet, LETTERS, SCHOOL, wordsOf } from './letters.ts'

type Name = keyof typeof LETTERS
const sheets = (Object.keys(LETTERS) as Name[]).map((name) => [name, aSheet(LETTERS[name])] as const)
const words = (name: Name) => wordsOf(aSheet(LETTERS[name]))

const DECISIONS: readonly Name[] = [
  'granted',
  'partly',
  'refused',
  'grantedProfession',
  'refusedProfession',
  'partlyFive',
]
const ON_OBJECTION: readonly Name[] = [
  'objectionUpheld',
  'objectionPartly',
  'objectionDismissed',
  'objectionInadmissible',
]
const NO_DECISIONS: readonly Name[] = [
  'forwarded',
  'notedReligion',
  'notedIllness',
  'notedFive',
  'doctor',
  'notNeeded',
  'closed',
  'completion',
  'municipality',
]

test('every letter stands in one of the lists below', () => {
  expect([...DECISIONS, ...ON_OBJECTION, ...NO_DECISIONS].sort()).toEqual(Object.keys(LETTERS).sort())
})

describe.each(sheets)('%s', (name, sheet) => {
  test('fits the paper', () => {
    expect(paperSchemas.leaveLetters.shape.letters.element.safeParse(sheet).error).toBeUndefined()
  })

  test('1: the day of sending, the reference and the addressee', () => {
    expect(sheet.date).toBe('23 november 2026')
    expect(sheet.reference).toBe('verlof 2026-0012')
    expect(sheet.addressLines[0]).toBe('Mevrouw A.J. Jansen-de Jong')
  })

  test('2: the child with its group, and the birth date', () => {
    const facts = sheet.facts.map(({ label, value }) => `${label}: ${value}`)
    expect(facts).toContain(
      name === 'completion'
        ? 'Leerling: Sem van den Berg (groep 6)'
        : 'Leerling: Sem van den Berg (groep 6), geboren op 18 juni 2017',
    )
  })

  test('3: what was asked, which days, and when it came', () => {
    const labels = sheet.facts.map(({ label }) => label)
    expect(labels.some((label) => label === 'Gevraagd' || label === 'Uw bericht')).toBe(true)
    expect(labels).toEqual(expect.arrayContaining(['Dagen', 'Ontvangen']))
    expect(sheet.facts.find(({ label }) => label === 'Ontvangen')?.value).toBe('16 november 2026')
  })

  test('4: one bold line that says what it is', () => {
    if (name === 'municipality') return expect(words(name)).toContain('beslist u')
    expect(sheet.parts[0]?.lead).not.toBe('')
  })

  test('10: a signature with the office', () => {
    expect(sheet.signature).toEqual(['W. Bos', 'directeur van De Wilgentuin'])
  })
})

describe('4: the decision in one line, with the days and how many school days', () => {
  test.each<[Name, string]>([
    ['granted', 'Ik geef Sem verlof op donderdag 3 en vrijdag 4 december 2026. Dat zijn 2 schooldagen.'],
    [
      'partly',
      'Ik geef Sem verlof voor een deel van de dagen: op vrijdag 4 december 2026. Dat is 1 schooldag.',
    ],
    ['refused', 'Ik wijs uw aanvraag af. Sem krijgt geen verlof op donderdag 3 en vrijdag 4 december 2026.'],
    ['partlyFive', 'Ik geef toestemming voor een deel van de dagen: op vrijdag 4 december 2026.'],
    [
      'forwarded',
      'Niet ik, maar de leerplichtambtenaar van de gemeente Schagen beslist over uw aanvraag. Ik heb uw aanvraag op 23 november 2026 met mijn mening doorgestuurd.',
    ],
    [
      'notedReligion',
      'Sem hoeft niet naar school op woensdag 10 maart 2027. U hebt hiervoor geen toestemming nodig.',
    ],
    ['notedIllness', 'Ik heb uw bericht over Sem ontvangen. U hebt hiervoor geen toestemming nodig.'],
    [
      'notNeeded',
      'U hebt geen verlof nodig op donderdag 3 en vrijdag 4 december 2026. Sem is dan nog niet leerplichtig.',
    ],
    [
      'closed',
      'U hebt geen verlof nodig op donderdag 3 en vrijdag 4 december 2026. Sem heeft dan geen school.',
    ],
    ['objectionUpheld', 'U krijgt gelijk. Ik verander mijn besluit van 23 november 2026.'],
    ['objectionDismissed', 'U krijgt geen gelijk. Mijn besluit van 23 november 2026 blijft zoals het is.'],
    [
      'objectionInadmissible',
      'Ik kan uw bezwaar niet behandelen. Mijn besluit van 23 november 2026 blijft zoals het is.',
    ],
  ])('%s', (name, lead) => {
    expect(LETTERS[name].parts[0]?.lead).toBe(lead)
  })

  test('partly says which days not', () => {
    expect(words('partly')).toContain(
      'Sem krijgt geen verlof op donderdag 3 december 2026. Dat is 1 schooldag.',
    )
  })
})

describe('5: the article of the decision and no other', () => {
  test.each<[Name, string]>([
    ['granted', 'artikel 11, onder g, en artikel 14 van de Leerplichtwet 1969'],
    ['partly', 'artikel 11, onder g, en artikel 14 van de Leerplichtwet 1969'],
    ['refused', 'artikel 11, onder g, en artikel 14 van de Leerplichtwet 1969'],
    ['grantedProfession', 'artikel 11, onder f, en artikel 13a van de Leerplichtwet 1969'],
    ['refusedProfession', 'artikel 11, onder f, en artikel 13a van de Leerplichtwet 1969'],
    ['partlyFive', 'artikel 11a van de Leerplichtwet 1969'],
    ['notedFive', 'artikel 11a van de Leerplichtwet 1969'],
    ['forwarded', 'artikel 14, derde lid, van de Leerplichtwet 1969'],
    ['municipality', 'artikel 14, derde lid, van de Leerplichtwet 1969'],
    ['notedReligion', 'artikel 11, onder e, en artikel 13 van de Leerplichtwet 1969'],
    ['notedIllness', 'artikel 11, onder d, en artikel 12 van de Leerplichtwet 1969'],
    ['doctor', 'artikel 11, onder d, van de Leerplichtwet 1969'],
    ['notNeeded', 'artikel 3 van de Leerplichtwet 1969'],
    ['closed', 'artikel 11, onder a, van de Leerplichtwet 1969'],
    ['objectionUpheld', 'artikel 11, onder g, en artikel 14 van de Leerplichtwet 1969'],
    ['objectionDismissed', 'artikel 11, onder g, en artikel 14 van de Leerplichtwet 1969'],
  ])('%s: %s', (name, article) => {
    expect(words(name)).toContain(article)
    const named = [...words(name).matchAll(/artikel (\d+a?)\b(?!:)/gi)].map(([, number]) => number)
    const own = [...article.matchAll(/artikel (\d+a?)/g)].map(([, number]) => number)
    expect([...new Set(named)].sort()).toEqual([...new Set(own)].sort())
  })

  test('the policy that was used; not where the head left it', () => {
    const sentence = 'Ik volg daarbij het verlofbeleid van onze school.'
    expect(words('granted')).toContain(sentence)
    const left = wordsOf(aSheet(aDecisionLetter({ deviation: 'Het is een bruiloft van twee dagen.' })))
    expect(left).not.toContain(sentence)
    expect(left).toContain(
      'Ik wijk hiermee af van het verlofbeleid van onze school. Het is een bruiloft van twee dagen.',
    )
    expect(words('refused')).not.toContain('verlofbeleid')
  })
})

describe('6: reasons on the facts of this case, with the count', () => {
  test.each<[Name, string]>([
    ['granted', 'Sem heeft daarmee 3 van de 10 dagen van schooljaar 2026-2027 gebruikt.'],
    ['partly', 'Sem heeft daarmee 2 van de 10 dagen van schooljaar 2026-2027 gebruikt.'],
    ['refused', 'Sem heeft in schooljaar 2026-2027 al 1 van de 10 dagen gebruikt.'],
    [
      'forwarded',
      'U vraagt 11 schooldagen. Sem kreeg in schooljaar 2026-2027 al 1 schooldag. Samen is dat 12 schooldagen.',
    ],
    ['municipality', 'De ouders vragen 11 schooldagen. Samen met eerder verlof is dat 12 schooldagen.'],
  ])('%s', (name, sentence) => {
    expect(words(name)).toContain(sentence)
  })

  test.each(['granted', 'partly', 'refused', 'refusedProfession'] as const)(
    '%s: what the head typed',
    (name) => {
      expect(LETTERS[name].parts.find(({ title }) => title === 'Waarom')?.paragraphs.length).toBeGreaterThan(
        0,
      )
    },
  )

  test('less than was asked says what the law wants', () => {
    expect(words('refused')).toContain('Artikel 14 gaat over gewichtige omstandigheden.')
    expect(words('granted')).not.toContain('gewichtige omstandigheden')
    expect(words('refusedProfession')).toContain('in geen enkele schoolvakantie')
  })
})

describe('7 and 8: conditions, coming back, and staying away', () => {
  test('granted: the condition and the day of coming back', () => {
    expect(words('granted')).toContain('U laat ons na afloop de trouwkaart zien.')
    expect(words('granted')).toContain('Sem komt weer naar school op maandag 7 december 2026.')
  })

  test.each(DECISIONS)('%s: staying away all the same is reported', (name) => {
    expect(words(name)).toContain('Dan is dat verzuim zonder toestemming. De school moet dat melden.')
  })

  test('forwarded: no leave until there is a decision, and it is no refusal', () => {
    expect(words('forwarded')).toContain('Zolang er geen besluit is, hebt u geen verlof.')
    expect(words('forwarded')).toContain('Dit is geen afwijzing.')
  })

  test('a notice: days beyond the duty are named', () => {
    expect(words('notedReligion')).toContain(
      'Voor Sem geldt deze vrijstelling niet op donderdag 11 maart 2027.',
    )
  })
})

describe('9: how to object', () => {
  test.each(DECISIONS)('%s: in writing, six weeks, to the head who decided, until a day', (name) => {
    const { clause } = LETTERS[name]
    expect(clause?.title).toBe('Bent u het niet eens met dit besluit?')
    for (const piece of [
      'schriftelijk bezwaar',
      'binnen zes weken na de dag van verzending',
      'uiterlijk op maandag 4 januari 2027',
      'W. Bos, directeur van De Wilgentuin, Beukenplein 1, 1741 AB Schagen',
      'voorlopige voorziening',
    ]) {
      expect(clause?.paragraphs.join(' ')).toContain(piece)
    }
  })

  test.each(ON_OBJECTION)('%s: then the court, and no objection again', (name) => {
    const { clause } = LETTERS[name]
    expect(clause?.paragraphs.join(' ')).toContain('in beroep gaan bij de rechtbank')
    expect(clause?.paragraphs.join(' ')).toContain('De laatste dag is maandag 25 januari 2027.')
    expect(words(name)).not.toContain('bezwaar maken')
  })

  test.each(NO_DECISIONS)('%s: no decision, so nothing to object to', (name) => {
    expect(words(name)).not.toMatch(/bezwaar|rechtbank/)
  })
})

describe('a decision on an objection', () => {
  test('tells the hearing, its report and that all was looked at again', () => {
    for (const piece of [
      'Ik heb alles opnieuw bekeken (artikel 7:11 van de Algemene wet bestuursrecht). Uw bezwaar is gegrond.',
      'Op 8 december 2026 hebben wij over uw bezwaar gesproken.',
      'Verslag van het gesprek\n',
      'Mijn nieuwe besluit',
      'ontvangen op 1 december 2026',
    ]) {
      expect(words('objectionUpheld')).toContain(piece)
    }
  })

  test('without a hearing tells none', () => {
    expect(words('objectionInadmissible')).not.toContain('gesproken')
    expect(words('objectionInadmissible')).toContain('niet-ontvankelijk')
  })
})

describe('10: who signs', () => {
  test('whose office stands behind the name is not called director twice', () => {
    const school = { ...SCHOOL, head: 'Wilma Bos, waarnemend directeur' }
    const signer = { name: school.head, onBehalf: false }
    const text = { ...LETTERS.granted, clause: objectionClause(school, day('2027-01-04')) }
    const sheet = letterPaper({
      ...{ text, school, signer, addressee: ADDRESSEE },
      numberText: '2026-0012',
      sentOn: day('2026-11-23'),
    })
    expect(sheet.signature).toEqual(['Wilma Bos', 'waarnemend directeur van De Wilgentuin'])
    expect(wordsOf(sheet)).toContain('Stuur uw brief aan Wilma Bos, waarnemend directeur van De Wilgentuin,')
  })

  test('a head whose name is not known signs by office', () => {
    expect(headInWords({ ...SCHOOL, head: '' })).toBe('de directeur van De Wilgentuin')
  })

  test('by mandate says on whose behalf (Awb 10:10)', () => {
    expect(aSheet(LETTERS.granted, { onBehalf: true }).signature).toEqual([
      'J. Smit',
      'namens W. Bos, directeur van De Wilgentuin (met mandaat)',
    ])
  })
})

describe('a copy for the other parent', () => {
  test('says so and for whom the letter is', () => {
    expect(aSheet(LETTERS.granted, { addressee: { copyOf: 'A.J. Jansen-de Jong' } }).copy).toBe(
      'Kopie voor u, omdat u ook gezag hebt. Deze brief is gestuurd aan A.J. Jansen-de Jong.',
    )
  })
})

test('a letter about religion never names the feast', () => {
  expect(words('notedReligion')).not.toMatch(/suikerfeest|eid/i)
})

test('a letter about another illness does not call it life-threatening', () => {
  const letter = aDecisionLetter(
    {},
    {
      asked: {
        kind: 'circumstance',
        circumstance: 'illness',
        relation: 'grandparent',
        lifeThreatening: false,
      },
    },
  )
  expect(letter.facts).toContainEqual({
    label: 'Gevraagd',
    value: 'verlof wegens een ziekte in de familie (opa of oma)',
  })
})
