// What each adult of a plan is to each child: role, gezag, information.
import type { TieRole } from '#domain/people/tie'
import type { AdultPlan, FamilyPlan, TiePlan } from './family-plan.ts'
import type { PersonRow, PupilRow } from './rows.ts'
import type { Workshop } from './workshop.ts'

/** Ties the child (the `index`th of the plan) to its adults; they are called in the order of the plan. */
export function addTies(
  pupil: PupilRow,
  index: number,
  { plan, persons, workshop }: { plan: FamilyPlan; persons: readonly PersonRow[]; workshop: Workshop },
): void {
  let contactOrder = 1
  plan.adults.forEach((adult, at) => {
    const person = persons[at]
    const tie = tieTo(adult, index)
    if (person === undefined || tie === undefined) return
    workshop.rows.familyTies.push({
      id: workshop.newId(),
      pupilId: pupil.id,
      personId: person.id,
      ...tieColumns(tie, workshop),
      contactOrder,
    })
    contactOrder += 1
  })
}

function tieTo(adult: AdultPlan, child: number): TiePlan | undefined {
  return adult.ties.find(({ children }) => children === undefined || children.includes(child))
}

const PARENTS: readonly TieRole[] = ['mother', 'father', 'parent']

/** Parents have gezag unless the plan says otherwise; nobody else has (dutch-conventions 7.2). */
function tieColumns(tie: TiePlan, { dice, days }: Workshop) {
  const isParent = PARENTS.includes(tie.role)
  const custody = tie.custody ?? (isParent ? 'yes' : 'no')
  const custodySource = tie.custodySource ?? (isParent && custody !== 'unknown' ? 'opgave ouder' : '')
  const informed = isParent || tie.role === 'fosterParent' || tie.role === 'guardian'
  const information = tie.information ?? (informed ? 'always' : 'onRequest')
  const informationSource = tie.informationSource ?? ''
  const noted = dice.pick(days.soFar)
  return {
    role: tie.role,
    custody,
    custodySource,
    custodyOn: custodySource === '' ? null : noted,
    information,
    informationRequest: tie.request ?? ('none' as const),
    informationSource,
    informationOn: informationSource === '' ? null : noted,
  }
}
