import { Checkbox, List, SimpleGrid, Text } from '@mantine/core'
import { WISHES } from '#domain/leave/circumstances'
import { Section } from '../../ui/Section.tsx'
import { type PartProps, WISH_IDS, withWish } from './policy-form.ts'

/** Reasons within the will of the parents: refused by policy, unless the school takes one off the list. */
export function NeverList({ form, mayEdit }: PartProps) {
  const { never } = form.values.policy
  if (!mayEdit) {
    const refused = never.flatMap(({ wish, on }) => (on ? [WISHES[wish].replace(/^een /, '')] : []))
    return (
      <Section title="Nooit een gewichtige omstandigheid">
        <List>
          {refused.map((label) => (
            <List.Item key={label}>{label}</List.Item>
          ))}
        </List>
      </Section>
    )
  }
  return (
    <Section title="Nooit een gewichtige omstandigheid">
      <Text size="sm">Haal een vinkje weg als de directeur zo’n aanvraag zelf wil beoordelen.</Text>
      <SimpleGrid cols={2} verticalSpacing="sm">
        {WISH_IDS.map((wish) => {
          const row = never.find((one) => one.wish === wish)
          return (
            <Checkbox
              key={wish}
              label={WISHES[wish].replace(/^een /, '')}
              description={row?.source ?? ''}
              checked={row?.on ?? false}
              onChange={(event) =>
                form.setFieldValue('policy.never', withWish(never, wish, event.currentTarget.checked))
              }
            />
          )
        })}
      </SimpleGrid>
    </Section>
  )
}
