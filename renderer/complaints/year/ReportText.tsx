import { Button, Text } from '@mantine/core'
import { Section } from '../../ui/Section.tsx'
import { useCopy } from '../../ui/use-copy.tsx'

/** The text for the jaarverslag: made of what the tables show, and of what the head wrote. */
export function ReportText({ text }: { text: string }) {
  const { copy, byHand } = useCopy()
  return (
    <Section
      title="Tekst voor het jaarverslag"
      actions={
        <Button variant="default" onClick={() => copy(text, 'De tekst is gekopieerd.')}>
          Tekst kopiëren
        </Button>
      }
    >
      {text.split('\n\n').map((paragraph) => (
        <Text key={paragraph}>{paragraph}</Text>
      ))}
      {byHand}
    </Section>
  )
}
