import { Paper, Text } from '@mantine/core'

interface FigureProps {
  number: number
  text: string
  /** Said in words too, never by colour alone. */
  alarm?: boolean
}

/** One large number with what it counts. */
export function Figure({ number, text, alarm = false }: FigureProps) {
  return (
    <Paper withBorder p="sm" bg={alarm ? 'red.0' : 'gray.0'}>
      <Text fz={28} fw={700} lh={1.2}>
        {number}
      </Text>
      <Text>
        {alarm ? 'Let op: ' : ''}
        {text}
      </Text>
    </Paper>
  )
}
