import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Family, RotaFacts } from '#domain/rota/facts'
import { openPlaces } from '#domain/rota/open-places'
import { proposeRota } from '#domain/rota/propose'
import { whyMe } from '#domain/rota/why-me'
import { whyNot } from '#domain/rota/why-not'
import { anyRota } from './any-rota.ts'
import { day, family, rotaFacts, TUESDAY, turn } from './rota-facts.ts'

const HERE = { turnId: 'here', familyId: 'Aa' }
const TUESDAYS = [{ weekday: 2, begin: '08:00', end: '12:00' }]

describe('why not this family', () => {
  const asked = (changes: Partial<Family>, more: Partial<RotaFacts> = {}) =>
    rotaFacts({
      families: [family('Aa', changes), family('Bos')],
      turns: [turn('here'), turn('also')],
      ...more,
    })
  const lices = [turn('here', { taskId: 'lice', needs: ['vog'] })]
  const rested = [{ id: 'reading', name: 'lezen', restDays: 14 }]
  const twoPlaces = [turn('here', { places: 2 })]

  test.each<[string, boolean, RotaFacts, { turnId: string; familyId: string }[]]>([
    ['kind is van school', true, asked({ member: false }), []],
    ['al geweest', true, asked({}, { today: day('2027-01-13') }), []],
    ['VOG nog niet gezien', true, asked({}, { turns: lices }), []],
    [
      'VOG niet meer geldig (tot 01-01-2027)',
      true,
      asked({ certificates: [{ kind: 'vog', until: day('2027-01-01') }] }, { turns: lices }),
      [],
    ],
    [
      'heeft dan zelf een afspraak op school',
      true,
      asked({ busy: [{ date: TUESDAY, begin: '09:15', end: '09:30' }] }),
      [],
    ],
    ['staat er al op', true, asked({}), [HERE]],
    ['vol (1 van 1)', true, asked({}), [{ turnId: 'here', familyId: 'Bos' }]],
    ['helpt dan al bij lezen', true, asked({}), [{ turnId: 'also', familyId: 'Aa' }]],
    [
      'vrijgesteld tot en met 31-01-2027 (reden niet zichtbaar)',
      false,
      asked({ exempt: [{ from: TUESDAY, until: day('2027-01-31') }] }),
      [],
    ],
    ['doet niet mee aan lezen', false, asked({ wishes: [{ taskId: 'reading', wish: 'declines' }] }), []],
    ['liever niet: lezen', false, asked({ wishes: [{ taskId: 'reading', wish: 'ratherNot' }] }), []],
    ['kan niet op dinsdag', false, asked({ available: [{ weekday: 3, begin: '08:00', end: '12:00' }] }), []],
    [
      'kan op dinsdag niet om 08.30 uur',
      false,
      asked({ available: [{ weekday: 2, begin: '10:00', end: '12:00' }] }),
      [],
    ],
    ['kan niet op deze beurt', false, asked({ cannot: ['here'] }), []],
    ['kind zit niet in groep 4', false, asked({ groupIds: ['5'] }), []],
    [
      'al 1 beurt dit jaar',
      false,
      asked({ maximum: 1, done: [{ taskId: 'lice', date: day('2026-11-03') }] }),
      [],
    ],
    [
      'heeft ook lezen op di 5 jan',
      false,
      asked({ done: [{ taskId: 'reading', date: day('2027-01-05') }] }, { tasks: rested }),
      [],
    ],
    [
      'liever niet samen met een gezin dat hier al staat',
      false,
      asked({}, { turns: twoPlaces, pairs: [{ kind: 'apart', families: ['Aa', 'Bos'] }] }),
      [{ turnId: 'here', familyId: 'Bos' }],
    ],
    [
      'liefst samen met een gezin dat hier niet staat',
      false,
      asked({}, { turns: twoPlaces, pairs: [{ kind: 'together', families: ['Bos', 'Aa'] }] }),
      [],
    ],
  ])('%s', (text, hard, facts, places) => {
    const obstacles = whyNot(facts, places, HERE)
    expect(obstacles.map((one) => [one.text, one.hard])).toEqual([[text, hard]])
    expect(obstacles[0]?.wayOut).toMatch(/\.$/)
  })

  test('nothing, where it may', () => expect(whyNot(asked({}), [], HERE)).toEqual([]))

  test('hard reasons come first, all are told', () => {
    const facts = asked({ member: false, cannot: ['here'] })
    expect(whyNot(facts, [{ turnId: 'here', familyId: 'Bos' }], HERE).map(({ reason }) => reason)).toEqual([
      'notMember',
      'full',
      'cannot',
    ])
  })

  test('an open place has an obstacle that counts for every family, and a placed family is on it', () => {
    fc.assert(
      fc.property(anyRota(), (facts) => {
        const { places, open } = proposeRota(facts)
        for (const { turnId } of open) {
          for (const { id: familyId } of facts.families) {
            const reasons = whyNot(facts, places, { turnId, familyId }).map(({ reason }) => reason)
            const beside = ['ratherNot', 'outsideGroup', 'rest', 'apart', 'together']
            expect(reasons.filter((reason) => !beside.includes(reason))).not.toEqual([])
          }
        }
        for (const place of places) expect(whyNot(facts, places, place)[0]?.reason).toBe('alreadyOn')
      }),
      { numRuns: 300 },
    )
  })
})

describe('why me', () => {
  const why = (facts: RotaFacts) => {
    const proposal = proposeRota(facts)
    const sentence = whyMe(facts, proposal)
    return proposal.places.map((place) => `${place.familyId}: ${sentence(place)}`)
  }

  test('by the standing, the day and what was done', () => {
    const facts = rotaFacts({
      turns: [turn('here')],
      families: [family('Aa', { load: 1, available: TUESDAYS }), family('Bos', { load: 2 })],
    })
    expect(why(facts)).toEqual([
      'Aa: Laagste stand van groep 4 (1 beurt), kan op dinsdag, had dit jaar nog geen beurt lezen.',
    ])
  })

  test('who did less than was asked before stands below zero', () => {
    const facts = rotaFacts({ turns: [turn('here')], families: [family('Aa', { load: -1 }), family('Bos')] })
    expect(why(facts)).toEqual([
      'Aa: Laagste stand van groep 4 (−1 beurt), had dit jaar nog geen beurt lezen.',
    ])
  })

  test('does not claim the lowest of the group when somebody lower could not', () => {
    const done = [{ taskId: 'reading', date: day('2026-11-03') }]
    const facts = rotaFacts({
      turns: [turn('here')],
      families: [
        family('Aa', { load: 2, wishes: [{ taskId: 'reading', wish: 'likes' }], done }),
        family('Bos', { load: 3 }),
        family('Exempt', { exempt: [{ from: TUESDAY, until: TUESDAY }] }),
      ],
    })
    expect(why(facts)).toEqual([
      'Aa: Laagste stand van wie dan kan helpen (2 beurten), doet graag mee aan lezen.',
    ])
  })

  test('the only one who can is told just that', () => {
    const facts = rotaFacts({
      turns: [turn('here', { weight: 2 })],
      families: [family('Aa'), family('Bos', { cannot: ['here'] })],
    })
    expect(why(facts)).toEqual([
      'Aa: Buiten wie hier staat kan dan niemand meer helpen, had dit jaar nog geen beurt lezen.',
    ])
  })

  test('a locked place was fixed before', () => {
    const facts = rotaFacts({ turns: [turn('here')], families: [family('Aa')], locked: [HERE] })
    expect(why(facts)).toEqual(['Aa: Deze beurt stond al vast.'])
  })

  test('nobody who does not stand there', () => {
    const facts = rotaFacts({ turns: [turn('here')], families: [family('Aa'), family('Bos', { load: 1 })] })
    expect(whyMe(facts, proposeRota(facts))({ turnId: 'here', familyId: 'Bos' })).toBeNull()
  })

  test('what it says of the standing is true, held against loads counted by hand', () => {
    fc.assert(
      fc.property(anyRota(), (facts) => {
        const proposal = proposeRota(facts)
        const sentence = whyMe(facts, proposal)
        for (const place of proposal.places.filter(({ locked }) => !locked)) {
          const { groupId } = facts.turns.find(({ id }) => id === place.turnId)!
          const own = proposal.loads.get(place.familyId)! - 1
          const group = facts.families.filter(
            ({ member, groupIds }) => member && (groupId === null || groupIds.includes(groupId)),
          )
          const lowest = Math.min(
            ...group.map(({ id }) => proposal.loads.get(id)! - (id === place.familyId ? 1 : 0)),
          )
          const said = sentence(place) ?? ''
          if (/^Laagste stand van (groep|de school)/.test(said)) expect(own).toBe(lowest)
          expect(said).not.toContain('vrijgesteld')
          if (facts.previous.length === 0) expect(said).not.toMatch(/^Paste/)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('open places', () => {
  test('are named with who cannot, and the smallest change that helps', () => {
    const facts = rotaFacts({
      turns: [turn('here')],
      families: [
        ...['Aa', 'Bos', 'Cools'].map((id) =>
          family(id, { available: [{ weekday: 1, begin: '08:00', end: '12:00' }] }),
        ),
        family('Exempt', { exempt: [{ from: TUESDAY, until: TUESDAY }], cannot: ['here'] }),
        family('Exempt only', { exempt: [{ from: TUESDAY, until: TUESDAY }] }),
        family('Elsewhere', { groupIds: ['5'] }),
        family('Gone', { member: false }),
      ],
    })
    expect(openPlaces(facts, proposeRota(facts))).toEqual([
      {
        turnId: 'here',
        places: 1,
        text: 'di 12 jan lezen: 1 plaats open; 3 gezinnen kunnen niet, 2 gezinnen zijn vrijgesteld',
        helps: [
          { reason: 'cannot', familyIds: ['Aa', 'Bos', 'Cools'] },
          { reason: 'exempt', familyIds: ['Exempt only'] },
          { reason: 'otherGroup', familyIds: ['Elsewhere'] },
        ],
        helpText: 'Kan 1 gezin toch, dan is er een plaats gevuld (dat is bij 3 gezinnen het enige).',
      },
    ])
  })

  test('say so when no family has only one thing in the way', () => {
    const away = { cannot: ['here'], exempt: [{ from: TUESDAY, until: TUESDAY }] }
    const facts = rotaFacts({ turns: [turn('here', { places: 2 })], families: [family('Aa', away)] })
    expect(openPlaces(facts, proposeRota(facts))).toMatchObject([
      {
        text: 'di 12 jan lezen: 2 plaatsen open; 1 gezin is vrijgesteld',
        helps: [],
        helpText: 'Eén verandering bij één gezin vult deze plaats niet meteen.',
      },
    ])
  })

  test('each change that is named really fills a place', () => {
    fc.assert(
      fc.property(anyRota(), (facts) => {
        const proposal = proposeRota(facts)
        for (const { turnId, helps } of openPlaces(facts, proposal)) {
          for (const { familyIds } of helps) {
            for (const familyId of familyIds) {
              const locked = [...proposal.places, { turnId, familyId }]
              const obliged = proposeRota({ ...facts, locked })
              expect(obliged.places).toHaveLength(proposal.places.length + 1)
              const relaxed = withoutReasons(facts, { turnId, familyId })
              expect(proposeRota(relaxed).score.filled).toBeGreaterThan(proposal.score.filled)
            }
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

/** The family may do anything, but for one certificate or wish at a time it has no more than it had. */
function withoutReasons(
  facts: RotaFacts,
  { turnId, familyId }: { turnId: string; familyId: string },
): RotaFacts {
  const groupId = facts.turns.find(({ id }) => id === turnId)?.groupId
  const free = (one: Family): Family => ({
    ...one,
    available: null,
    cannot: [],
    busy: [],
    exempt: [],
    wishes: [],
    maximum: null,
    certificates: [{ kind: 'vog', until: null }],
    groupIds: groupId === null || groupId === undefined ? one.groupIds : [...one.groupIds, groupId],
  })
  return { ...facts, families: facts.families.map((one) => (one.id === familyId ? free(one) : one)) }
}
