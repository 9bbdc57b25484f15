// Builders of small facts for the tests of the rota.
import type { IsoDate } from '#domain/kernel/date'
import type { Family, RotaFacts, Task, Turn } from '#domain/rota/facts'

export const day = (text: string) => text as IsoDate

/** 12 January 2027 is a Tuesday. */
export const TUESDAY = day('2027-01-12')

export function family(id: string, changes: Partial<Family> = {}): Family {
  return {
    id,
    member: true,
    groupIds: ['4'],
    load: 0,
    available: null,
    cannot: [],
    busy: [],
    wishes: [],
    exempt: [],
    maximum: null,
    certificates: [],
    done: [],
    ...changes,
  }
}

export function turn(id: string, changes: Partial<Turn> = {}): Turn {
  return {
    id,
    taskId: 'reading',
    groupId: '4',
    date: TUESDAY,
    begin: '08:30',
    end: '09:30',
    places: 1,
    weight: 1,
    needs: [],
    ...changes,
  }
}

export const READING: Task = { id: 'reading', name: 'lezen', restDays: 0 }

export function rotaFacts(changes: Partial<RotaFacts> = {}): RotaFacts {
  return {
    today: day('2026-09-01'),
    families: [],
    tasks: [READING, { id: 'lice', name: 'luizencontrole', restDays: 0 }],
    groups: [
      { id: '4', name: 'groep 4' },
      { id: '5', name: 'groep 5' },
    ],
    turns: [],
    locked: [],
    previous: [],
    pairs: [],
    settings: { groups: 'own', movePublished: 'never' },
    seed: 1,
    ...changes,
  }
}
