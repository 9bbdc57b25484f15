import { Anchor, List, Text } from '@mantine/core'
import { Link } from 'wouter'
import { longDate } from '#domain/kernel/date-text'
import { decimalText } from '#domain/kernel/number-text'
import type { RequestShown } from '#domain/leave/shown'
import { Remark } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { spanText } from '../days-text.ts'
import { OUTCOME_TEXTS } from '../labels.ts'
import type { Reasons } from './use-reasons.ts'

type LikeCase = Reasons['likeCases'][number]
type Sibling = Reasons['siblings'][number]

/** What to know before deciding: who must be heard, an earlier refusal, the family, and like cases. */
export function Around({ request, reasons }: { request: RequestShown; reasons: Reasons }) {
  return (
    <>
      {request.otherParent === 'objects' ? (
        <Remark title="Hoor eerst de andere ouder">
          De andere ouder met gezag is het er niet mee eens. Vraag die ouder om een mening voordat u beslist
          (Awb, artikel 4:8). U beslist alleen volgens de Leerplichtwet.
        </Remark>
      ) : null}
      {reasons.refusedOn === null ? null : (
        <Remark title="Dit werd al eerder gevraagd">
          De eerdere aanvraag is afgewezen op {longDate(reasons.refusedOn)}.{' '}
          {reasons.details.newFacts
            ? 'De ouder noemt nieuwe feiten. U beoordeelt die.'
            : 'De ouder noemt geen nieuwe feiten. U mag naar het eerdere besluit verwijzen (Awb, artikel 4:6).'}
        </Remark>
      )}
      <Siblings siblings={reasons.siblings} elsewhere={reasons.details.siblingsElsewhere} />
      <LikeCases cases={reasons.likeCases} />
    </>
  )
}

interface SiblingsProps {
  siblings: readonly Sibling[]
  elsewhere: Reasons['details']['siblingsElsewhere']
}

function Siblings({ siblings, elsewhere }: SiblingsProps) {
  if (siblings.length === 0 && elsewhere.length === 0) return null
  return (
    <Section title="Broers en zussen">
      <List spacing={4}>
        {siblings.map(({ pupilId, name, group, requests }) => (
          <List.Item key={pupilId}>
            <Anchor component={Link} href={`/leerlingen/${pupilId}/verlof`}>
              {name}
            </Anchor>{' '}
            {group === '' ? '' : `(${group})`}
            {requests.length === 0 ? ': nog geen verlof dit schooljaar' : ': '}
            {requests.map(({ id, numberText, firstDay, lastDay, outcome }, at) => (
              <span key={id}>
                {at === 0 ? '' : '; '}
                <Anchor component={Link} href={`/verlof/${id}`}>
                  {numberText}
                </Anchor>
                , {spanText(firstDay, lastDay)},{' '}
                {outcome === null ? 'nog niet beslist' : OUTCOME_TEXTS[outcome]}
              </span>
            ))}
          </List.Item>
        ))}
        {elsewhere.map(({ name, school }) => (
          <List.Item key={`${name} ${school}`}>
            {name}, op {school === '' ? 'een andere school' : school}. Bel die school, zodat het besluit
            gelijk is.
          </List.Item>
        ))}
      </List>
    </Section>
  )
}

function LikeCases({ cases }: { cases: readonly LikeCase[] }) {
  if (cases.length === 0) return <Text size="sm">Er is nog geen eerder besluit in een gelijk geval.</Text>
  return (
    <Section title="Eerder in gelijke gevallen">
      <List spacing={4}>
        {cases.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cases have no name of their own, on purpose
          <List.Item key={at}>
            {one.schoolYear}: {OUTCOME_TEXTS[one.outcome]}, {daysText(one)}
            {one.deviation === '' ? '' : `. Afgeweken van het beleid: ${one.deviation}`}
            {one.reasons === '' ? null : (
              <details>
                <summary>Redenen</summary>
                <Text size="sm" className="lines">
                  {one.reasons}
                </Text>
              </details>
            )}
          </List.Item>
        ))}
      </List>
    </Section>
  )
}

function daysText({ asked, granted }: LikeCase): string {
  return `${decimalText(granted)} van ${decimalText(asked)} gevraagde schooldagen`
}
