import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edexmlChoices, NO_CHOICES } from '#domain/importing/edexml/choices'
import { edexmlPlan } from '#domain/importing/edexml/plan'
import { planImport } from '#domain/importing/edexml/plan-import'
import { readSchoolFile } from '#domain/importing/edexml/read'
import { aGroup, aPupil, CONTEXT, day, NOTHING, plan, planResult, readXml, write } from './import-case.ts'
import {
  anXmlPupil,
  SAMPLE,
  schoolXml,
  type XmlPupil,
  type XmlSchool,
  xmlComposed,
  xmlGroup,
  xmlStaff,
} from './school-xml.ts'

const ONE_CHANGED = {
  xml: { groups: [xmlGroup('g', '4A', '4')], pupils: [{ ...anXmlPupil('7', 'Zoë Linde'), group: 'g' }] },
  existing: {
    groups: [aGroup('G', '4A', { years: [4], sourceKeys: ['g'] })],
    pupils: [
      aPupil('A', 'Zoë Akker', {
        sourceKeys: ['7'],
        membership: { groupId: 'G', year: 4, composedGroupIds: [] },
      }),
      aPupil('B', 'Mees Berg', { membership: { groupId: 'G', year: 4, composedGroupIds: [] } }),
    ],
  },
}

describe('the plan as data', () => {
  it('passes its own schema and survives JSON', () => {
    const { xml, existing } = ONE_CHANGED
    for (const planned of [plan(SAMPLE), plan(xml, { existing })]) {
      expect(edexmlPlan.parse(JSON.parse(JSON.stringify(planned)))).toEqual(planned)
    }
  })

  it('holds nothing that is refused', () => {
    const xml = SAMPLE.replace('<land>?</land>', '<land>NL</land>').replaceAll('000000000', '999990019')
    expect(JSON.stringify(plan(xml))).not.toMatch(/999990019|"NL"|voorbeeld"/)
  })

  it('is the same to the letter when it is calculated again', () => {
    const { xml, existing } = ONE_CHANGED
    expect(JSON.stringify(plan(xml, { existing }))).toBe(JSON.stringify(plan(xml, { existing })))
  })

  it('counts what the sample holds', () => {
    expect(plan(SAMPLE).summary).toEqual({
      pupils: 3,
      leavers: 1,
      entrants: 0,
      announced: 0,
      toddlersLeftOut: 0,
      otherLocationsLeftOut: 0,
      groups: 2,
      composedGroups: 1,
      staff: 1,
      parents: 1,
    })
  })

  it('refuses unknown keys in choices', () => {
    expect(edexmlChoices.safeParse(NO_CHOICES).success).toBe(true)
    expect(edexmlChoices.safeParse({ ...NO_CHOICES, extra: 1 }).success).toBe(false)
    expect(edexmlChoices.safeParse({ ...NO_CHOICES, yearOfPupil: [{ row: 'p0', year: 9 }] }).success).toBe(
      false,
    )
  })
})

describe('choices', () => {
  const { xml, existing } = ONE_CHANGED

  it('untick a row, leave a field, and say what happened to a pupil who is gone', () => {
    const planned = plan(xml, {
      existing,
      choices: {
        ticks: [{ row: 'p0', tick: false }],
        fields: [{ row: 'p0', field: 'familyName', take: 'ours' }],
        gone: [{ row: 'gone:B', decision: { kind: 'left', on: day('2026-10-16') } }],
      },
    })
    expect([planned.pupils[0]?.tick, planned.pupils[0]?.changes[0]?.take, planned.pupils[1]?.gone]).toEqual([
      false,
      false,
      { kind: 'left', on: '2026-10-16' },
    ])
  })

  it.each([
    ['a tick on a row that is not there', { ticks: [{ row: 'p9', tick: true }] }, 'p9'],
    ['a link from no row', { links: [{ row: 'p9', to: 'A' }] }, 'p9'],
    ['a link to nobody of ours', { links: [{ row: 'p0', to: 'Z' }] }, 'p0'],
    ['a link from a pupil to a group', { links: [{ row: 'p0', to: 'G' }] }, 'p0'],
  ])('are refused when they hold %s', (_name, choices, row) => {
    expect(planResult(xml, { existing, choices })).toEqual({
      ok: false,
      error: { code: 'EDEXML_CHOICE_UNKNOWN', details: { row } },
    })
  })

  it('are passed over when they no longer apply', () => {
    const stale = {
      ticks: [{ row: 'gone:B', tick: true }],
      fields: [{ row: 'p0', field: 'prefix', take: 'file' as const }],
      gone: [
        { row: 'p0', decision: { kind: 'keep' as const } },
        { row: 'gone:weg', decision: { kind: 'keep' as const } },
      ],
    }
    expect(plan(xml, { existing, choices: stale })).toEqual(plan(xml, { existing }))
  })

  it('leave a pupil without a group when its new group is not ticked', () => {
    const untick = { ticks: [{ row: 'g0', tick: false }] }
    expect(plan(xml).pupils[0]?.values?.group).toBe('g0')
    expect(plan(xml, { choices: untick }).pupils[0]?.values?.group).toBeNull()
  })

  it('are refused when two rows are linked to one pupil', () => {
    const two = { pupils: [anXmlPupil('1', 'Zoë Linde'), anXmlPupil('2', 'Mees Berg')] }
    const links = [
      { row: 'p0', to: 'A' },
      { row: 'p1', to: 'A' },
    ]
    expect(planResult(two, { existing, choices: { links } })).toMatchObject({
      error: { code: 'EDEXML_CHOICE_TWICE' },
    })
  })
})

const NAMES = ['Zoë', 'Mees', 'Łukasz', 'Noor', 'İbrahim', 'Anna-Sophie', 'Bob', 'Iris']
const FAMILIES = ['Linde', 'Akker', 'Çelik', "O'Neill", 'Berg-Vos', 'Sørensen']

/** A whole invented school: keys are safe or temporary, groups are normal, combined, composed or missing. */
const anySchool: fc.Arbitrary<XmlSchool> = fc
  .array(
    fc.record({
      name: fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...FAMILIES)),
      prefix: fc.constantFrom('', 'van der', 'v.d.'),
      temporary: fc.boolean(),
      birth: fc.integer({ min: 0, max: 2500 }),
      group: fc.constantFrom('a', 'b', 'c', 'weg', undefined),
      composed: fc.constantFrom<string[]>([], ['p']),
      left: fc.constantFrom('', '2026-10-16', '2027-01-29'),
      year: fc.constantFrom('', '3', '5', '6', 'S'),
    }),
    { maxLength: 25 },
  )
  .map((pupils) => ({
    groups: [
      xmlGroup('a', '3/4', '3'),
      xmlGroup('b', '3/4', '4'),
      xmlGroup('c', '5/6', 'C'),
      xmlComposed('p', 'Plus'),
    ],
    pupils: pupils.map((one, at): XmlPupil => {
      // Every birth date is different, so that name and birth date tell the pupils apart.
      const days = one.birth * 30 + at
      const date = new Date(Date.UTC(2012, 0, 1) + (days % 2900) * 86_400_000).toISOString().slice(0, 10)
      const fields = {
        roepnaam: one.name[0],
        achternaam: one.name[1],
        voorvoegsel: one.prefix,
        geboortedatum: date,
        uitstroomdatum: one.left,
        jaargroep: one.year,
      }
      return {
        key: one.temporary ? `#${at}` : `k${at}`,
        fields,
        composed: one.composed,
        ...(one.group && { group: one.group }),
      }
    }),
    staff: [xmlStaff('L', { roepnaam: 'Joke' }, ['a', 'b']), xmlStaff('#M', { achternaam: 'Bakker' }, ['c'])],
  }))

describe('for any school', () => {
  it('E87 importing the same file again changes nothing', () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        const first = plan(school, { choices: { toddlers: true } })
        const keys = new Set(first.pupils.map((row) => `${row.title} ${row.birthDate}`))
        fc.pre(keys.size === first.pupils.length)
        const second = plan(school, { choices: { toddlers: true }, existing: write(first) })
        expect(second.pupils.filter((row) => row.status !== 'same')).toEqual([])
        expect([...second.groups, ...second.staff].filter((row) => row.values !== null && row.tick)).toEqual(
          [],
        )
      }),
      { numRuns: 300 },
    )
  })

  it('never lets two rows be one pupil of ours, and loses nobody', () => {
    fc.assert(
      fc.property(anySchool, anySchool, (before, after) => {
        const ours = write(plan(before))
        const planned = plan(after, { existing: ours })
        const claimed = planned.pupils.flatMap((row) => row.existingId ?? [])
        expect(new Set(claimed).size).toBe(claimed.length)
        expect(
          planned.pupils.filter((row) => row.values !== null).length + planned.summary.toddlersLeftOut,
        ).toBe(planned.summary.pupils - planned.pupils.filter((row) => row.leftWithoutDate).length)
        expect(edexmlPlan.safeParse(planned).success).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('plans whatever a damaged but readable file still holds', () => {
    const tags = SAMPLE.match(/<[^?][^>]*>[^<]*/g) ?? []
    fc.assert(
      fc.property(fc.array(fc.nat(tags.length - 1), { maxLength: 12 }), (dropped) => {
        const skip = new Set(dropped)
        const result = readSchoolFile(tags.filter((_, at) => !skip.has(at)).join(''))
        if (!result.ok) return
        const planned = planImport({
          file: result.value,
          existing: NOTHING,
          context: CONTEXT,
          choices: NO_CHOICES,
        })
        expect(planned.ok && edexmlPlan.safeParse(planned.value).success).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

it('finds nothing changed at a second import of 20,000 pupils', () => {
  const groups = Array.from({ length: 800 }, (_, at) =>
    xmlGroup(`g${at}`, `Groep ${at}`, String((at % 8) + 1)),
  )
  const pupils = Array.from({ length: 20_000 }, (_, at) => ({
    ...anXmlPupil(`k${at}`, `${NAMES[at % 8]} Linde${at % 5000}`),
    group: `g${at % 800}`,
  }))
  const file = readXml(schoolXml({ groups, pupils }))
  const first = planImport({ file, existing: NOTHING, context: CONTEXT, choices: NO_CHOICES })
  const existing = first.ok ? write(first.value) : NOTHING
  const second = planImport({ file, existing, context: CONTEXT, choices: NO_CHOICES })
  expect(second.ok && second.value.unchanged).toBe(true)
})
