// What a new meeting of a kind begins with, so that a reception is planned in a minute.
import type { MeetingDetails, MeetingKind, MeetingPart } from './meeting.ts'
import { KIND_TEXTS } from './texts.ts'

type KindDefaults = Pick<MeetingDetails, 'name' | 'obligatory' | 'scope' | 'countsFor'> &
  Pick<MeetingPart, 'beginsAt' | 'endsAt'>

/**
 * A reception is for the whole family; in classrooms a parent is there for the child of that room (attendance 1). The
 * inloop is the first half hour of a day (ouderbetrokkenheid row 9). Which moments are obligatory is for the school.
 */
export function kindDefaults(kind: MeetingKind): KindDefaults {
  const inClassrooms = kind === 'information' || kind === 'walkIn'
  return {
    name: kind === 'own' ? '' : KIND_TEXTS[kind],
    obligatory: kind === 'reception' || kind === 'information' || kind === 'parentEvening',
    scope: 'school',
    countsFor: inClassrooms ? 'group' : 'family',
    ...(kind === 'walkIn' ? { beginsAt: '08:30', endsAt: '09:00' } : { beginsAt: '19:30', endsAt: '21:00' }),
  }
}
