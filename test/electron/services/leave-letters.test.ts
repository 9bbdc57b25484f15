import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { NewRow } from '#db/change'
import { findDecision, findLeaveRequest, leaveChildrenOf } from '#db/queries/leave'
import { readCopies, readPdf, readRun } from '#db/queries/printing'
import { type leaveDecision, leaveObjection, leaveRequest, municipality } from '#db/schema/leave'
import { household } from '#db/schema/people'
import { school } from '#db/schema/school'
import type { LeaveDetails } from '#domain/leave/request'
import { leaveLettersHandlers } from '#electron/services/leave-letters'
import { pdfText } from '../../app/support/pdf-text.ts'
import { aForm, as, day, decideAs, schoolDays } from '../../support/leave.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const SENT = { sentOn: day('2026-11-23'), way: 'post' } as const

/** Noor lives with her mother Eva, who asks; her father lives elsewhere. */
function aFamily(more: { father?: Parameters<typeof addTie>[3]; secret?: boolean } = {}) {
  const desk = testDesk({ role: 'head' })
  desk.change((change) => change.update(school, 'school', { signer: 'W. de Vries' }))
  const group = addGroup(desk, '5')
  const home = addHousehold(desk, { street: 'Dorpsstraat', houseNumber: '12', secret: more.secret ?? false })
  const other = addHousehold(desk, { street: 'Molenweg', houseNumber: '3' })
  const noor = addPupil(desk, 'Noor de Wit', { in: [home], group, birthDate: '2017-03-14' })
  const eva = addPerson(desk, 'Eva de Boer', { householdId: home, gender: 'woman' })
  const jan = addPerson(desk, 'Jan de Wit', { householdId: other, gender: 'man' })
  addTie(desk, noor, eva, { role: 'mother', custody: 'yes' })
  addTie(desk, noor, jan, { role: 'father', custody: 'yes', ...more.father })
  return { desk, noor, eva, home, other }
}

type Family = ReturnType<typeof aFamily>

async function taken(
  { desk, noor, eva, home }: Family,
  details: Partial<LeaveDetails> = {},
): Promise<string> {
  const form = aForm([noor], { applicantId: eva, householdId: home, ...details })
  return (await as(desk, 'frontOffice').value('leave.take', { details: form, elsewhere: [], handOver: true }))
    .id
}

async function decided(
  family: Family,
  row: Partial<NewRow<typeof leaveDecision>> = {},
  details: Partial<LeaveDetails> = {},
) {
  const id = await taken(family, details)
  const decisionId = decideAs(family.desk, { requestId: id, pupilId: family.noor }, row)
  return { id, decisionId }
}

async function textOf(desk: TestDesk, runId: string): Promise<string[]> {
  const pages = await pdfText(readPdf(desk.reader, runId) ?? new Uint8Array())
  return pages.map((page) => page.replace(/\s+/g, ' '))
}

describe('leave.letters', () => {
  test('keeps the letter and the copy for the other parent, and announces the decision', async () => {
    const family = aFamily()
    const { desk, noor, home, other } = family
    const { id, decisionId } = await decided(family)
    const made = await desk.value('leave.letters', { id, ...SENT })
    expect(made.letters).toBe(2)
    expect(readRun(desk.reader, made.runId)).toMatchObject({
      kind: 'leaveLetter',
      title: 'Brief over verlof 2026-0001',
      pages: made.pages,
    })
    expect(findDecision(desk.reader, decisionId)).toMatchObject({
      runId: made.runId,
      sentOn: '2026-11-23',
      sentBy: 'post',
    })
    const common = { carrierId: noor, carrier: 'Noor de Wit', group: 'Groep 5', channel: 'paper' }
    expect(readCopies(desk.reader, made.runId)).toEqual([
      { ...common, householdId: home, addressee: 'Mevrouw Eva de Boer', firstPage: 1, lastPage: 1 },
      { ...common, householdId: other, addressee: 'De heer Jan de Wit', firstPage: 2, lastPage: 2 },
    ])
    const [mother = '', father = ''] = await textOf(desk, made.runId)
    expect(mother).toContain('Dorpsstraat 12')
    expect(mother).toContain('Ik geef Noor verlof op vrijdag 4 december 2026. Dat is 1 schooldag.')
    expect(mother).toContain('uiterlijk op maandag 4 januari 2027')
    expect(mother).not.toContain('Kopie')
    expect(father).toContain('Kopie voor u, omdat u ook gezag hebt. Deze brief is gestuurd aan Eva de Boer.')
    expect(father).toContain('Molenweg 3')
    expect(father).not.toContain('Dorpsstraat')
  })

  test.each([
    ['without gezag', { custody: 'no' as const }],
    ['whose gezag is not known', { custody: 'unknown' as const }],
    ['who may not be informed', { information: 'none' as const }],
  ])('sends no copy to a parent %s', async (_, father) => {
    const family = aFamily({ father })
    const { id } = await decided(family)
    expect((await family.desk.value('leave.letters', { id, ...SENT })).letters).toBe(1)
  })

  test('a secret address stands on no paper: the letter is handed over', async () => {
    const family = aFamily({ secret: true, father: { custody: 'no' } })
    const { id } = await decided(family)
    const made = await family.desk.value('leave.letters', { id, ...SENT })
    const [page = ''] = await textOf(family.desk, made.runId)
    expect(page).not.toContain('Dorpsstraat')
    expect(page).toContain('Persoonlijk geven, in een gesloten envelop')
  })

  test('a second time there is nothing to make', async () => {
    const family = aFamily()
    const { id } = await decided(family)
    await family.desk.value('leave.letters', { id, ...SENT })
    expect(await family.desk.call('leave.letters', { id, ...SENT })).toMatchObject({
      ok: false,
      error: { code: 'NOTHING_TO_PRINT' },
    })
    expect(await family.desk.call('leave.previewLetters', { id, ...SENT })).toMatchObject({
      error: { code: 'NOTHING_TO_PRINT' },
    })
  })

  test('by e-mail only with the consent of the form; the copy goes on paper', async () => {
    const family = aFamily()
    const { id } = await decided(family)
    const byEmail = { ...SENT, way: 'email' } as const
    expect(await family.desk.call('leave.letters', { id, ...byEmail })).toMatchObject({
      error: { code: 'NO_EMAIL_CONSENT' },
    })
    const consented = aFamily()
    const other = await decided(consented, {}, { emailConsent: 'eva@example.nl' })
    const made = await consented.desk.value('leave.letters', { id: other.id, ...byEmail })
    expect(readCopies(consented.desk.reader, made.runId).map(({ channel }) => channel)).toEqual([
      'email',
      'paper',
    ])
    const [page = ''] = await textOf(consented.desk, made.runId)
    expect(page).toContain('per e-mail aan eva@example.nl')
  })

  test('two parents in one home share one letter', async () => {
    const family = aFamily({ father: { custody: 'no' } })
    const { desk, noor, home } = family
    const second = addPerson(desk, 'Piet Smit', { householdId: home, gender: 'man' })
    addTie(desk, noor, second, { role: 'father', custody: 'yes' })
    const { id } = await decided(family)
    const made = await desk.value('leave.letters', { id, ...SENT })
    expect(made.letters).toBe(1)
    expect((await textOf(desk, made.runId))[0]).toContain('Geachte mevrouw De Boer en heer Smit,')
  })

  test('who is not in the file is written to by the name on the form', async () => {
    const family = aFamily({ father: { custody: 'no' } })
    const { id } = await decided(family, {}, { applicantId: null, applicantName: 'A. Bakker' })
    const made = await family.desk.value('leave.letters', { id, ...SENT })
    const [page = ''] = await textOf(family.desk, made.runId)
    expect(page).toContain('Geachte A. Bakker,')
    expect(page).toContain('Dorpsstraat 12')
  })

  test('counts what was granted before this school year, and not this request itself', async () => {
    const family = aFamily({ father: { custody: 'no' } })
    const earlier = await decided(family, { days: schoolDays('2026-11-03', '2026-11-04') })
    await family.desk.value('leave.letters', { id: earlier.id, ...SENT })
    const { id } = await decided(family)
    const made = await family.desk.value('leave.letters', { id, ...SENT })
    expect((await textOf(family.desk, made.runId))[0]).toContain(
      'Noor heeft daarmee 3 van de 10 dagen van schooljaar 2026-2027 gebruikt.',
    )
  })

  test('forwarded: the parents hear who decides, and the municipality gets the opinion', async () => {
    const family = aFamily({ father: { custody: 'no' } })
    const { desk } = family
    const municipalityId = randomUUID()
    desk.change((change) =>
      change.insert(municipality, {
        id: municipalityId,
        name: 'Schagen',
        towns: [],
        office: 'Team leerplicht',
        street: 'Laan 19',
        postcode: '1741EA',
        town: 'Schagen',
      }),
    )
    const { id } = await decided(
      family,
      { outcome: 'forwarded', days: [], reasons: '', opinion: 'Ik ben het eens met de ouders.' },
      { municipalityId, periods: [{ from: day('2027-01-11'), to: day('2027-01-27') }] },
    )
    const made = await desk.value('leave.letters', { id, ...SENT })
    expect(made.letters).toBe(2)
    const [parents = '', office = ''] = await textOf(desk, made.runId)
    expect(parents).toContain('de leerplichtambtenaar van de gemeente Schagen beslist over uw aanvraag')
    expect(parents).not.toMatch(/bezwaar|Ik ben het eens/)
    expect(office).toContain('Team leerplicht')
    expect(office).toContain('1741 EA SCHAGEN')
    expect(office).toContain('Ik ben het eens met de ouders.')
    expect(office).toContain('Mijn broer trouwt in de Sint-Janskerk.')
    expect(readCopies(desk.reader, made.runId).map(({ householdId }) => householdId)).toEqual([
      family.home,
      null,
    ])
  })

  test('asks to complete, once, and keeps which paper that was', async () => {
    const family = aFamily()
    const { desk } = family
    const id = await taken(family)
    desk.change((change) =>
      change.update(leaveRequest, id, {
        state: 'completing',
        completionFor: 'de trouwkaart',
        completionAskedOn: '2026-11-21',
        completionUntil: '2026-12-01',
      }),
    )
    const made = await desk.value('leave.letters', { id, ...SENT })
    expect(made.letters).toBe(1)
    expect(findLeaveRequest(desk.reader, id)?.completionRunId).toBe(made.runId)
    const [page = ''] = await textOf(desk, made.runId)
    expect(page).toContain('Dat kan tot en met dinsdag 1 december 2026.')
    expect(page).toContain('de trouwkaart')
  })

  test('the decision on an objection is one letter with the new decision, and then the court', async () => {
    const family = aFamily({ father: { custody: 'no' } })
    const { desk } = family
    const { id, decisionId } = await decided(family, { outcome: 'refused', days: [], reasons: 'Te laat.' })
    await desk.value('leave.letters', { id, ...SENT })
    const objectionId = randomUUID()
    desk.change((change) => {
      change.insert(leaveObjection, {
        id: objectionId,
        decisionId,
        byName: 'Eva de Boer',
        receivedOn: '2026-11-21',
        grounds: 'Het is de bruiloft van mijn broer.',
        outcome: 'upheld',
        reasons: 'De kaart laat de bruiloft zien.',
        decidedOn: '2026-11-21',
        decidedBy: 'directeur',
        signer: 'W. de Vries',
      })
    })
    const renewed = decideAs(desk, { requestId: id, pupilId: family.noor }, { replacesId: decisionId })
    const made = await desk.value('leave.letters', { id, ...SENT })
    expect(made.letters).toBe(1)
    expect(findDecision(desk.reader, renewed)?.runId).toBe(made.runId)
    const text = (await textOf(desk, made.runId)).join(' ')
    expect(text).toContain('U krijgt gelijk. Ik verander mijn besluit van 23 november 2026.')
    expect(text).toContain('Ik geef Noor verlof op vrijdag 4 december 2026.')
    expect(text).toContain('in beroep gaan bij de rechtbank')
    expect(text).not.toContain('schriftelijk bezwaar')
  })

  test('brothers and sisters each get their own letter', async () => {
    const family = aFamily({ father: { custody: 'no' } })
    const { desk, noor, eva, home } = family
    const sem = addPupil(desk, 'Sem de Wit', { in: [home], birthDate: '2022-03-14' })
    addTie(desk, sem, eva, { role: 'mother', custody: 'yes' })
    const form = aForm([noor, sem], { applicantId: eva, householdId: home })
    const { id } = await as(desk, 'frontOffice').value('leave.take', {
      details: form,
      elsewhere: [],
      handOver: true,
    })
    decideAs(desk, { requestId: id, pupilId: noor })
    decideAs(
      desk,
      { requestId: id, pupilId: sem },
      { outcome: 'notNeeded', article: '3', days: [], reasons: '' },
    )
    const made = await desk.value('leave.letters', { id, ...SENT })
    expect(made.letters).toBe(2)
    const text = (await textOf(desk, made.runId)).join(' ')
    expect(text).toContain('Sem is leerplichtig vanaf 1 april 2027.')
    expect(leaveChildrenOf(desk.reader, 'request', [id])).toHaveLength(2)
  })

  test('an address that changed while the letters were made is noticed: nothing is kept', async () => {
    const family = aFamily()
    const { id, decisionId } = await decided(family)
    const handler = leaveLettersHandlers['leave.letters']
    if (typeof handler === 'function' || handler.prepare === undefined) throw new Error('it is prepared')
    const prepared = await handler.prepare(family.desk.context(), { id, ...SENT })
    family.desk.change((change) => change.update(household, family.home, { houseNumber: '99' }))
    const answer = family.desk.change((change) =>
      handler.commit({ ...family.desk.context(), change }, { id, ...SENT }, prepared as never),
    )
    expect(answer).toMatchObject({ error: { code: 'PLAN_OUTDATED' } })
    expect(findDecision(family.desk.reader, decisionId)?.runId).toBeNull()
  })

  test('the preview keeps nothing', async () => {
    const family = aFamily()
    const { id, decisionId } = await decided(family)
    const shown = await family.desk.value('leave.previewLetters', { id, ...SENT })
    expect(shown).toMatchObject({ letters: 2, pages: 2 })
    expect(findDecision(family.desk.reader, decisionId)?.runId).toBeNull()
  })
})

describe('a kept letter about leave', () => {
  test('is not opened by the balie: its reasons are not for the desk', async () => {
    const family = aFamily()
    const { id } = await decided(family)
    const { runId } = await family.desk.value('leave.letters', { id, ...SENT })
    expect(await as(family.desk, 'frontOffice').call('printing.open', { runId })).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    })
    expect(await family.desk.call('printing.open', { runId })).toMatchObject({ ok: true })
  })
})
