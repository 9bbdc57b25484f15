import { Button, Group, Text } from '@mantine/core'
import type { TaskShown } from '#domain/rota/plan-contract'
import { useChange } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'

/** A draw for each popular task: who wants it takes part, and not who is quickest. */
export function DrawLots({ tasks }: { tasks: readonly TaskShown[] }) {
  const draw = useChange('rota.draw')
  const takeBack = useTakeBack()
  if (tasks.length === 0) return null
  return (
    <Section title="Loten voor een gewilde taak">
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
                    takeBack(
                      `${name}: ${winners} gezinnen hebben geloot en gewonnen, ${losers} niet.`,
                      restorePointId,
                    ),
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
