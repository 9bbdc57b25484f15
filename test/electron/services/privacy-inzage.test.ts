import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { familyCode } from '#db/schema/people'
import { printCopy, printRun } from '#db/schema/printing'
import { retentionHold } from '#db/schema/privacy'
import type { OperationOutput } from '#domain/contract/operations'
import { isoDate } from '#domain/kernel/date'
import { TABLE_RULES } from '#domain/privacy/tables'
import { createDispatch } from '#electron/app/dispatch'
import { findHandlerIn } from '#electron/app/find-handler'
import { personEntryOf } from '../../support/entries.ts'
import { as } from '../../support/leave.ts'
import { addLeaveOf, addMeetingOf, addRotaOf } from '../../support/leavers.ts'
import { addAnswer, addContact, addMeeting, addNote, addOffer, addVisit } from '../../support/meetings.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { addPlace } from '../../support/rota.ts'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'
import { readPdf } from '../documents/read-pdf.ts'

const day = (text: string) => isoDate.parse(text)
type Preview = OperationOutput<'privacy.preview'>

/**
 * Eva and Jan are divorced; Noor lives with both. Eva also stands beside a neighbour's child. Jan's address, name and
 * telephone must never reach Eva by themselves.
 */
function twoHomes(desk: TestDesk) {
  const [home, other] = [
    addHousehold(desk, { street: 'Dorpsstraat', secret: true, remark: 'Hond van Pietersen bijt' }),
    addHousehold(desk, { street: 'Geheimelaan', houseNumber: '7', postcode: '9999ZZ', town: 'Zwolle' }),
  ]
  const eva = addPerson(desk, 'Eva Vlinder', {
    householdId: home,
    email: 'eva@voorbeeld.nl',
    emailState: 'known',
    remark: 'Belt liever, Jan Torenvalk niet bellen',
    phones: [{ number: '+31612345678', secret: true, remark: 'werk bij Pietersen' }],
  })
  const jan = addPerson(desk, 'Jan Torenvalk', {
    householdId: other,
    email: 'jan@torenvalk.nl',
    phones: ['+31687654321'],
  })
  const partner = addPerson(desk, 'Piet Pietersen', { householdId: home })
  const group = addGroup(desk, '4B', { coordinatorId: eva })
  const noor = addPupil(desk, 'Noor Torenvalk', {
    in: [home, other],
    group,
    remark: 'Vader Torenvalk haalt op',
    postcodeHint: '9999ZZ',
    enrolledOn: '2023-08-21',
  })
  const ali = addPupil(desk, 'Ali Buurjongen', { birthDate: '2017-01-02' })
  addTie(desk, noor, eva, { role: 'mother', custody: 'yes', custodySource: 'opgave Torenvalk' })
  addTie(desk, noor, jan, { role: 'father', custody: 'yes' })
  addTie(desk, ali, eva, { role: 'babysitter', custody: 'no' })
  const [runId, forJan] = [randomUUID(), randomUUID()]
  desk.change((change) => {
    const run = {
      kind: 'letter' as const,
      printedOn: '2026-10-01',
      at: '',
      actor: 'balie',
      pages: 1,
      sha256: '',
    }
    change.insert(printRun, { ...run, id: runId, number: 7, title: 'Schoolreis', pdf: null })
    change.insert(printRun, { ...run, id: forJan, number: 8, title: 'Alleen voor vader', pdf: null })
    const copy = {
      channel: 'paper' as const,
      addressee: 'Mevrouw Vlinder en de heer Pietersen',
      carrierId: noor,
    }
    change.insert(printCopy, { ...copy, id: randomUUID(), runId, householdId: home })
    change.insert(printCopy, { ...copy, id: randomUUID(), runId: forJan, householdId: other })
    const hold = { id: randomUUID(), personId: eva, reason: 'klacht over Torenvalk', setOn: '2026-09-01' }
    change.insert(retentionHold, hold)
  })
  return { home, other, eva, jan, partner, noor, ali }
}

async function previewed(desk: TestDesk, personId: string, receivedOn = '2026-11-20') {
  const { id } = await desk.value('privacy.takeIn', { personId, receivedOn: day(receivedOn) })
  return { id, preview: await desk.value('privacy.preview', { id }) }
}

const allFacts = (preview: Preview) => preview.sections.flatMap(({ facts }) => facts)
const textOf = (preview: Preview) => JSON.stringify(preview.sections)

/** Carries out an export as an approved proposal does. */
function approved(desk: TestDesk) {
  const dispatch = createDispatch({
    desk: () => ({
      state: 'ready',
      store: desk.store,
      who: PEOPLE.head,
      confirmed: true,
      mayAlone: () => false,
    }),
    onWork: () => {},
    findHandler: findHandlerIn({}),
    readContext: () => desk.context(),
    clock: { today: () => desk.today, now: () => '2026-11-21T09:00:00.000Z', time: () => '10:00' },
    log: { write: () => {} },
  })
  return async (input: { id: string; uncovered?: string[]; covered?: string[]; fingerprint: string }) => {
    const call = {
      name: 'privacy.export',
      input: { uncovered: [], covered: [], ...input },
      requestId: randomUUID(),
    }
    return dispatch.carryOut(call, { record: () => {}, proposedBy: PEOPLE.frontOffice.id })
  }
}

describe('a request to see', () => {
  test('is due in a month, may be extended once to three, and not after the first month', async () => {
    const desk = testDesk()
    const { eva } = twoHomes(desk)
    const { id } = await desk.value('privacy.takeIn', { personId: eva, receivedOn: day('2026-11-02') })
    expect((await desk.value('privacy.requests', {})).requests).toMatchObject([
      { id, name: 'Eva Vlinder', dueOn: '2026-12-02', state: 'open', runId: null },
    ])
    expect(await desk.value('privacy.extend', { id, reason: 'veel papier' })).toEqual({ dueOn: '2027-02-02' })
    expect(await desk.call('privacy.extend', { id, reason: 'nog meer' })).toMatchObject({
      error: { code: 'EXTENDED_ALREADY' },
    })
    const late = await desk.value('privacy.takeIn', { personId: eva, receivedOn: day('2026-10-20') })
    expect(await desk.call('privacy.extend', { id: late.id, reason: 'te laat' })).toMatchObject({
      error: { code: 'TERM_OVER' },
    })
  })

  test('of tomorrow, of nobody, and after it was withdrawn is refused', async () => {
    const desk = testDesk()
    const { eva } = twoHomes(desk)
    const takeIn = (personId: string, on: string) =>
      desk.call('privacy.takeIn', { personId, receivedOn: day(on) })
    expect(await takeIn(eva, '2026-11-22')).toMatchObject({ error: { code: 'RECEIVED_IN_FUTURE' } })
    expect(await takeIn(randomUUID(), '2026-11-20')).toMatchObject({ error: { code: 'NOT_FOUND' } })
    const { id } = await desk.value('privacy.takeIn', { personId: eva, receivedOn: day('2026-11-20') })
    await desk.value('privacy.withdraw', { id })
    for (const again of ['privacy.withdraw', 'privacy.preview'] as const) {
      expect(await desk.call(again, { id })).toMatchObject({ error: { code: 'REQUEST_CLOSED' } })
    }
  })
})

describe('the preview', () => {
  test('holds everything about the person, each with its source, and notes that it was looked at', async () => {
    const desk = testDesk()
    const { eva } = twoHomes(desk)
    const { id, preview } = await previewed(desk, eva)
    expect(preview.name).toBe('Eva Vlinder')
    expect(preview.sections.map(({ title }) => title)).toEqual([
      'Uw gegevens',
      'Telefoonnummers',
      'Uw gezin',
      expect.stringMatching(/^Kind \d$/),
      expect.stringMatching(/^Kind \d$/),
      'Post die u kreeg',
      'Uw verzoeken',
    ])
    const values = allFacts(preview).map(({ value }) => value)
    for (const value of ['eva@voorbeeld.nl', '06 1234 5678', 'Noor', 'gezag', '21 augustus 2023', 'moeder']) {
      expect(values).toContain(value)
    }
    expect(textOf(preview)).toContain('Dorpsstraat 12')
    expect(textOf(preview)).toContain('Schoolreis')
    expect(textOf(preview)).toContain('Groep 4B')
    expect(allFacts(preview).every(({ source }) => source !== '')).toBe(true)
    const last = desk.sqlite.prepare('SELECT touched FROM audit ORDER BY seq DESC LIMIT 1').pluck().get()
    expect(JSON.parse(String(last))).toEqual([{ table: 'access_request', id, did: 'view' }])
  })

  test('never holds the other parent’s address, telephone, e-mail or post', async () => {
    const desk = testDesk()
    const { eva } = twoHomes(desk)
    const { preview } = await previewed(desk, eva)
    for (const word of [
      'Geheimelaan',
      '9999',
      'Zwolle',
      '87654321',
      '87 65 43',
      'jan@',
      'Alleen voor vader',
    ]) {
      expect(textOf(preview)).not.toContain(word)
    }
  })

  test('covers what is about others, and every free text', async () => {
    const desk = testDesk()
    const { eva } = twoHomes(desk)
    const { preview } = await previewed(desk, eva)
    const open = allFacts(preview).filter(({ aboutOthers }) => !aboutOthers)
    // the child has that surname too; as the name of the child it is the child's own
    const ofOthers = open.filter(
      ({ id, value }) => /Torenvalk|Pietersen/.test(value) && !id.startsWith('pupil:'),
    )
    expect(ofOthers).toEqual([])
    const covered = allFacts(preview).filter(({ aboutOthers }) => aboutOthers)
    expect(covered.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Jan Torenvalk (vader)', 'Piet Pietersen', 'Vader Torenvalk haalt op']),
    )
  })

  test('tells who has no gezag over a child only that the tie exists', async () => {
    const desk = testDesk()
    const { eva } = twoHomes(desk)
    const { preview } = await previewed(desk, eva)
    const section = preview.sections.find(({ facts }) =>
      facts.some(({ value }) => value === 'Ali Buurjongen'),
    )
    expect(section?.facts.map(({ label, value }) => [label, value])).toEqual([
      ['U staat bij ons genoteerd bij', 'Ali Buurjongen'],
      ['U bent', 'oppas'],
    ])
    expect(textOf(preview)).not.toContain('2 januari 2017')
  })

  test('shows a father kept out by a decision nothing of the child', async () => {
    const desk = testDesk()
    const { jan } = twoHomes(desk)
    desk.sqlite.prepare("UPDATE family_tie SET information = 'none' WHERE person_id = ?").run(jan)
    const { preview } = await previewed(desk, jan)
    expect(textOf(preview)).not.toMatch(/4B|2018|Dorpsstraat/)
    expect(textOf(preview)).toContain('Geheimelaan')
  })

  test('tells who asks about meetings what is about the own family, and covers where somebody else was', async () => {
    const desk = testDesk({ role: 'head' })
    const { eva, jan, noor, home, other } = twoHomes(desk)
    const meetingId = addMeeting(desk)
    addContact(
      desk,
      { meetingId, householdId: home },
      { kind: 'called', way: 'phone', result: 'spoken', note: 'Jan werkt' },
    )
    addAnswer(desk, { meetingId, householdId: home })
    addNote(desk, { meetingId, householdId: home }, { excused: true, reason: 'ill' })
    addVisit(desk, { meetingId, householdId: home, pupilIds: [noor] }, { who: ['mother', 'grandparent'] })
    addVisit(desk, { meetingId, householdId: other, pupilIds: [noor] }, { who: ['father'] })
    addOffer(desk, home, { plan: 'Samen met Jan praten' })
    const { preview } = await previewed(desk, eva)
    const told = (covered: boolean) =>
      allFacts(preview)
        .filter(({ id, aboutOthers }) => /^(meeting_|second_)/.test(id) && aboutOthers === covered)
        .map(({ label, value }) => `${label}: ${value}`)
    expect(told(false)).toEqual([
      'Contact over: Welkomstreceptie, 1 september 2026',
      'Soort contact: gebeld',
      'Hoe: per telefoon',
      'Op: 20 augustus 2026',
      'Uitkomst: gesproken',
      'Uw antwoord voor: Welkomstreceptie, 1 september 2026',
      'Antwoord: ja',
      'Aantal volwassenen: 2',
      'Antwoord gekregen: met de strook',
      'Antwoord opgeschreven op: 27 augustus 2026',
      'Uw gezin was bij: Welkomstreceptie, 1 september 2026',
      'Aantal volwassenen: 1',
      'Opgeschreven: aan de deur',
      'Opgeschreven op: 1 september 2026',
      'Aantekening bij: Welkomstreceptie, 1 september 2026',
      'Vrijgesteld van deze bijeenkomst: ja',
      'Waarom er niemand was: Ziek',
      'Wat de school u aanbood: Gesprek op school',
      'Stand van dit aanbod: aangeboden',
      'Aangeboden op: 1 oktober 2026',
      'Buddy: nog niet gevraagd',
      'Er kwam iemand voor dit kind bij: Welkomstreceptie, 1 september 2026',
    ])
    expect(told(true)).toEqual([
      'Aantekening bij dit contact: Jan werkt',
      'Wie er kwam: moeder, opa of oma',
      'Plan: Samen met Jan praten',
      'Er kwam iemand voor dit kind bij: Welkomstreceptie, 1 september 2026',
    ])
    // the other parent sees the visit of his own home, and no offer to hers
    const his = await previewed(desk, jan)
    expect(textOf(his.preview)).toContain('Uw gezin was bij')
    expect(textOf(his.preview)).not.toMatch(/praten|gebeld|Vrijgesteld/)
  })

  test('keeps from the balie what is for the head: reasons of leave, why a family was excused, a second offer', async () => {
    const desk = testDesk()
    const { eva, noor, home } = twoHomes(desk)
    addLeaveOf(desk, { pupilId: noor, personId: eva, householdId: home })
    addOffer(desk, home, { plan: 'Canarie', result: 'Canarie', reviewOn: '2026-12-24', buddy: 'wants' })
    const [excused, absent] = [addMeeting(desk), addMeeting(desk)]
    addNote(
      desk,
      { meetingId: excused, householdId: home },
      { excused: true, reason: 'ill', note: 'Canarie' },
    )
    addNote(desk, { meetingId: absent, householdId: home }, { reason: 'work', note: 'avonddienst' })
    const { id, preview } = await previewed(desk, eva)
    expect(textOf(preview)).not.toMatch(
      /Canarie|second_offer|buddy|24 december|Ziek|naar oma|omdat|Gesprek op school/i,
    )
    expect(textOf(preview)).toMatch(
      /Vrijgesteld van deze bijeenkomst.*Werk.*avonddienst|Werk.*avonddienst.*Vrijgesteld/,
    )
    const whole = await as(desk, 'head').value('privacy.preview', { id })
    expect(allFacts(whole)).toHaveLength(allFacts(preview).length + preview.forHead)
    expect(textOf(whole)).toContain('Canarie')
    // what the balie cannot see is in the answer all the same: both name the same facts
    expect(whole).toMatchObject({ forHead: 0, fingerprint: preview.fingerprint })
  })

  test('shows the balie what it took in itself: a request for leave that was not handed over', async () => {
    const desk = testDesk()
    const { eva, noor, home } = twoHomes(desk)
    addLeaveOf(desk, { pupilId: noor, personId: eva, householdId: home })
    desk.sqlite.prepare("UPDATE leave_request SET state = 'taken'").run()
    expect(textOf((await previewed(desk, eva)).preview)).toContain('naar oma Kwikstaart')
  })

  test('tells what the school keeps of ouderhulp, and covers reasons and what names another family', async () => {
    const desk = testDesk()
    const { eva, jan, noor, home, other } = twoHomes(desk)
    const { turnId } = addRotaOf(desk, { pupilId: noor, personId: eva, householdId: home }, '2026-2027')
    addPlace(desk, { turnId, householdId: home }, { state: 'swapped', takenOverBy: other })
    const { preview } = await previewed(desk, eva)
    const told = (covered: boolean) =>
      allFacts(preview)
        .filter(({ id, aboutOthers }) => id.startsWith('rota_') && aboutOthers === covered)
        .map(({ label, value }) => `${label}: ${value}`)
    expect(told(false)).toEqual(
      expect.arrayContaining([
        'Ouderhulp: beurt: Schoolreis 2026-2027, 5 oktober 2026',
        'Stand van deze beurt: gedaan',
        'Kan helpen op: elke dag',
        'Vrijgesteld van ouderhulp vanaf: 5 oktober 2026',
        'Bewijs gezien: VOG',
        'Mag meerijden met anderen: ja',
        'Ging mee in een auto: ja',
      ]),
    )
    expect(told(true).sort()).toEqual([
      'Ging anders mee: Kwikstaart',
      'Opmerking bij de correctie: Kwikstaart',
      'Overgenomen door: een ander gezin',
      'Reden van vrijstelling: Kwikstaart',
      'Soort vrijstelling: Anders',
      'Talen: Kwikstaart',
      'Waarom het toch mocht: Kwikstaart',
    ])
    // in his own answer stands that a place is his to do, nothing of hers
    const his = textOf((await previewed(desk, jan)).preview)
    expect(his).not.toMatch(/rota_(place|form|wish|exemption|certificate|car):/)
    expect(his).toMatch(/rota_child:/)
  })

  test('has a fact of every table that belongs in it', async () => {
    const desk = testDesk({ role: 'head' })
    const { eva, noor, home } = twoHomes(desk)
    addLeaveOf(desk, { pupilId: noor, personId: eva, householdId: home })
    addMeetingOf(desk, { pupilId: noor, householdId: home, groupId: null })
    addRotaOf(desk, { pupilId: noor, personId: eva, householdId: home }, '2026-2027')
    desk.change((change) => change.insert(familyCode, { id: randomUUID(), code: 'K7P', householdId: home }))
    await desk.value('people.reveal', { kind: 'person', id: eva })
    const { preview } = await previewed(desk, eva)
    const tables = new Set(allFacts(preview).map(({ id }) => id.split(':')[0]))
    // the paper itself stands behind its copy
    tables.add('print_run')
    const shown = Object.entries(TABLE_RULES).filter(([, { access }]) => access === 'shown')
    expect([...tables].sort()).toEqual(shown.map(([table]) => table).sort())
  })
})

describe('the answer', () => {
  test('as PDF and as JSON holds exactly what is uncovered', async () => {
    const desk = testDesk({ role: 'head' })
    const { eva } = twoHomes(desk)
    const { id, preview } = await previewed(desk, eva)
    const facts = allFacts(preview)
    const uncovered = facts.filter(({ value }) => value.includes('Hond van')).map((fact) => fact.id)
    const covered = facts.filter(({ value }) => value.includes('eva@')).map((fact) => fact.id)
    const answer = await approved(desk)({ id, uncovered, covered, fingerprint: preview.fingerprint })
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    const { bytes, json, runId, printNumber } = answer.value as OperationOutput<'privacy.export'>
    const pdf = await readPdf(bytes)
    const paper = `${JSON.stringify(pdf.title)} ${pdf.pages.map(({ text }) => text).join(' ')}`.replace(
      /\s+/g,
      ' ',
    )
    const asJson = new TextDecoder().decode(json.bytes)
    for (const text of [paper, asJson]) {
      expect(text).toContain('Hond van Pietersen bijt')
      expect(text).toContain('06 1234 5678')
      for (const word of [
        'eva@voorbeeld',
        'Piet Pietersen',
        'Jan Torenvalk',
        'haalt op',
        'opgave',
        'klacht over',
      ])
        expect(text).not.toContain(word)
      expect(text).toContain(`${facts.filter((fact) => fact.aboutOthers).length} gegevens staan niet`)
    }
    // not in what stands around the text either
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Torenvalk, Jan|eva@/)
    const read = JSON.parse(asJson) as { name: string; sections: { facts: { value: string }[] }[] }
    expect(read.name).toBe('Eva Vlinder')
    expect(read.sections.flatMap((section) => section.facts)).toHaveLength(
      facts.filter(({ aboutOthers }) => !aboutOthers).length,
    )
    expect(json.fileName).toMatch(/^2026-11-21 Inzage 2026-\d{4}\.json$/)
    const [request] = (await desk.value('privacy.requests', {})).requests
    expect(request).toMatchObject({ state: 'answered', closedOn: '2026-11-21', runId })
    expect(await as(desk, 'frontOffice').call('printing.open', { runId })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
    const { run } = await desk.value('printing.savedPaper', { runId })
    expect(run).toMatchObject({
      kind: 'accessAnswer',
      title: 'Antwoord op een verzoek om inzage',
      printNumber,
    })
  })

  test('is refused when a card changed after the preview, and once it was given', async () => {
    const desk = testDesk({ role: 'head' })
    const { eva } = twoHomes(desk)
    const { id, preview } = await previewed(desk, eva)
    const details = {
      ...personEntryOf('Eva Vlinder'),
      email: 'nieuw@voorbeeld.nl',
      emailState: 'known' as const,
    }
    await desk.value('people.savePerson', { id: eva, details })
    const give = approved(desk)
    expect(await give({ id, fingerprint: preview.fingerprint })).toMatchObject({
      error: { code: 'PREVIEW_OUTDATED' },
    })
    expect((await desk.value('printing.runs', { limit: 9 })).runs).toHaveLength(2)
    const again = await desk.value('privacy.preview', { id })
    // that secret data are looked at in between changes nothing
    await desk.value('people.reveal', { kind: 'person', id: eva })
    expect(await give({ id, fingerprint: again.fingerprint })).toMatchObject({ ok: true })
    expect(await give({ id, fingerprint: again.fingerprint })).toMatchObject({
      error: { code: 'REQUEST_CLOSED' },
    })
  })
})
