import { Button, Group, Text } from '@mantine/core'
import type { TaskShown } from '#domain/rota/plan-contract'
import { useChange } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'
import { DrawProtocols } from './DrawProtocols.tsx'

interface DrawLotsProps {
  tasks: readonly TaskShown[]
  schoolYear: string
}

/** A draw for each popular task: who wants it takes part, and not who is quickest. Earlier ones can be read again. */
export function DrawLots({ tasks, schoolYear }: DrawLotsProps) {
  const draw = useChange('rota.draw')
  const takeBack = useTakeBack()
  if (tasks.length === 0) return null
  return (
    <Section title="Loten voor een gewilde taak" actions={<DrawProtocols schoolYear={schoolYear} />}>
      <Text>
        Elk gezin dat de taak graag doet, loot mee. Wie minder deed, heeft meer kans. Wie verliest, heeft de
        volgende keer meer kans. Loot voordat u een voorstel maakt.
      </Text>
      <Group>
        {tasks.map(({ id, name }) => (
          <Button
            key={id}
            variant="default"
            loading={draw.isPending && draw.variables.taskId === id}
            onClick={() =>
              draw.mutate(
                { taskId: id },
                {
                  onSuccess: ({ winners, losers, restorePointId }) =>
                    takeBack(outcomeText(name, winners, losers), restorePointId),
                },
              )
            }
          >
            {`Loten voor ${name}`}
          </Button>
        ))}
      </Group>
      <RefusalNotice error={draw.error} />
    </Section>
  )
}

function outcomeText(task: string, winners: number, losers: number): string {
  const won = winners === 1 ? '1 gezin heeft' : `${winners} gezinnen hebben`
  return `${task}: ${won} een plaats, ${losers} niet. De lijst staat bij Lotingen.`
}
