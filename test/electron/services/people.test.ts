import { describe, expect, test } from 'vitest'
import { householdEntry, personEntryOf, pupilEntryOf, tieEntry } from '../../support/entries.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

/** Noor and Sem van den Berg with both parents at Dorpsstraat 12, group 3A. */
function family(desk: TestDesk) {
  const home = addHousehold(desk)
  const group = addGroup(desk, '3A')
  const noor = addPupil(desk, 'Noor van den Berg', { in: [home], group })
  const sem = addPupil(desk, 'Sem van den Berg', { in: [home] })
  const mother = addPerson(desk, 'Eva de Boer', {
    householdId: home,
    email: 'eva@voorbeeld.nl',
    emailState: 'known',
    phones: ['+31612345678', { number: '+31687654321', secret: true, remark: 'alleen school' }],
  })
  const father = addPerson(desk, 'Jan van den Berg', { householdId: home, emailState: 'none' })
  for (const child of [noor, sem]) {
    addTie(desk, child, mother, { role: 'mother', custody: 'yes' })
    addTie(desk, child, father, { role: 'father', custody: 'yes', contactOrder: 2 })
  }
  return { home, group, noor, sem, mother, father }
}

describe('the card of a household', () => {
  test('shows who lives there, with their children, and what is missing', async () => {
    const desk = testDesk()
    const { home, noor, sem, mother, father } = family(desk)
    const card = await desk.value('people.household', { id: home })
    expect(card).toMatchObject({
      title: 'Berg, van den · Boer, de',
      details: { street: 'Dorpsstraat', houseNumber: '12', postcode: '1234AB' },
      children: [
        { id: noor, name: 'Berg, Noor van den', group: '3A', otherHousehold: null },
        { id: sem, name: 'Berg, Sem van den', group: '' },
      ],
      elsewhere: [],
      missing: ['noGroup'],
    })
    expect(card.adults.map(({ id, name }) => [id, name])).toEqual([
      [father, 'Berg, Jan van den'],
      [mother, 'Boer, Eva de'],
    ])
    expect(card.adults[1]?.ties.map(({ pupilName, role }) => `${role} van ${pupilName}`)).toEqual([
      'mother van Noor van den Berg',
      'mother van Sem van den Berg',
    ])
  })

  test('covers a secret number until it is revealed, and notes who looked', async () => {
    const desk = testDesk()
    const { home, mother } = family(desk)
    const { adults } = await desk.value('people.household', { id: home })
    expect(adults[1]?.phones.map(({ number }) => number)).toEqual(['+31612345678', ''])
    const revealed = await desk.value('people.reveal', { kind: 'person', id: mother })
    expect(revealed.phones.map(({ number }) => number)).toEqual(['+31612345678', '+31687654321'])
    const note = desk.sqlite.prepare('SELECT operation, touched FROM audit ORDER BY seq DESC LIMIT 1').get()
    expect(note).toEqual({
      operation: 'people.reveal',
      touched: JSON.stringify([{ table: 'person', id: mother, did: 'view' }]),
    })
  })

  test('covers a secret address everywhere but in reveal', async () => {
    const desk = testDesk()
    const home = addHousehold(desk, { street: 'Kanaalkade', town: 'Zwolle', secret: true })
    const child = addPupil(desk, 'Mila Yılmaz', { in: [home] })
    const shown = JSON.stringify([
      await desk.value('people.household', { id: home }),
      await desk.value('people.pupil', { id: child }),
      await desk.value('people.families', { text: '', filter: 'all', groupId: null, offset: 0, limit: 50 }),
      await desk.value('people.search', { text: 'mila', scope: 'all', limit: 50 }),
    ])
    expect(shown).not.toMatch(/Kanaalkade|Zwolle|1234/)
    const { household } = await desk.value('people.reveal', { kind: 'household', id: home })
    expect(household).toMatchObject({ street: 'Kanaalkade', town: 'Zwolle', secret: true })
  })

  test('names the other household of a child by its adults only', async () => {
    const desk = testDesk()
    const [first, second] = [addHousehold(desk), addHousehold(desk, { street: 'Kerkweg', town: 'Breda' })]
    addPupil(desk, 'Daan Bakker', { in: [first, second] })
    addPerson(desk, 'Piet Bakker', { householdId: second })
    const card = await desk.value('people.household', { id: first })
    expect(card.children[0]?.otherHousehold).toEqual({ id: second, name: 'Bakker, Piet' })
    expect(JSON.stringify(card)).not.toMatch(/Kerkweg|Breda/)
  })

  test('of nobody is not found', async () => {
    const desk = testDesk()
    const id = crypto.randomUUID()
    for (const name of ['people.household', 'people.pupil', 'people.person'] as const) {
      expect(await desk.call(name, { id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    }
  })
})

describe('the card of a pupil', () => {
  test('shows ties in order of contact, brothers and sisters, and where it sits', async () => {
    const desk = testDesk()
    const { home, group, noor, sem, mother, father } = family(desk)
    const card = await desk.value('people.pupil', { id: noor })
    expect(card.ties.map(({ person, role }) => [person.id, role])).toEqual([
      [mother, 'mother'],
      [father, 'father'],
    ])
    expect(card.siblings).toEqual([{ id: sem, name: 'Berg, Sem van den', group: '' }])
    expect(card.placements).toMatchObject([
      { groupId: group, group: '3A', schoolYear: '2026-2027', untilDate: null },
    ])
    expect(card.households).toEqual([
      {
        id: home,
        title: 'Berg, Jan van den · Boer, Eva de',
        address: 'Dorpsstraat 12, 1234 AB Rotterdam',
        secret: false,
        rhythm: '',
      },
    ])
  })

  test('finds a half-brother through the parent they share', async () => {
    const desk = testDesk()
    const father = addPerson(desk, 'Ali Demir')
    const [one, other] = [addPupil(desk, 'Can Demir'), addPupil(desk, 'Lotte Visser')]
    addTie(desk, one, father, { role: 'father' })
    addTie(desk, other, father, { role: 'father' })
    const { siblings } = await desk.value('people.pupil', { id: one })
    expect(siblings.map(({ id }) => id)).toEqual([other])
  })
})

test('children at the address of an institution are no brothers and sisters (L17)', async () => {
  const desk = testDesk()
  const shelter = addHousehold(desk, { kind: 'institution' })
  const [one] = [
    addPupil(desk, 'Ali Demir', { in: [shelter] }),
    addPupil(desk, 'Noor Bakker', { in: [shelter] }),
  ]
  expect((await desk.value('people.pupil', { id: one })).siblings).toEqual([])
})

describe('saving', () => {
  test('a household normalises its postcode and makes the key of its address', async () => {
    const desk = testDesk()
    const { id } = await desk.value('people.addHousehold', {
      details: { ...householdEntry, houseNumber: '12', addition: 'a', postcode: '1234 ab' },
      pupilIds: [],
    })
    const row = desk.sqlite.prepare('SELECT postcode, address_key key FROM household WHERE id = ?').get(id)
    expect(row).toEqual({ postcode: '1234AB', key: '1234AB|||12|A' })
  })

  test('a new household takes a child once that was chosen twice', async () => {
    const desk = testDesk()
    const noor = addPupil(desk, 'Noor Bakker')
    const { id } = await desk.value('people.addHousehold', {
      details: householdEntry,
      pupilIds: [noor, noor],
    })
    const { residences } = (await desk.value('people.pupil', { id: noor })).details
    expect(residences.map(({ householdId }) => householdId)).toEqual([id])
  })

  test('a household keeps a covered address that comes back empty', async () => {
    const desk = testDesk()
    const id = addHousehold(desk, { street: 'Kanaalkade', secret: true })
    const { details } = await desk.value('people.household', { id })
    await desk.value('people.saveHousehold', { id, details: { ...details, remark: 'via de leerkracht' } })
    const { household } = await desk.value('people.reveal', { kind: 'household', id })
    expect(household).toMatchObject({ street: 'Kanaalkade', houseNumber: '12', remark: 'via de leerkracht' })
  })

  test('a person changes its numbers as listed and keeps a covered one', async () => {
    const desk = testDesk()
    const { mother } = family(desk)
    const { details } = await desk.value('people.person', { id: mother })
    const [, covered] = details.phones
    const typed = { number: '010-2202121 (werk)', remark: '', emergency: true, secret: false }
    await desk.value('people.savePerson', {
      id: mother,
      details: { ...details, phones: [typed, ...(covered ? [covered] : [])] },
    })
    const { phones } = await desk.value('people.reveal', { kind: 'person', id: mother })
    expect(phones).toEqual([
      { number: '+31102202121', remark: 'werk', emergency: true, secret: false },
      { number: '+31687654321', remark: 'alleen school', emergency: false, secret: true },
    ])
  })

  test.each([
    [
      { emailState: 'none', email: 'a@voorbeeld.nl' },
      ['details', 'email'],
      'Haal het e-mailadres weg, of kies “heeft e-mail”.',
    ],
    [
      { emailState: 'known', email: '' },
      ['details', 'email'],
      'Vul het e-mailadres in, of kies “heeft geen e-mail” of “onbekend”.',
    ],
    [
      { email: 'geen adres' },
      ['details', 'email'],
      'Dit is geen e-mailadres. Bijvoorbeeld: naam@voorbeeld.nl.',
    ],
  ] as const)('a person with %o is refused at the field', async (wrong, path, message) => {
    const desk = testDesk()
    const { noor } = family(desk)
    const answer = await desk.call('people.addPerson', {
      pupilId: noor,
      details: { ...personEntryOf('Bo Smit'), ...wrong },
      tie: tieEntry,
    })
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', details: { issues: [{ path, message }] } },
    })
  })

  test('a typed e-mail address is known', async () => {
    const desk = testDesk()
    const { noor } = family(desk)
    const { id } = await desk.value('people.addPerson', {
      pupilId: noor,
      details: { ...personEntryOf('Bo Smit'), email: ' Bo@Voorbeeld.NL ', emailState: 'unknown' },
      tie: { ...tieEntry, role: 'grandparent' },
    })
    const { details, ties } = await desk.value('people.person', { id })
    expect(details).toMatchObject({ email: 'bo@voorbeeld.nl', emailState: 'known' })
    expect(ties).toMatchObject([{ pupilId: noor, role: 'grandparent' }])
  })

  test('a pupil cannot leave before it came', async () => {
    const desk = testDesk()
    const answer = await desk.call('people.addPupil', {
      details: { ...pupilEntryOf('Noor Bakker'), enrolledOn: '2026-09-01', leftOn: '2026-08-31' },
      groupId: null,
      year: null,
    })
    const issue = { path: ['details', 'leftOn'], message: 'De laatste schooldag ligt vóór de inschrijving.' }
    expect(answer).toMatchObject({ ok: false, error: { details: { issues: [issue] } } })
  })

  test('a pupil who leaves ends its placements on its last day', async () => {
    const desk = testDesk()
    const { noor } = family(desk)
    const { details } = await desk.value('people.pupil', { id: noor })
    await desk.value('people.savePupil', { id: noor, details: { ...details, leftOn: '2026-12-18' } })
    const { placements } = await desk.value('people.pupil', { id: noor })
    expect(placements).toMatchObject([{ untilDate: '2026-12-18' }])
  })

  test('a pupil moves between households without a copy', async () => {
    const desk = testDesk()
    const { noor, home } = family(desk)
    const second = addHousehold(desk, { street: 'Kerkweg' })
    const { details } = await desk.value('people.pupil', { id: noor })
    const residences = [
      { householdId: second, rhythm: 'oneven weken' },
      { householdId: home, rhythm: 'even weken' },
    ]
    await desk.value('people.savePupil', { id: noor, details: { ...details, residences } })
    expect((await desk.value('people.pupil', { id: noor })).details.residences).toEqual(residences)
    const third = await desk.call('people.addHousehold', { details: householdEntry, pupilIds: [noor] })
    expect(third).toEqual({
      ok: false,
      error: { code: 'TWO_HOUSEHOLDS_ALREADY', details: { pupil: 'Berg, Noor van den' } },
    })
  })

  test('a new pupil sits in its group from the first day of school or of its enrolment', async () => {
    const desk = testDesk()
    const group = addGroup(desk, '1A')
    const at = async (enrolledOn: string | null) => {
      const details = { ...pupilEntryOf('Fien Kok'), enrolledOn: enrolledOn as never }
      const { id } = await desk.value('people.addPupil', { details, groupId: group, year: 1 })
      const { placements } = await desk.value('people.pupil', { id })
      return placements.map(({ fromDate, year }) => [fromDate, year])
    }
    expect(await at(null)).toEqual([['2026-11-21', 1]])
    expect(await at('2025-10-01')).toEqual([['2026-08-01', 1]])
    expect(await at('2027-01-11')).toEqual([['2027-01-11', 1]])
  })

  test('ties are made once, changed and taken away; then the person can go', async () => {
    const desk = testDesk()
    const { noor, sem, father } = family(desk)
    expect(
      await desk.call('people.addTie', { pupilId: noor, personId: father, tie: tieEntry }),
    ).toMatchObject({
      ok: false,
      error: { code: 'TIE_EXISTS' },
    })
    const refused = await desk.call('people.removePerson', { id: father })
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'STILL_IN_USE',
        details: { by: ['vader van Noor van den Berg', 'vader van Sem van den Berg'] },
      },
    })
    const { ties } = await desk.value('people.person', { id: father })
    for (const { id } of ties) await desk.value('people.removeTie', { id })
    await desk.value('people.removePerson', { id: father })
    expect(await desk.call('people.person', { id: father })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect((await desk.value('people.pupil', { id: sem })).ties).toHaveLength(1)
  })

  test('is refused to a coordinator parent', async () => {
    const desk = testDesk({ role: 'coordinator' })
    expect(await desk.call('people.search', { text: 'a', scope: 'all', limit: 5 })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
  })
})

describe('Gezinnen', () => {
  const titles = async (desk: TestDesk, input: object = {}) => {
    const question = { text: '', filter: 'all', groupId: null, offset: 0, limit: 50, ...input } as const
    const { rows, total } = await desk.value('people.families', question)
    expect(total).toBeGreaterThanOrEqual(rows.length)
    return rows.map(({ title, reach }) => `${title}: ${reach}`)
  }

  test('lists households and children without one, by name, with how they are reached', async () => {
    const desk = testDesk()
    family(desk)
    addPupil(desk, 'Ali Aydın')
    expect(await titles(desk)).toEqual(['Aydın, Ali: paper', 'Berg, van den · Boer, de: email'])
  })

  test('pages through the list', async () => {
    const desk = testDesk()
    for (const name of ['Anna Vos', 'Bram Vos', 'Cas Vos']) addPupil(desk, name)
    expect(await titles(desk, { offset: 1, limit: 1 })).toEqual(['Vos, Bram: paper'])
  })

  test('knows at once what changed', async () => {
    const desk = testDesk()
    const { mother } = family(desk)
    await titles(desk, { filter: 'onPaper' })
    const { details } = await desk.value('people.person', { id: mother })
    await desk.value('people.savePerson', { id: mother, details: { ...details, wantsPaper: true } })
    expect(await titles(desk, { filter: 'onPaper' })).toEqual(['Berg, van den · Boer, de: paper'])
  })

  test('filters by group, paper, address, secret and gezag', async () => {
    const desk = testDesk()
    const { group } = family(desk)
    const bare = addHousehold(desk, { street: '', houseNumber: '', postcode: '', town: '' })
    const kees = addPupil(desk, 'Kees Groen', { in: [bare] })
    const away = addHousehold(desk, { secret: true })
    addTie(desk, kees, addPerson(desk, 'Wim Groen', { householdId: away }), { role: 'father' })
    expect(await titles(desk, { groupId: group })).toEqual(['Berg, van den · Boer, de: email'])
    expect(await titles(desk, { filter: 'withoutAddress' })).toEqual(['Groen: paper'])
    expect(await titles(desk, { filter: 'secret' })).toEqual(['Groen: paper'])
    expect(await titles(desk, { filter: 'custodyUnknown' })).toEqual(['Groen: paper'])
    expect(await titles(desk, { filter: 'onPaper' })).toEqual(['Groen: paper', 'Groen: paper'])
  })

  test('leaves out who has left school, but finds them by name', async () => {
    const desk = testDesk()
    addPupil(desk, 'Bram Vos', { leftOn: '2026-07-31' })
    expect(await titles(desk)).toEqual([])
    expect(await titles(desk, { text: 'vos' })).toEqual(['Vos, Bram: none'])
  })
})

describe('what is missing', () => {
  test('is listed worst first and counted', async () => {
    const desk = testDesk()
    const { noor, group } = family(desk)
    const orphan = addPupil(desk, 'Ali Aydın', { birthDate: null, group })
    const rows = await desk.value('people.missing', { groupId: null })
    expect(rows.rows.map(({ pupil, missing }) => [pupil.name, missing])).toEqual([
      ['Aydın, Ali', ['noParent', 'noAddress', 'noPhone', 'emailUnknown', 'birthDate']],
      ['Berg, Sem van den', ['noGroup']],
    ])
    expect(rows.counts.find(({ kind }) => kind === 'noParent')).toEqual({ kind: 'noParent', pupils: 1 })
    const ofGroup = await desk.value('people.missing', { groupId: group })
    expect(ofGroup.rows.map(({ pupil }) => pupil.id)).toEqual([orphan])
    expect(ofGroup.rows.map(({ pupil }) => pupil.id)).not.toContain(noor)
  })

  test('leaves out children who are only announced (E48)', async () => {
    const desk = testDesk()
    addPupil(desk, 'Fien Kok', { group: addGroup(desk, 'Aangemeld', { kind: 'announced', years: [] }) })
    expect((await desk.value('people.missing', { groupId: null })).rows).toEqual([])
  })
})

describe('two persons that are one', () => {
  function twice(desk: TestDesk) {
    const { noor, home } = family(desk)
    const ali = addPupil(desk, 'Ali Aydın')
    const first = addPerson(desk, 'Fatma Aydın', {
      email: 'f@voorbeeld.nl',
      emailState: 'known',
      phones: ['+31611111111'],
    })
    const second = addPerson(desk, ' Aydın', {
      initials: 'F.',
      email: 'F@voorbeeld.nl',
      emailState: 'known',
      householdId: home,
      phones: ['+31611111111', '+31622222222'],
    })
    addTie(desk, ali, first, { role: 'mother', custody: 'yes' })
    addTie(desk, noor, second, { role: 'stepparent' })
    return { first, second, ali, noor, home }
  }

  test('are proposed, once refused never again', async () => {
    const desk = testDesk()
    const { first, second } = twice(desk)
    const { pairs } = await desk.value('people.duplicates', {})
    expect(pairs.map(({ reason, ...pair }) => [reason, [pair.first.id, pair.second.id].sort()])).toEqual([
      ['sameEmailAndSurname', [first, second].sort()],
    ])
    await desk.value('people.refuseMerge', { firstId: first, secondId: second })
    expect(await desk.value('people.duplicates', {})).toEqual({ pairs: [] })
  })

  test('become one with all ties, numbers and posts', async () => {
    const desk = testDesk()
    const { first, second, ali, noor, home } = twice(desk)
    const group = addGroup(desk, '4B', { coordinatorId: second })
    await desk.value('people.merge', { keepId: first, dropId: second })
    const card = await desk.value('people.person', { id: first })
    expect(card.ties.map(({ pupilId }) => pupilId).sort()).toEqual([ali, noor].sort())
    expect(card.details).toMatchObject({ givenName: 'Fatma', initials: 'F.', householdId: home })
    expect(card.details.phones.map(({ number }) => number)).toEqual(['+31611111111', '+31622222222'])
    expect(
      desk.sqlite.prepare('SELECT coordinator_id FROM school_group WHERE id = ?').pluck().get(group),
    ).toBe(first)
    expect(await desk.call('people.person', { id: second })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  test('are not joined where gezag contradicts', async () => {
    const desk = testDesk()
    const child = addPupil(desk, 'Ali Aydın')
    const [keepId, dropId] = [addPerson(desk, 'Fatma Aydın'), addPerson(desk, 'Fatma Aydın')]
    addTie(desk, child, keepId, { custody: 'yes' })
    addTie(desk, child, dropId, { custody: 'no' })
    expect(await desk.call('people.merge', { keepId, dropId })).toEqual({
      ok: false,
      error: { code: 'TIES_DIFFER', details: { pupil: 'Aydın, Ali' } },
    })
    expect((await desk.value('people.pupil', { id: child })).ties).toHaveLength(2)
  })
})
