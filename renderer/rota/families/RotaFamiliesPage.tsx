import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { verdict } from '#domain/access/rights'
import type { OperationOutput } from '#domain/contract/operations'
import { parseSchoolYear, type SchoolYear } from '#domain/kernel/school-year'
import { ASKED_PLACES, askedPlace } from '#domain/rota/asked-first'
import { useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
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
  const [, navigate] = useLocation()
  const [groupId, chooseGroup] = useState<string | null>(null)
  const [place, choosePlace] = useState<string | null>(null)
  const [language, chooseLanguage] = useState<string | null>(null)
  const leads = verdict('leadRota', useSchool().session.role) !== 'refused'
  const found = useRead('rota.families', { schoolYear: year, groupId })
  const families = found.data?.families ?? NONE
  const spoken = languagesSpoken(families)
  const shown = families.filter(
    (family) =>
      (place === null || askedPlace(family) === place) &&
      (language === null || languagesOf(family).includes(language)),
  )
  return (
    <Stack gap="md">
      <Group align="flex-end" justify="space-between">
        <Group align="flex-end">
          <Select
            label="Schooljaar"
            w={150}
            data={list.schoolYears}
            allowDeselect={false}
            value={year}
            onChange={(chosen) => navigate(`/ouderhulp/gezinnen?jaar=${chosen ?? year}`, { replace: true })}
          />
          <Select
            label="Groep"
            w={150}
            placeholder="Alle groepen"
            clearable
            clearButtonProps={{ 'aria-label': 'Alle groepen' }}
            data={list.groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={groupId}
            onChange={chooseGroup}
          />
          <Select
            label="Laat zien"
            w={200}
            placeholder="Alle gezinnen"
            clearable
            clearButtonProps={{ 'aria-label': 'Alle gezinnen' }}
            data={ASKED_PLACES.map((value) => ({ value, label: PLACE_LABELS[value] }))}
            value={place}
            onChange={choosePlace}
          />
          {spoken.length === 0 && language === null ? null : (
            <Select
              label="Spreekt"
              w={150}
              placeholder="Elke taal"
              clearable
              clearButtonProps={{ 'aria-label': 'Elke taal' }}
              data={spoken}
              value={language}
              onChange={chooseLanguage}
            />
          )}
        </Group>
        {leads ? (
          <Group gap="sm">
            <Button component={Link} href={`/ouderhulp/formulier?jaar=${year}`}>
              Formulieren overtypen
            </Button>
            {found.data?.carryOver ? <CarryOver {...found.data.carryOver} /> : null}
          </Group>
        ) : null}
      </Group>
      <RefusalNotice error={found.error} />
      <Text role="status" mih="1.6em">
        {toAskText(families)}
      </Text>
      {found.isPending ? <Waiting /> : null}
      {found.data !== undefined && shown.length === 0 ? (
        <Text>{nobodyText(place !== null || language !== null)}</Text>
      ) : null}
      {shown.length === 0 ? null : (
        <VirtualList
          label="Gezinnen"
          count={shown.length}
          rowHeight={FAMILY_ROW_HEIGHT}
          height="58vh"
          subject={`${year} ${groupId} ${place} ${language}`}
          row={(index) => {
            const family = shown[index]
            return family === undefined ? null : <RotaFamilyRow family={family} year={year} leads={leads} />
          }}
        />
      )}
    </Stack>
  )
}

const NONE: readonly FamilyShown[] = []

function nobodyText(filtered: boolean): string {
  return filtered
    ? 'Geen gezin past hierbij. Kies “Alle gezinnen”.'
    : 'Er staan nog geen gezinnen met een kind op school. Lees eerst de leerlingen in.'
}
