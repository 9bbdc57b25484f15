// The school holidays of region × school year, as facts. Both days of a range are free.
// Source: dates announced by the Rijksoverheid (ministerial regulations under WPO art. 15 lid 2), compared with the open
// data set OpenHolidays (ODbL 1.0; two end dates of the spring holiday in region Zuid, 2027 and 2029, corrected).
// Checked on 2026-11-21. Summer, Christmas and one May week are fixed by regulation; autumn and spring are advice.
// `confirmed` false: not yet compared with the text of the regulation; the school compares them with its own roster.
// A summer holiday stands with the school year in which it begins; its days from 1 August on belong to the next one.
import type { Region } from '../school/school.ts'

/** A first and a last day as text. */
export type DayPair = readonly [from: string, to: string]

export interface NationalHolidays {
  readonly autumn: DayPair
  readonly christmas: DayPair
  readonly spring: DayPair
  readonly may: DayPair
  readonly summer: DayPair
}

export interface NationalYear {
  readonly schoolYear: string
  readonly confirmed: boolean
  /** The week the ministry recommends for a second May week, where known. */
  readonly mayAdviceWeek: DayPair | null
  readonly noord: NationalHolidays
  readonly midden: NationalHolidays
  readonly zuid: NationalHolidays
}

/** What of the summer of 2024 falls in the first school year of the table. */
export const SUMMER_BEFORE_THE_TABLE: Readonly<Record<Region, DayPair>> = {
  noord: ['2024-08-01', '2024-09-01'],
  midden: ['2024-08-01', '2024-08-25'],
  zuid: ['2024-08-01', '2024-08-18'],
}

export const NATIONAL_YEARS: readonly NationalYear[] = [
  {
    schoolYear: '2024-2025',
    confirmed: true,
    mayAdviceWeek: ['2025-04-19', '2025-04-27'],
    noord: {
      autumn: ['2024-10-26', '2024-11-03'],
      christmas: ['2024-12-21', '2025-01-05'],
      spring: ['2025-02-15', '2025-02-23'],
      may: ['2025-04-26', '2025-05-04'],
      summer: ['2025-07-12', '2025-08-24'],
    },
    midden: {
      autumn: ['2024-10-26', '2024-11-03'],
      christmas: ['2024-12-21', '2025-01-05'],
      spring: ['2025-02-22', '2025-03-02'],
      may: ['2025-04-26', '2025-05-04'],
      summer: ['2025-07-19', '2025-08-31'],
    },
    zuid: {
      autumn: ['2024-10-19', '2024-10-27'],
      christmas: ['2024-12-21', '2025-01-05'],
      spring: ['2025-02-22', '2025-03-02'],
      may: ['2025-04-26', '2025-05-04'],
      summer: ['2025-07-05', '2025-08-17'],
    },
  },
  {
    schoolYear: '2025-2026',
    confirmed: false,
    mayAdviceWeek: null,
    noord: {
      autumn: ['2025-10-18', '2025-10-26'],
      christmas: ['2025-12-20', '2026-01-04'],
      spring: ['2026-02-21', '2026-03-01'],
      may: ['2026-04-25', '2026-05-03'],
      summer: ['2026-07-04', '2026-08-16'],
    },
    midden: {
      autumn: ['2025-10-18', '2025-10-26'],
      christmas: ['2025-12-20', '2026-01-04'],
      spring: ['2026-02-14', '2026-02-22'],
      may: ['2026-04-25', '2026-05-03'],
      summer: ['2026-07-18', '2026-08-30'],
    },
    zuid: {
      autumn: ['2025-10-11', '2025-10-19'],
      christmas: ['2025-12-20', '2026-01-04'],
      spring: ['2026-02-14', '2026-02-22'],
      may: ['2026-04-25', '2026-05-03'],
      summer: ['2026-07-11', '2026-08-23'],
    },
  },
  {
    schoolYear: '2026-2027',
    confirmed: false,
    mayAdviceWeek: null,
    noord: {
      autumn: ['2026-10-10', '2026-10-18'],
      christmas: ['2026-12-19', '2027-01-03'],
      spring: ['2027-02-20', '2027-02-28'],
      may: ['2027-04-24', '2027-05-02'],
      summer: ['2027-07-10', '2027-08-22'],
    },
    midden: {
      autumn: ['2026-10-17', '2026-10-25'],
      christmas: ['2026-12-19', '2027-01-03'],
      spring: ['2027-02-20', '2027-02-28'],
      may: ['2027-04-24', '2027-05-02'],
      summer: ['2027-07-17', '2027-08-29'],
    },
    zuid: {
      autumn: ['2026-10-17', '2026-10-25'],
      christmas: ['2026-12-19', '2027-01-03'],
      spring: ['2027-02-13', '2027-02-21'],
      may: ['2027-04-24', '2027-05-02'],
      summer: ['2027-07-24', '2027-09-05'],
    },
  },
  {
    schoolYear: '2027-2028',
    confirmed: true,
    mayAdviceWeek: ['2028-04-22', '2028-04-30'],
    noord: {
      autumn: ['2027-10-16', '2027-10-24'],
      christmas: ['2027-12-25', '2028-01-09'],
      spring: ['2028-02-19', '2028-02-27'],
      may: ['2028-04-29', '2028-05-07'],
      summer: ['2028-07-15', '2028-08-27'],
    },
    midden: {
      autumn: ['2027-10-16', '2027-10-24'],
      christmas: ['2027-12-25', '2028-01-09'],
      spring: ['2028-02-26', '2028-03-05'],
      may: ['2028-04-29', '2028-05-07'],
      summer: ['2028-07-08', '2028-08-20'],
    },
    zuid: {
      autumn: ['2027-10-23', '2027-10-31'],
      christmas: ['2027-12-25', '2028-01-09'],
      spring: ['2028-02-26', '2028-03-05'],
      may: ['2028-04-29', '2028-05-07'],
      summer: ['2028-07-22', '2028-09-03'],
    },
  },
  {
    schoolYear: '2028-2029',
    confirmed: true,
    mayAdviceWeek: ['2029-04-21', '2029-04-29'],
    noord: {
      autumn: ['2028-10-14', '2028-10-22'],
      christmas: ['2028-12-23', '2029-01-07'],
      spring: ['2029-02-17', '2029-02-25'],
      may: ['2029-04-28', '2029-05-06'],
      summer: ['2029-07-21', '2029-09-02'],
    },
    midden: {
      autumn: ['2028-10-21', '2028-10-29'],
      christmas: ['2028-12-23', '2029-01-07'],
      spring: ['2029-02-17', '2029-02-25'],
      may: ['2029-04-28', '2029-05-06'],
      summer: ['2029-07-07', '2029-08-19'],
    },
    zuid: {
      autumn: ['2028-10-21', '2028-10-29'],
      christmas: ['2028-12-23', '2029-01-07'],
      spring: ['2029-02-10', '2029-02-18'],
      may: ['2029-04-28', '2029-05-06'],
      summer: ['2029-07-14', '2029-08-26'],
    },
  },
  {
    schoolYear: '2029-2030',
    confirmed: false,
    mayAdviceWeek: null,
    noord: {
      autumn: ['2029-10-20', '2029-10-28'],
      christmas: ['2029-12-22', '2030-01-06'],
      spring: ['2030-02-16', '2030-02-24'],
      may: ['2030-04-27', '2030-05-05'],
      summer: ['2030-07-20', '2030-09-01'],
    },
    midden: {
      autumn: ['2029-10-20', '2029-10-28'],
      christmas: ['2029-12-22', '2030-01-06'],
      spring: ['2030-02-23', '2030-03-03'],
      may: ['2030-04-27', '2030-05-05'],
      summer: ['2030-07-13', '2030-08-25'],
    },
    zuid: {
      autumn: ['2029-10-13', '2029-10-21'],
      christmas: ['2029-12-22', '2030-01-06'],
      spring: ['2030-02-23', '2030-03-03'],
      may: ['2030-04-27', '2030-05-05'],
      summer: ['2030-07-06', '2030-08-18'],
    },
  },
]
