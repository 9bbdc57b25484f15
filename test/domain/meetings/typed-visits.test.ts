import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StandingVisit } from '#domain/meetings/check-in'
import { type ListedChild, type TypedList, visitsOfTyped } from '#domain/meetings/typed-visits'
import { WHO, type Who } from '#domain/meetings/visit'

const child = (
  id: string,
  householdIds: string[],
  homes: Partial<ListedChild['homesOf']> = {},
): ListedChild => ({
  id,
  householdIds,
  homesOf: { mother: [], father: [], ...homes },
})
const noor = child('noor', ['bakker'])
const sem = child('sem', ['bakker'])
const lina = child('lina', ['yildiz'])
const two = child('two', ['at mother', 'at father'], { mother: ['at mother'], father: ['at father'] })

type Row = [ListedChild, ...Who[]]
const type = (rows: Row[], list: Partial<TypedList> = {}) =>
  visitsOfTyped({
    rows: rows.map(([of, ...who], at) => ({ number: at + 1, who, child: of })),
    standing: [],
    countsFor: 'family',
    onBehalfCounts: true,
    ...list,
  })
const known = (
  householdId: string | null,
  pupilIds: string[],
  visit: Partial<StandingVisit> = {},
): StandingVisit => ({
  householdId,
  pupilIds,
  adults: 1,
  who: [],
  online: false,
  ...visit,
})

describe('rows of a paper list', () => {
  test.each<[string, Row[], unknown[]]>([
    [
      'without a letter is one adult',
      [[noor]],
      [{ householdId: 'bakker', pupilIds: ['noor'], adults: 1, who: [] }],
    ],
    [
      'with two letters is two adults',
      [[noor, 'father', 'mother']],
      [{ householdId: 'bakker', pupilIds: ['noor'], adults: 2, who: ['mother', 'father'] }],
    ],
    [
      'of brother and sister is one visit of their family',
      [
        [noor, 'mother'],
        [sem, 'mother'],
      ],
      [{ householdId: 'bakker', pupilIds: ['noor', 'sem'], adults: 1, who: ['mother'] }],
    ],
    [
      'of a child without a known household is of that child alone',
      [[child('zoe', [])], [child('ali', [])]],
      [
        { householdId: null, pupilIds: ['zoe'], adults: 1, who: [] },
        { householdId: null, pupilIds: ['ali'], adults: 1, who: [] },
      ],
    ],
    [
      'of a child with two homes is of the main one',
      [[two]],
      [{ householdId: 'at mother', pupilIds: ['two'], adults: 1, who: [] }],
    ],
    [
      'with the father is of the home where he lives',
      [[two, 'father']],
      [{ householdId: 'at father', pupilIds: ['two'], adults: 1, who: ['father'] }],
    ],
    [
      'with both is of both homes (A05), and who came along stands with the first',
      [[two, 'mother', 'father', 'interpreter']],
      [
        { householdId: 'at mother', pupilIds: ['two'], adults: 2, who: ['mother', 'interpreter'] },
        { householdId: 'at father', pupilIds: ['two'], adults: 1, who: ['father'] },
      ],
    ],
    [
      'of one child by its grandmother and of its brother by somebody is not on their behalf',
      [[noor, 'grandparent'], [sem]],
      [{ householdId: 'bakker', pupilIds: ['noor', 'sem'], adults: 2, who: ['carer', 'grandparent'] }],
    ],
  ])('a row %s', (_, rows, visits) => {
    expect(type(rows)).toEqual({ visits, added: rows.length, already: 0 })
  })
})

describe('a row of a family that is in already', () => {
  test.each<[string, Row, StandingVisit, Partial<TypedList>, boolean]>([
    ['by the door', [noor, 'mother'], known('bakker', ['noor']), {}, true],
    ['for a brother, at a reception', [noor], known('bakker', ['sem']), {}, true],
    [
      'for a brother, at an evening in classrooms (A07)',
      [noor],
      known('bakker', ['sem']),
      { countsFor: 'group' },
      false,
    ],
    ['another family', [noor], known('yildiz', ['lina']), {}, false],
    ['a guest for this child', [noor], known(null, ['noor']), {}, true],
    ['from the other home, and no letter', [two], known('at father', ['two']), {}, true],
    ['from the other home, and the mother signed', [two, 'mother'], known('at father', ['two']), {}, false],
    ['online only', [noor], known('bakker', ['noor'], { online: true }), {}, false],
    [
      'by a grandmother, where only parents count',
      [noor],
      known('bakker', ['noor'], { who: ['grandparent'] }),
      { onBehalfCounts: false },
      false,
    ],
    [
      'by a grandmother, who signed on paper too',
      [noor, 'grandparent'],
      known('bakker', ['noor'], { who: ['grandparent'] }),
      { onBehalfCounts: false },
      true,
    ],
  ])('%s', (_, row, visit, list, isAlready) => {
    const { visits, already } = type([row], { standing: [visit], ...list })
    expect({ added: visits.length, already }).toEqual(
      isAlready ? { added: 0, already: 1 } : { added: 1, already: 0 },
    )
  })

  test.each<[string, Row, Partial<StandingVisit>, unknown[]]>([
    [
      'with its father beside the mother who came through the door',
      [noor, 'mother', 'father'],
      { who: ['mother'] },
      [{ householdId: 'bakker', pupilIds: ['noor'], adults: 1, who: ['father'] }],
    ],
    ['with the mother, one of two that the door did not name', [noor, 'mother'], { adults: 2 }, []],
    ['by its mother, where the door counted a carer', [noor, 'mother'], { who: ['carer'] }, []],
  ])('%s: both are united and nobody is counted twice', (_, row, visit, visits) => {
    expect(type([row], { standing: [known('bakker', ['noor'], visit)] }).visits).toEqual(visits)
  })

  test('at an evening in classrooms a brother is added, and his mother is no second person', () => {
    expect(type([[sem]], { standing: [known('bakker', ['noor'])], countsFor: 'group' })).toEqual({
      visits: [{ householdId: 'bakker', pupilIds: ['sem'], adults: 0, who: [] }],
      added: 1,
      already: 0,
    })
  })

  test('counts each row by itself', () => {
    expect(type([[noor], [lina]], { standing: [known('bakker', ['sem'])] })).toMatchObject({
      added: 1,
      already: 1,
    })
  })
})

test('a list typed twice changes nothing the second time, whatever it says (A17)', () => {
  const homes = fc.subarray(['a', 'b', 'c'], { maxLength: 2 })
  const anyChild = fc
    .record({
      id: fc.constantFrom('1', '2', '3', '4', '5'),
      householdIds: homes,
      mother: homes,
      father: homes,
    })
    .map(({ id, householdIds, mother, father }) => child(id, householdIds, { mother, father }))
  const anyRow = fc.record({ number: fc.nat(), who: fc.subarray([...WHO]), child: anyChild })
  fc.assert(
    fc.property(
      fc.uniqueArray(anyRow, { selector: (row) => row.child.id }),
      fc.constantFrom('family' as const, 'group' as const),
      fc.boolean(),
      (rows, countsFor, onBehalfCounts) => {
        const list = { rows, countsFor, onBehalfCounts, standing: [] }
        const first = visitsOfTyped(list)
        const seen = first.visits.map((visit) => ({ ...visit, online: false }))
        expect(visitsOfTyped({ ...list, standing: seen })).toEqual({
          visits: [],
          added: 0,
          already: rows.length,
        })
        const households = first.visits.flatMap(({ householdId }) => householdId ?? [])
        expect(new Set(households).size).toBe(households.length)
      },
    ),
    { numRuns: 2000 },
  )
})
