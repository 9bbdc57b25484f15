// The tables that the rules read: the numbers of the law, the national policy, the feasts.
import { describe, expect, test } from 'vitest'
import { NATIONAL_FEASTS } from '#domain/leave/feasts'
import { parametersOn } from '#domain/leave/parameters'
import { NATIONAL_POLICY, type PolicyRow } from '#domain/leave/policy'
import { day } from './leave-facts.ts'

describe('the numbers of the law', () => {
  const LAW = {
    validFrom: '2017-07-01',
    source: 'LPW (BWBR0002628) 2026-08-01; Awb (BWBR0005537) 2026-01-01; Stb. 2017, 80',
    bindingAge: 5,
    partTimeUnderAge: 6,
    noticeHoursPerWeek: 5,
    grantedHoursPerWeek: 5,
    religionNoticeDays: 2,
    afterwardsDays: 2,
    professionDays: 10,
    professionGrants: 1,
    circumstanceDays: 10,
    reportHours: 16,
    reportLessonWeeks: 4,
    decisionWeeks: 8,
    objectionWeeks: 6,
    objectionDecisionWeeks: 6,
  }

  test.each(['2026-11-22', '2017-07-01', '2012-01-01'])(
    'on %s: the last row by then, else the oldest',
    (on) => {
      expect(parametersOn(day(on))).toEqual(LAW)
    },
  )
})

/** 'wedding degree 1,2,3 abroad: 5, de trouwkaart afterwards'. */
function rowText({ circumstance, degrees, relations, places, years, maxDays, proof }: PolicyRow): string {
  const who = degrees === null ? '' : ` degree ${degrees}`
  const named = relations === null ? '' : ` ${relations}`
  const jubilee = years === null ? '' : ` years ${years}`
  const shown = proof === null ? '' : `, ${proof.document} ${proof.when}`
  return `${circumstance}${who}${named}${places === null ? '' : ` ${places}`}${jubilee}: ${maxDays}${shown}`
}

describe('the policy of the Minister, until the school sets something else', () => {
  const FAMILY = 'parent,stepParent,carer,grandparent'

  test('the table of circumstances: how many days for whom, where, and on what proof', () => {
    expect(NATIONAL_POLICY.rows.map(rowText)).toEqual([
      'moving: 1',
      'legalDuty: 10, de oproep afterwards',
      'wedding degree 1,2,3 abroad: 5, de trouwkaart afterwards',
      'wedding degree 1,2,3 far: 2, de trouwkaart afterwards',
      'wedding degree 1,2,3 near: 1, de trouwkaart afterwards',
      'illness degree 1,2,3: 10, een doktersverklaring before',
      'death degree 1,2,3,4 abroad: 5, de rouwkaart afterwards',
      'death degree 1: 5, de rouwkaart afterwards',
      'death degree 2: 2, de rouwkaart afterwards',
      'death degree 3,4: 1, de rouwkaart afterwards',
      `serviceJubilee ${FAMILY} years 25,40,50: 1`,
      `weddingJubilee ${FAMILY} years 12.5,25,40,50,60: 1`,
      'birth: 1',
      'missionReturn: 1',
    ])
    expect(NATIONAL_POLICY.rows.every(({ on }) => on)).toBe(true)
  })

  test('each row and each wish names its source', () => {
    const rule = 'Beleidsregel art. 2 (BWBR0031787)'
    const sources = NATIONAL_POLICY.rows.map(({ circumstance, source }) => [circumstance, source])
    expect(sources.filter(([, source]) => source !== rule)).toEqual([
      ['birth', 'praktijk van scholen'],
      ['missionReturn', 'Minister van OCW, Kamervraag 2019Z22871'],
    ])
    expect(
      NATIONAL_POLICY.never.map(({ wish, on, source }) => `${wish}${on ? '' : ' off'}: ${source}`),
    ).toEqual([
      'holiday: LPW 11 onder f en g: vakantie kan alleen volgens artikel 13a',
      `familyVisitAbroad: ${rule}`,
      `cheapTickets: ${rule}`,
      `ticketsBooked: ${rule}`,
      `spreadHolidays: ${rule}`,
      `siblingsFree: ${rule}`,
      `traffic: ${rule}`,
      `convoy: ${rule}`,
      `milestoneBirthday: ${rule}`,
      `sabbatical: ${rule}`,
      `worldTrip: ${rule}`,
      'celebration: praktijk van scholen',
      'prize: praktijk van scholen',
      'invitation: praktijk van scholen',
      'noOtherBooking: praktijk van scholen',
      'sportOrCulture: praktijk van scholen',
      'camp: praktijk van scholen',
      'carnival: praktijk van scholen',
    ])
  })

  test('outside the table: refused where the Minister drew the line, else for the director', () => {
    const { outsideRows } = NATIONAL_POLICY
    const refused = Object.entries(outsideRows).filter(([, means]) => means === 'refuse')
    expect(refused.map(([circumstance]) => circumstance)).toEqual([
      'wedding',
      'partnership',
      'serviceJubilee',
      'weddingJubilee',
    ])
    expect(Object.keys(outsideRows)).toHaveLength(12)
    expect(new Set(Object.values(outsideRows))).toEqual(new Set(['refuse', 'director']))
  })

  test('the other settings', () => {
    const { rows: _, outsideRows: __, never: ___, feasts, ...settings } = NATIONAL_POLICY
    expect(settings).toEqual({
      partnershipAsWedding: true,
      daysPerDuty: 1,
      leadTimes: { profession: 56, circumstance: 0, overTen: 42 },
      halfDays: 'half',
      counters: 'apart',
      decisionTarget: 5,
      leapDayBirthday: '03-01',
    })
    expect(feasts).toBe(NATIONAL_FEASTS)
  })
})

describe('the list of feasts', () => {
  test('stands with the list it comes from', () => {
    const bySource = new Map<string, string[]>()
    for (const { id, label, source } of NATIONAL_FEASTS) {
      bySource.set(source, [...(bySource.get(source) ?? []), `${id} ${label}`])
    }
    expect(Object.fromEntries(bySource)).toEqual({
      'lijst van de gemeente Dalfsen': [
        'eidAlFitr Suikerfeest',
        'eidAlAdha Offerfeest',
        'islamicNewYear islamitisch nieuwjaar',
        'ashura Asjoera',
        'mawlid Mawlid',
        'miraj Mi’raj',
        'baraat Bara’at',
        'yomKippur Jom Kipoer',
        'simchatTorah Simchat Tora',
        'hanukkah Chanoeka',
        'purim Poerim',
        'shavuot Sjavoeot',
        'ashWednesday Aswoensdag',
        'prayerDay biddag',
        'thanksgivingDay dankdag',
        'holi Holi',
        'divali Divali',
        'carnival carnaval',
      ],
      'lijst van de gemeente Amsterdam 2014-2015': [
        'roshHashanah Rosj Hasjana',
        'sukkot Soekot',
        'pesach Pesach',
        'mahaShivratri Maha Shivratri',
        'janmashtami Janmashtami',
        'navratri de laatste dag van Navratri',
      ],
      'gemeente Rotterdam: elk geloof en elke stroming': ['orthodoxChristmas orthodox kerstfeest'],
      'gemeente Rotterdam: ook orthodox Pasen': ['orthodoxEaster orthodox Pasen'],
      'elk geloof (LPW 11 onder e); in geen lijst': [
        'vaisakhi Vaisakhi',
        'guruNanak de geboortedag van Guru Nanak',
        'vesak Vesak',
      ],
      'gemeente Rotterdam': ['chineseNewYear Chinees nieuwjaar'],
    })
  })

  test('only two are no duty of religion, and only three have more than the days of the policy', () => {
    expect(NATIONAL_FEASTS.filter(({ religious }) => !religious).map(({ id }) => id)).toEqual([
      'chineseNewYear',
      'carnival',
    ])
    expect(
      NATIONAL_FEASTS.filter(({ days }) => days !== null).map(({ id, days }) => `${id} ${days}`),
    ).toEqual(['roshHashanah 2', 'sukkot 2', 'pesach 2'])
  })
})
