import { Button, Group, Paper, Text, VisuallyHidden } from '@mantine/core'
import { memo, useCallback, useState } from 'react'
import type { FamilyRow } from '#domain/people/cards'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { FAMILY_ROW_HEIGHT, FamilyLink } from './FamilyRow.tsx'
import {
  EVERY_FAMILY,
  type FamilyQuestion,
  PAGE_SIZE,
  pageInput,
  pageOf,
  pageOfSlot,
} from './family-question.ts'

interface FamilyListProps {
  question: FamilyQuestion
  onClear: () => void
}

/** The families that fit the question: one answer for the rows in view, at each key. */
export const FamilyList = memo(function FamilyList({ question, onClear }: FamilyListProps) {
  const { total, rowAt, error, show } = useFamilies(question)
  if (error !== null) return <RefusalNotice error={error} />
  return (
    <div>
      <p className="small list-count" role="status">
        {total === undefined ? '' : countText(total)}
      </p>
      {total === 0 ? (
        <NoFamilies asksAll={asksAll(question)} onClear={onClear} />
      ) : (
        <Paper withBorder>
          <VirtualList
            label="Gezinnen"
            count={total ?? 0}
            rowHeight={FAMILY_ROW_HEIGHT}
            height="max(14rem, calc(100vh - 20.5rem - var(--above-screen, 0rem)))"
            subject={question}
            onRange={show}
            row={(index) => {
              const row = rowAt(index)
              return row === undefined ? <div className="family-row" /> : <FamilyLink row={row} />
            }}
          />
        </Paper>
      )}
    </div>
  )
})

/** The rows around what is in view; until an answer comes those of the question before stay. */
function useFamilies(question: FamilyQuestion) {
  const [drawn, setDrawn] = useState({ question, ...TOP })
  const show = useCallback(
    (from: number, to: number) =>
      setDrawn((before) => {
        const now = before.question === question ? before : TOP
        const [first, last] = [pageOf(from), pageOf(to)]
        return now.first === first && now.last === last ? before : { question, first, last }
      }),
    [question],
  )
  const { first, last } = drawn.question === question ? drawn : TOP
  const view = { question, first, last }
  const pages = [usePage(0, view), usePage(1, view), usePage(2, view)]
  // the number of all stays known while a far page is fetched
  const top = useRead('people.families', pageInput(question, 0))
  return {
    total: top.data?.total,
    error: [top, ...pages.map(({ answer }) => answer)].find(({ isError }) => isError)?.error ?? null,
    rowAt: (index: number): FamilyRow | undefined =>
      pages.find(({ page }) => page === pageOf(index))?.answer.data?.rows[index % PAGE_SIZE],
    show,
  }
}

/** Another question begins at its first page. */
const TOP = { first: 0, last: 0 }

interface View {
  readonly question: FamilyQuestion
  /** The first and last page with drawn rows. */
  readonly first: number
  readonly last: number
}

function usePage(slot: number, { question, first, last }: View) {
  const page = pageOfSlot(slot, first)
  const input = pageInput(question, page)
  const answer = useRead('people.families', input, {
    enabled: page <= last,
    keep: ({ offset }) => offset === input.offset,
  })
  return { page, answer }
}

function NoFamilies({ asksAll, onClear }: { asksAll: boolean; onClear: () => void }) {
  return (
    <Paper withBorder p="lg">
      {asksAll ? (
        <Text>Er zijn nog geen gezinnen. Kies in het menu “Inlezen”, of voeg zelf een leerling toe.</Text>
      ) : (
        <Group justify="space-between">
          <Text>Geen gezin gevonden. Typ minder letters of kies “Alle gezinnen”.</Text>
          <Button variant="light" onClick={onClear}>
            Alles tonen
            <VisuallyHidden> van alle groepen</VisuallyHidden>
          </Button>
        </Group>
      )}
    </Paper>
  )
}

function asksAll({ text, filter, groupId }: FamilyQuestion): boolean {
  return text === EVERY_FAMILY.text && filter === EVERY_FAMILY.filter && groupId === EVERY_FAMILY.groupId
}

function countText(total: number): string {
  return total === 1 ? '1 gezin' : `${total.toLocaleString('nl-NL')} gezinnen`
}
