import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupName, isBackupName } from '#domain/backups/backup-name'
import type { IsoDate } from '#domain/kernel/date'

const at = { day: '2026-11-21' as IsoDate, time: '14:30' }

test.each([
  ['De Lindeboom', 'De Lindeboom-2026-11-21-1430'],
  ['Józef Čapek', 'Jozef Capek-2026-11-21-1430'],
  ["'t Schrijverke", 't Schrijverke-2026-11-21-1430'],
  ['../../etc', 'etc-2026-11-21-1430'],
  ['مدرسة', 'school-2026-11-21-1430'],
  ['', 'school-2026-11-21-1430'],
])('the backup of %j is called %j', (school, name) => {
  expect(backupName({ school, ...at })).toBe(name)
})

test('every name of a school gives a name that a backup may have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (school) => {
      expect(isBackupName(backupName({ school, ...at }))).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test.each(['..', 'a/b', 'C:\\x', 'x.part', '', 'a'.repeat(121), 'é'])('%j is no name of a backup', (name) => {
  expect(isBackupName(name)).toBe(false)
})
