import { tableDate } from '#domain/kernel/date-text'
import { decimalText } from '#domain/kernel/number-text'
import { Section } from '../../ui/Section.tsx'
import { askedRows } from './asked-rows.ts'
import { Facts, LongText } from './Facts.tsx'
import type { Reasons } from './use-reasons.ts'

/** Why leave is asked: only for who decides. */
export function AskedFacts({ reasons }: { reasons: Reasons }) {
  const { details, policy, elsewhere, children } = reasons
  const { reason, place, proofSeen, proofSeenOn, signed } = details
  const earlier = elsewhere.map(({ pupilId, days, article, school }) => {
    const name = children.find(({ id }) => id === pupilId)?.name ?? ''
    return `${name}: ${decimalText(days)} (artikel ${article})${school === '' ? '' : `, ${school}`}`
  })
  return (
    <Section title="Waarom verlof wordt gevraagd">
      <Facts
        rows={[
          ...askedRows(details.asked, policy.feasts),
          ['De ouder schrijft', reason === '' ? '' : <LongText key="reason" text={reason} />],
          ['Plaats', place],
          ['Welk bewijs', proofText(proofSeen, proofSeenOn)],
          ['Ondertekend', signed ? 'ja' : 'nog niet'],
          ['Verlof op een andere school', earlier.join(' · ')],
        ]}
      />
    </Section>
  )
}

function proofText(proofSeen: string, on: Reasons['details']['proofSeenOn']): string {
  return proofSeen === '' ? '' : `${proofSeen}${on === null ? '' : `, op ${tableDate(on)}`}`
}
