import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link, useParams, useSearch } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { parseSchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import { balanceText } from '#domain/rota/balance'
import { familyDaysText } from '#domain/rota/family-texts'
import { asBalance } from '#domain/rota/year-balance'
import { useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { RotaLinks } from '../RotaLinks.tsx'
import { beltsText } from '../trips/trip-words.ts'
import { Certificates } from './Certificates.tsx'
import { Corrections } from './Corrections.tsx'
import { Exemptions } from './Exemptions.tsx'
import { FamilyTurns } from './FamilyTurns.tsx'
import { childrenText } from './family-words.ts'

/** One family (/ouderhulp/gezinnen/:householdId): its balance, papers that were seen, exemptions, corrections. */
export function RotaFamilyPage() {
  const { householdId = '' } = useParams<{ householdId: string }>()
  const { today } = useSchool()
  const asked = parseSchoolYear(new URLSearchParams(useSearch()).get('jaar') ?? '')
  const family = useRead(
    'rota.family',
    { schoolYear: asked ?? schoolYearOf(today), householdId, code: '' },
    { keep: (before) => before.householdId === householdId },
  )
  return (
    <Page title={family.data === undefined ? 'Gezin' : `Hulp van gezin ${family.data.name}`}>
      <RotaLinks />
      <RefusalNotice error={family.error} />
      {family.data === undefined ? family.isPending ? <Waiting /> : null : <Parts family={family.data} />}
    </Page>
  )
}

function Parts({ family }: { family: OperationOutput<'rota.family'> }) {
  const { householdId, parents, children, details, takenOn, balance } = family
  const year = details.schoolYear
  return (
    <Stack gap="md">
      <div>
        <Text>{[childrenText(children), ...parents.map(({ name }) => name)].join(' · ')}</Text>
        <Group gap="lg">
          <Anchor component={Link} href={`/gezinnen/${householdId}`}>
            Kaart van het gezin
          </Anchor>
          <Anchor component={Link} href={`/ouderhulp/gezinnen?jaar=${year}`}>
            Alle gezinnen
          </Anchor>
        </Group>
      </div>
      <Section title={`Stand in ${year}`}>
        <Text>{balanceText(asBalance(balance))}</Text>
        {weighs(family) ? (
          <Text size="sm">Een zware beurt telt voor meer. Bij de beurten hieronder staat hoeveel.</Text>
        ) : null}
        <Corrections family={family} />
      </Section>
      <FamilyTurns family={family} />
      <Section
        title="Formulier"
        actions={
          <Button
            component={Link}
            variant="default"
            href={`/ouderhulp/formulier/${householdId}?jaar=${year}`}
          >
            {takenOn === null ? 'Overtypen' : 'Wijzigen'}
          </Button>
        }
      >
        <Text>{formText(takenOn, details)}</Text>
      </Section>
      <Exemptions family={family} />
      <Certificates family={family} />
    </Stack>
  )
}

/** Some turn that counts for the balance counts for more than one. */
function weighs({ turns }: OperationOutput<'rota.family'>): boolean {
  return turns.some(({ weight, state }) => weight > 1 && ['proposed', 'planned', 'done'].includes(state))
}

type Details = OperationOutput<'rota.family'>['details']

/** What the form says, as far as it helps to ask this family. */
function formText(takenOn: IsoDate | null, details: Details): string {
  if (takenOn === null) return 'Er is dit schooljaar nog geen formulier overgetypt.'
  const { askNot, days, most, seats, boosters, languages } = details
  return [
    `Overgetypt op ${longDate(takenOn)}.`,
    ...(askNot ? ['Dit gezin vraagt u niet.'] : [`Kan: ${familyDaysText(days)}.`]),
    ...(most === null ? [] : [`Hoogstens ${most === 1 ? '1 beurt' : `${most} beurten`}.`]),
    ...(seats === 0 ? [] : [`Kan rijden: ${beltsText({ seats, boosters })}.`]),
    ...(languages === '' ? [] : [`Spreekt ${languages}.`]),
  ].join(' ')
}
