import { Anchor } from '@mantine/core'
import { Link } from 'wouter'
import { groupInText } from '#domain/groups/texts'
import { ageOn } from '#domain/kernel/date'
import { longDate, tableDate } from '#domain/kernel/date-text'
import type { RequestShown } from '#domain/leave/shown'
import { momentText } from '../../ui/moment-text.ts'
import { Section } from '../../ui/Section.tsx'
import { periodText } from '../days-text.ts'
import { APPLICANT_TEXTS, OTHER_PARENT_TEXTS, WAY_IN_TEXTS } from '../labels.ts'
import { termsText } from '../term-words.ts'
import { Facts } from './Facts.tsx'

/** What everybody at the desk may know of a request. */
export function RequestFacts({ request }: { request: RequestShown }) {
  const { completion } = request
  return (
    <Section title="De aanvraag">
      <Facts
        rows={[
          ['Voor', <Children key="children" request={request} />],
          ['Dagen', request.periods.map(periodText).join(' · ')],
          ['Aangevraagd door', <Applicant key="applicant" request={request} />],
          ['Andere ouder', OTHER_PARENT_TEXTS[request.otherParent]],
          ['Ontvangen', receivedText(request)],
          ['Termijnen', termsText(request)],
          ['Gemeente', request.municipality ?? 'nog niet bekend'],
          ['Ook op een andere school', siblingsText(request)],
          ['Brief per e-mail', request.emailConsent === '' ? '' : `mag naar ${request.emailConsent}`],
          ['Aanvulling', completion === null ? '' : completionText(completion)],
          ['Opgenomen door', `${request.takenBy}, ${momentText(request.takenAt)}`],
        ]}
      />
    </Section>
  )
}

function Children({ request }: { request: RequestShown }) {
  const first = request.periods[0]?.from
  return request.children.map(({ id, pupilId, name, group, birthDate }) => (
    <div key={id}>
      <Anchor component={Link} href={`/leerlingen/${pupilId}/verlof`}>
        {name}
      </Anchor>
      {group === '' ? '' : `, ${groupInText(group)}`},{' '}
      {birthDate === null ? (
        'geboortedatum ontbreekt'
      ) : (
        <span className="digits">geboren {tableDate(birthDate)}</span>
      )}
      {birthDate === null || first === undefined ? '' : ` (dan ${ageOn(birthDate, first)} jaar)`}
    </div>
  ))
}

function Applicant({ request: { householdId, applicantName, applicant } }: { request: RequestShown }) {
  return (
    <>
      {householdId === null ? (
        applicantName
      ) : (
        <Anchor component={Link} href={`/gezinnen/${householdId}`}>
          {applicantName}
        </Anchor>
      )}
      , {APPLICANT_TEXTS[applicant]}
    </>
  )
}

function receivedText({ receivedOn, way }: RequestShown): string {
  return receivedOn === null ? 'niet gemeld door de ouders' : `${longDate(receivedOn)}, ${WAY_IN_TEXTS[way]}`
}

function siblingsText({ siblingsElsewhere }: RequestShown): string {
  return siblingsElsewhere
    .map(({ name, school }) => (school === '' ? name : `${name} (${school})`))
    .join(', ')
}

function completionText({
  askedOn,
  until,
  completedOn,
  what,
}: NonNullable<RequestShown['completion']>): string {
  return [
    `gevraagd op ${tableDate(askedOn)}, tot en met ${tableDate(until)}`,
    completedOn === null ? '' : `binnen op ${tableDate(completedOn)}`,
    what,
  ]
    .filter((text) => text !== '')
    .join(' · ')
}
