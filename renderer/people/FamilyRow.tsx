import { Text } from '@mantine/core'
import { Link } from 'wouter'
import type { FamilyRow } from '#domain/people/cards'
import { NO_ADDRESS, NO_GROUP, SECRET_ADDRESS } from '#domain/people/texts'
import { useRead } from '../api/hooks.ts'
import { type FamilyQuestion, pageInput, placeOf } from './family-question.ts'
import { ReachMark } from './ReachMark.tsx'

/** Two lines of text and room around them. */
export const FAMILY_ROW_HEIGHT = 64

/** One row of Gezinnen by its index; rows of one page share one answer. */
export function FamilyRowAt({ question, index }: { question: FamilyQuestion; index: number }) {
  const page = useRead('people.families', pageInput(question, index))
  const row = page.data?.rows[placeOf(index).place]
  return row === undefined ? <div className="family-row" /> : <FamilyLink row={row} />
}

function FamilyLink({ row }: { row: FamilyRow }) {
  return (
    <Link
      href={`${row.kind === 'pupil' ? '/leerlingen' : '/gezinnen'}/${row.id}`}
      className="family-row row-link"
    >
      <div className="shrinking">
        <Text fw={600} truncate>
          {row.title}
        </Text>
        <Text size="sm" truncate>
          {row.children.map(({ name, group }) => `${name} (${group || NO_GROUP})`).join(' · ') ||
            'geen kinderen op school'}
        </Text>
      </div>
      <div className="shrinking">
        <Text truncate>{row.adults.join(' · ') || 'geen ouder bekend'}</Text>
        <Text size="sm" truncate>
          {row.secret ? SECRET_ADDRESS : row.address || NO_ADDRESS}
        </Text>
      </div>
      <ReachMark reach={row.reach} />
    </Link>
  )
}
