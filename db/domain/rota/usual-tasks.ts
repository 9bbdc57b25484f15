// The ouderhulp that nearly every Dutch primary school has, to begin with: the office changes or removes what does not fit.
import type { TaskDetails } from './task.ts'

export type UsualTask = Omit<TaskDetails, 'schoolYear'>

/**
 * Needs follow published practice (rota 9): a VOG where a parent is alone with children or is part of the overblijf (TSO,
 * a legal duty), a rijbevestiging for who drives. Weights: a whole day counts for two turns, a school trip for three.
 */
export const USUAL_TASKS: readonly UsualTask[] = [
  task('Luizencontrole', 'lice', {
    explanation: 'Na elke vakantie de haren van de kinderen nakijken, in de klas.',
    ...{ rhythm: 'afterHolidays', withoutDutch: true, restDays: 21 },
  }),
  task('Leesouders', 'reading', {
    explanation: 'Met een groepje kinderen lezen, elke week op een vaste ochtend.',
    rhythm: 'weekly',
  }),
  task('Bibliotheek', 'library', {
    explanation: 'Boeken uitlenen en innemen in de schoolbibliotheek.',
    ...{ rhythm: 'weekly', perGroup: false },
  }),
  task('Overblijf', 'lunch', {
    explanation: 'Toezicht bij het eten en het buitenspelen.',
    ...{ rhythm: 'weekly', perGroup: false, places: 3, needsVog: true },
  }),
  task('Klas schoonmaken', 'other', {
    explanation: 'Speelgoed, kasten en stoelen schoonmaken.',
    ...{ rhythm: 'monthly', withoutDutch: true, restDays: 21 },
  }),
  task('Tuin', 'garden', {
    explanation: 'Het plein en de schooltuin bijhouden.',
    ...{ rhythm: 'monthly', perGroup: false, places: 4, withoutDutch: true, restDays: 21 },
  }),
  task('Versieren', 'decorating', {
    explanation: 'De school versieren en weer opruimen bij een feest.',
    ...{ perGroup: false, places: 6, withoutDutch: true },
  }),
  task('Sinterklaas', 'sinterklaas', {
    explanation: 'Pakjes, pepernoten en helpen bij de viering.',
    ...{ places: 3, popular: true, cancelDays: 7 },
  }),
  task('Kerstviering', 'party', {
    explanation: 'Het kerstdiner klaarzetten en opruimen.',
    ...{ places: 3, withoutDutch: true, cancelDays: 7 },
  }),
  task('Avondvierdaagse', 'party', {
    explanation: 'Meelopen, posten en drinken uitdelen op een avond.',
    ...{ perGroup: false, places: 6, cancelDays: 7 },
  }),
  task('Sportdag', 'party', {
    explanation: 'Een spel begeleiden, een dag lang.',
    ...{ places: 4, weight: 2, popular: true, cancelDays: 7 },
  }),
  task('Schoolreis', 'trip', {
    explanation: 'Een hele dag mee met een groepje kinderen.',
    ...{ places: 5, weight: 3, needsVog: true, popular: true, cancelDays: 14 },
  }),
  task('Rijden bij een uitje', 'driving', {
    explanation: 'Kinderen brengen en halen met de eigen auto.',
    ...{ places: 6, needsDriver: true, cancelDays: 7 },
  }),
]

/** Two families for each group, on days that are chosen one by one; `differs` says otherwise. */
function task(name: string, icon: UsualTask['icon'], differs: Partial<UsualTask>): UsualTask {
  return {
    ...{ name, icon, explanation: '', rhythm: 'chosen', perGroup: true, weight: 1, places: 2 },
    ...{ needsVog: false, needsDriver: false, needsFirstAid: false, withoutDutch: false, popular: false },
    ...{ restDays: 7, cancelDays: 3 },
    ...differs,
  }
}
