import { memo } from 'react'
import { Link } from 'wouter'
import type { FamilyRow } from '#domain/people/cards'
import { NO_ADDRESS, NO_GROUP, SECRET_ADDRESS } from '#domain/people/texts'
import { ReachMark } from './ReachMark.tsx'

/** Two lines of text and room around them. */
export const FAMILY_ROW_HEIGHT = 64

/** One family. Plain elements: twenty of these are drawn again at every key, and each Mantine part costs as much. */
export const FamilyLink = memo(function FamilyLink({ row }: { row: FamilyRow }) {
  return (
    <Link
      href={`${row.kind === 'pupil' ? '/leerlingen' : '/gezinnen'}/${row.id}`}
      className="family-row row-link"
    >
      <div className="shrinking">
        <p className="cut strong">{row.title}</p>
        <p className="cut small">
          {row.children.map(({ name, group }) => `${name} (${group || NO_GROUP})`).join(' · ') ||
            'geen kinderen op school'}
        </p>
      </div>
      <div className="shrinking">
        <p className="cut">{row.adults.join(' · ') || 'geen ouder bekend'}</p>
        <p className="cut small">{row.secret ? SECRET_ADDRESS : row.address || NO_ADDRESS}</p>
      </div>
      <ReachMark reach={row.reach} />
    </Link>
  )
})
