// Letters and lists through the real dispatch, on a real encrypted file, with real PDFs.
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { restorePoint } from '#db/schema/audit'
import { household, person } from '#db/schema/people'
import { school } from '#db/schema/school'
import type { OperationInput } from '#domain/contract/operations'
import {
  addGroup,
  addHousehold,
  addPerson,
  addPupil,
  addTeacher,
  addTie,
  placePupil,
} from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'
import { readPdf } from '../documents/read-pdf.ts'

type Choices = OperationInput<'printing.plan'>

const choices = (more: Partial<Choices> = {}): Choices => ({
  kind: 'general',
  topic: 'other',
  selection: { by: 'school' },
  style: 'beste',
  mayEmail: true,
  merge: 'household',
  to: 'parents',
  carriers: {},
  exceptRunId: null,
  ...more,
})

const text = {
  subject: 'Ouderavond',
  paragraphs: [
    'Graag zien wij u op de ouderavond van groep «groep».',
    'Vragen over «namen van de kinderen»? Vraag het «juf of meester». Geschreven op «datum».',
  ],
  closing: 'Met vriendelijke groet,',
  signer: 'Ineke de Wit, administratie',
}

/** Letters as the screen prints them: the plan is seen first. */
async function printLetters(desk: TestDesk, more: Partial<OperationInput<'printing.letters'>> = {}) {
  const chosen = more.choices ?? choices()
  const { fingerprint } = await desk.value('printing.plan', chosen)
  return desk.value('printing.letters', {
    choices: chosen,
    text,
    only: 'paper',
    fingerprint,
    evenIfTooLong: false,
    ...more,
  })
}

/** De Vries: one home on paper, three children. Smit: apart, both gezag; a secret home; a home with e-mail. */
function families(desk: TestDesk) {
  const g3 = addGroup(desk, '3A')
  const g56 = addGroup(desk, '5/6')
  addTeacher(desk, 'Fatima el Amrani', g3)
  addTeacher(desk, 'Bram Visser', g56)
  const at = (street: string, postcode: string, more: object = {}) =>
    addHousehold(desk, { street, houseNumber: '7', postcode, ...more })
  const vries = at('Perenlaan', '3011AB')
  const anna = addPerson(desk, 'Anna de Vries', { householdId: vries, emailState: 'none' })
  const sem = addPupil(desk, 'Sem de Vries', { in: [vries], group: g56, birthDate: '2015-05-01' })
  const noor = addPupil(desk, 'Noor de Vries', { in: [vries], group: g3, birthDate: '2019-05-01' })
  for (const child of [sem, noor]) addTie(desk, child, anna, { custody: 'yes' })

  const mother = at('Moederstraat', '3022AB')
  const father = at('Vaderweg', '3033AB')
  const mo = addPerson(desk, 'Mo Bos', { householdId: mother })
  const fa = addPerson(desk, 'Farid Smit', { householdId: father, phones: ['+31612345678'] })
  const tim = addPupil(desk, 'Tim Smit', { in: [mother], group: g3 })
  addTie(desk, tim, mo, { custody: 'yes' })
  addTie(desk, tim, fa, { custody: 'yes' })

  const secret = at('Schuilhof', '3044AB', { secret: true })
  const gea = addPerson(desk, 'Gea Hof', { householdId: secret })
  const gijs = addPupil(desk, 'Gijs Hof', { in: [secret], group: g3 })
  addTie(desk, gijs, gea, { custody: 'yes' })

  const mail = at('Mailpad', '3055AB')
  const eva = addPerson(desk, 'Eva Zon', {
    householdId: mail,
    email: 'eva@voorbeeld.nl',
    emailState: 'known',
  })
  const lot = addPupil(desk, 'Lot Zon', { in: [mail], group: g56 })
  addTie(desk, lot, eva, { custody: 'yes' })
  return { g3, g56, vries, mother, father, secret, mail, anna, mo, fa, gea, eva, sem, noor, tim, gijs, lot }
}

let desk: TestDesk
let made: ReturnType<typeof families>
beforeEach(() => {
  desk = testDesk()
  made = families(desk)
})

describe('the plan', () => {
  test('counts letters, bundles and Bereik before anything is printed', async () => {
    const plan = await desk.value('printing.plan', choices())
    expect(plan.counts).toEqual({
      letters: 5,
      children: 5,
      email: 1,
      paper: 4,
      byHand: 2,
      post: 1,
      secret: 1,
      skipped: 0,
    })
    expect(plan.reach).toEqual({ families: 5, email: 1, paper: 4, neither: [] })
    expect(plan.groups.map(({ group, letters }) => [group, letters])).toEqual([
      ['3A', 1],
      ['5/6', 1],
    ])
    expect(JSON.stringify(plan)).not.toMatch(/Schuilhof|Vaderweg|Moederstraat/)
  })

  test('takes the groups of the day and the chosen groups only', async () => {
    const moved = addPupil(desk, 'Mo Dam', { in: [addHousehold(desk, { postcode: '3066AB' })] })
    placePupil(desk, moved, made.g3, { untilDate: '2026-11-20' })
    placePupil(desk, moved, made.g56, { fromDate: '2026-11-21' })
    const of = async (groupId: string) =>
      (
        await desk.value('printing.plan', choices({ selection: { by: 'groups', groupIds: [groupId] } }))
      ).entries
        .flatMap(({ children }) => children.map(({ name }) => name))
        .sort()
    expect(await of(made.g3)).toEqual(['Gijs Hof', 'Noor de Vries', 'Tim Smit', 'Tim Smit'])
    expect(await of(made.g56)).toEqual(['Lot Zon', 'Mo Dam', 'Sem de Vries'])
  })

  test('names the family that is reached by neither', async () => {
    const child = addPupil(desk, 'Zoë Kort')
    const plan = await desk.value('printing.plan', choices())
    expect(plan.reach).toMatchObject({
      families: 6,
      neither: [{ pupilIds: [child], name: 'Aan de ouders/verzorgers van Zoë Kort', reason: 'noWay' }],
    })
  })

  test('tells only the head about a parent who may not be informed (L11)', async () => {
    addTie(desk, made.lot, addPerson(desk, 'Rob Stil', { householdId: made.father }), { information: 'none' })
    expect(JSON.stringify(await desk.value('printing.plan', choices()))).not.toContain('Rob Stil')
    expect(await desk.call('printing.restricted', choices())).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    })
    const head = testDesk({ role: 'head' })
    const { lot } = families(head)
    addTie(head, lot, addPerson(head, 'Rob Stil'), { information: 'none' })
    expect(await head.value('printing.restricted', choices())).toMatchObject({
      restricted: [{ person: 'Rob Stil', pupil: 'Lot Zon', reason: 'informationNone' }],
    })
  })
})

describe('the paper stack', () => {
  test('is one PDF: dividers with as many letters as follow, siblings on one letter (P10)', async () => {
    const printed = await printLetters(desk)
    expect(printed.counts).toEqual({ letters: 4, dividers: 4, email: 1 })
    const { pages } = await readPdf(printed.bytes)
    expect(pages.map(({ text: page }) => kindOf(page))).toEqual([
      'Groep 3A, 1 brief',
      'Tim Smit',
      'Groep 5/6, 1 brief',
      'Sem en Noor de Vries',
      'Per post, 1 brief',
      'Tim Smit',
      'Afgeschermd adres, 1 brief',
      'Gijs Hof',
    ])
    const siblings = flat(pages[3]?.text)
    expect(siblings).toContain('Perenlaan 7 3011 AB ROTTERDAM')
    expect(siblings).toContain('Beste ouders/verzorgers van Sem en Noor,')
    expect(siblings).toContain('ouderavond van groep 5/6 en 3A.')
    expect(siblings).toContain(
      'Vragen over Sem en Noor? Vraag het Bram Visser en Fatima el Amrani. Geschreven op 21 november 2026.',
    )
  })

  test('has no secret address outside its own letter (P11)', async () => {
    const { pages } = await readPdf((await printLetters(desk)).bytes)
    const holding = pages.map(({ text: page }, nth) => (/Schuilhof|3044/.test(page) ? nth : -1))
    expect(holding.filter((nth) => nth >= 0)).toEqual([7])
  })

  test('tells neither parent anything of the other household (P12)', async () => {
    const { pages } = await readPdf((await printLetters(desk)).bytes)
    const [, mothers, , , , fathers] = pages.map(({ text: page }) => flat(page))
    expect(mothers).toContain('Moederstraat 7')
    expect(mothers).not.toMatch(/Vaderweg|3033|Farid|Smit,? F|0?6 ?1234/)
    expect(fathers).toContain('Vaderweg 7')
    expect(fathers).not.toMatch(/Moederstraat|3022|Mo Bos/)
  })

  test('prints everybody when asked, and the e-mail household too', async () => {
    const printed = await printLetters(desk, { only: 'all' })
    expect(printed.counts).toEqual({ letters: 5, dividers: 4, email: 0 })
  })

  test('is the same paper in the preview, which keeps nothing', async () => {
    const preview = await desk.value('printing.previewLetters', { choices: choices(), text, only: 'paper' })
    const printed = await printLetters(desk)
    const lines = async (bytes: Uint8Array) =>
      (await readPdf(bytes)).pages.map(({ text: page }) => page.replace(/· print \S+$/, ''))
    expect(await lines(preview.bytes)).toEqual(await lines(printed.bytes))
    expect((await desk.value('printing.runs', { limit: 10 })).runs).toHaveLength(1)
  })

  test('asks for a new address in the letter to who has a bounced e-mail (L23)', async () => {
    desk.change((change) => change.update(person, made.eva, { emailState: 'bounced' }))
    const { pages } = await readPdf((await printLetters(desk)).bytes)
    const asking = pages.filter(({ text: page }) => /nieuwe\s+e-mailadres/.test(page))
    expect(asking.map(({ text: page }) => kindOf(page))).toEqual(['Lot Zon'])
  })

  test('goes only to who has not had it yet (L39)', async () => {
    const { runId } = await printLetters(desk)
    const late = addHousehold(desk, { postcode: '3077AB' })
    addPupil(desk, 'Kim Laat', { in: [late], group: made.g3 })
    const again = await desk.value('printing.plan', choices({ exceptRunId: runId }))
    expect(again.entries.map(({ householdId }) => householdId)).toEqual([late])
    expect(again.counts.skipped).toBe(5)
  })
})

describe('a print is refused', () => {
  test('when names or addresses changed since the plan was shown: nothing is written', async () => {
    const { fingerprint } = await desk.value('printing.plan', choices())
    desk.change((change) => change.update(household, made.vries, { houseNumber: '9' }))
    const answer = await desk.call('printing.letters', {
      choices: choices(),
      text,
      only: 'paper',
      fingerprint,
      evenIfTooLong: false,
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'PLAN_OUTDATED' } })
    expect(await desk.value('printing.runs', { limit: 10 })).toEqual({ runs: [] })
  })

  test('when the data changed while the PDF was made', async () => {
    const { fingerprint } = await desk.value('printing.plan', choices())
    const printing = desk.call('printing.letters', {
      choices: choices(),
      text,
      only: 'paper',
      fingerprint,
      evenIfTooLong: false,
    })
    desk.change((change) => change.update(household, made.vries, { houseNumber: '9' }))
    expect(await printing).toMatchObject({ ok: false, error: { code: 'PLAN_OUTDATED' } })
    expect(await desk.value('printing.runs', { limit: 10 })).toEqual({ runs: [] })
  })

  test('for a merge field that does not exist, by name', async () => {
    const written = { ...text, paragraphs: ['Beste «voornaam», tot «Datum» in «groep».'] }
    const answer = await desk.call('printing.previewLetters', {
      choices: choices(),
      text: written,
      only: 'paper',
    })
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_MERGE_FIELD', details: { fields: ['voornaam'] } },
    })
  })

  test('for a sign that no font has, with the family it belongs to', async () => {
    const child = addPupil(desk, 'Sem 木村', { in: [made.mother], group: made.g3 })
    addTie(desk, child, made.mo, { custody: 'yes' })
    const answer = await desk.call('printing.previewLetters', { choices: choices(), text, only: 'paper' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'SIGN_NOT_PRINTABLE' } })
    const { signs } = (answer as { error: { details: { signs: { owner: string; sign: string }[] } } }).error
      .details
    expect(signs.map(({ sign }) => sign)).toEqual(expect.arrayContaining(['木', '村']))
  })

  test('when nobody is on paper', async () => {
    const answer = await desk.call('printing.previewLetters', {
      choices: choices({ selection: { by: 'pupils', pupilIds: [made.lot] } }),
      text,
      only: 'paper',
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOTHING_TO_PRINT' } })
  })

  test('for an address that does not fit the window, until the office has seen it', async () => {
    desk.change((change) =>
      change.update(household, made.vries, {
        street: `${'Lange'.repeat(20)}straat`,
        town: 'Plaats'.repeat(12),
      }),
    )
    const { fingerprint } = await desk.value('printing.plan', choices())
    const run = { choices: choices(), text, only: 'paper' as const, fingerprint }
    expect(await desk.call('printing.letters', { ...run, evenIfTooLong: false })).toMatchObject({
      ok: false,
      error: {
        code: 'ADDRESS_TOO_LONG',
        details: { names: ['Aan de ouders/verzorgers van Sem en Noor de Vries'] },
      },
    })
    const printed = await desk.value('printing.letters', { ...run, evenIfTooLong: true })
    expect(printed.addressTooLong).toHaveLength(1)
  })

  test('when the envelope window of the school cannot stand on a letter', async () => {
    // from a time before the school's details were held against the paper
    desk.change((change) => change.update(school, 'school', { windowX: 150, windowWidth: 120 }))
    for (const answer of [
      await desk.call('printing.windowTest', {}),
      await desk.call('printing.previewLetters', { choices: choices(), text, only: 'paper' }),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'WINDOW_OUT_OF_SHEET' } })
    }
  })
})

describe('the print log', () => {
  test('says what each household got, with its pages; the hash is that of the kept PDF (P16)', async () => {
    const printed = await printLetters(desk)
    const { run, copies } = await desk.value('printing.savedPaper', { runId: printed.runId })
    expect(run).toMatchObject({
      printNumber: '2026-0001',
      kind: 'letter',
      title: 'Ouderavond',
      printedOn: '2026-11-21',
      actor: 'balie',
      pages: 8,
      paper: 4,
      email: 1,
      none: 0,
    })
    expect(
      copies.map(({ householdId, channel, carrier, firstPage, lastPage }) => [
        householdId,
        channel,
        carrier,
        firstPage,
        lastPage,
      ]),
    ).toEqual([
      [made.mother, 'paper', 'Tim Smit', 2, 2],
      [made.vries, 'paper', 'Sem de Vries', 4, 4],
      [made.father, 'paper', '', 6, 6],
      [made.secret, 'paper', 'Gijs Hof', 8, 8],
      [made.mail, 'email', '', null, null],
    ])
    const { received } = await desk.value('printing.forHousehold', { householdId: made.vries })
    expect(received).toMatchObject([
      { run: { printNumber: '2026-0001' }, copy: { group: 'Groep 5/6', firstPage: 4 } },
    ])
    const again = await desk.value('printing.open', { runId: printed.runId })
    expect(Buffer.compare(again.bytes, printed.bytes)).toBe(0)
    expect(createHash('sha256').update(again.bytes).digest('hex')).toBe(run.sha256)
  })

  test('refuses a kept paper that was changed in the file', async () => {
    const { runId } = await desk.value('printing.windowTest', {})
    desk.sqlite.prepare('UPDATE print_run SET pdf = ? WHERE id = ?').run(Buffer.from('%PDF-1.7'), runId)
    expect(await desk.call('printing.open', { runId })).toMatchObject({
      ok: false,
      error: { code: 'PAPER_DAMAGED' },
    })
    desk.sqlite.prepare('UPDATE print_run SET pdf = NULL WHERE id = ?').run(runId)
    expect(await desk.call('printing.open', { runId })).toMatchObject({
      ok: false,
      error: { code: 'PAPER_NOT_KEPT' },
    })
  })

  test('gives two prints that are made at the same time two numbers', async () => {
    const [one, other] = await Promise.all([
      desk.value('printing.windowTest', {}),
      desk.value('printing.windowTest', {}),
    ])
    expect([one.printNumber, other.printNumber]).toEqual(['2026-0001', '2026-0002'])
  })

  test('names who was reached by neither', async () => {
    addPupil(desk, 'Zoë Kort')
    const { runId } = await printLetters(desk)
    const { copies } = await desk.value('printing.savedPaper', { runId })
    expect(copies.filter(({ channel }) => channel === 'none').map(({ addressee }) => addressee)).toEqual([
      'Aan de ouders/verzorgers van Zoë Kort',
    ])
  })

  test('knows no paper that is not there', async () => {
    const runId = '00000000-0000-4000-8000-000000000000'
    for (const name of ['printing.open', 'printing.savedPaper'] as const) {
      expect(await desk.call(name, { runId })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    }
  })
})

test('the e-mail list gives the addresses once, and as CSV for the parent app', async () => {
  const bas = addPerson(desk, 'Bas Zon', {
    householdId: made.mail,
    email: 'eva@voorbeeld.nl',
    emailState: 'known',
  })
  addTie(desk, made.lot, bas)
  const list = await desk.value('printing.emailList', choices())
  expect(list.households).toEqual([
    { householdId: made.mail, children: 'Lot Zon (5/6)', emails: ['eva@voorbeeld.nl'] },
  ])
  expect(list.emails).toEqual(['eva@voorbeeld.nl'])
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(list.csv.bytes)).toBe(
    '\uFEFF"E-mail";"Kinderen";"Groepen"\r\n"eva@voorbeeld.nl";"Lot Zon";"5/6"\r\n',
  )
})

describe('lists', () => {
  const everything = {
    columns: ['birthDate', 'parents', 'phone', 'email', 'address'] as const,
    sort: 'givenName' as const,
    emptyColumns: 2,
  }

  test('a class list shows data of families with consent only, and counts the others (P14)', async () => {
    desk.change((change) => change.update(person, made.mo, { classListConsentOn: '2026-09-01' }))
    const printed = await desk.value('printing.classList', {
      groupId: made.g3,
      ...everything,
      columns: [...everything.columns],
    })
    const [page] = (await readPdf(printed.bytes)).pages
    const list = flat(page?.text)
    expect(list).toMatch(/Gijs Hof.*Noor de Vries.*Tim Smit/)
    expect(list).toContain('Moederstraat 7')
    expect(list).not.toMatch(/Vaderweg|0?6 1234|Perenlaan|Schuilhof|Anna de Vries|Farid/)
    expect(list).toContain('2 gezinnen staan niet met gegevens op deze lijst.')
  })

  test('a secret number and a secret address are on no class list, whatever the consent', async () => {
    desk.change((change) => change.update(person, made.gea, { classListConsentOn: '2026-09-01' }))
    addPerson(desk, 'Piet Hof', { householdId: made.secret })
    const hanna = addPerson(desk, 'Hanna Hof', {
      householdId: made.secret,
      classListConsentOn: '2026-09-01',
      phones: [
        { number: '+31611111111', secret: true },
        { number: '+31622222222', secret: false },
      ],
    })
    addTie(desk, made.gijs, hanna)
    const printed = await desk.value('printing.classList', {
      groupId: made.g3,
      ...everything,
      columns: [...everything.columns],
    })
    const list = flat((await readPdf(printed.bytes)).pages[0]?.text)
    expect(list).toContain('06 2222 2222')
    expect(list).not.toMatch(/1111|Schuilhof|3044/)
    expect(list).toContain('2 gezinnen staan niet met gegevens op deze lijst. 1 adres is afgeschermd.')
  })

  test('the sheet of missing data asks per household what is not known', async () => {
    const printed = await desk.value('printing.missingSheet', {
      groupIds: [made.g3, made.g56],
      returnBefore: 'vrijdag 4 december',
    })
    const [first, second] = (await readPdf(printed.bytes)).pages.map(({ text: page }) => flat(page))
    expect(first).toContain('Ouders/verzorgers van Tim')
    expect(first).toContain('E-mailadres (of: heeft er geen)')
    expect(second).toContain('Ouders/verzorgers van Lot')
    expect(second).not.toContain('van Sem')
  })

  test('an empty group has no class list, and an unknown one is not found', async () => {
    const empty = addGroup(desk, '8')
    const ask = (groupId: string) =>
      desk.call('printing.classList', { groupId, columns: [], sort: 'familyName', emptyColumns: 0 })
    expect(await ask(empty)).toMatchObject({ ok: false, error: { code: 'NOTHING_TO_PRINT' } })
    expect(await ask('00000000-0000-4000-8000-000000000000')).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
  })
})

function flat(page: string | undefined): string {
  return (page ?? '').replace(/\s+/g, ' ')
}

/** 'Groep 3A, 1 brief' for a divider, the children for a letter. */
function kindOf(page: string): string {
  const words = flat(page)
  const divider = /(Groep \S+|Per post|Afgeschermd adres).*? (\d+ brie\w+)/.exec(words)
  const letter = /ouders?\/verzorgers? van (.+?) (?:\p{Lu}\p{Ll}+ \d)/u.exec(words)
  if (letter !== null) return letter[1] ?? ''
  return divider === null ? words : `${divider[1]}, ${divider[2]}`
}

describe('the report of an import', () => {
  const report = {
    fileName: 'leerlingen.xml',
    createdAt: null,
    written: {
      pupils: { added: 12, changed: 3 },
      groups: { added: 2, changed: 0 },
      staff: { added: 0, changed: 0 },
      persons: { added: 0, changed: 0 },
      households: { added: 0, changed: 0 },
    },
    notices: ['Groep 9 bestaat niet.'],
    refused: 'Niet overgenomen: 5 BSN.',
  }
  const POINT = '00000000-0000-4000-8000-000000000001'
  const keepPoint = (kind: 'import' | 'merge') =>
    desk.change((change) =>
      change.insert(restorePoint, {
        id: POINT,
        seq: change.seq,
        kind,
        label: 'Import leerlingen.xml 21-11-2026',
        at: '2026-11-21T09:00:00.000Z',
        report,
      }),
    )

  test('is a paper of what was written, skipped and noticed, and stands in the log', async () => {
    keepPoint('import')
    const paper = await desk.value('printing.importReport', { restorePointId: POINT })
    const { pages } = await readPdf(paper.bytes)
    for (const part of [
      'leerlingen.xml (EDEXML)',
      'Import leerlingen.xml 21-11-2026. Niet overgenomen: 5 BSN.',
      'Nieuwe leerlingen',
      'Groep 9 bestaat niet.',
    ]) {
      expect(pages[0]?.text.replace(/\s+/g, ' ')).toContain(part)
    }
    const { runs } = await desk.value('printing.runs', { limit: 10 })
    expect(runs).toMatchObject([{ kind: 'importReport', printNumber: paper.printNumber }])
  })

  test('is there for an import only', async () => {
    keepPoint('merge')
    for (const restorePointId of [POINT, '00000000-0000-4000-8000-000000000002']) {
      expect(await desk.call('printing.importReport', { restorePointId })).toMatchObject({
        ok: false,
        error: { code: 'NOT_FOUND' },
      })
    }
  })
})
