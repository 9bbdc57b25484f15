import { memo } from 'react'
import { Link } from 'wouter'
import type { SchoolYear } from '#domain/kernel/school-year'
import { askedPlace } from '#domain/rota/asked-first'
import { balanceText, childrenText, type FamilyShown, PLACE_LABELS, remarksOf } from './family-words.ts'

/** Two lines of text and room around them. */
export const FAMILY_ROW_HEIGHT = 64

interface RotaFamilyRowProps {
  family: FamilyShown
  year: SchoolYear
  /** May open what only the office sees. */
  leads: boolean
}

/** One family: who, how it stands, and what to know before asking. Plain elements: many are drawn again at a scroll. */
export const RotaFamilyRow = memo(function RotaFamilyRow({ family, year, leads }: RotaFamilyRowProps) {
  const { householdId, name, parents, children, balance, turns } = family
  const cells = (
    <>
      <div className="shrinking">
        <p className="cut strong">{name}</p>
        <p className="cut small">{childrenText(children)}</p>
      </div>
      <p className="cut shrinking">{parents.join(' · ')}</p>
      <div className="shrinking">
        <p className="cut strong">{PLACE_LABELS[askedPlace(family)]}</p>
        <p className="cut small">{balanceText(balance, turns)}</p>
      </div>
      <p className="small shrinking two-lines">{remarksOf(family).join(' · ')}</p>
    </>
  )
  if (!leads) return <div className="rota-family-row">{cells}</div>
  return (
    <Link href={`/ouderhulp/gezinnen/${householdId}?jaar=${year}`} className="rota-family-row row-link">
      {cells}
    </Link>
  )
})
