// Four eyes, through the whole programme on the Oefenschool: proposing, approving, and everything that must not pass.
import { describe, expect, test } from 'vitest'
import type { OperationInput } from '#domain/contract/operations'
import { type Office, openOffice } from '../../support/office.ts'

const SECOND_HEAD = 'Hanna Tweedehoofd'
const PASSWORD = 'ochtendmist boven water'

/** The Oefenschool with a second head; the first one is signed in. */
async function twoHeads(): Promise<Office & { second: string; balie: string }> {
  const office = await openOffice()
  const second = await office.add(SECOND_HEAD, 'head', PASSWORD)
  const { id: balie } = await office.signIn('frontOffice')
  await office.signIn('head', 'Wilma Oefenaar')
  return { ...office, second, balie }
}

const propose = (input: Partial<OperationInput<'access.propose'>> & { input: unknown }) => ({
  operation: 'access.deactivate',
  reason: 'Werkt hier niet meer',
  alone: false,
  ...input,
})
const accountsOf = async (office: Office) => (await office.value('access.accounts', {})).accounts
const stateOf = async (office: Office, id: string) =>
  (await office.value('access.proposals', {})).proposals.find((one) => one.id === id)?.state

describe('an operation that asks a second person', () => {
  test('is refused to one, with whether it may be done alone', async () => {
    const office = await openOffice()
    await office.signIn('head')
    const input = { id: '0b0e4d0a-0000-4000-8000-00000000ffff' }
    expect(await office.call('access.deactivate', input)).toEqual({
      ok: false,
      error: { code: 'SECOND_PERSON_NEEDED', details: { mayAlone: true } },
    })
    await office.add(SECOND_HEAD, 'head', PASSWORD)
    await office.signIn('head', SECOND_HEAD)
    expect(await office.call('access.deactivate', input)).toMatchObject({
      error: { details: { mayAlone: false } },
    })
  })

  test('is carried out when another head approves it with the secret, under the name of the approver', async () => {
    const office = await twoHeads()
    const { id } = await office.value('access.propose', propose({ input: { id: office.balie } }))
    expect((await accountsOf(office)).find((one) => one.id === office.balie)?.active).toBe(true)
    await office.signIn('head', SECOND_HEAD)
    expect((await office.value('access.proposals', {})).proposals[0]).toMatchObject({
      id,
      title: 'Joke Oefenaar niet meer toelaten (balie)',
      by: 'Wilma Oefenaar',
      reason: 'Werkt hier niet meer',
      state: 'open',
      mayDecide: true,
      alone: false,
    })
    expect(await office.code('access.approve', { id })).toBe('CONFIRM_FIRST')
    await office.confirm()
    expect(await office.value('access.approve', { id })).toEqual({ outcome: {} })
    expect((await accountsOf(office)).find((one) => one.id === office.balie)?.active).toBe(false)
    expect((await office.value('access.proposals', {})).proposals[0]).toMatchObject({
      state: 'done',
      decidedBy: SECOND_HEAD,
      mayDecide: false,
    })
    expect(await office.code('access.approve', { id })).toBe('PROPOSAL_CLOSED')
  })

  test('is carried out once, however often it is approved at the same time', async () => {
    const office = await twoHeads()
    const details = { name: 'Nieuw Iemand', role: 'frontOffice', groupIds: [] } as const
    const { id } = await office.value(
      'access.propose',
      propose({ operation: 'access.saveAccount', input: { id: null, details } }),
    )
    await office.signIn('head', SECOND_HEAD)
    await office.confirm()
    const codes = await Promise.all([1, 2, 3].map(() => office.code('access.approve', { id })))
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect((await accountsOf(office)).filter(({ name }) => name === 'Nieuw Iemand')).toHaveLength(1)
    expect(await stateOf(office, id)).toBe('done')
  })
})

describe('alone', () => {
  test('is for the only head, with the secret and a reason on record', async () => {
    const office = await openOffice()
    const { id: balie } = await office.signIn('frontOffice')
    await office.signIn('head')
    const alone = propose({ input: { id: balie }, alone: true })
    expect(await office.code('access.propose', alone)).toBe('CONFIRM_FIRST')
    await office.confirm()
    const { id } = await office.value('access.propose', alone)
    expect((await office.value('access.proposals', {})).proposals[0]).toMatchObject({
      id,
      alone: true,
      state: 'done',
      decidedBy: 'Wilma Oefenaar',
      reason: 'Werkt hier niet meer',
    })
  })

  test('is not for one of two heads', async () => {
    const office = await twoHeads()
    await office.confirm()
    const alone = propose({ input: { id: office.balie }, alone: true })
    expect(await office.code('access.propose', alone)).toBe('ALONE_NOT_ALLOWED')
  })

  test('keeps nothing when the operation refuses', async () => {
    const office = await openOffice()
    const { id } = await office.signIn('head')
    await office.confirm()
    expect(await office.call('access.propose', propose({ input: { id }, alone: true }))).toEqual({
      ok: false,
      error: { code: 'REFUSED_BY_OPERATION', details: { code: 'LAST_HEAD', details: {} } },
    })
    expect((await office.value('access.proposals', {})).proposals).toEqual([])
  })
})

describe('a proposal does not pass', () => {
  test('by its own maker', async () => {
    const office = await twoHeads()
    const { id } = await office.value('access.propose', propose({ input: { id: office.balie } }))
    await office.confirm()
    expect(await office.code('access.approve', { id })).toBe('OWN_PROPOSAL')
  })

  test('by somebody who is no head', async () => {
    const office = await twoHeads()
    const { id } = await office.value('access.propose', propose({ input: { id: office.balie } }))
    for (const role of ['frontOffice', 'coordinator'] as const) {
      await office.signIn(role)
      await office.confirm()
      expect(await office.code('access.approve', { id })).toBe('FORBIDDEN')
    }
  })

  test('after fourteen days', async () => {
    const office = await twoHeads()
    const { id } = await office.value('access.propose', propose({ input: { id: office.balie } }))
    office.later(15 * 86_400)
    await office.signIn('head', SECOND_HEAD)
    await office.confirm()
    expect(await stateOf(office, id)).toBe('void')
    expect(await office.code('access.approve', { id })).toBe('PROPOSAL_CLOSED')
    expect(await office.code('access.refuse', { id })).toBe('PROPOSAL_CLOSED')
  })

  test('when it was refused', async () => {
    const office = await twoHeads()
    const { id } = await office.value('access.propose', propose({ input: { id: office.balie } }))
    await office.signIn('head', SECOND_HEAD)
    await office.confirm()
    await office.value('access.refuse', { id })
    expect(await office.code('access.approve', { id })).toBe('PROPOSAL_CLOSED')
  })

  test('when what it is about has changed meanwhile', async () => {
    const office = await twoHeads()
    const { id } = await office.value('access.propose', propose({ input: { id: office.balie } }))
    const rename = await office.value(
      'access.propose',
      propose({
        operation: 'access.saveAccount',
        input: { id: office.balie, details: { name: 'Joke Anders', role: 'frontOffice', groupIds: [] } },
      }),
    )
    await office.signIn('head', SECOND_HEAD)
    await office.confirm()
    await office.value('access.approve', { id: rename.id })
    expect(await office.call('access.approve', { id })).toEqual({
      ok: false,
      error: { code: 'PROPOSAL_VOID', details: { why: 'CHANGED' } },
    })
    expect(await stateOf(office, id)).toBe('void')
    expect((await accountsOf(office)).find((one) => one.id === office.balie)?.active).toBe(true)
  })

  test('when its maker may no longer ask for it', async () => {
    const office = await twoHeads()
    const { id: first } = await office.signIn('head', 'Wilma Oefenaar')
    const { id } = await office.value('access.propose', propose({ input: { id: office.balie } }))
    await office.signIn('head', SECOND_HEAD)
    const { id: demotion } = await office.value('access.propose', propose({ input: { id: first } }))
    await office.signIn('head', 'Wilma Oefenaar')
    await office.confirm()
    await office.value('access.approve', { id: demotion })
    expect(await office.code('access.proposals', {})).toBe('SIGNED_OUT')
    await office.signIn('head', SECOND_HEAD)
    await office.confirm()
    expect(await office.call('access.approve', { id })).toMatchObject({
      error: { code: 'PROPOSAL_VOID', details: { why: 'MAKER' } },
    })
  })

  test('when the approver has lost the role in the meantime, within the same session', async () => {
    const office = await twoHeads()
    const { id } = await office.value('access.propose', propose({ input: { id: office.balie } }))
    const details = { name: SECOND_HEAD, role: 'frontOffice', groupIds: [] } as const
    const demotion = await office.value(
      'access.propose',
      propose({ operation: 'access.saveAccount', input: { id: office.second, details } }),
    )
    await office.signIn('head', SECOND_HEAD)
    await office.confirm()
    await office.value('access.approve', { id: demotion.id })
    expect(await office.code('access.approve', { id })).toBe('FORBIDDEN')
  })

  test('when the operation refuses it now: it is void and says why', async () => {
    const office = await twoHeads()
    const details = { name: 'Twee Keer', role: 'frontOffice', groupIds: [] } as const
    const twice = propose({ operation: 'access.saveAccount', input: { id: null, details } })
    const { id: one } = await office.value('access.propose', twice)
    const { id: two } = await office.value('access.propose', twice)
    await office.signIn('head', SECOND_HEAD)
    await office.confirm()
    await office.value('access.approve', { id: one })
    expect(await office.call('access.approve', { id: two })).toEqual({
      ok: false,
      error: { code: 'REFUSED_BY_OPERATION', details: { code: 'ACCOUNT_NAME_TAKEN', details: {} } },
    })
    expect(await stateOf(office, two)).toBe('void')
  })
})

describe('proposing', () => {
  test.each([
    ['what needs no second person', { operation: 'school.save', input: {} }, 'NOT_TO_PROPOSE'],
    ['what does not exist', { operation: 'school.burn', input: {} }, 'NOT_TO_PROPOSE'],
    ['approving itself', { operation: 'access.approve', input: {} }, 'NOT_TO_PROPOSE'],
    ['something of the wrong shape', { input: { id: 'nobody', extra: 1 } }, 'INVALID_INPUT'],
  ])('%s is refused', async (_, input, code) => {
    const office = await openOffice()
    await office.signIn('head')
    expect(await office.code('access.propose', propose(input))).toBe(code)
  })

  test('is for who may ask: the front office may propose a restore and no accounts, and sees its own only', async () => {
    const office = await twoHeads()
    await office.value('access.propose', propose({ input: { id: office.balie } }))
    await office.signIn('frontOffice')
    expect(await office.code('access.propose', propose({ input: { id: office.balie } }))).toBe('FORBIDDEN')
    const restore = { id: '2026-11-20 back-up', sha256: 'ab12', key: 'kanarie-geheim' }
    expect(await office.call('backups.restore', restore)).toMatchObject({
      error: { code: 'SECOND_PERSON_NEEDED', details: { mayAlone: false } },
    })
    await office.value('access.propose', propose({ operation: 'backups.restore', input: restore }))
    const { proposals } = await office.value('access.proposals', {})
    expect(proposals.map(({ title, mayDecide }) => [title, mayDecide])).toEqual([
      ['Back-up 2026-11-20 back-up terugzetten', false],
    ])
    expect(JSON.stringify(proposals)).not.toContain('kanarie')
  })
})
