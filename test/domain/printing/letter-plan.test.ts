// The case list of dutch-conventions 8.2: number of letters, addressee, address, hand-out.
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { changedEntries } from '#domain/printing/letter-plan'
import { measureReach } from '#domain/printing/reach'
import { aTown, letters, type Town, WITH_CUSTODY, WITHOUT_CUSTODY } from './letter-facts.ts'

/** Three children in three groups of one household. */
function bigFamily(): Town {
  const town = aTown()
  for (const group of ['1/2', '3A', '5/6']) town.group(group)
  town.household('H')
  town.person('Anna Berg', 'H')
  const ties = { 'Anna Berg': WITH_CUSTODY }
  town.pupil('Ali', { name: 'Ali Berg', group: '1/2', at: ['H'], ties, birthDate: '2021-05-01' as IsoDate })
  town.pupil('Sem', { name: 'Sem Berg', group: '5/6', at: ['H'], ties, birthDate: '2016-05-01' as IsoDate })
  town.pupil('Noor', { name: 'Noor Berg', group: '3A', at: ['H'], ties, birthDate: '2019-05-01' as IsoDate })
  return town
}

/** One child; mother at home, father elsewhere with the tie that is said. */
function apart(father: Parameters<Town['pupil']>[1]['ties'], homes = ['M']): Town {
  const town = aTown()
  town.group('3A')
  town.household('M')
  town.household('F')
  town.person('Mo Bos', 'M')
  town.person('Fa Smit', 'F')
  town.pupil('Sem', {
    name: 'Sem Smit',
    group: '3A',
    at: homes,
    ties: { 'Mo Bos': WITH_CUSTODY, ...father },
  })
  return town
}

const toM = 'M: Aan de ouder/verzorger van Sem Smit [Sem] via groep 3A (Sem)'
const toF = 'F: Aan de ouder/verzorger van Sem Smit [Sem] per post'

describe('one household', () => {
  test('L01: one child, two parents, one address: one letter via the group of the child', () => {
    const town = aTown()
    town.group('3A')
    town.household('H')
    town.person('Anna Vries', 'H')
    town.person('Bas Vries', 'H')
    const ties = { 'Anna Vries': {}, 'Bas Vries': {} }
    town.pupil('Sem', { name: 'Sem de Vries', group: '3A', at: ['H'], ties })
    const plan = town.plan()
    expect(letters(plan)).toEqual(['H: Aan de ouders/verzorgers van Sem de Vries [Sem] via groep 3A (Sem)'])
    expect(plan.entries[0]).toMatchObject({
      address: ['Hstraat 1', '1000 AB  ROTTERDAM'],
      salutation: 'Beste ouders/verzorgers van Sem,',
    })
    // Gezag is unknown, and nobody lives apart: no question.
    expect(plan.askCustody).toEqual([])
  })

  test('L02: three children in three groups: one letter via the oldest, naming the younger with their groups', () => {
    const plan = bigFamily().plan()
    expect(letters(plan)).toEqual([
      'H: Aan de ouders/verzorgers van Sem, Noor en Ali Berg [Sem Noor Ali] via groep 5/6 (Sem)',
    ])
    expect(plan.entries[0]?.children.map(({ name, group }) => `${name} ${group}`)).toEqual([
      'Sem Berg 5/6',
      'Noor Berg 3A',
      'Ali Berg 1/2',
    ])
  })

  test('L03: the office picks another child, and the list says so', () => {
    const [entry] = bigFamily().plan({ carriers: { H: 'Noor' } }).entries
    expect(entry).toMatchObject({ handOut: 'via groep 3A (Noor)', groupId: '3A', carrierId: 'Noor' })
    expect(entry?.reasons).toContain('pickedCarrier')
  })

  test('L03: the oldest has left: the next carries', () => {
    const town = bigFamily()
    const facts = {
      ...town.facts,
      pupils: town.facts.pupils.map((pupil) =>
        pupil.id === 'Sem' ? { ...pupil, leftOn: '2026-11-20' as IsoDate } : pupil,
      ),
    }
    expect(letters({ ...aTownOf(facts).plan() })).toEqual([
      'H: Aan de ouders/verzorgers van Noor en Ali Berg [Noor Ali] via groep 3A (Noor)',
    ])
  })

  test('L04: letter B for one child: that child only', () => {
    const plan = bigFamily().plan({ kind: 'child', selection: { by: 'pupils', pupilIds: ['Noor'] } })
    expect(letters(plan)).toEqual(['H: Aan de ouders/verzorgers van Noor Berg [Noor] via groep 3A (Noor)'])
  })

  test('L05: letter C for brothers and sisters: one letter naming all, to the parents by name', () => {
    const plan = bigFamily().plan({
      kind: 'decision',
      selection: { by: 'pupils', pupilIds: ['Noor', 'Sem'] },
    })
    expect(letters(plan)).toEqual(['H: Anna Berg [Sem Noor] via groep 5/6 (Sem)'])
    expect(plan.entries[0]?.salutation).toBe('Geachte heer/mevrouw Berg,')
  })

  test('one letter per child when the run says so', () => {
    expect(letters(bigFamily().plan({ merge: 'child' }))).toEqual([
      'H: Aan de ouders/verzorgers van Ali Berg [Ali] via groep 1/2 (Ali)',
      'H: Aan de ouders/verzorgers van Noor Berg [Noor] via groep 3A (Noor)',
      'H: Aan de ouders/verzorgers van Sem Berg [Sem] via groep 5/6 (Sem)',
    ])
  })

  test('L16: children of one household keep their own surnames', () => {
    const town = aTown()
    town.group('3A')
    town.household('H')
    town.pupil('Sem', { name: 'Sem de Vries', group: '3A', at: ['H'], birthDate: '2016-01-01' as IsoDate })
    town.pupil('Noor', { name: 'Noor Bakker', group: '3A', at: ['H'] })
    expect(town.plan().entries.map(({ envelope }) => envelope.join(' '))).toEqual([
      'Aan de ouders/verzorgers van Sem de Vries en Noor Bakker',
    ])
  })

  test('L19: a parent who has died is never named; the other is "ouder/verzorger"', () => {
    const town = aTown()
    town.group('3A')
    town.household('H')
    town.person('Anna Vries', 'H')
    town.person('Bas Vries', 'H', { deceased: true, email: 'bas@voorbeeld.nl', emailState: 'known' })
    town.pupil('Sem', {
      name: 'Sem Vries',
      group: '3A',
      at: ['H'],
      ties: { 'Bas Vries': WITH_CUSTODY, 'Anna Vries': WITH_CUSTODY },
    })
    expect(letters(town.plan())).toEqual(['H: Aan de ouder/verzorger van Sem Vries [Sem] via groep 3A (Sem)'])
    expect(letters(town.plan({ kind: 'decision' }))).toEqual(['H: Anna Vries [Sem] via groep 3A (Sem)'])
  })

  test('L30: a parent who is a teacher here gets the letter as any parent', () => {
    const town = bigFamily()
    const facts = {
      ...town.facts,
      groups: town.facts.groups.map((group) => ({ ...group, teachers: ['Anna Berg'] })),
    }
    expect(letters(aTownOf(facts).plan())).toEqual(letters(town.plan()))
  })

  test('L36: twins in two groups: via the one with the lower list number; both named', () => {
    const town = aTown()
    town.group('3A')
    town.group('3B')
    town.household('H')
    town.household('K')
    town.pupil('Anouk', { name: 'Anouk Aalders', group: '3A', at: ['K'] })
    town.pupil('Sem', { name: 'Sem Berg', group: '3A', at: ['H'] })
    town.pupil('Tijn', { name: 'Tijn Berg', group: '3B', at: ['H'] })
    expect(letters(town.plan())).toContain(
      'H: Aan de ouders/verzorgers van Sem en Tijn Berg [Sem Tijn] via groep 3B (Tijn)',
    )
  })
})

describe('two households', () => {
  test('L06: apart, both gezag: two letters, own addresses, no trace of the other', () => {
    const plan = apart({ 'Fa Smit': WITH_CUSTODY }).plan()
    expect(letters(plan)).toEqual([toM, toF])
    expect(JSON.stringify(plan.entries[1])).not.toMatch(/Mo Bos|Mstraat/)
    expect(JSON.stringify(plan.entries[0])).not.toMatch(/Fa Smit|Fstraat/)
  })

  test('L07: apart, both gezag, one with e-mail: one e-mail to copy, one letter', () => {
    const town = aTown()
    town.group('3A')
    town.household('M')
    town.household('F')
    town.person('Mo Bos', 'M', { email: 'mo@voorbeeld.nl', emailState: 'known' })
    town.person('Fa Smit', 'F', { emailState: 'none' })
    const ties = { 'Mo Bos': WITH_CUSTODY, 'Fa Smit': WITH_CUSTODY }
    town.pupil('Sem', { name: 'Sem Smit', group: '3A', at: ['M'], ties })
    const plan = town.plan()
    expect(plan.entries.map(({ householdId, channel, emails }) => [householdId, channel, emails])).toEqual([
      ['M', 'email', ['mo@voorbeeld.nl']],
      ['F', 'paper', []],
    ])
    expect(measureReach(plan)).toEqual({ families: 2, email: 1, paper: 1, neither: [] })
  })

  test('L08: co-parenting, child at two addresses: the child brings one home, the other goes by post', () => {
    const plan = apart({ 'Fa Smit': WITH_CUSTODY }, ['M', 'F']).plan()
    expect(letters(plan)).toEqual([toM, toF])
    expect(plan.askCustody).toEqual([])
  })

  test('L08: co-parenting with unknown gezag: both homes get it, and it is asked', () => {
    const plan = apart({ 'Fa Smit': {} }, ['M', 'F']).plan()
    expect(letters(plan)).toEqual([toM, toF])
    expect(plan.askCustody).toEqual([
      { pupilId: 'Sem', pupil: 'Sem Smit', personId: 'Fa Smit', person: 'Fa Smit' },
    ])
  })

  test('L09: a parent without gezag and without a request gets no letter', () => {
    for (const homes of [['M'], ['M', 'F']]) {
      const plan = apart({ 'Fa Smit': WITHOUT_CUSTODY }, homes).plan()
      expect(letters(plan)).toEqual([toM])
      expect(plan.leftOut.map(({ personId, reason }) => [personId, reason])).toEqual([
        ['Fa Smit', 'noRequest'],
      ])
      expect(JSON.stringify(plan.entries)).not.toMatch(/Fa Smit|Fstraat/)
    }
  })

  test('L09: "altijd" without a source is what an empty form says, not a right', () => {
    const father = { custody: 'no', information: 'always' } as const
    expect(letters(apart({ 'Fa Smit': father }).plan())).toEqual([toM])
    const agreed = { ...father, informationSource: 'afspraak met beide ouders' }
    expect(letters(apart({ 'Fa Smit': agreed }).plan())).toEqual([toM, toF])
  })

  test('L10: a request for reports only: the report yes, other letters no', () => {
    const town = apart({ 'Fa Smit': { ...WITHOUT_CUSTODY, informationRequest: 'reports' } })
    expect(letters(town.plan({ kind: 'child', topic: 'reports' }))).toEqual([toM, toF])
    expect(letters(town.plan({ kind: 'child' }))).toEqual([toM])
    expect(letters(town.plan())).toEqual([toM])
    expect(letters(town.plan({ kind: 'decision' }))).toHaveLength(1)
  })

  test('a request for everything covers all kinds of letters, also when gezag is still unknown', () => {
    for (const custody of ['no', 'unknown'] as const) {
      const town = apart({ 'Fa Smit': { custody, information: 'onRequest', informationRequest: 'all' } })
      expect(letters(town.plan())).toEqual([toM, toF])
    }
  })

  test('L11: information "geen": nothing, and only the list of the head says so', () => {
    const town = apart({ 'Fa Smit': { custody: 'yes', information: 'none' } })
    for (const kind of ['general', 'child', 'decision'] as const) {
      const plan = town.plan({ kind })
      expect(plan.entries).toHaveLength(1)
      expect(JSON.stringify([plan.entries, plan.none, plan.leftOut, plan.askCustody])).not.toContain(
        'Fa Smit',
      )
      expect(plan.restricted.map(({ personId }) => personId)).toEqual(['Fa Smit'])
    }
  })

  test('L12: gezag unknown, living apart: resident household; the case is on "navragen"', () => {
    const plan = apart({ 'Fa Smit': {} }).plan()
    expect(letters(plan)).toEqual([toM])
    expect(plan.askCustody.map(({ pupilId, personId }) => [pupilId, personId])).toEqual([['Sem', 'Fa Smit']])
  })

  test('L12: a decision stops until the gezag is known, and the child is named', () => {
    const plan = apart({ 'Fa Smit': {} }).plan({ kind: 'decision' })
    expect(plan.entries).toEqual([])
    expect(plan.none).toEqual([
      { householdId: 'M', pupilIds: ['Sem'], name: 'Sem Smit', reason: 'askCustodyFirst' },
    ])
  })

  test('L15: half-brothers: one letter naming both at home, the father elsewhere gets his child only', () => {
    const town = aTown()
    town.group('3A')
    town.household('H')
    town.household('X')
    town.person('Mo Bos', 'H')
    town.person('Stef Kok', 'H')
    town.person('Xander Smit', 'X')
    town.pupil('Een', {
      name: 'Een Smit',
      group: '3A',
      at: ['H'],
      birthDate: '2016-01-01' as IsoDate,
      ties: {
        'Mo Bos': WITH_CUSTODY,
        'Xander Smit': WITH_CUSTODY,
        'Stef Kok': { role: 'stepparent', custody: 'no' },
      },
    })
    const second = { 'Mo Bos': WITH_CUSTODY, 'Stef Kok': { role: 'father', custody: 'yes' } } as const
    town.pupil('Twee', { name: 'Twee Kok', group: '3A', at: ['H'], ties: second })
    expect(letters(town.plan())).toEqual([
      'H: Aan de ouders/verzorgers van Een Smit en Twee Kok [Een Twee] via groep 3A (Een)',
      'X: Aan de ouder/verzorger van Een Smit [Een] per post',
    ])
    // A decision about both: the stepfather is no party to the leave of his stepchild.
    expect(letters(town.plan({ kind: 'decision' }))).toEqual([
      'H: Mo Bos en Stef Kok [Twee] via groep 3A (Twee)',
      'H: Mo Bos [Een] via groep 3A (Een)',
      'X: Xander Smit [Een] per post',
    ])
  })

  test('L37: both parents at one address, one with a restriction: the other by name; on the list of the head', () => {
    const town = aTown()
    town.group('3A')
    town.household('H')
    town.person('Mo Bos', 'H', { gender: 'woman' })
    town.person('Fa Smit', 'H', { email: 'fa@voorbeeld.nl', emailState: 'known' })
    const ties = { 'Mo Bos': WITH_CUSTODY, 'Fa Smit': { information: 'none' } } as const
    town.pupil('Sem', { name: 'Sem Smit', group: '3A', at: ['H'], ties })
    const plan = town.plan()
    expect(letters(plan)).toEqual(['H: Mevrouw Mo Bos [Sem] via groep 3A (Sem)'])
    expect(plan.entries[0]?.emails).toEqual([])
    expect(plan.restricted.map(({ personId }) => personId)).toEqual(['Fa Smit'])
  })

  test('L39: a household split in the middle of a round: both new households once, nothing twice', () => {
    const town = apart({ 'Fa Smit': WITH_CUSTODY }, ['M', 'F'])
    expect(letters(town.plan())).toEqual([toM, toF])
    const plan = town.plan({ skipHouseholds: ['M'] })
    expect(letters(plan)).toEqual([toF])
    expect(plan.skipped).toBe(1)
  })

  test('parents who live elsewhere together share one letter', () => {
    const town = apart({ 'Fa Smit': WITH_CUSTODY })
    town.person('Pa Kok', 'F')
    const facts = {
      ...town.facts,
      ties: [
        ...town.facts.ties,
        ...town.facts.ties
          .filter(({ personId }) => personId === 'Fa Smit')
          .map((tie) => ({ ...tie, personId: 'Pa Kok' })),
      ],
    }
    expect(letters(aTownOf(facts).plan())).toEqual([
      toM,
      'F: Aan de ouders/verzorgers van Sem Smit [Sem] per post',
    ])
  })
})

describe('secret addresses', () => {
  test('L13: on its own envelope only, in the closed stack at the end', () => {
    const town = bigFamily()
    town.household('G', { secret: true })
    town.pupil('Aad', { name: 'Aad Aalders', group: '1/2', at: ['G'] })
    const plan = town.plan()
    const [open, secret] = plan.entries
    expect(secret).toMatchObject({
      householdId: 'G',
      stack: 'secret',
      secret: true,
      address: ['Gstraat 2', '1001 AB  ROTTERDAM'],
      handOut: 'in een gesloten envelop via groep 1/2 (Aad)',
    })
    expect(JSON.stringify([open, plan.none, plan.leftOut])).not.toContain('Gstraat')
  })

  test('L14: one of two households secret: the open one gets its letter without any hint', () => {
    const open = apart({ 'Fa Smit': WITH_CUSTODY })
    const facts = {
      ...open.facts,
      households: open.facts.households.map((household) =>
        household.id === 'F' ? { ...household, secret: true } : household,
      ),
    }
    const [first] = aTownOf(facts).plan().entries
    expect(first).toEqual(open.plan().entries[0])
  })
})

describe('others than parents, and shared addresses', () => {
  test('L17: an institution: one letter per child or family, never one for the address', () => {
    const town = aTown()
    town.group('3A')
    town.household('AZC', { kind: 'institution' })
    for (const parent of ['Amal', 'Badr', 'Chana']) town.person(parent, 'AZC')
    const child = (id: string, ties: Record<string, object>) =>
      town.pupil(id, { name: `${id} Nour`, group: '3A', at: ['AZC'], ties })
    child('Een', { Amal: {} })
    child('Twee', { Amal: {} })
    child('Drie', { Badr: {} })
    child('Vier', { Chana: {} })
    child('Vijf', {})
    child('Zes', {})
    const named = town.plan().entries.map(({ children }) => children.map(({ id }) => id).join(' '))
    expect(named.sort()).toEqual(['Drie', 'Een Twee', 'Vier', 'Vijf', 'Zes'])
  })

  test('L18: two families at one address by accident: two letters', () => {
    const town = aTown()
    town.group('3A')
    const address = {
      street: 'Dorpsstraat',
      houseNumber: '1',
      addition: '',
      indication: '' as const,
      postcode: '1234AB',
      town: 'Rotterdam',
      country: '',
    }
    for (const id of ['H', 'K']) {
      town.household(id, { address })
      town.pupil(`Kind${id}`, { name: `Kind ${id}`, group: '3A', at: [id] })
    }
    expect(town.plan().entries.map(({ householdId }) => householdId)).toEqual(['H', 'K'])
  })

  test('L20: a voogd has gezag: decisions to the institution, daily letters to where the child lives', () => {
    const town = aTown()
    town.group('3A')
    town.household('P')
    town.household('V')
    town.person('Pleeg Ouder', 'P')
    town.person('Jeugdzorg', 'V', { institution: true, letterName: 'Jeugdzorg West' })
    town.pupil('Sem', {
      name: 'Sem Smit',
      group: '3A',
      at: ['P'],
      ties: { 'Pleeg Ouder': { role: 'fosterParent' }, Jeugdzorg: { role: 'guardian', custody: 'yes' } },
    })
    expect(letters(town.plan())).toEqual([
      'P: Aan de ouders/verzorgers van Sem Smit [Sem] via groep 3A (Sem)',
    ])
    const decision = town.plan({ kind: 'decision' })
    expect(letters(decision)).toEqual(['V: Jeugdzorg West [Sem] per post'])
    expect(decision.entries[0]?.salutation).toBe('Geachte heer of mevrouw,')
  })

  test('L21: foster family: A and B to the pleegouders; parents only as agreed', () => {
    const family = (request: 'none' | 'all') => {
      const town = aTown()
      town.group('3A')
      town.household('P')
      town.household('M')
      town.person('Pleeg Ouder', 'P')
      town.person('Mo Bos', 'M')
      town.pupil('Sem', {
        name: 'Sem Bos',
        group: '3A',
        at: ['P'],
        ties: {
          'Pleeg Ouder': { role: 'fosterParent' },
          'Mo Bos': { role: 'mother', custody: 'yes', informationRequest: request },
        },
      })
      return town
    }
    const plan = family('none').plan({ kind: 'child' })
    expect(plan.entries.map(({ householdId }) => householdId)).toEqual(['P'])
    expect(plan.leftOut.map(({ personId, reason }) => [personId, reason])).toEqual([['Mo Bos', 'notAgreed']])
    expect(
      family('all')
        .plan({ kind: 'child' })
        .entries.map(({ householdId }) => householdId),
    ).toEqual(['P', 'M'])
    expect(
      family('none')
        .plan({ kind: 'decision' })
        .entries.map(({ householdId }) => householdId),
    ).toEqual(['M'])
  })

  test('L33: emergency contacts, sitters and interpreters get no letter', () => {
    const town = bigFamily()
    const roles = [
      'emergencyContact',
      'babysitter',
      'interpreter',
      'buddy',
      'grandparent',
      'stepparent',
    ] as const
    for (const role of roles) {
      town.household(role)
      town.person(role, role, { email: `${role}@voorbeeld.nl`, emailState: 'known' })
    }
    const extra = town.facts.ties.slice(0, 1)
    const facts = {
      ...town.facts,
      ties: [
        ...town.facts.ties,
        ...roles.flatMap((role) =>
          extra.map((tie) => ({ ...tie, personId: role, role, custody: 'yes' as const })),
        ),
      ],
    }
    expect(letters(aTownOf(facts).plan())).toEqual(letters(bigFamily().plan()))
  })

  test('a child that lives with its grandmother: one letter there', () => {
    const town = aTown()
    town.group('3A')
    town.household('O')
    town.person('Oma Bos', 'O', { email: 'oma@voorbeeld.nl', emailState: 'known' })
    town.pupil('Sem', {
      name: 'Sem Bos',
      group: '3A',
      at: ['O'],
      ties: { 'Oma Bos': { role: 'grandparent' } },
    })
    expect(letters(town.plan())).toEqual(['O: Aan de ouders/verzorgers van Sem Bos [Sem] e-mail'])
  })
})

describe('paper or e-mail', () => {
  const NO_ADDRESS = {
    street: '',
    houseNumber: '',
    addition: '',
    indication: '' as const,
    postcode: '',
    town: '',
    country: '',
  }

  function oneFamily(parent: object, household: object = {}): Town {
    const town = aTown()
    town.group('5/6')
    town.household('H', household)
    town.person('Anna Berg', 'H', parent)
    town.pupil('Sem', { name: 'Sem Berg', group: '5/6', at: ['H'], ties: { 'Anna Berg': WITH_CUSTODY } })
    return town
  }
  const mail = { email: 'anna@voorbeeld.nl', emailState: 'known' }

  const CASES: [string, object, object, string, string[]][] = [
    ['an e-mail address that works', mail, {}, 'email', []],
    ['L23: an address that bounced', { ...mail, emailState: 'bounced' }, {}, 'paper', ['emailBounced']],
    ['L24: a parent who wants paper', { ...mail, wantsPaper: true }, {}, 'paper', ['wantsPaper']],
    ['L24: a household that wants paper', mail, { wantsPaper: true }, 'paper', ['wantsPaper']],
    ['L25: no e-mail', { emailState: 'none' }, {}, 'paper', ['emailNone']],
    ['L25: nothing known', { emailState: 'unknown' }, {}, 'paper', ['emailUnknown']],
    ['L25: known, but empty', { email: '', emailState: 'known' }, {}, 'paper', ['emailUnknown']],
    ['L22: no address', {}, { address: NO_ADDRESS }, 'paper', ['emailUnknown', 'noAddress']],
  ]
  test.each(CASES)('%s', (_, parent, household, channel, reasons) => {
    const [entry] = oneFamily(parent, household).plan().entries
    expect([entry?.channel, entry?.reasons]).toEqual([channel, reasons])
  })

  test('a run that may not go by e-mail is on paper for everybody', () => {
    expect(oneFamily(mail).plan({ mayEmail: false }).entries[0]).toMatchObject({
      channel: 'paper',
      reasons: ['everybodyOnPaper'],
    })
  })

  test('L22: a child without any household: no address block, handed to the child', () => {
    const town = aTown()
    town.group('5/6')
    town.pupil('Sem', { name: 'Sem Berg', group: '5/6', at: [] })
    const plan = town.plan()
    expect(letters(plan)).toEqual([
      '-: Aan de ouders/verzorgers van Sem Berg [Sem] mee te geven in groep 5/6 (Sem Berg)',
    ])
    expect(plan.entries[0]?.address).toEqual([])
  })

  test('L22: the parents live at one address and nothing is said about the child: it lives there', () => {
    const town = aTown()
    town.group('5/6')
    town.household('H')
    town.person('Anna Berg', 'H')
    town.pupil('Sem', { name: 'Sem Berg', group: '5/6', at: [], ties: { 'Anna Berg': {} } })
    expect(letters(town.plan())).toEqual([
      'H: Aan de ouders/verzorgers van Sem Berg [Sem] via groep 5/6 (Sem)',
    ])
  })

  test('parents without an address of their own belong to the home of the child when no other parent does', () => {
    const town = aTown()
    town.group('5/6')
    town.household('H')
    town.person('Anna Berg', null, { email: 'anna@voorbeeld.nl', emailState: 'known' })
    town.pupil('Sem', { name: 'Sem Berg', group: '5/6', at: ['H'], ties: { 'Anna Berg': {} } })
    const plan = town.plan()
    expect(letters(plan)).toEqual(['H: Aan de ouders/verzorgers van Sem Berg [Sem] e-mail'])
    expect(plan.askCustody).toEqual([])
  })

  test('a parent with gezag, no e-mail and no address is named as reached by neither', () => {
    const town = oneFamily(mail)
    town.person('Fa Smit', null)
    const facts = {
      ...town.facts,
      ties: [...town.facts.ties, ...town.facts.ties.map((tie) => ({ ...tie, personId: 'Fa Smit' }))],
    }
    const plan = aTownOf(facts).plan()
    expect(measureReach(plan)).toEqual({
      families: 2,
      email: 1,
      paper: 0,
      neither: [{ householdId: null, pupilIds: ['Sem'], name: 'Fa Smit, van Sem Berg', reason: 'noWay' }],
    })
  })

  test('a child without group and without address is named as reached by neither', () => {
    const town = aTown()
    town.pupil('Sem', { name: 'Sem Berg', at: [] })
    expect(measureReach(town.plan())).toMatchObject({ families: 1, email: 0, paper: 0 })
    expect(town.plan().none).toMatchObject([{ pupilIds: ['Sem'], reason: 'noWay' }])
  })

  test('L32: parents who share an address get it once; another address is added', () => {
    const town = oneFamily({ email: 'Familie@voorbeeld.nl', emailState: 'known' })
    town.person('Bas Berg', 'H', { email: 'familie@voorbeeld.nl', emailState: 'known' })
    town.person('Cor Berg', 'H', { email: 'cor@voorbeeld.nl', emailState: 'known' })
    const facts = {
      ...town.facts,
      ties: ['Anna Berg', 'Bas Berg', 'Cor Berg'].flatMap((personId) =>
        town.facts.ties.map((tie) => ({ ...tie, personId })),
      ),
    }
    expect(aTownOf(facts).plan().entries[0]?.emails).toEqual(['familie@voorbeeld.nl', 'cor@voorbeeld.nl'])
  })

  const LANGUAGES: [string, string, string[], string[]][] = [
    ['L26: the home language of the household', 'pl', ['pl'], ['pl']],
    ["L26: the parents' language when the household says nothing", 'nl', ['pl', 'pl'], ['pl']],
    ["L27: two languages: the household's choice", 'en', ['pl', 'tr'], ['en']],
    ['L27: two languages without a choice: both', 'nl', ['pl', 'tr'], ['pl', 'tr']],
    ['Dutch only', 'nl', ['nl', ''], []],
  ]
  test.each(LANGUAGES)('%s', (_, language, spoken, expected) => {
    const town = aTown()
    town.group('5/6')
    town.household('H', { language })
    const ties = Object.fromEntries(spoken.map((_code, nth) => [`Ouder${nth}`, {}]))
    spoken.map((code, nth) => town.person(`Ouder${nth}`, 'H', { language: code }))
    town.pupil('Sem', { name: 'Sem Berg', group: '5/6', at: ['H'], ties })
    expect(town.plan().entries[0]?.languages).toEqual(expected)
  })

  test('L28: large print when a parent needs it', () => {
    expect(oneFamily({ largePrint: true }).plan().entries[0]?.largePrint).toBe(true)
    expect(oneFamily({}).plan().entries[0]?.largePrint).toBe(false)
  })

  test('L29: an address abroad has the line of its country', () => {
    const address = {
      ...NO_ADDRESS,
      street: 'Kerkstraat',
      houseNumber: '5',
      postcode: '2000',
      town: 'Antwerpen',
    }
    const [entry] = oneFamily({}, { address: { ...address, country: 'België' } }).plan().entries
    expect(entry?.address).toEqual(['Kerkstraat 5', '2000 ANTWERPEN', 'BELGIË'])
  })

  test('L31: a letter to the child: addressed to the child, handed out in class', () => {
    const [entry] = oneFamily(mail).plan({ to: 'child' }).entries
    expect(entry).toMatchObject({
      envelope: ['Sem Berg'],
      salutation: 'Hoi Sem,',
      channel: 'paper',
      address: [],
      handOut: 'mee te geven in groep 5/6 (Sem Berg)',
    })
  })

  test('L38: after a correction only the changed letters', () => {
    const town = bigFamily()
    town.household('K')
    town.pupil('Tim', { name: 'Tim Kok', group: '3A', at: ['K'] })
    const before = town.plan()
    const facts = {
      ...town.facts,
      households: town.facts.households.map((household) =>
        household.id === 'K'
          ? { ...household, address: { ...household.address, houseNumber: '99' } }
          : household,
      ),
    }
    const changed = changedEntries(before, aTownOf(facts).plan())
    expect(changed.map(({ householdId }) => householdId)).toEqual(['K'])
    expect(changedEntries(before, town.plan())).toEqual([])
  })
})

describe('children who come and go', () => {
  function oneChild(more: object): Town {
    const town = aTown()
    town.group('3A')
    town.household('H')
    town.person('Anna Berg', 'H')
    town.pupil('Sem', {
      name: 'Sem Berg',
      group: '3A',
      at: ['H'],
      ties: { 'Anna Berg': WITH_CUSTODY },
      ...more,
    })
    return town
  }

  test('L34: a leaver gets no A and B after the last day; C still, by post', () => {
    const town = oneChild({ leftOn: '2026-11-20' })
    for (const kind of ['general', 'child'] as const) {
      const plan = town.plan({ kind })
      expect(plan.entries).toEqual([])
      expect(plan.leftOut).toMatchObject([{ pupilId: 'Sem', personId: null, reason: 'left' }])
    }
    expect(letters(town.plan({ kind: 'decision' }))).toEqual(['H: Anna Berg [Sem] per post'])
  })

  test('L34: on the last day the child still counts (E71)', () => {
    expect(oneChild({ leftOn: '2026-11-21' }).plan().entries).toHaveLength(1)
  })

  test('L35: a child that has not started: the welcome letter only', () => {
    const town = oneChild({ enrolledOn: '2026-12-01' })
    expect(town.plan().leftOut).toMatchObject([{ pupilId: 'Sem', reason: 'notStarted' }])
    expect(town.plan().entries).toEqual([])
    expect(letters(town.plan({ topic: 'welcome' }))).toEqual([
      'H: Aan de ouders/verzorgers van Sem Berg [Sem] per post',
    ])
  })

  test('E48: announced children get no letter', () => {
    const town = aTown()
    town.group('Aangemeld', { kind: 'announced' })
    town.household('H')
    town.pupil('Sem', { name: 'Sem Berg', group: 'Aangemeld', at: ['H'] })
    expect(town.plan().leftOut).toMatchObject([{ pupilId: 'Sem', reason: 'announced' }])
  })

  test('only the chosen groups: a sister in another group is not named', () => {
    const plan = bigFamily().plan({ selection: { by: 'groups', groupIds: ['3A', '1/2'] } })
    expect(letters(plan)).toEqual([
      'H: Aan de ouders/verzorgers van Noor en Ali Berg [Noor Ali] via groep 3A (Noor)',
    ])
  })
})

test('the stack: groups in the order of the desk, within the group by name, post by postcode, secret last', () => {
  const town = aTown()
  for (const group of ['10', '5/6', '3B', '3A']) town.group(group)
  const child = (id: string, group: string | null, more: object = {}) => {
    town.household(`H${id}`, more)
    town.pupil(id, { name: id, group, at: [`H${id}`] })
  }
  child('Zoë Vries', '3A')
  child('Adam van den Berg', '3B')
  child('Bo Bakker', '3B')
  child('Cas Dam', '5/6')
  child('Eva Zon', null, { address: addressAt('9999ZZ') })
  child('Fin Zee', null, { address: addressAt('1011AA') })
  child('Gijs Aal', '3A', { secret: true })
  expect(town.plan().entries.map(({ children }) => children[0]?.id)).toEqual([
    'Zoë Vries',
    'Bo Bakker',
    'Adam van den Berg',
    'Cas Dam',
    'Fin Zee',
    'Eva Zon',
    'Gijs Aal',
  ])
})

function addressAt(postcode: string) {
  return {
    street: 'Laan',
    houseNumber: '1',
    addition: '',
    indication: '' as const,
    postcode,
    town: 'Delft',
    country: '',
  }
}

/** A town with other facts than it was built with. */
function aTownOf(facts: Town['facts']): Town {
  const town = aTown()
  for (const [key, rows] of Object.entries(facts)) {
    const target = town.facts[key as keyof Town['facts']] as unknown[]
    target.push(...rows)
  }
  return town
}
