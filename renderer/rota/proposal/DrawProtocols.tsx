import { Button, Modal, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import { longDate, narrowDate } from '#domain/kernel/date-text'
import { schoolYear } from '#domain/kernel/school-year'
import { useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'

type Draw = OperationOutput<'rota.draws'>['draws'][number]

/** Protocol van de loting: who took part, with how many lots, and who won; the number by which it can be drawn again. */
export function DrawProtocols({ schoolYear: year }: { schoolYear: string }) {
  const [opened, open] = useState(false)
  const found = useRead('rota.draws', { schoolYear: schoolYear.parse(year) })
  const draws = found.data?.draws ?? []
  return (
    <>
      <RefusalNotice error={found.error} />
      {draws.length === 0 ? null : (
        <Button variant="default" onClick={() => open(true)}>
          {`Lotingen (${draws.length})`}
        </Button>
      )}
      <Modal opened={opened} onClose={() => open(false)} title="Lotingen van dit schooljaar" size={820}>
        <Stack gap="lg">
          {draws.map((draw) => (
            <Protocol key={draw.drawId} draw={draw} />
          ))}
        </Stack>
      </Modal>
    </>
  )
}

function Protocol({ draw: { task, drawnOn, seed, lines } }: { draw: Draw }) {
  const won = lines.filter(({ turnDate }) => turnDate !== null).length
  return (
    <Stack gap={4} component="section" aria-label={`${task}, ${longDate(drawnOn)}`}>
      <Text fw={600}>{`${task}, geloot op ${longDate(drawnOn)}`}</Text>
      <Text size="sm">
        {`${lines.length} gezinnen deden mee voor ${won === 1 ? '1 plaats' : `${won} plaatsen`}. Wie minder deed of eerder verloor, heeft meer loten; het hoogste lot telt. Getal van de loting: ${seed}. Met dit getal en deze lijst komt altijd dezelfde uitslag.`}
      </Text>
      <Table verticalSpacing={4} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={60}>Plek</Table.Th>
            <Table.Th>Gezin</Table.Th>
            <Table.Th w={70}>Loten</Table.Th>
            <Table.Th w={120}>Hoogste lot</Table.Th>
            <Table.Th w={190}>Uitslag</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ rank, name, tickets, lot, turnDate }) => (
            <Table.Tr key={rank}>
              <Table.Td>{rank}</Table.Td>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{tickets}</Table.Td>
              <Table.Td>{lot}</Table.Td>
              <Table.Td>
                {turnDate === null ? 'niet; volgende keer een lot meer' : `plaats op ${narrowDate(turnDate)}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
