import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { NewRow } from '#db/change'
import { absencesById } from '#db/queries/absence'
import { readCopies, readPdf, readRun } from '#db/queries/printing'
import { absence } from '#db/schema/absence'
import { household } from '#db/schema/people'
import { absenceInviteHandlers } from '#electron/services/absence-invite'
import { pdfText } from '../../app/support/pdf-text.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { testDesk } from '../../support/store.ts'

const WHEN = { moment: 'dinsdag 8 december om 15.30 uur', signer: 'J. Smit, leerkracht' }

function aDesk() {
  const desk = testDesk()
  const home = addHousehold(desk)
  const noor = addPupil(desk, 'Noor de Wit', { in: [home], group: addGroup(desk, '5') })
  addTie(desk, noor, addPerson(desk, 'Eva de Boer', { householdId: home }), {
    role: 'mother',
    custody: 'yes',
  })
  const away = (date: string, row: Partial<NewRow<typeof absence>> = {}) => {
    const id = randomUUID()
    desk.change((change) =>
      change.insert(absence, {
        ...{ pupilId: noor, date, part: 'whole', kind: 'luxury', hours: 5.5, notedBy: 'balie' },
        ...row,
        id,
      }),
    )
    return id
  }
  return { desk, home, noor, away }
}

describe('absence.invite', () => {
  test('invites each home on one page, and keeps which letter it was', async () => {
    const { desk, home, noor, away } = aDesk()
    const absenceIds = [away('2026-11-17'), away('2026-11-16')]
    const made = await desk.value('absence.invite', { pupilId: noor, absenceIds, ...WHEN })
    expect(made.pages).toBe(1)
    expect(absencesById(desk.reader, absenceIds).map(({ invitationRunId }) => invitationRunId)).toEqual([
      made.runId,
      made.runId,
    ])
    expect(readRun(desk.reader, made.runId)).toMatchObject({
      kind: 'letter',
      title: 'Uitnodiging voor een gesprek',
    })
    expect(readCopies(desk.reader, made.runId)).toMatchObject([
      { householdId: home, carrierId: noor, firstPage: 1, lastPage: 1 },
    ])
    const [page = ''] = await pdfText(readPdf(desk.reader, made.runId) ?? new Uint8Array())
    const words = page.replace(/\s+/g, ' ')
    expect(words).toContain('Noor was niet op school op maandag 16 en dinsdag 17 november 2026.')
    expect(words).toContain('U bent welkom op dinsdag 8 december om 15.30 uur, op school.')
    expect(words).toContain('J. Smit, leerkracht')
  })

  test('refuses days of another child, and a child that nobody may be told of', async () => {
    const { desk, home, noor, away } = aDesk()
    const sem = addPupil(desk, 'Sem de Wit', { in: [home] })
    const ofNoor = away('2026-11-16')
    expect(await desk.call('absence.invite', { pupilId: sem, absenceIds: [ofNoor], ...WHEN })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
    const alone = addPupil(desk, 'Ali Bakker')
    addTie(desk, alone, addPerson(desk, 'Bo Bakker'), { role: 'father', information: 'none' })
    const ofAli = away('2026-11-16', { pupilId: alone })
    expect(await desk.call('absence.invite', { pupilId: alone, absenceIds: [ofAli], ...WHEN })).toMatchObject(
      {
        error: { code: 'NOBODY_TO_INVITE' },
      },
    )
    expect(noor).not.toBe(sem)
  })

  test('an address that changed while the letter was made is noticed', async () => {
    const { desk, home, noor, away } = aDesk()
    const absenceIds = [away('2026-11-16')]
    const input = { pupilId: noor, absenceIds, ...WHEN }
    const handler = absenceInviteHandlers['absence.invite']
    if (typeof handler === 'function' || handler.prepare === undefined) throw new Error('it is prepared')
    const prepared = await handler.prepare(desk.context(), input)
    desk.change((change) => change.update(household, home, { houseNumber: '99' }))
    const answer = desk.change((change) =>
      handler.commit({ ...desk.context(), change }, input, prepared as never),
    )
    expect(answer).toMatchObject({ error: { code: 'PLAN_OUTDATED' } })
  })
})
