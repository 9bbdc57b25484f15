// Fills a new practice file with the Oefenschool: an invented school to try everything on.
import { currentSchoolYear } from '#db/queries/school'
import { groupStaff, placement, schoolGroup, staff } from '#db/schema/groups'
import { familyTie, household, person, phone, pupil, pupilHousehold } from '#db/schema/people'
import { school } from '#db/schema/school'
import type { Store } from '#db/store'
import type { IsoDate } from '#domain/kernel/date'
import { schoolYearOf } from '#domain/kernel/school-year'
import { type GeneratedSchool, generateSchool } from '#domain/practice/generate'
import { addPracticeAccounts } from './practice-accounts.ts'
import { addPracticeLeave } from './practice-leave.ts'
import { addPracticeMeetings } from './practice-meetings.ts'
import { addPracticeRota } from './practice-rota.ts'
import { beginSchool } from './school.ts'

/** One seed for all, so that two colleagues who practise see the same school. */
const SEED = 20_260_801

const PUPILS = 400

export interface PracticeFilling {
  /** UTC instant for the audit. */
  readonly at: string
  readonly today: IsoDate
  /** For the school year; the rows of the school itself have fixed ids. */
  readonly newId: () => string
  /** 400 when absent; more for measuring. */
  readonly pupils?: number
}

/** Writes the Oefenschool into an empty file. @returns what was made, with its hard cases */
export function fillPracticeSchool(store: Store, filling: PracticeFilling): GeneratedSchool {
  const { at, today, newId, pupils = PUPILS } = filling
  const schoolYear = schoolYearOf(today)
  beginSchool(store, { ...OEFENSCHOOL, schoolYear }, { at, newId, kind: 'practice' })
  const { id: schoolYearId } = currentSchoolYear(store.reader)
  const made = generateSchool({ seed: SEED, pupils, schoolYear, schoolYearId, today })
  const { rows } = made
  store.change(
    { at, actor: 'programma', operation: 'school.practise', requestId: null },
    (change, reader) => {
      change.update(school, 'school', LETTERHEAD)
      change.insertMany(household, rows.households)
      change.insertMany(person, rows.persons)
      change.insertMany(phone, rows.phones)
      change.insertMany(pupil, rows.pupils)
      change.insertMany(pupilHousehold, rows.pupilHouseholds)
      change.insertMany(familyTie, rows.familyTies)
      change.insertMany(schoolGroup, rows.groups)
      change.insertMany(staff, rows.staff)
      change.insertMany(groupStaff, rows.groupStaff)
      change.insertMany(placement, rows.placements)
      addPracticeAccounts(change, reader, newId)
      addPracticeLeave(change, made, { at, today, newId })
      addPracticeMeetings(change, made, { at, today, newId })
      addPracticeRota({ change, reader, made, today })
    },
  )
  return made
}

const OEFENSCHOOL = {
  name: 'Oefenschool De Regenboog',
  street: 'Windroosplein',
  houseNumber: '1',
  addition: '',
  postcode: '1234AA',
  town: 'Zandermeer',
  region: 'midden',
  passphrase: '',
} as const

/** What a school fills in later itself; here it is ready, so that the first letter looks like one. */
const LETTERHEAD = {
  phone: '010 000 0100',
  email: 'balie@example.org',
  openingHours: 'Balie open: maandag tot en met vrijdag, 8.00 tot 16.00 uur',
  visionLine: 'Samen leren, samen spelen',
  signer: 'Wilma Oefenaar, directeur',
} as const
