import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { municipality } from '#db/schema/leave'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import type { MunicipalityDetails } from '#domain/leave/policy-settings'
import { leaveSettings } from '#domain/leave/policy-settings'
import { codeOfHousehold } from '#electron/services/family-codes'
import { municipalityOfTown } from '#electron/services/leave-facts'
import { aForm, as } from '../../support/leave.ts'
import { addHousehold, addPupil } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const borsele: MunicipalityDetails = {
  name: 'Borsele',
  towns: ['Heinkenszand', "'s-Gravenpolder"],
  office: 'Bureau leerplicht',
  street: 'Stenevate 10',
  postcode: '4451 KB',
  town: 'Heinkenszand',
  email: 'leerplicht@voorbeeld.nl',
}
const save = (desk: TestDesk, details: MunicipalityDetails, id: string | null = null) =>
  desk.call('leave.saveMunicipality', { id, details })

describe('the policy', () => {
  test('is the national one until the school sets its own', async () => {
    const desk = testDesk({ role: 'head' })
    const { settings, national, municipalities } = await desk.value('leave.settings', {})
    expect({ settings, national, municipalities }).toEqual({
      settings: { policy: NATIONAL_POLICY, deputy: '', committee: false },
      national: true,
      municipalities: [],
    })
    const [first, ...rows] = settings.policy.rows
    if (first === undefined) throw new Error('no rows')
    const own = leaveSettings.parse({
      policy: { ...settings.policy, rows: [{ ...first, maxDays: 2 }, ...rows], counters: 'together' },
      deputy: 'Ilse de Wit',
      committee: true,
    })
    await desk.value('leave.saveSettings', own)
    expect(await desk.value('leave.settings', {})).toEqual({
      settings: own,
      national: false,
      municipalities: [],
    })
    await desk.value('leave.saveSettings', { ...own, deputy: '' })
    expect((await desk.value('leave.settings', {})).settings).toEqual({ ...own, deputy: '' })
    const office = as(desk, 'frontOffice')
    expect(await office.call('leave.saveSettings', own)).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })

  test('has each rule once, in whatever order its places stand', async () => {
    const desk = testDesk({ role: 'head' })
    const { settings } = await desk.value('leave.settings', {})
    const [row] = settings.policy.rows
    if (row === undefined) throw new Error('no rows')
    const rowsOf = (...rows: (typeof row)[]) => ({ ...settings, policy: { ...settings.policy, rows } })
    const [near, same] = [
      { ...row, places: ['near' as const, 'far' as const] },
      { ...row, places: ['far' as const, 'near' as const], maxDays: 3 },
    ]
    expect(await desk.call('leave.saveSettings', rowsOf(row, near, same))).toMatchObject({
      error: { code: 'POLICY_ROW_TWICE', details: { row: 3 } },
    })
    expect(await desk.call('leave.saveSettings', rowsOf(row, near))).toMatchObject({ ok: true })
  })
})

describe('municipalities', () => {
  test('are kept once by name, and changed', async () => {
    const desk = testDesk()
    const first = await save(desk, { ...borsele, towns: ['Heinkenszand', 'heinkenszand', 'Nisse'] })
    expect(first).toMatchObject({ ok: true })
    expect(await save(desk, { ...borsele, name: 'BORSELE' })).toMatchObject({
      error: { code: 'MUNICIPALITY_EXISTS' },
    })
    const id = first.ok ? first.value.id : ''
    expect(await save(desk, { ...borsele, name: 'Borsele ' }, id)).toMatchObject({ ok: true })
    expect(await save(desk, borsele, randomUUID())).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect((await desk.value('leave.settings', {})).municipalities).toEqual([{ id, ...borsele }])
  })

  test('lists a town once, as it was written first', async () => {
    const desk = testDesk()
    await save(desk, { ...borsele, towns: ['Nisse', 'Heinkenszand', 'nisse'] })
    expect((await desk.value('leave.settings', {})).municipalities[0]?.towns).toEqual([
      'Nisse',
      'Heinkenszand',
    ])
  })

  test('are found by the town of a family, whatever its spelling; a town named by nobody has none', () => {
    const rows = [
      { ...borsele, id: 'a', createdIn: 1, changedIn: 1 },
      { ...borsele, id: 'b', name: 'Goes', towns: ['Kloetinge'], createdIn: 1, changedIn: 1 },
    ]
    const found = ["'S GRAVENPOLDER", 'kloetinge', 'Goes', 'Middelburg', ''].map(
      (town) => municipalityOfTown(rows, town)?.id ?? null,
    )
    expect(found).toEqual(['a', 'b', 'b', null, null])
  })

  test('are removed when no request names them, and can be taken back', async () => {
    const desk = testDesk()
    const saved = await save(desk, borsele)
    const id = saved.ok ? saved.value.id : ''
    const noor = addPupil(desk, 'Noor de Boer')
    const form = aForm([noor], { municipalityId: id })
    const taken = await desk.value('leave.take', { details: form, elsewhere: [], handOver: false })
    expect(await desk.call('leave.removeMunicipality', { id })).toMatchObject({
      error: { code: 'STILL_IN_USE', details: { by: ['1 verlofaanvraag'] } },
    })
    const { revision } = await desk.value('leave.taken', { id: taken.id })
    const without = { id: taken.id, revision, details: aForm([noor]), elsewhere: [], handOver: false }
    await desk.value('leave.change', without)
    const { restorePointId } = await desk.value('leave.removeMunicipality', { id })
    expect(desk.reader.orm.select().from(municipality).all()).toEqual([])
    await desk.value('undo.apply', { id: restorePointId })
    expect((await desk.value('leave.settings', {})).municipalities).toEqual([{ id, ...borsele }])
    expect(await desk.call('leave.removeMunicipality', { id: randomUUID() })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })
})

describe('the code of a family', () => {
  test('stays the same, and brings the household back however it is typed', async () => {
    const desk = testDesk()
    const [home, other] = [addHousehold(desk), addHousehold(desk)]
    const give = (householdId: string) =>
      desk.change((change) =>
        codeOfHousehold({ change, reader: desk.reader, newId: randomUUID }, householdId),
      )
    const code = give(home)
    expect([give(home), give(other) === code]).toEqual([code, false])
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{3}$/)
    const typed = ` ${code.slice(0, 1).toLowerCase()} ${code.slice(1)}`
    expect(await desk.value('leave.familyOf', { code: typed })).toEqual({ householdId: home })
    for (const unknown of ['', 'OI0', `${code}X`]) {
      expect(await desk.call('leave.familyOf', { code: unknown })).toMatchObject({
        error: { code: 'CODE_UNKNOWN' },
      })
    }
  })

  test('is another one when chance gives a code that is taken, and a longer one when all are', () => {
    const desk = testDesk()
    const stuck = '00000000-0000-4000-8000-000000000000'
    const ids = [stuck, randomUUID(), stuck, 'ffffffff-ffff-4fff-8fff-ffffffffffff', randomUUID()]
    const give = (newId: () => string) => {
      const home = addHousehold(desk)
      return desk.change((change) => codeOfHousehold({ change, reader: desk.reader, newId }, home))
    }
    expect(give(() => ids.shift() ?? '')).toBe('333')
    const second = give(() => ids.shift() ?? '')
    expect([second.length, second === '333']).toEqual([3, false])
    let asked = 0
    const longer = give(() => {
      asked += 1
      return asked <= 31 ? stuck : randomUUID()
    })
    expect(longer).toBe('3333')
  })
})
