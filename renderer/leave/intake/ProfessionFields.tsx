import { Select, SimpleGrid, Stack, Text } from '@mantine/core'
import {
  type HolidayChance,
  type ProfessionNature,
  SCHOOL_HOLIDAYS,
  type SchoolHoliday,
} from '#domain/leave/facts'
import { YesNo } from './form-fields.tsx'
import type { NeedValues } from './form-values.ts'

interface ProfessionFieldsProps {
  values: NeedValues
  onChange: (part: Partial<NeedValues>) => void
}

const NATURES: readonly { value: ProfessionNature; label: string }[] = [
  { value: 'unclear', label: 'Nog niet duidelijk' },
  { value: 'season', label: 'Het is werk van een seizoen' },
  { value: 'peak', label: 'Het bedrijf heeft dan de grootste drukte (piek)' },
  { value: 'roster', label: 'Het rooster van het werk laat het niet toe' },
  { value: 'organisation', label: 'Het komt op het werk niet goed uit' },
  { value: 'turnover', label: 'In de vakanties is de omzet het hoogst' },
  { value: 'none', label: 'Het werk is niet de reden' },
]

const HOLIDAYS: Readonly<Record<SchoolHoliday, string>> = {
  autumn: 'Herfstvakantie',
  christmas: 'Kerstvakantie',
  spring: 'Voorjaarsvakantie',
  may: 'Meivakantie',
  summer: 'Zomervakantie',
}

const CHANCES: readonly { value: HolidayChance; label: string }[] = [
  { value: 'unclear', label: 'Niet duidelijk' },
  { value: 'impossible', label: 'Nee, dat is aangetoond' },
  { value: 'possible', label: 'Ja, dan kan het' },
]

/** A holiday because of the work of a parent: why, for each school holiday, and whether a parent goes too. */
export function ProfessionFields({ values, onChange }: ProfessionFieldsProps) {
  return (
    <>
      <Select
        label="Waarom kan het door het werk niet"
        data={NATURES}
        allowDeselect={false}
        value={values.nature}
        onChange={(nature) => onChange({ nature: nature as ProfessionNature })}
      />
      <Stack gap={4}>
        <Text fw={500}>Kan het gezin samen weg in deze vakanties?</Text>
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          {SCHOOL_HOLIDAYS.map((name) => (
            <Select
              key={name}
              label={HOLIDAYS[name]}
              data={CHANCES}
              allowDeselect={false}
              value={values.holidays[name]}
              onChange={(chance) =>
                onChange({ holidays: { ...values.holidays, [name]: chance as HolidayChance } })
              }
            />
          ))}
        </SimpleGrid>
      </Stack>
      <YesNo
        label="Gaat een ouder of verzorger mee op deze vakantie?"
        value={values.withCarer}
        onChange={(withCarer) => onChange({ withCarer })}
      />
    </>
  )
}
