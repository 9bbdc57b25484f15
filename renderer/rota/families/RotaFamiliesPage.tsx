import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { parseSchoolYear, type SchoolYear } from '#domain/kernel/school-year'
import { findFamilies, indexFamilies } from '#domain/meetings/answer-search'
import { ASKED_PLACES, askedPlace } from '#domain/rota/asked-first'
import { useRead } from '../../api/hooks.ts'
import { useMay } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { RotaLinks } from '../RotaLinks.tsx'
import { CarryOver } from './CarryOver.tsx'
import { type FamilyShown, languagesOf, languagesSpoken, PLACE_LABELS, toAskText } from './family-words.ts'
import { FAMILY_ROW_HEIGHT, RotaFamilyRow } from './RotaFamilyRow.tsx'
import './families.css'

/** Gezinnen (/ouderhulp/gezinnen): every family of the year with its balance; who has not helped yet is asked first. */
export function RotaFamiliesPage() {
  const asked = parseSchoolYear(new URLSearchParams(useSearch()).get('jaar') ?? '')
  const list = useRead('rota.tasks', { schoolYear: asked })
  const year = parseSchoolYear(list.data?.schoolYear ?? '')
  return (
    <Page title="Gezinnen en hun hulp">
      <RotaLinks />
      <RefusalNotice error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data === undefined || year === null ? null : <OneYear list={list.data} year={year} />}
    </Page>
  )
}

interface OneYearProps {
  list: OperationOutput<'rota.tasks'>
  year: SchoolYear
}

function OneYear({ list, year }: OneYearProps) {
  const [chosen, choose] = useState<Chosen>(EVERYBODY)
  const leads = useMay('leadRota')
  const found = useRead('rota.families', { schoolYear: year, groupId: chosen.groupId })
  const families = found.data?.families ?? NONE
  const shown = useMemo(() => chosenOf(families, chosen), [families, chosen])
  return (
    <Stack gap="md">
      <Choices list={list} year={year} families={families} chosen={chosen} onChoose={choose} />
      <RefusalNotice error={found.error} />
      <Group justify="space-between" wrap="nowrap">
        <Text role="status" mih="1.6em">
          {toAskText(families)}
        </Text>
        {leads ? (
          <Button component={Link} flex="none" href={`/ouderhulp/formulier?jaar=${year}`}>
            Formulieren overtypen
          </Button>
        ) : null}
      </Group>
      {found.data?.carryOver ? <CarryOver {...found.data.carryOver} /> : null}
      {found.isPending ? <Waiting /> : null}
      {found.data !== undefined && shown.length === 0 ? <Text>{nobodyText(families.length > 0)}</Text> : null}
      {shown.length === 0 ? null : (
        <VirtualList
          label="Gezinnen"
          count={shown.length}
          rowHeight={FAMILY_ROW_HEIGHT}
          height="58vh"
          subject={`${year} ${Object.values(chosen).join(' ')}`}
          row={(index) => {
            const family = shown[index]
            return family === undefined ? null : <RotaFamilyRow family={family} year={year} leads={leads} />
          }}
        />
      )}
    </Stack>
  )
}

/** Which families are on screen; null is all. */
interface Chosen {
  readonly name: string
  readonly groupId: string | null
  readonly place: string | null
  readonly language: string | null
}

const EVERYBODY: Chosen = { name: '', groupId: null, place: null, language: null }

/** In the order of asking, also those that were found by a name. */
function chosenOf(families: readonly FamilyShown[], { name, place, language }: Chosen): FamilyShown[] {
  const named =
    name.trim() === '' ? null : new Set(findFamilies(indexFamilies(families), name, families.length))
  return families.filter(
    (family) =>
      (named === null || named.has(family)) &&
      (place === null || askedPlace(family) === place) &&
      (language === null || languagesOf(family).includes(language)),
  )
}

interface ChoicesProps extends OneYearProps {
  families: readonly FamilyShown[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}

function Choices({ list, year, families, chosen, onChoose }: ChoicesProps) {
  const [, navigate] = useLocation()
  const spoken = useMemo(() => languagesSpoken(families), [families])
  const field = (key: 'groupId' | 'place' | 'language', all: string) => ({
    placeholder: all,
    clearable: true,
    clearButtonProps: { 'aria-label': all },
    value: chosen[key],
    onChange: (value: string | null) => onChoose({ ...chosen, [key]: value }),
  })
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        label="Zoek een gezin"
        placeholder="Naam of code"
        w={180}
        autoComplete="off"
        spellCheck={false}
        value={chosen.name}
        onChange={(event) => onChoose({ ...chosen, name: event.currentTarget.value })}
      />
      <Select
        label="Groep"
        w={150}
        data={list.groups.map(({ id, name }) => ({ value: id, label: name }))}
        {...field('groupId', 'Alle groepen')}
      />
      <Select
        label="Laat zien"
        w={180}
        data={ASKED_PLACES.map((value) => ({ value, label: PLACE_LABELS[value] }))}
        {...field('place', 'Alle gezinnen')}
      />
      {spoken.length === 0 && chosen.language === null ? null : (
        <Select label="Spreekt" w={130} data={spoken} {...field('language', 'Elke taal')} />
      )}
      <Select
        label="Schooljaar"
        w={135}
        data={list.schoolYears}
        allowDeselect={false}
        value={year}
        onChange={(other) => navigate(`/ouderhulp/gezinnen?jaar=${other ?? year}`, { replace: true })}
      />
    </Group>
  )
}

const NONE: readonly FamilyShown[] = []

function nobodyText(filtered: boolean): string {
  return filtered
    ? 'Geen gezin past hierbij. Maak een keuze hierboven leeg.'
    : 'Er staan nog geen gezinnen met een kind op school. Lees eerst de leerlingen in.'
}
