import { Table, Text } from '@mantine/core'
import { memo } from 'react'
import { Section } from '../../ui/Section.tsx'
import { count, families } from '../counts.ts'
import type { Answers } from './answer-words.ts'

/** Beside the counter: what was promised, and how many slips are still out in each group. */
export const SlipsOut = memo(function SlipsOut({ groups, promised }: Pick<Answers, 'groups' | 'promised'>) {
  return (
    <>
      <Section title="Toegezegd">
        <Text fz={28} fw={700} lh={1.2}>
          {families(promised.families)}
        </Text>
        <Text>{count(promised.adults, 'volwassene', 'volwassenen')}</Text>
        <Text>
          {promised.interpreters} keer tolk, {promised.childcare} keer oppas
        </Text>
      </Section>
      <Section title="Nog bij de gezinnen">
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {groups.map(({ groupId, name, slipsOut }) => (
              <Table.Tr key={groupId ?? ''}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td ta="right" className="in-one-line">
                  {slipsText(slipsOut)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm">Een gezin met kinderen in twee groepen telt in beide mee.</Text>
      </Section>
    </>
  )
})

function slipsText(slipsOut: number): string {
  return slipsOut === 0 ? 'alles terug' : `nog ${count(slipsOut, 'strook', 'stroken')}`
}
