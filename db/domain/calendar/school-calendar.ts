// The calendar of one school: the holidays of its region and what the school chose itself.
import { addDays, type IsoDate } from '../kernel/date.ts'
import type { SchoolYear } from '../kernel/school-year.ts'
import type { Region } from '../school/school.ts'
import {
  type DayPair,
  NATIONAL_YEARS,
  type NationalHolidays,
  type NationalYear,
  SUMMER_BEFORE_THE_TABLE,
} from './national-holidays.ts'
import { EQUATED_DAYS } from './public-holidays.ts'

/** A first and a last day, both included. */
export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
}

export interface Holiday extends Period {
  readonly name: string
}

/** Lesson hours of a day of the week, in clock hours; 0 without lessons. */
export interface LessonHours {
  readonly morning: number
  readonly afternoon: number
}

/** What one group is free beside the whole school. */
export interface GroupFree {
  /** Name or id of the group, as it stands with the pupil. */
  readonly group: string
  readonly dates: readonly IsoDate[]
  /** Days of the week without lessons, Monday 1 to Friday 5. */
  readonly weekdays: readonly number[]
}

/** The beginning of a school year as the office corrected it; null is computed. */
export interface LessonStart {
  readonly schoolYear: SchoolYear
  readonly firstLessonDay: IsoDate | null
  readonly endOfSecondLessonWeek: IsoDate | null
}

/** All that says whether a day is a school day; plain data. */
export interface SchoolCalendar {
  readonly holidays: readonly Holiday[]
  /** The whole school is closed: study days and other days of its own. */
  readonly studyDays: readonly IsoDate[]
  /** Public holidays by the school's choice (Good Friday, 5 May) on which there is school. */
  readonly openPublicHolidays: readonly IsoDate[]
  readonly groupFree: readonly GroupFree[]
  readonly lessonStarts: readonly LessonStart[]
  /** Monday to Friday. */
  readonly lessonHours: readonly LessonHours[]
  /** Days on a par with recognised holidays, for legal terms only. */
  readonly equatedDays: readonly IsoDate[]
}

/** What the school chose in one school year about the holidays of its region. */
export interface HolidayChoice {
  readonly schoolYear: SchoolYear
  /** A week beside the national May week, or the week the ministry recommends. */
  readonly secondMayWeek: 'none' | 'before' | 'after' | 'advised'
  /**
   * Days by which the summer is lengthened: at most two before and two after (Regeling 2016-2019 art. 7 lid 1; the
   * school checks the regulation now in force).
   */
  readonly summerDaysBefore: 0 | 1 | 2
  readonly summerDaysAfter: 0 | 1 | 2
}

/** An ordinary school week: 5.5 clock hours a day, Wednesday mornings only. */
export const ORDINARY_LESSON_HOURS: readonly LessonHours[] = [
  { morning: 3.5, afternoon: 2 },
  { morning: 3.5, afternoon: 2 },
  { morning: 3.75, afternoon: 0 },
  { morning: 3.5, afternoon: 2 },
  { morning: 3.5, afternoon: 2 },
]

/**
 * The calendar of a school in a region, before its own days are entered: national holidays with the choices about the
 * May week and the summer.
 * @example schoolCalendarOf('noord', [{ schoolYear: '2026-2027', secondMayWeek: 'after', summerDaysBefore: 0,
 *   summerDaysAfter: 0 }]) has the May holiday from 2027-04-24 to 2027-05-09.
 */
export function schoolCalendarOf(region: Region, choices: readonly HolidayChoice[] = []): SchoolCalendar {
  return {
    holidays: [
      holiday('Zomervakantie', SUMMER_BEFORE_THE_TABLE[region]),
      ...NATIONAL_YEARS.flatMap((year) => holidaysOf(year, region, choices)),
    ],
    studyDays: [],
    openPublicHolidays: [],
    groupFree: [],
    lessonStarts: [],
    lessonHours: ORDINARY_LESSON_HOURS,
    equatedDays: EQUATED_DAYS,
  }
}

const NAMES: readonly (readonly [keyof NationalHolidays, string])[] = [
  ['autumn', 'Herfstvakantie'],
  ['christmas', 'Kerstvakantie'],
  ['spring', 'Voorjaarsvakantie'],
  ['may', 'Meivakantie'],
  ['summer', 'Zomervakantie'],
]

function holidaysOf(year: NationalYear, region: Region, choices: readonly HolidayChoice[]): Holiday[] {
  const choice = choices.find(({ schoolYear }) => schoolYear === year.schoolYear)
  const holidays = NAMES.map(([key, name]) => {
    const plain = holiday(name, year[region][key])
    if (key === 'summer') return lengthened(plain, choice)
    return key === 'may' ? withSecondWeek(plain, choice) : plain
  })
  const advised = choice?.secondMayWeek === 'advised' ? year.mayAdviceWeek : null
  return advised === null ? holidays : [...holidays, holiday('Meivakantie', advised)]
}

function withSecondWeek(may: Holiday, choice: HolidayChoice | undefined): Holiday {
  if (choice?.secondMayWeek === 'before') return { ...may, from: addDays(may.from, -7) }
  return choice?.secondMayWeek === 'after' ? { ...may, to: addDays(may.to, 7) } : may
}

function lengthened(summer: Holiday, choice: HolidayChoice | undefined): Holiday {
  if (choice === undefined) return summer
  const { summerDaysBefore, summerDaysAfter } = choice
  return { ...summer, from: addDays(summer.from, -summerDaysBefore), to: addDays(summer.to, summerDaysAfter) }
}

function holiday(name: string, [from, to]: DayPair): Holiday {
  return { name, from: from as IsoDate, to: to as IsoDate }
}
