// Opruimen and inzage through the whole programme: the backup, the second person, and the proof of who that was.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isoDate } from '#domain/kernel/date'
import { schoolYear as schoolYearText } from '#domain/kernel/school-year'
import { type Office, openOffice } from '../../support/office.ts'

/** A child of the Oefenschool that left years ago: nobody came to a meeting for it since, or helped. */
async function letSomebodyLeave(office: Office): Promise<string> {
  const { meetings } = await office.value('meetings.list', { schoolYear: null })
  const doors = await Promise.all(meetings.map(({ id }) => office.value('meetings.door', { id })))
  const seen = new Set(doors.flatMap(({ visits }) => visits.flatMap(({ pupilIds }) => pupilIds)))
  const { schoolYear } = await office.value('rota.tasks', { schoolYear: null })
  const asked = { schoolYear: schoolYearText.parse(schoolYear), groupId: null }
  const { families } = await office.value('rota.families', asked)
  const withoutForm = families.filter(({ formOn }) => formOn === null).flatMap(({ children }) => children)
  const id = withoutForm.find(({ pupilId }) => !seen.has(pupilId))?.pupilId ?? ''
  const { details } = await office.value('people.pupil', { id })
  const leftOn = isoDate.parse('2023-07-31')
  await office.value('people.savePupil', {
    id,
    details: { ...details, enrolledOn: null, birthDate: isoDate.parse('2011-05-05'), leftOn },
  })
  return id
}

async function proposed(office: Office) {
  const { kinds } = await office.value('privacy.proposal', {})
  return {
    kinds: kinds
      .filter(({ count }) => count > 0)
      .map(({ kind, count, fingerprint }) => ({ kind, count, fingerprint })),
  }
}

const backups = (office: Office) => readdirSync(join(office.folder, 'backups-practice'))

describe('cleaning up in the programme', () => {
  test('waits for a second person, makes a backup first, and proves who they were', async () => {
    const office = await openOffice()
    const id = await letSomebodyLeave(office)
    const input = await proposed(office)
    expect(await office.code('privacy.cleanUp', input)).toBe('SECOND_PERSON_NEEDED')
    const proposal = await office.value('access.propose', {
      operation: 'privacy.cleanUp',
      input,
      reason: 'jaarlijks opruimen',
      alone: false,
    })
    await office.signIn('head')
    await office.confirm()
    const shown = (await office.value('access.proposals', {})).proposals.find((one) => one.id === proposal.id)
    expect(shown?.title).toMatch(/^Opruimen: leerlingen die van school zijn \(\d+\)/)
    await office.value('access.approve', { id: proposal.id })
    expect(await office.code('people.pupil', { id })).toBe('NOT_FOUND')
    expect(backups(office).length).toBeGreaterThan(0)
    const { proofs } = await office.value('privacy.proofs', {})
    const { tiles } = await office.value('access.desk', {})
    const nameOf = (role: string) => tiles.find((tile) => tile.role === role)?.name
    expect(proofs[0]).toMatchObject({ actor: nameOf('head'), secondActor: nameOf('frontOffice') })
  })

  test('after a restore is simply proposed again', async () => {
    const office = await openOffice()
    const id = await letSomebodyLeave(office)
    await office.signIn('head')
    await office.confirm()
    const before = await proposed(office)
    const alone = { reason: 'enige directeur', alone: true }
    await office.value('access.propose', { operation: 'privacy.cleanUp', input: before, ...alone })
    expect((await office.value('privacy.proofs', {})).proofs[0]?.secondActor).toBe('')
    const backup = (await office.value('backups.list', {})).backups.find(
      ({ reason }) => reason === 'beforeCleanUp',
    )
    const input = { id: backup?.id ?? '', sha256: backup?.sha256 ?? '', key: null }
    await office.confirm()
    await office.value('access.propose', { operation: 'backups.restore', input, ...alone })
    await office.signIn('head')
    expect(await office.code('people.pupil', { id })).toBe('ok')
    expect(await proposed(office)).toEqual(before)
  })
})

describe('an answer to a person in the programme', () => {
  test('is proposed by the front office and given out by the head', async () => {
    const office = await openOffice()
    const { hits } = await office.value('people.search', { text: 'a', scope: 'person', limit: 1 })
    const received = { personId: hits[0]?.id ?? '', receivedOn: isoDate.parse('2026-11-20') }
    const { id } = await office.value('privacy.takeIn', received)
    const { fingerprint, name } = await office.value('privacy.preview', { id })
    const input = { id, uncovered: [], covered: [], fingerprint }
    const reason = 'verzoek aan de balie'
    const proposal = await office.value('access.propose', {
      operation: 'privacy.export',
      input,
      reason,
      alone: false,
    })
    await office.signIn('head')
    await office.confirm()
    const shown = (await office.value('access.proposals', {})).proposals.find((one) => one.id === proposal.id)
    expect(shown?.title).toBe(`Alles uitgeven aan ${name}`)
    const { outcome } = await office.value('access.approve', { id: proposal.id })
    expect(outcome).toMatchObject({
      pages: expect.any(Number),
      json: { fileName: expect.stringMatching(/\.json$/) },
    })
  })
})
