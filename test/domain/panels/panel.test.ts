import { describe, expect, it } from 'vitest'
import { type IsoDate, isoDate } from '#domain/kernel/date'
import { schoolYear } from '#domain/kernel/school-year'
import { ideaCard, ideaCardLanguages } from '#domain/panels/idea-card'
import { lastDayOfTerm, mayJoinPupilsPanel, overlap, termState, yearOn } from '#domain/panels/term'
import { notAskedText, topicStatusText } from '#domain/panels/texts'
import { type TopicDetails, topicDetails } from '#domain/panels/topic'
import { nextStep, topicState } from '#domain/panels/topic-state'
import { nameIn, pointOf, shownTopics } from '#domain/panels/you-said'

const day = (text: string): IsoDate => isoDate.parse(text)

describe('the term of a member', () => {
  const term = { from: day('2026-09-01'), until: day('2027-07-31') }
  it.each([
    ['2026-08-31', 'coming'],
    ['2026-09-01', 'sits'],
    ['2027-06-04', 'sits'],
    ['2027-06-05', 'ending'],
    ['2027-07-31', 'ending'],
    ['2027-08-01', 'over'],
  ])('is on %s: %s', (on, state) => {
    expect(termState(term, day(on))).toBe(state)
  })

  it.each([
    ['2026-09-01', 1, '2027-07-31'],
    ['2026-09-01', 2, '2028-07-31'],
    ['2027-07-31', 1, '2027-07-31'],
    ['2027-08-01', 3, '2030-07-31'],
  ])('from %s for %i school years ends on %s', (from, years, until) => {
    expect(lastDayOfTerm(day(from), years)).toBe(until)
  })

  it('overlaps another one on a single day', () => {
    expect(overlap(term, { from: day('2027-07-31'), until: day('2028-07-31') })).toBe(true)
    expect(overlap(term, { from: day('2027-08-01'), until: day('2028-07-31') })).toBe(false)
  })
})

describe('the panel of pupils', () => {
  it.each([
    [null, false],
    [0, false],
    [4, false],
    [5, true],
    [8, true],
    [9, false],
  ])('of leerjaar %s: %s', (year, may) => {
    expect(mayJoinPupilsPanel(year)).toBe(may)
  })

  it.each([
    [4, '2026-11-22', '2026-12-01', 4],
    [4, '2026-11-22', '2027-08-01', 5],
    [8, '2027-06-01', '2027-09-01', 9],
    [null, '2027-06-01', '2027-09-01', null],
  ])('looks at the leerjaar on the first day of the term: %s on %s is %s → %s', (year, today, on, then) => {
    expect(yearOn(year, day(today), day(on))).toBe(then)
  })
})

const topic = (more: Partial<TopicDetails> = {}): TopicDetails => ({
  title: 'Meer schaduw op het plein',
  said: 'Het plein is in de zomer te warm.',
  proposedBy: 'pupil',
  proposedOn: day('2026-10-01'),
  ideaId: null,
  outcome: 'open',
  decision: '',
  did: '',
  decidedOn: null,
  doneOn: null,
  feedbackOn: null,
  feedbackWay: null,
  shown: false,
  ...more,
})
const decided = topic({ outcome: 'yes', decision: 'Er komt een boom.', decidedOn: day('2026-11-02') })
const done = { ...decided, did: 'De boom staat er.', doneOn: day('2027-03-21') }

describe('a topic', () => {
  it.each([
    ['not decided', topic(), 'open', 'decide'],
    ['decided', decided, 'decided', 'do'],
    ['promised and told', { ...decided, feedbackOn: day('2026-11-03') }, 'decided', 'do'],
    ['done', done, 'done', 'tell'],
    ['done and told', { ...done, feedbackOn: day('2027-03-22') }, 'told', 'none'],
    ['refused', { ...decided, outcome: 'no' as const }, 'refused', 'tell'],
    [
      'refused and told',
      { ...decided, outcome: 'no' as const, feedbackOn: day('2026-11-03') },
      'told',
      'none',
    ],
  ])('that is %s', (_, stands, state, next) => {
    expect([topicState(stands), nextStep(stands)]).toEqual([state, next])
  })

  it.each([
    ['a decision without a day', { outcome: 'yes', decision: 'Ja.' }, 'decidedOn'],
    ['a decision without its reason', { outcome: 'no', decidedOn: '2026-11-02' }, 'decision'],
    ['a day without a decision', { decidedOn: '2026-11-02' }, 'outcome'],
    ['a decision before the proposal', { ...decided, decidedOn: '2026-09-30' }, 'decidedOn'],
    ['done what was refused', { ...done, outcome: 'no' }, 'doneOn'],
    ['done without what', { ...done, did: ' ' }, 'did'],
    ['done before it was decided', { ...done, doneOn: '2026-11-01' }, 'doneOn'],
    ['told before it was decided', { feedbackOn: '2026-11-01', feedbackWay: 'wall' }, 'feedbackOn'],
    ['told without how', { ...done, feedbackOn: '2027-03-22' }, 'feedbackWay'],
    ['on the poster without a decision', { shown: true }, 'shown'],
    ['on the poster without what was said', { ...decided, said: '', shown: true }, 'said'],
  ])('refuses %s at its field', (_, wrong, field) => {
    const read = topicDetails.safeParse({ ...topic(), ...wrong })
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  it('is taken as it is when all is right', () => {
    const told = { ...done, shown: true, feedbackOn: day('2027-03-22'), feedbackWay: 'wall' as const }
    expect(topicDetails.parse(told)).toEqual(told)
  })
})

describe('on the sheet with two voices', () => {
  const told = { feedbackOn: day('2026-12-01'), feedbackWay: 'wall' as const }
  it.each([
    ['Nog niet besloten', topic()],
    ['Wij zijn ermee bezig', decided],
    ['Gedaan', { ...decided, doneOn: day('2026-11-20'), did: 'De boom staat er.' }],
    ['Deels gedaan, verteld', { ...decided, ...told, outcome: 'partly' as const, doneOn: day('2026-11-20') }],
    ['Dit doen wij niet, verteld', { ...decided, ...told, outcome: 'no' as const }],
  ])('stands “%s”', (status, details) => {
    expect(topicStatusText(details)).toBe(status)
  })

  it('a panel is not asked any more once the school decided', () => {
    expect([topic(), decided].map(notAskedText)).toEqual(['nog niet gevraagd', 'niet gevraagd'])
  })
})

describe('"U zei – wij deden"', () => {
  it('shows what was done, and before that what was decided', () => {
    expect(pointOf(done)).toEqual({
      by: 'Kinderen zeiden',
      said: 'Het plein is in de zomer te warm.',
      did: 'De boom staat er.',
      state: 'done',
    })
    expect(pointOf(decided)).toMatchObject({ did: 'Er komt een boom.', state: 'busy' })
    expect(pointOf({ ...decided, outcome: 'no' })).toMatchObject({ state: 'not' })
    expect(pointOf({ ...done, outcome: 'partly' })).toMatchObject({ state: 'partly' })
  })

  it('holds the shown topics of the school year in which something happened, the last one first', () => {
    const first = { ...decided, shown: true }
    const last = { ...done, shown: true }
    const before = { ...decided, shown: true, decidedOn: day('2026-07-31') }
    const year = schoolYear.parse('2026-2027')
    expect(shownTopics([first, before, last, done, topic()], year)).toEqual([last, first])
  })

  it.each([
    ['Het idee van Noor was goed.', 'Noor'],
    ['Noors idee', 'Noors'],
    ['Ga naar juf De Vries', 'Vries'],
    ['op het schoolplein staat een boom', ''],
    ['Op het plein', ''],
  ])('warns for a name: %s → %s', (text, name) => {
    expect(nameIn([text], new Set(['noor', 'vries', 'op het']))).toBe(name)
  })
})

describe('a card for the idea box', () => {
  it('has words for children and parents in every language that can be chosen', () => {
    for (const { code } of ideaCardLanguages()) {
      const [child, parent] = [ideaCard('children', code), ideaCard('parents', code)]
      expect(child?.other?.language).toBe(code)
      expect(parent?.other?.question).not.toBe(child?.other?.question)
    }
    expect(ideaCardLanguages()).toHaveLength(10)
  })

  it('is Dutch alone without a language, and is not made in one without words', () => {
    expect(ideaCard('children', null)?.other).toBe(null)
    expect(ideaCard('children', 'zh')).toBe(null)
    expect(ideaCard('parents', 'ar')?.other?.direction).toBe('rtl')
  })
})
