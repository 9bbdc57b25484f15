import { expect, test } from 'vitest'
import type * as z from 'zod'
import { schoolYear } from '#domain/kernel/school-year'
import { ordinarySettings, rotaSettings } from '#domain/rota/rota-setting'
import { taskDetails as taskSchema, turnDetails } from '#domain/rota/task'
import { taskDetails } from '../../support/rota.ts'

const settings = ordinarySettings(schoolYear.parse('2026-2027'))
const turn = { groupId: null, date: '2027-01-12', beginsAt: '08:30', endsAt: '09:30', places: 2, note: '' }

test.each<[string, z.ZodType, object]>([
  ['of a task', taskSchema, { ...taskDetails(), weight: '', places: '', restDays: '', cancelDays: '' }],
  ['of a turn', turnDetails, { ...turn, places: '' }],
  [
    'of the settings',
    rotaSettings,
    { ...settings, asked: '', most: '', mostCarried: '', boosterKilometres: '' },
  ],
])('a number %s that is left empty is asked for in Dutch', (_, schema, entered) => {
  const messages = schema.safeParse(entered).error?.issues.map(({ message }) => message)
  expect(new Set(messages)).toEqual(new Set(['Vul een getal in.']))
})
