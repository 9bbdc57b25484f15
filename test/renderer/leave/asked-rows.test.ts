import { describe, expect, it } from 'vitest'
import { schoolCalendarOf } from '#domain/calendar/school-calendar'
import type { IsoDate } from '#domain/kernel/date'
import { NATIONAL_FEASTS } from '#domain/leave/feasts'
import { judgeLeave } from '#domain/leave/judge'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import { askedRows } from '../../../renderer/leave/request/asked-rows.ts'
import { missingOf } from '../../../renderer/leave/request/missing-words.ts'

const day = (text: string) => text as IsoDate

describe('why leave is asked, for who decides', () => {
  it('leaves out what was not said', () => {
    expect(askedRows({ kind: 'circumstance', circumstance: 'moving' }, [])).toEqual([
      ['Soort', 'gewichtige omstandigheid'],
      ['Omstandigheid', 'een verhuizing'],
    ])
  })

  it('tells per holiday whether the family can be away', () => {
    const rows = askedRows(
      {
        kind: 'profession',
        nature: 'season',
        holidays: {
          autumn: 'impossible',
          christmas: 'possible',
          spring: 'unclear',
          may: 'impossible',
          summer: 'impossible',
        },
        proof: 'missing',
      },
      [],
    )
    expect(Object.fromEntries(rows)).toEqual({
      Soort: 'vakantie door het beroep',
      'Het werk': 'seizoenswerk',
      'Samen weg kan niet in': 'herfstvakantie, meivakantie, zomervakantie',
      'Samen weg is onzeker in': 'voorjaarsvakantie',
      'Samen weg kan wel in': 'kerstvakantie',
      Verklaring: 'nog niet gezien',
    })
  })

  it('names the feast of the list, and another one as such', () => {
    const feast = (id: string | null) => askedRows({ kind: 'religion', feast: id }, NATIONAL_FEASTS)[1]
    expect(feast('divali')).toEqual(['Feest of plicht', 'Divali'])
    expect(feast(null)).toEqual(['Feest of plicht', 'een ander feest'])
  })
})

describe('what the parents are asked to complete', () => {
  const request = {
    today: day('2026-11-23'),
    receivedOn: day('2026-11-21'),
    asked: { kind: 'circumstance', circumstance: 'illness', relation: 'grandparent', proof: 'missing' },
    periods: [{ from: day('2026-11-30'), to: day('2026-12-01') }],
    pupils: ['a', 'b'].map((id) => ({ id, birthDate: day('2017-06-18'), group: '6' })),
    calendar: schoolCalendarOf('noord'),
    policy: NATIONAL_POLICY,
  } as const

  it('is named once for all children', () => {
    expect(missingOf(judgeLeave(request))).toBe('een doktersverklaring')
  })

  it('is the signature when that is missing', () => {
    expect(missingOf(judgeLeave({ ...request, signed: false }))).toBe('uw handtekening')
  })

  it('is for the head to fill in when nothing is missing by the rules', () => {
    const seen = { ...request, asked: { ...request.asked, proof: 'seen' } } as const
    expect(missingOf(judgeLeave(seen))).toBe('')
  })
})
