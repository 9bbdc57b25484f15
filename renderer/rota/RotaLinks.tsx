import { Anchor, Group } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import { type Right, verdict } from '#domain/access/rights'
import { useSchool } from '../app/school-context.ts'

const BOARD = '/ouderhulp'

const PARTS: readonly { readonly path: string; readonly label: string; readonly right: Right }[] = [
  { path: BOARD, label: 'Rooster', right: 'seeRota' },
  { path: '/ouderhulp/voorstel', label: 'Voorstel', right: 'keepRota' },
  { path: '/ouderhulp/taken', label: 'Taken en beurten', right: 'seeRota' },
  { path: '/ouderhulp/gezinnen', label: 'Gezinnen', right: 'seeRota' },
  { path: '/ouderhulp/papier', label: 'Papier', right: 'keepRota' },
  { path: '/ouderhulp/reizen', label: 'Reizen', right: 'seeRota' },
]

/** The parts of Ouderhulp, below the title of each of its screens. */
export function RotaLinks() {
  const { role } = useSchool().session
  const [location] = useLocation()
  return (
    <Group component="nav" aria-label="Onderdelen van Ouderhulp" gap="lg">
      {PARTS.filter(({ right }) => verdict(right, role) !== 'refused').map(({ path, label }) => (
        <Anchor
          key={path}
          component={Link}
          href={path}
          {...(isHere(location, path) ? { 'aria-current': 'page', fw: 700, underline: 'always' } : {})}
        >
          {label}
        </Anchor>
      ))}
    </Group>
  )
}

/** The board is the beginning of all other addresses, so only itself is it. */
function isHere(location: string, path: string): boolean {
  return location === path || (path !== BOARD && location.startsWith(`${path}/`))
}
