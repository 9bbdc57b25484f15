// Letters about a report: what they say to whom, and the same in the other languages.
import { describe, expect, test } from 'vitest'
import { otherLanguage, type SharedWords } from '#domain/complaints/letters/letter-phrases'
import { COMPLAINT_LETTERS, type LetterFacts, letterText } from '#domain/complaints/letters/letter-text'
import { DEFAULT_COMPLAINT_SETTINGS } from '#domain/complaints/settings'
import { isoDate } from '#domain/kernel/date'
import { dateInLanguage, PHRASE_LANGUAGES, paperWordsIn } from '#domain/meetings/invitation-phrases'

const day = (text: string) => isoDate.parse(text)

const facts = (more: Partial<LetterFacts> = {}): LetterFacts => ({
  letter: 'receipt',
  kind: 'complaint',
  route: 'organisation',
  toPupil: false,
  receivedOn: day('2026-11-16'),
  subject: 'gym valt vaak uit',
  handler: 'Wilma de Vries',
  answerBy: day('2026-12-14'),
  meeting: null,
  outcome: null,
  askedAfterWeeks: null,
  text: '',
  settings: DEFAULT_COMPLAINT_SETTINGS,
  reachedAt: '010 123 45 67',
  ...more,
})

const all = (more: Partial<LetterFacts>) => JSON.stringify(letterText(facts(more)))

const WORDS: SharedWords = {
  dateIn: (language, date) => dateInLanguage(language, date) ?? '',
  labelsIn: (language) => paperWordsIn(language)?.facts ?? { when: '', where: '' },
}

describe.each(COMPLAINT_LETTERS)('the %s', (letter) => {
  const meeting = { on: day('2026-11-30'), at: '09:30', where: 'kamer 4' }
  const about = { letter, meeting, outcome: 'solved' } as const

  test('leaves no word unfilled, to an adult and to a pupil, and does not mix u and je', () => {
    for (const kind of ['complaint', 'signal', 'idea', 'compliment', 'committee'] as const) {
      expect(all({ ...about, kind })).not.toMatch(/[{}]u|\{U|\bjouw\b|\bje\b/)
      expect(all({ ...about, kind, toPupil: true })).not.toMatch(/\{u|\bu\b|\bU\b|\buw\b/)
    }
  })

  test('of conduct says nothing of what it is about', () => {
    expect(all({ ...about, route: 'conduct' })).not.toContain('gym')
    expect(all(about)).toContain('gym')
  })

  test('names who else one can turn to with a complaint, and the vertrouwensinspecteur only of conduct', () => {
    const labels = (more: Partial<LetterFacts>) => letterText(facts({ ...about, ...more })).ways
    expect(labels({})).toEqual([])
    expect(labels({ route: 'conduct' })).toEqual([
      { label: 'Vertrouwensinspecteur', value: '0900 111 3 111' },
    ])
    expect(labels({ kind: 'idea', route: null })).toEqual([])
  })

  test.each(PHRASE_LANGUAGES)('has its sentences in %s, with every date filled in', (language) => {
    const answerBy = day('2026-12-01')
    const block = otherLanguage(
      ['nl', language],
      {
        kind: letter,
        receivedOn: day('2026-11-16'),
        answerBy,
        meeting: letter === 'invitation' ? meeting : null,
      },
      WORDS,
    )
    expect(block).toMatchObject({ lang: language, direction: language === 'ar' ? 'rtl' : 'ltr' })
    expect(JSON.stringify(block)).not.toMatch(/\{date|\.\.|undefined/)
    expect(block?.facts).toHaveLength(letter === 'invitation' ? 2 : 0)
  })
})

test('a language without words gives no block', () => {
  const letter = { kind: 'receipt', receivedOn: day('2026-11-16'), answerBy: null, meeting: null } as const
  expect(otherLanguage(['fa'], letter, WORDS)).toBeNull()
})

test('what came of it: in the words of the school where there are any, and when the school asks again', () => {
  const own = letterText(facts({ letter: 'outcome', text: 'Er is een invaller.\n\nBericht dezelfde dag.' }))
  expect(own.paragraphs.slice(1)).toEqual(['Er is een invaller.', 'Bericht dezelfde dag.'])
  const standard = letterText(facts({ letter: 'outcome', outcome: 'notSolved', askedAfterWeeks: 6 }))
  expect(standard.paragraphs.slice(1)).toEqual([
    'Wij hebben er samen over gepraat. Het is ons niet gelukt om het op te lossen.',
    'Over 6 weken vragen wij u of het goed is opgelost.',
  ])
})
