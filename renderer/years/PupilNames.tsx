import { Button, List, Popover } from '@mantine/core'
import { pupilsText } from '#domain/groups/texts'

/** How many pupils; their names on pressing it. */
export function PupilNames({ pupils }: { pupils: readonly { id: string; name: string }[] }) {
  return (
    <Popover position="bottom-start" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-md" variant="transparent" px={0}>
          {pupilsText(pupils.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah={360} className="scrolling" tabIndex={0} aria-label="Namen">
        <List size="sm" listStyleType="none">
          {pupils.map(({ id, name }) => (
            <List.Item key={id}>{name}</List.Item>
          ))}
        </List>
      </Popover.Dropdown>
    </Popover>
  )
}
