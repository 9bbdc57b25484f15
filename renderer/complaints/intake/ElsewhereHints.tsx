import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { verdict } from '#domain/access/rights'
import { useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { Section } from '../../ui/Section.tsx'
import { reachedAt } from '../WhoHelps.tsx'

/** What belongs elsewhere, and where (complaints-and-retention 2). */
export function ElsewhereHints() {
  const { role } = useSchool().session
  const board = useRead('complaints.settings', {}).data?.settings.board
  const boardText = board === undefined ? '' : reachedAt(board)
  return (
    <Section title="Hoort het hier niet?">
      <Hint what="Seksueel misbruik, geweld of mishandeling door iemand van de school">
        Schrijf niets op. Ga nu naar de directeur. Gaat het over de directeur? Dan naar het bestuur
        {boardText === '' ? '' : `: ${boardText}`}.
      </Hint>
      <Hint what="Niet eens met een besluit over verlof">
        Dat is bezwaar, geen klacht. Het hoort bij de aanvraag van het verlof.{' '}
        <Anchor component={Link} href="/verlof" inherit>
          Bezwaar opnemen bij Verlof
        </Anchor>
      </Hint>
      <Hint what="Zorgen over een kind thuis">Volg de meldcode van de school. Niet hier opschrijven.</Hint>
      <Hint what="Eigen gegevens zien of laten wissen">
        Dat is een verzoek om inzage.{' '}
        {verdict('seeAccessRequests', role) === 'refused' ? null : (
          <Anchor component={Link} href="/beheer/inzage" inherit>
            Naar Inzage
          </Anchor>
        )}
      </Hint>
    </Section>
  )
}

function Hint({ what, children }: { what: string; children: ReactNode }) {
  return (
    <div>
      <Text fw={600}>{what}</Text>
      <Text>{children}</Text>
    </div>
  )
}
