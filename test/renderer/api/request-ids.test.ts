import { expect, test } from 'vitest'
import { createRequestIds } from '../../../renderer/api/request-ids.ts'

function requestIds() {
  let number = 0
  return createRequestIds(() => {
    number += 1
    return `id ${number}`
  })
}
const SAVE = { id: 'p1', details: { remark: 'x' } }

test.each(['UNCERTAIN', 'NO_ANSWER'])(
  'after %s the same thing asked again goes with the same id, until it is known',
  (code) => {
    const ids = requestIds()
    const id = ids.idFor('people.savePerson', SAVE)
    ids.answered('people.savePerson', SAVE, { id, code })
    expect(ids.idFor('people.savePerson', { ...SAVE })).toBe(id)
    expect(ids.idFor('people.savePerson', { ...SAVE, id: 'p2' })).not.toBe(id)
    expect(ids.idFor('people.savePupil', SAVE)).not.toBe(id)
    ids.answered('people.savePerson', SAVE, { id, code: 'ALREADY_DONE' })
    expect(ids.idFor('people.savePerson', SAVE)).not.toBe(id)
  },
)

test.each([null, 'INVALID_INPUT', 'DISK_ERROR'])(
  'after %s it goes with a new one: what became of it is known',
  (code) => {
    const ids = requestIds()
    const id = ids.idFor('people.savePerson', SAVE)
    ids.answered('people.savePerson', SAVE, { id, code })
    expect(ids.idFor('people.savePerson', SAVE)).not.toBe(id)
  },
)

test('a file is told apart by what is asked with it', () => {
  const ids = requestIds()
  const list = (name: string) => ({ file: { name, bytes: new Uint8Array(2_000_000) } })
  const id = ids.idFor('importing.applyList', list('a.csv'))
  ids.answered('importing.applyList', list('a.csv'), { id, code: 'UNCERTAIN' })
  expect(ids.idFor('importing.applyList', list('a.csv'))).toBe(id)
  expect(ids.idFor('importing.applyList', list('b.csv'))).not.toBe(id)
})
