import { Text } from '@mantine/core'
import { Link } from 'wouter'
import { longDate } from '#domain/kernel/date-text'
import { Section } from '../ui/Section.tsx'
import type { MeetingShown } from './MeetingFrame.tsx'
import { familiesText, turnoutText } from './meeting-step.ts'

interface Part {
  readonly page: string
  readonly name: string
  /** How far it is, or what it is for. */
  readonly about: string
}

/** Every page below a meeting, in the order of the work. */
export function MeetingLinks({ meeting }: { meeting: MeetingShown }) {
  return (
    <Section title="Alles bij deze bijeenkomst">
      <ul className="meeting-links">
        {partsOf(meeting).map(({ page, name, about }) => (
          <li key={page}>
            <Link href={`/bijeenkomsten/${meeting.id}/${page}`} className="meeting-link row-link">
              <p className="cut strong">{name}</p>
              <Text size="sm">{about}</Text>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function partsOf({ counts, answerBy, doorKept }: MeetingShown): Part[] {
  const { families, invited, answered, promised } = counts
  const before = answerBy === null ? '' : ` Graag vóór ${longDate(answerBy)}.`
  return [
    {
      page: 'uitnodigen',
      name: 'Uitnodigen',
      // how many letters that will be, is told where they are made: parents who live apart get their own
      about:
        invited === 0 ? 'Nog niemand uitgenodigd.' : `${invited} van ${familiesText(families)} uitgenodigd.`,
    },
    {
      page: 'antwoorden',
      name: 'Antwoorden',
      about: `${answered} ${answered === 1 ? 'antwoord' : 'antwoorden'}, ${promised} ${promised === 1 ? 'komt' : 'komen'}.${before}`,
    },
    { page: 'bellen', name: 'Bellijst', about: 'Gezinnen die nog niets lieten weten.' },
    {
      page: 'deur',
      name: 'Deurscherm',
      about: doorKept ? 'Bijgehouden bij de deur.' : 'Noteren wie er binnenkomt.',
    },
    { page: 'lijsten', name: 'Lijsten op papier', about: 'Afdrukken, en daarna overtypen.' },
    { page: 'verslag', name: 'Verslag', about: turnoutText(counts) },
    {
      page: 'namen',
      name: 'Wie wel en niet kwam',
      about: 'Wie had toegezegd, en waarom iemand er niet was.',
    },
  ]
}
