import { Button, Group, NumberInput, Radio, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type IdeaCardFor, ideaCardLanguages } from '#domain/panels/idea-card'
import { useChange } from '../api/hooks.ts'
import { MadePaper } from '../ui/MadePaper.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { PanelLinks } from './PanelLinks.tsx'

const DUTCH_ONLY = 'nl'

/** Ideeënkaartjes (/panels/kaartjes): for the idea box, in Dutch with another language below it. */
export function IdeaCardsPage() {
  const [whom, setWhom] = useState<IdeaCardFor>('children')
  const [language, setLanguage] = useState(DUTCH_ONLY)
  const [pages, setPages] = useState(1)
  const print = useChange('panels.ideaCards')
  return (
    <Page title="Ideeënkaartjes">
      <PanelLinks />
      <Text>
        Vier kaartjes op een blad. Knip ze los en leg ze bij de ideeënbus. Een naam hoeft er niet op.
      </Text>
      <Stack gap="md" maw={640}>
        <Radio.Group
          label="Voor wie?"
          value={whom}
          onChange={(value) => setWhom(value === 'parents' ? 'parents' : 'children')}
        >
          <Group mt={8}>
            <Radio value="children" label="kinderen (met ruimte om te tekenen)" />
            <Radio value="parents" label="ouders" />
          </Group>
        </Radio.Group>
        <Group align="flex-start">
          <Select
            label="Tweede taal"
            w={240}
            allowDeselect={false}
            data={[
              { value: DUTCH_ONLY, label: 'Alleen Nederlands' },
              ...ideaCardLanguages().map(({ code, name }) => ({ value: code, label: name })),
            ]}
            value={language}
            onChange={(chosen) => setLanguage(chosen ?? DUTCH_ONLY)}
          />
          <NumberInput
            label="Bladen"
            w={110}
            min={1}
            max={25}
            allowDecimal={false}
            clampBehavior="strict"
            value={pages}
            onChange={(value) => setPages(Math.max(1, Number(value)))}
          />
        </Group>
        <Group>
          <Button
            loading={print.isPending}
            onClick={() =>
              print.mutate({ for: whom, language: language === DUTCH_ONLY ? null : language, pages })
            }
          >
            Kaartjes maken
          </Button>
        </Group>
      </Stack>
      <RefusalNotice error={print.error} />
      <MadePaper paper={print.data} />
    </Page>
  )
}
