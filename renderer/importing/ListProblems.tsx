import { Accordion, List, Text } from '@mantine/core'
import type { ListPreview } from '#domain/importing/lists/preview'
import { capital } from '#domain/kernel/text'

/** What struck the reader in the rows, closed until asked for: nothing here stops the import. */
export function ListProblems({ preview }: { preview: ListPreview }) {
  const { problems, problemCount, skippedCount, pupilsNotListed, pupilsNotListedCount } = preview
  const rest = problemCount - problems.length
  if (problemCount + skippedCount + pupilsNotListedCount === 0) return null
  return (
    <Accordion variant="contained" transitionDuration={0} multiple>
      {problemCount + skippedCount === 0 ? null : (
        <Accordion.Item value="problems">
          <Accordion.Control>Opgevallen in de lijst ({problemCount + skippedCount})</Accordion.Control>
          <Accordion.Panel>
            <List>
              {skippedCount === 0 ? null : <List.Item>{skippedText(preview)}</List.Item>}
              {problems.map((problem) => (
                <List.Item key={problem}>{capital(problem)}.</List.Item>
              ))}
            </List>
            {rest > 0 ? <Text>En nog {rest} meer.</Text> : null}
          </Accordion.Panel>
        </Accordion.Item>
      )}
      {pupilsNotListedCount === 0 ? null : (
        <Accordion.Item value="notListed">
          <Accordion.Control>
            Leerlingen die niet in de lijst staan ({pupilsNotListedCount})
          </Accordion.Control>
          <Accordion.Panel>
            <Text>
              Met deze leerlingen gebeurt niets: {pupilsNotListed.join(', ')}
              {andMore(pupilsNotListedCount - pupilsNotListed.length)}.
            </Text>
          </Accordion.Panel>
        </Accordion.Item>
      )}
    </Accordion>
  )
}

function skippedText({ skipped, skippedCount }: ListPreview): string {
  return `Zonder naam van een kind, overgeslagen: regel ${skipped.join(', ')}${andMore(skippedCount - skipped.length)}.`
}

function andMore(count: number): string {
  return count > 0 ? ` en ${count} meer` : ''
}
