// Letters about a report: to whom, in which words, as which step; and nowhere for who may not open the file.
import { describe, expect, test } from 'vitest'
import { DEFAULT_COMPLAINT_SETTINGS } from '#domain/complaints/settings'
import type { OperationInput } from '#domain/contract/operations'
import { pdfText } from '../../app/support/pdf-text.ts'
import { addStep, CONDUCT, day, opened, takeIn } from '../../support/complaints.ts'
import { addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

type Letter = OperationInput<'complaints.letter'>

const SETTINGS = {
  ...DEFAULT_COMPLAINT_SETTINGS,
  contactPersons: [{ name: 'Ruth de Wit', phone: '010 123 45 67', email: '', accountId: null }],
  committee: { name: 'Klachtencommissie Noord', address: 'Postbus 1, 1000 AA Utrecht', email: '' },
}

/** Eva, mother of Noor, at home in the Beukenlaan. */
function family(desk: TestDesk, more: { language?: string; secret?: boolean; information?: 'none' } = {}) {
  const { language = 'nl', secret = false, information } = more
  const householdId = addHousehold(desk, {
    ...{ street: 'Beukenlaan', houseNumber: '3', postcode: '1234AB', town: 'Rotterdam' },
    ...{ language, secret },
  })
  const personId = addPerson(desk, 'Eva Bakker', { householdId })
  const pupilId = addPupil(desk, 'Noor Bakker', { in: [householdId] })
  addTie(desk, pupilId, personId, {
    role: 'mother',
    custody: 'yes',
    ...(information === undefined ? {} : { information, informationSource: 'beschikking' }),
  })
  return { householdId, personId, pupilId }
}

async function school() {
  const desk = testDesk({ role: 'head' })
  await desk.value('complaints.saveSettings', SETTINGS)
  return desk
}

async function write(desk: TestDesk, id: string, more: Partial<Letter> = {}) {
  const { revision } = await opened(desk, id)
  const letter = { letter: 'receipt', meetOn: null, meetAt: '', meetWhere: '', text: '' } as const
  return desk.call('complaints.letter', { id, revision, ...letter, ...more })
}

/** The words of the letter as who handles it makes it. */
async function letterOf(desk: TestDesk, id: string, more: Partial<Letter> = {}): Promise<string> {
  desk.seat('head')
  const made = await write(desk, id, more)
  if (!made.ok) throw new Error(made.error.code)
  return (await pdfText(made.value.bytes)).join(' ').replaceAll(/\s+/g, ' ')
}

describe('the receipt', () => {
  test('goes to who gave it, says when the answer comes and who else one can turn to, and is a step that was done', async () => {
    const desk = await school()
    const { householdId, personId } = family(desk)
    const id = await takeIn(desk, { householdId, personId, giverName: '' })
    const words = await letterOf(desk, id)
    expect(words).toContain('Eva Bakker')
    expect(words).toContain('Beukenlaan 3')
    expect(words).toContain('Wij hebben uw klacht ontvangen')
    expect(words).toContain('over: gym valt te vaak uit')
    expect(words).toContain('U hoort uiterlijk op 14 december 2026')
    expect(words).toContain('Ruth de Wit, 010 123 45 67')
    expect(words).toContain('Klachtencommissie Noord')
    const { steps, state } = await opened(desk, id)
    expect(state).toBe('running')
    expect(steps).toMatchObject([{ kind: 'receipt', doneOn: desk.today, printRunId: expect.any(String) }])
  })

  test('of conduct tells nothing of what it is about, and names the vertrouwensinspecteur', async () => {
    const desk = await school()
    const { personId } = family(desk)
    const id = await takeIn(desk, { ...CONDUCT, personId, giverName: '' })
    desk.seat('head')
    const words = await letterOf(desk, id)
    expect(words).toContain('uw klacht.')
    expect(words).toContain('0900 111 3 111')
  })

  test('has a short block in the language of the home, where we have words', async () => {
    const desk = await school()
    const turkish = family(desk, { language: 'tr' })
    const id = await takeIn(desk, { personId: turkish.personId, giverName: '' })
    expect(await letterOf(desk, id)).toContain('Mesajınızı şu tarihte aldık: 16 Kasım 2026.')
    const farsi = family(desk, { language: 'fa' })
    const other = await takeIn(desk, { personId: farsi.personId, giverName: '' })
    expect(await letterOf(desk, other)).toContain('Wij hebben uw klacht ontvangen')
  })
})

describe('a letter goes', () => {
  test('by hand where the address is secret, without the address on it', async () => {
    const desk = await school()
    const { personId } = family(desk, { secret: true })
    const id = await takeIn(desk, { personId, giverName: '' })
    const words = await letterOf(desk, id)
    expect(words).toContain('Persoonlijk geven, in een gesloten envelop')
    expect(words).not.toContain('Beukenlaan')
  })

  test('to a pupil at school and never home, in je', async () => {
    const desk = await school()
    const { pupilId } = family(desk)
    const id = await takeIn(desk, {
      ...{ kind: 'idea', route: null, giver: 'pupil', pupilId, giverName: '', category: null },
      subject: 'meer ballen op het plein',
    })
    const words = await letterOf(desk, id)
    expect(words).toContain('jouw idee')
    expect(words).toContain('Persoonlijk geven')
    expect(words).not.toMatch(/Beukenlaan|\buw\b/)
  })

  test.each([
    ['a parent who by a decision may not be informed about the child', { information: 'none' } as const],
    ['a home without anybody who may be informed', { information: 'none', home: true } as const],
  ])('not to %s', async (_, { information, ...more }) => {
    const desk = await school()
    const { householdId, personId, pupilId } = family(desk, { information })
    const to = 'home' in more ? { householdId } : { personId, pupilId }
    const id = await takeIn(desk, { ...to, giverName: '' })
    desk.seat('head')
    expect(await write(desk, id)).toMatchObject({ error: { code: 'NO_ADDRESS' } })
    expect((await opened(desk, id)).steps).toEqual([])
  })

  test('to somebody who is not in the file by the address that was given for it, else not', async () => {
    const desk = await school()
    const giver = { giver: 'neighbour', giverName: 'De heer Vos' } as const
    const known = await takeIn(desk, {
      ...giver,
      contactWish: 'letter',
      contactAt: 'Beukenplein 9, 1234 AB Rotterdam',
    })
    expect(await letterOf(desk, known)).toContain('Beukenplein 9')
    const unknown = await takeIn(desk, giver)
    desk.seat('head')
    expect(await write(desk, unknown)).toMatchObject({ error: { code: 'NO_ADDRESS' } })
  })
})

test('an invitation plans a talk, and asks for its moment', async () => {
  const desk = await school()
  const { personId } = family(desk, { language: 'ar' })
  const id = await takeIn(desk, { personId, giverName: '' })
  desk.seat('head')
  const invitation = { letter: 'invitation', meetOn: day('2026-11-30'), meetWhere: 'kamer 4' } as const
  expect(await write(desk, id, { ...invitation, meetAt: 'middag' })).toMatchObject({
    error: { code: 'MOMENT_MISSING' },
  })
  const words = await letterOf(desk, id, { ...invitation, meetAt: '9.30' })
  expect(words).toContain('maandag 30 november 2026 om 09.30 uur')
  expect(words).toContain('U mag iemand meenemen.')
  expect((await opened(desk, id)).steps).toMatchObject([
    { kind: 'talk', plannedOn: '2026-11-30', doneOn: null, facts: 'Uitgenodigd voor 09.30 uur, kamer 4.' },
  ])
})

describe('what came of it', () => {
  test('in the standard words waits for the closing, and is a letter beside the terugkoppeling', async () => {
    const desk = await school()
    const { personId } = family(desk)
    const id = await takeIn(desk, { personId, giverName: '' })
    desk.seat('head')
    expect(await write(desk, id, { letter: 'outcome' })).toMatchObject({ error: { code: 'NOT_CLOSED' } })
    await addStep(desk, id, { kind: 'feedback' })
    const { revision } = await opened(desk, id)
    const closing = {
      outcome: 'partlySolved',
      closedOn: desk.today,
      satisfied: 'partly',
      lesson: '',
    } as const
    await desk.value('complaints.close', { id, revision, closing })
    const words = await letterOf(desk, id, { letter: 'outcome' })
    expect(words).toContain('Een deel is nu opgelost.')
    expect(words).toContain('Over 6 weken vragen wij u of het goed is opgelost.')
    expect((await opened(desk, id)).steps.map(({ kind }) => kind)).toEqual(['feedback', 'letter'])
  })

  test('in words of the school is the terugkoppeling to who asked for a letter', async () => {
    const desk = await school()
    const { personId } = family(desk)
    const id = await takeIn(desk, { personId, giverName: '', contactWish: 'letter', contactAt: '' })
    const words = await letterOf(desk, id, { letter: 'outcome', text: 'Er is nu een vaste invaller.' })
    expect(words).toContain('Er is nu een vaste invaller.')
    const { steps, revision } = await opened(desk, id)
    expect(steps).toMatchObject([{ kind: 'feedback', doneOn: desk.today }])
    const closing = { outcome: 'solved', closedOn: desk.today, satisfied: 'yes', lesson: '' } as const
    expect((await desk.call('complaints.close', { id, revision, closing })).ok).toBe(true)
  })
})

test('is not there for who may not open the file: in no list, not by its key, not by its family', async () => {
  const desk = await school()
  const { householdId, personId } = family(desk)
  const id = await takeIn(desk, { householdId, personId, giverName: '' })
  await letterOf(desk, id)
  const { steps } = await opened(desk, id)
  const runId = steps[0]?.printRunId ?? ''
  expect((await desk.value('printing.runs', { limit: 10 })).runs.map(({ title }) => title)).toEqual([
    'Ontvangst van melding 2026-001',
  ])
  expect((await desk.call('printing.open', { runId })).ok).toBe(true)
  desk.seat('frontOffice')
  expect(await desk.value('printing.runs', { limit: 10 })).toEqual({ runs: [] })
  expect(await desk.call('printing.open', { runId })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await desk.call('printing.savedPaper', { runId })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await desk.value('printing.forHousehold', { householdId })).toEqual({ received: [] })
  const revision = 1
  const letter = { letter: 'receipt', meetOn: null, meetAt: '', meetWhere: '', text: '' } as const
  expect(await desk.call('complaints.letter', { id, revision, ...letter })).toMatchObject({
    error: { code: 'COMPLAINT_NOT_FOUND' },
  })
  desk.seat('coordinator')
  expect(PEOPLE.coordinator.role).toBe('coordinator')
  expect(await desk.call('complaints.letter', { id, revision, ...letter })).toMatchObject({
    error: { code: 'COMPLAINT_NOT_FOUND' },
  })
})

test('a letter is made only as the file was shown', async () => {
  const desk = await school()
  const { personId } = family(desk)
  const id = await takeIn(desk, { personId, giverName: '' })
  desk.seat('head')
  expect(await write(desk, id, { revision: 1 })).toMatchObject({ error: { code: 'COMPLAINT_CHANGED' } })
})

test('who handles a file and may open no prints opens its letters from the file; those of another file not', async () => {
  const desk = await school()
  const { personId } = family(desk)
  const id = await takeIn(desk, { personId, giverName: '' })
  const other = await takeIn(desk, { personId, giverName: '' })
  desk.seat('coordinator')
  desk.seat('head')
  const { revision } = await opened(desk, id)
  const handledById = PEOPLE.coordinator.id
  await desk.value('complaints.assign', { id, revision, handledById, readerIds: [] })
  await letterOf(desk, id)
  await letterOf(desk, other)
  const runOf = async (file: string) => (await opened(desk, file)).steps[0]?.printRunId ?? ''
  const [own, foreign] = [await runOf(id), await runOf(other)]
  desk.seat('coordinator')
  expect((await desk.value('complaints.openLetter', { id, runId: own })).pages).toBe(1)
  for (const call of [
    { id, runId: foreign },
    { id: other, runId: foreign },
  ]) {
    expect(await desk.call('complaints.openLetter', call)).toMatchObject({
      error: { code: 'COMPLAINT_NOT_FOUND' },
    })
  }
})
