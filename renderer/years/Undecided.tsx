import { Anchor, List, Text } from '@mantine/core'
import { Link } from 'wouter'
import { pupilsText } from '#domain/groups/texts'
import { Remark } from '../ui/Notice.tsx'
import type { Preview } from './planned-groups.ts'

type Pupil = Preview['undecided'][number]

const REASONS: Readonly<Record<Pupil['reason'], string>> = {
  noGroup: 'zit nu in geen groep',
  noYear: 'het leerjaar is niet bekend',
  starting: 'begint pas in het nieuwe schooljaar',
}

/** For whom no group follows: named, with the way to the card. */
export function Undecided({ pupils }: { pupils: readonly Pupil[] }) {
  if (pupils.length === 0) return null
  return (
    <Remark title={`${pupilsText(pupils.length)} zonder nieuwe groep`}>
      <Text size="sm" mb={4}>
        Na de jaarovergang vindt u deze kinderen bij Groepen onder “Zonder groep”. Daar kiest u hun groep.
      </Text>
      <List size="sm" listStyleType="none" mah={260} className="scrolling">
        {pupils.map(({ id, name, reason }) => (
          <List.Item key={id}>
            <Anchor component={Link} href={`/leerlingen/${id}`} size="sm">
              {name}
            </Anchor>{' '}
            · {REASONS[reason]}
          </List.Item>
        ))}
      </List>
    </Remark>
  )
}
