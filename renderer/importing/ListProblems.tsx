import { Accordion, List, Text } from '@mantine/core'
import type { ListPreview } from '#domain/importing/lists/preview'

/** What struck the reader in the rows, closed until asked for: nothing here stops the import. */
export function ListProblems({ preview }: { preview: ListPreview }) {
  const { problems, problemCount, skipped, pupilsNotListed } = preview
  const rest = problemCount - problems.length
  if (problemCount + skipped.length + pupilsNotListed.length === 0) return null
  return (
    <Accordion variant="contained" transitionDuration={0} multiple>
      {problemCount + skipped.length === 0 ? null : (
        <Accordion.Item value="problems">
          <Accordion.Control>Opgevallen in de lijst ({problemCount + skipped.length})</Accordion.Control>
          <Accordion.Panel>
            <List>
              {skipped.length === 0 ? null : <List.Item>{skippedText(skipped)}</List.Item>}
              {problems.map((problem) => (
                <List.Item key={problem}>{capital(problem)}.</List.Item>
              ))}
            </List>
            {rest > 0 ? <Text>En nog {rest} meer.</Text> : null}
          </Accordion.Panel>
        </Accordion.Item>
      )}
      {pupilsNotListed.length === 0 ? null : (
        <Accordion.Item value="notListed">
          <Accordion.Control>
            Leerlingen die niet in de lijst staan ({pupilsNotListed.length})
          </Accordion.Control>
          <Accordion.Panel>
            <Text>
              Met deze leerlingen gebeurt niets: {pupilsNotListed.slice(0, NAMED).join(', ')}
              {pupilsNotListed.length > NAMED ? ` en ${pupilsNotListed.length - NAMED} meer` : ''}.
            </Text>
          </Accordion.Panel>
        </Accordion.Item>
      )}
    </Accordion>
  )
}

const NAMED = 200

function skippedText(lines: readonly number[]): string {
  const more = lines.length > NAMED ? ` en ${lines.length - NAMED} meer` : ''
  return `Zonder naam van een kind, overgeslagen: regel ${lines.slice(0, NAMED).join(', ')}${more}.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
