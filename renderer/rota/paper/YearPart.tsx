import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { IsoDate } from '#domain/kernel/date'
import type { SchoolYear } from '#domain/kernel/school-year'
import { useChange } from '../../api/hooks.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Section } from '../../ui/Section.tsx'
import { MadeRotaPaper } from './MadeRotaPaper.tsx'
import { NothingToPrint } from './NothingToPrint.tsx'

interface YearPartProps {
  groupId: string | null
  schoolYear: SchoolYear
}

/** Once a year: the form with which families say what suits them, and thanks for what they did. */
export function YearPart({ groupId, schoolYear }: YearPartProps) {
  const [onlyMissing, setOnlyMissing] = useState(false)
  const [returnBefore, setReturnBefore] = useState<IsoDate | null>(null)
  const forms = useChange('rota.formPaper')
  const cards = useChange('rota.thankYouCards')
  const groupIds = groupId === null ? [] : [groupId]
  function restart() {
    forms.reset()
    cards.reset()
  }
  return (
    <Section title="Eén keer per jaar">
      <Text size="sm">
        Met het formulier vraagt u wat bij een gezin past. Elk gezin krijgt een blad met zijn code; daarmee
        typt u het over bij Gezinnen.
      </Text>
      <Group align="flex-end">
        <DateField
          label="Terug vóór"
          description="Mag leeg blijven."
          w={200}
          value={returnBefore}
          onChange={(date) => {
            restart()
            setReturnBefore(date)
          }}
        />
        <Checkbox
          label="Alleen gezinnen van wie het formulier nog niet terug is"
          checked={onlyMissing}
          mb={8}
          onChange={(event) => {
            restart()
            setOnlyMissing(event.currentTarget.checked)
          }}
        />
      </Group>
      <Group>
        <Button
          variant="default"
          loading={forms.isPending}
          onClick={() => {
            restart()
            forms.mutate({ schoolYear, groupIds, onlyMissing, returnBefore })
          }}
        >
          Formulieren maken
        </Button>
        <Button
          variant="default"
          loading={cards.isPending}
          onClick={() => {
            restart()
            cards.mutate({ schoolYear, groupId })
          }}
        >
          Bedankkaarten maken
        </Button>
      </Group>
      <NothingToPrint error={forms.error} words="Er is geen gezin dat een formulier nodig heeft." />
      <NothingToPrint error={cards.error} words="Er is nog van niemand genoteerd dat het gezin hielp." />
      {forms.data === undefined ? null : (
        <Text>{forms.data.forms === 1 ? '1 formulier.' : `${forms.data.forms} formulieren.`}</Text>
      )}
      <MadeRotaPaper paper={forms.data ?? cards.data} />
    </Section>
  )
}
