import { Anchor, List, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { verdict } from '#domain/access/rights'
import { tableDate } from '#domain/kernel/date-text'
import type { RequestShown } from '#domain/leave/shown'
import { useSchool } from '../../app/school-context.ts'
import { focusTitle } from '../../ui/focus-title.ts'
import { PdfPreview } from '../../ui/PdfPreview.tsx'
import { Section } from '../../ui/Section.tsx'
import { type MadeLetters, MakeLetters } from './MakeLetters.tsx'

/** The letters that still must be made, and those that were made and kept. */
export function Letters({ request }: { request: RequestShown }) {
  const { session } = useSchool()
  const [made, setMade] = useState<MadeLetters | null>(null)
  const { letters, lettersToSend } = request
  const makes = verdict('seeLeaveReasons', session.role) === 'may'
  function keep(kept: MadeLetters) {
    setMade(kept)
    focusTitle()
  }
  if (letters.length === 0 && lettersToSend === 0 && made === null) return null
  return (
    <Section title="Brieven">
      {lettersToSend > 0 && makes ? <MakeLetters request={request} onMade={keep} /> : null}
      {lettersToSend > 0 && !makes ? <Text>{toSendText(lettersToSend)} De directeur maakt die.</Text> : null}
      {made === null || lettersToSend > 0 ? null : (
        <>
          <Text role="status">
            Bewaard als afdruk <b>{made.paper.printNumber}</b>.
          </Text>
          <PdfPreview key={made.paper.runId} pdf={made.paper} begin={made.how} />
        </>
      )}
      {letters.length === 0 ? null : (
        <List spacing={4}>
          {letters.map(({ runId, printNumber, title, printedOn }) => (
            <List.Item key={runId}>
              {makes ? (
                <Anchor component={Link} href={`/papier/bewaard/${runId}`}>
                  {title} ({printNumber})
                </Anchor>
              ) : (
                `${title} (${printNumber})`
              )}
              , {tableDate(printedOn)}
            </List.Item>
          ))}
        </List>
      )}
      {letters.length === 0 || makes ? null : <Text size="sm">De directeur kan deze brieven openen.</Text>}
    </Section>
  )
}

function toSendText(count: number): string {
  return count === 1
    ? 'Er moet nog een brief worden gemaakt.'
    : `Er moeten nog ${count} brieven worden gemaakt.`
}
