import { describe, expect, test } from 'vitest'
import { type AddedVisit, type AskedVisit, addedBy } from '#domain/meetings/check-in'
import type { Who } from '#domain/meetings/visit'

/** The family of Noor and Sem; somebody of it, for both children. */
function family(visit: Partial<AskedVisit> = {}): AskedVisit {
  return { householdId: 'bakker', pupilIds: ['noor', 'sem'], adults: 1, who: [], online: false, ...visit }
}

function guest(who: Who, pupilIds: string[] = ['noor']): AskedVisit {
  return { householdId: null, pupilIds, adults: 1, who: [who], online: false }
}

const reception = { countsFor: 'family', onBehalfCounts: true } as const
const classrooms = { countsFor: 'group', onBehalfCounts: true } as const
const parentsOnly = { countsFor: 'family', onBehalfCounts: false } as const
type Meeting = typeof reception | typeof classrooms | typeof parentsOnly
type Added = Partial<AddedVisit> | null

describe('a check-in adds', () => {
  test.each<[string, AskedVisit, AskedVisit[], Meeting, Added]>([
    ['all of a family that was not in', family({ adults: 2 }), [], reception, { adults: 2 }],
    ['nothing of a family that is in', family(), [family()], reception, null],
    ['nothing for fewer adults than are in', family(), [family({ adults: 2 })], reception, null],
    ['nothing for what was on paper', family(), [family({ who: ['mother'] })], reception, null],
    ['the one adult more', family({ adults: 2 }), [family()], reception, { adults: 1 }],
    [
      'nothing more when that is told twice',
      family({ adults: 2 }),
      [family(), family({ adults: 1, who: [] })],
      reception,
      null,
    ],
    [
      'the father beside the mother',
      family({ who: ['father'] }),
      [family({ who: ['mother'] })],
      reception,
      { adults: 1, who: ['father'] },
    ],
    [
      'only the father of both when the mother is in',
      family({ adults: 2, who: ['mother', 'father'] }),
      [family({ who: ['mother'] })],
      reception,
      { adults: 1, who: ['father'] },
    ],
    [
      'nothing for a father who may be the adult that is in',
      family({ who: ['father'] }),
      [family()],
      reception,
      null,
    ],
    [
      'nothing for a mother after a parent of whom no more was known',
      family({ who: ['mother'] }),
      [family({ who: ['carer'] })],
      reception,
      null,
    ],
    [
      'nothing for a parent of whom no more is known after the mother',
      family({ who: ['carer'] }),
      [family({ who: ['mother'] })],
      reception,
      null,
    ],
    [
      'one parent more when both are named after one of whom no more was known',
      family({ adults: 2, who: ['mother', 'father'] }),
      [family({ who: ['carer'] })],
      reception,
      { adults: 1 },
    ],
    [
      'a grandparent beside a parent of whom no more was known',
      family({ who: ['grandparent'] }),
      [family({ who: ['carer'] })],
      reception,
      { adults: 1, who: ['grandparent'] },
    ],
    [
      'a father when two are asked and one unnamed is in',
      family({ adults: 2, who: ['father'] }),
      [family()],
      reception,
      { adults: 1, who: ['father'] },
    ],
    [
      'another home of the same child',
      family({ householdId: 'jansen', pupilIds: ['noor'] }),
      [family()],
      reception,
      { adults: 1, pupilIds: ['noor'] },
    ],
    [
      'who was online and is now in the school',
      family(),
      [family({ online: true })],
      reception,
      { adults: 1 },
    ],
    [
      'nothing for one child of a family that came for all',
      family({ pupilIds: ['sem'] }),
      [family({ pupilIds: ['noor'] })],
      reception,
      null,
    ],
    [
      'the child that was not ticked, without its adult again',
      family(),
      [family({ pupilIds: ['noor'], who: ['mother'] })],
      classrooms,
      { adults: 0, pupilIds: ['sem'], who: ['mother'] },
    ],
    [
      'that child with the second adult for all that is ticked',
      family({ adults: 2 }),
      [family({ pupilIds: ['noor'] })],
      classrooms,
      { adults: 1, pupilIds: ['noor', 'sem'] },
    ],
    ['nothing when each child is ticked', family(), [family({ adults: 2 })], classrooms, null],
    ['a guest beside the family', guest('grandparent'), [family()], reception, { adults: 1 }],
    ['nothing for the same guest', guest('grandparent'), [guest('grandparent')], reception, null],
    ['another guest', guest('other'), [guest('grandparent')], reception, { adults: 1, who: ['other'] }],
    [
      'the guest of another child',
      guest('grandparent', ['sem']),
      [guest('grandparent')],
      reception,
      { adults: 1 },
    ],
    [
      'a parent after a grandparent where only parents count',
      family(),
      [family({ who: ['grandparent'] })],
      parentsOnly,
      { adults: 1, who: [] },
    ],
    [
      'nothing after a grandparent where both count',
      family(),
      [family({ who: ['grandparent'] })],
      reception,
      null,
    ],
    [
      'nobody again who is told with another family',
      family({ adults: 0, who: ['grandparent'] }),
      [],
      reception,
      { adults: 0 },
    ],
  ])('%s', (_, asked, standing, meeting, expected) => {
    const added = addedBy(asked, standing, meeting)
    if (expected === null) expect(added).toBeNull()
    else expect(added).toMatchObject(expected)
  })
})
