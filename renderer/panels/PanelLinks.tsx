import { Anchor, Group } from '@mantine/core'
import { Link, useLocation } from 'wouter'

const PARTS = [
  { path: '/panels', label: 'Panels' },
  { path: '/panels/onderwerpen', label: 'Onderwerpen' },
  { path: '/panels/u-zei', label: 'U zei – wij deden' },
  { path: '/panels/kaartjes', label: 'Ideeënkaartjes' },
] as const

/** The parts of Panels, below the title of each of its screens. */
export function PanelLinks() {
  const [location] = useLocation()
  return (
    <Group component="nav" aria-label="Onderdelen van Panels" gap="lg">
      {PARTS.map(({ path, label }) => (
        <Anchor
          key={path}
          component={Link}
          href={path}
          {...(location === path ? { 'aria-current': 'page', fw: 700, underline: 'always' } : {})}
        >
          {label}
        </Anchor>
      ))}
    </Group>
  )
}
