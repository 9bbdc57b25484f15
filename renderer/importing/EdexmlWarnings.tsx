import { Accordion, List } from '@mantine/core'
import type { EdexmlPlan } from '#domain/importing/edexml/plan'
import { warningText } from '#domain/importing/edexml/texts'

/** What struck the reader in the file, closed until asked for: nothing here stops the import. */
export function EdexmlWarnings({ warnings }: { warnings: EdexmlPlan['warnings'] }) {
  if (warnings.length === 0) return null
  return (
    <Accordion variant="contained" transitionDuration={0}>
      <Accordion.Item value="warnings">
        <Accordion.Control>Opgevallen in het bestand ({warnings.length})</Accordion.Control>
        <Accordion.Panel>
          <List>
            {warnings.map((warning) => (
              <List.Item key={JSON.stringify(warning)}>{warningText(warning)}</List.Item>
            ))}
          </List>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
