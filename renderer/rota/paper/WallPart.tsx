import { Button, Group, Radio, Text } from '@mantine/core'
import { useState } from 'react'
import { addDays, type IsoDate } from '#domain/kernel/date'
import { useChange } from '../../api/hooks.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Section } from '../../ui/Section.tsx'
import { MadeRotaPaper } from './MadeRotaPaper.tsx'
import { NothingToPrint } from './NothingToPrint.tsx'

interface WallPartProps {
  groupId: string | null
  today: IsoDate
}

/** About as long as a period between two holidays. */
const DAYS_ON_WALL = 42

/** The rota of a period: on the wall, and with telephone numbers for the coordinator. */
export function WallPart({ groupId, today }: WallPartProps) {
  const [from, setFrom] = useState<IsoDate>(today)
  const [until, setUntil] = useState<IsoDate>(addDays(today, DAYS_ON_WALL))
  const [names, setNames] = useState<'firstNames' | 'initials'>('firstNames')
  const wall = useChange('rota.groupSheet')
  const signUp = useChange('rota.signUpPoster')
  const coordinator = useChange('rota.coordinatorSheet')
  const isWrong = until < from
  function restart() {
    wall.reset()
    signUp.reset()
    coordinator.reset()
  }
  return (
    <Section title="Rooster">
      <Group align="flex-start">
        <DateField
          label="Van"
          w={160}
          value={from}
          onChange={(date) => {
            restart()
            setFrom(date ?? today)
          }}
        />
        <DateField
          label="Tot en met"
          w={160}
          value={until}
          error={isWrong ? 'Deze dag ligt voor de eerste.' : undefined}
          onChange={(date) => {
            restart()
            setUntil(date ?? addDays(from, DAYS_ON_WALL))
          }}
        />
        <Radio.Group
          label="Namen op de muur"
          value={names}
          onChange={(value) => setNames(value === 'initials' ? 'initials' : 'firstNames')}
        >
          <Group mt={8}>
            <Radio value="firstNames" label="voornamen" />
            <Radio value="initials" label="voorletters" />
          </Group>
        </Radio.Group>
      </Group>
      <Group>
        {(['A4', 'A3'] as const).map((size) => (
          <Button
            key={size}
            variant="default"
            disabled={isWrong}
            loading={wall.isPending && wall.variables.size === size}
            onClick={() => {
              restart()
              wall.mutate({ groupId, from, until, size, names })
            }}
          >
            {size === 'A4' ? 'Rooster A4' : 'Groot rooster A3'}
          </Button>
        ))}
        {(['A4', 'A3'] as const).map((size) => (
          <Button
            key={size}
            variant="default"
            disabled={isWrong}
            loading={signUp.isPending && signUp.variables.size === size}
            onClick={() => {
              restart()
              signUp.mutate({ groupId, from, until, size })
            }}
          >
            {`Intekenlijst ${size}`}
          </Button>
        ))}
        <Button
          variant="default"
          disabled={isWrong}
          loading={coordinator.isPending}
          onClick={() => {
            restart()
            coordinator.mutate({ groupId, from, until })
          }}
        >
          Blad voor de coördinator
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        Op de intekenlijst staan de open plaatsen, met een strook om af te scheuren. Het blad voor de
        coördinator heeft telefoonnummers. Hang het niet op.
      </Text>
      <NothingToPrint
        error={wall.error ?? coordinator.error}
        words="In deze periode zijn er geen beurten. Kies een andere periode."
      />
      <NothingToPrint
        error={signUp.error}
        words="In deze periode is er vanaf vandaag geen plaats open. Er is niets om op in te tekenen."
      />
      <MadeRotaPaper paper={wall.data ?? signUp.data ?? coordinator.data} />
    </Section>
  )
}
