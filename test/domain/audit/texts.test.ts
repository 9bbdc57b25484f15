import { describe, expect, test } from 'vitest'
import { sealedTables } from '#db/content-seal'
import { OPERATION_TEXTS } from '#domain/audit/operation-texts'
import { TABLE_TEXTS } from '#domain/audit/table-texts'
import { describeEntry, describeTouched } from '#domain/audit/texts'
import { allOperations } from '#domain/contract/operations'
import { openTestStore } from '../../support/store.ts'

test('every operation that changes something has a text', async () => {
  const changes = Object.values(await allOperations()).filter(({ kind }) => kind === 'change')
  expect(changes.map(({ name }) => name).filter((name) => !(name in OPERATION_TEXTS))).toEqual([])
})

test('every sealed table has a text', () => {
  const names = sealedTables(openTestStore().sqlite).map(({ name }) => name)
  expect(names.filter((name) => !(name in TABLE_TEXTS))).toEqual([])
})

describe('an entry is called', () => {
  test.each([
    ['by its operation', 'people.saveHousehold', [], 'Gezin gewijzigd'],
    [
      'by what was noted, when that is something else',
      'access.signIn',
      [{ did: 'note', what: 'signInFailed' } as const],
      'Aanmelden mislukt: verkeerd geheim',
    ],
    [
      'a refusal, with what was asked',
      'backups.restore',
      [{ did: 'note', what: 'refused' } as const],
      'Geweigerd, want de rol mag dit niet: back-up teruggezet',
    ],
    ['something else, when it is of another version', 'some.thing', [], 'Iets anders'],
  ])('%s', (_, operation, touched, text) => {
    expect(describeEntry(operation, touched)).toBe(text)
  })
})

test('its rows are counted by table, with the names of fields once and nothing of what stands in them', () => {
  expect(
    describeTouched([
      {
        table: 'household',
        id: 'a',
        did: 'update',
        fields: ['street', 'house_number', 'address_key', 'remark'],
      },
      { table: 'household', id: 'b', did: 'update', fields: ['street', 'something_new'] },
      { table: 'phone', id: 'c', did: 'delete' },
      { table: 'pupil', did: 'insert', rows: 1240 },
      { table: 'later_table', id: 'd', did: 'view' },
      { did: 'note', what: 'export', rows: 31 },
      { did: 'note', what: 'print', rows: 2 },
    ]),
  ).toEqual([
    '31 regels',
    '2 bladzijden',
    '2 gezinnen gewijzigd: adres, opmerking, overige gegevens',
    '1 telefoonnummer verwijderd',
    '1.240 leerlingen toegevoegd',
    '1 rij bekeken',
  ])
})
