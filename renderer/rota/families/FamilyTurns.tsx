import { Button, List, Text } from '@mantine/core'
import type { OperationOutput } from '#domain/contract/operations'
import { narrowDate } from '#domain/kernel/date-text'
import { PLACE_TEXTS } from '#domain/rota/family-texts'
import { useChange } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { saveFile } from '../../ui/save-file.ts'

type Family = OperationOutput<'rota.family'>
type Turn = Family['turns'][number]

/** The turns of a family in the year, past and to come, and the same for its own calendar. */
export function FamilyTurns({ family }: { family: Family }) {
  const { householdId, details, turns } = family
  const { schoolYear } = details
  const calendar = useChange('rota.calendarFile')
  return (
    <Section
      title="Beurten"
      actions={
        turns.some(isInCalendar) ? (
          <Button
            variant="default"
            loading={calendar.isPending}
            onClick={() =>
              calendar.mutate(
                { schoolYear, householdId, groupId: null },
                { onSuccess: ({ bytes, fileName }) => saveFile(bytes, fileName, 'text/calendar') },
              )
            }
          >
            Agendabestand
          </Button>
        ) : null
      }
    >
      {turns.length === 0 ? <Text>Nog geen beurt in {schoolYear}.</Text> : null}
      {turns.length === 0 ? null : (
        <List spacing={6}>
          {turns.map((turn) => (
            <List.Item key={turn.placeId}>
              <b>
                {narrowDate(turn.date)}, {turn.beginsAt}–{turn.endsAt}
              </b>
              : {wordsOf(turn)}
              {isExempt(family, turn) ? '. Valt in een vrijstelling: overleg of dit gezin nog komt.' : ''}
            </List.Item>
          ))}
        </List>
      )}
      <RefusalNotice error={calendar.error} />
      {calendar.data === undefined ? null : (
        <Text role="status">
          Het agendabestand is bewaard: {calendar.data.fileName}. Het gezin kan het openen in de eigen agenda.
        </Text>
      )}
    </Section>
  )
}

/** A proposal is no appointment yet. */
function isInCalendar({ state }: Turn): boolean {
  return state === 'planned' || state === 'done'
}

/** Still to come, while the family was excused from that day later on. */
function isExempt({ exemptions }: Family, { state, date, calledOff }: Turn): boolean {
  const isStanding = (state === 'planned' || state === 'proposed') && !calledOff
  return isStanding && exemptions.some(({ from, until }) => from <= date && date <= until)
}

/** 'Leesouders, 3A (ingedeeld, telt voor 2 beurten)'. */
function wordsOf({ task, group, state, weight, calledOff }: Turn): string {
  const what = [task, ...(group === '' ? [] : [group])].join(', ')
  const words = calledOff && state !== 'done' ? 'gaat niet door' : PLACE_TEXTS[state]
  const counts = weight === 1 ? '' : `, telt voor ${weight} beurten`
  return `${what} (${words}${counts})`
}
