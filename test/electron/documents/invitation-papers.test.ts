import { describe, expect, test } from 'vitest'
import type { MeetingOnPaper } from '#domain/meetings/evenings'
import { proposeInvitation } from '#domain/meetings/invitation'
import { invitationParts } from '#domain/meetings/invitation-item'
import { standardInvitation } from '#domain/meetings/invitation-phrases'
import { posterWords } from '#domain/meetings/poster'
import { reminderSlip } from '#domain/meetings/reminder-slip'
import type { LetterEntry } from '#domain/printing/letter-entry'
import type { LetterItem } from '#domain/printing/letter-papers'
import { aMeeting, anEvening } from '../../domain/meetings/on-paper.ts'
import { aLetter, aRun, aSchool, longestFamily, WIDEST } from './papers.ts'
import { aRenderer, letterPrinter, print } from './printing.ts'
import { addressOf, type ReadPage, readPdf } from './read-pdf.ts'

const renderer = aRenderer()
const { printRun } = letterPrinter(renderer)
const { printed } = aRun([aLetter()]).data

const SCHOOL = { name: 'De Boomhut', signer: 'Wilma Bos', phone: '', salutationStyle: 'beste' } as const
const aChild = (callName: string, group: string, surname = 'de Vries') => ({
  ...{ id: callName, callName, group, groupId: group },
  name: `${callName} ${surname}`,
})
const SEM = aChild('Sem', '5/6')
const FIVE = ['1/2A', '3', '5/6', '7', '8'].map((group, at) =>
  aChild(['An', 'Bo', 'Cas', 'Daan', 'Eva'][at]!, group),
)
const THREE_EVENINGS = aMeeting({
  evenings: [
    anEvening('2026-09-01', ['1/2A', '3']),
    anEvening('2026-09-02', ['5/6']),
    anEvening('2026-09-03', ['7', '8']),
  ],
})

interface Invitation {
  readonly meeting?: MeetingOnPaper
  readonly children?: ReturnType<typeof aChild>[]
  readonly language?: string
  readonly letter?: Partial<LetterItem>
}

function anInvitation({
  meeting = aMeeting(),
  children = [SEM],
  language,
  letter,
}: Invitation = {}): LetterItem {
  const { subject, paragraphs, closing, signer } = proposeInvitation(meeting, SCHOOL)
  const words = language === undefined ? null : standardInvitation(language, meeting)
  return aLetter({
    ...{ subject, paragraphs, closing, signer },
    children: children.map(({ name, group }) => ({ name, group })),
    ...invitationParts(meeting, {
      children,
      code: 'K7M',
      translation: language === undefined || words === null ? null : { language, ...words },
    }),
    ...letter,
  })
}

const oneLine = (page: ReadPage | undefined) => page?.text.replace(/\s+/g, ' ') ?? ''
const topOf = (page: ReadPage | undefined, start: string) =>
  page?.texts.find(({ text }) => text.startsWith(start))?.top ?? Number.NaN

describe('an invitation', () => {
  test('is one page with the slip in the lower third, the code large on it and small above it', async () => {
    const { printed: done, pdf } = await printRun([anInvitation()])
    const [page] = pdf.pages
    expect(done.pagesPerItem).toEqual([1])
    expect(topOf(page, 'Antwoordstrook: Welkomstreceptie')).toBeGreaterThan(200)
    const codes = page?.texts.filter(({ text }) => text.includes('K7M')) ?? []
    expect(codes.map(({ size, top }) => [Math.round(size), top > 200])).toEqual([
      [9, false],
      [16, true],
    ])
    expect(oneLine(page)).toContain('Wanneer dinsdag 1 september 2026, van 19.30 tot 21.00 uur')
    expect(oneLine(page)).toContain('Inleveren vóór vrijdag 28 augustus 2026 Van: Sem de Vries (5/6)')
    for (const word of ['Ja, wij komen', 'Misschien', 'Nee, wij kunnen niet', 'Tolk nodig', 'Oppas nodig']) {
      expect(topOf(page, word)).toBeGreaterThan(topOf(page, 'Antwoordstrook'))
    }
  })

  test.each<[string, Invitation, number]>([
    [
      'many topics',
      {
        meeting: aMeeting({
          topics: Array.from({ length: 12 }, () => ({
            text: 'Lezen thuis, elke dag een kwartier',
            proposedBy: 'parent' as const,
          })),
        }),
      },
      2,
    ],
    ['a long goal', { meeting: aMeeting({ goal: 'Elkaar leren kennen. '.repeat(45) }) }, 2],
    ['Arabic beside it', { language: 'ar' }, 2],
    [
      'Polish, five children and three evenings',
      { meeting: THREE_EVENINGS, children: FIVE, language: 'pl' },
      2,
    ],
    [
      'the longest names',
      {
        meeting: THREE_EVENINGS,
        children: FIVE.map(({ callName, group }) => aChild(callName, group, WIDEST)),
        letter: { addressLines: longestFamily.addressLines! },
      },
      2,
    ],
    ['large print', { letter: { largePrint: true } }, 2],
    [
      'large print, five children and three evenings',
      { meeting: THREE_EVENINGS, children: FIVE, letter: { largePrint: true } },
      2,
    ],
    [
      'large print, Arabic, five children and three evenings',
      { meeting: THREE_EVENINGS, children: FIVE, language: 'ar', letter: { largePrint: true } },
      3,
    ],
  ])('with %s never has its slip alone on a page, nor cut over two', async (_, about, pages) => {
    const { printed: done, pdf } = await printRun([anInvitation(about)])
    expect(done.pagesPerItem[0]).toBeLessThanOrEqual(pages)
    const slips = pdf.pages.filter((page) => page.text.includes('Antwoordstrook'))
    expect(slips).toHaveLength(1)
    const [slip] = slips
    // signature and, where it is no single page, what and when stand on the page of the slip
    expect(topOf(slip, 'Wilma Bos')).toBeLessThan(topOf(slip, 'Antwoordstrook'))
    expect(topOf(slip, 'Wanneer')).toBeLessThan(topOf(slip, 'Antwoordstrook'))
    expect(topOf(slip, 'Wat wilt u bespreken?')).toBeLessThan(276)
    expect(topOf(slip, 'Antwoordstrook')).toBeGreaterThan(180)
  })

  test('tells each child its own evening, and has the words of the slip in the language of the family', async () => {
    const { pdf } = await printRun([
      anInvitation({ meeting: THREE_EVENINGS, children: FIVE, language: 'pl' }),
    ])
    const words = oneLine(pdf.pages[1])
    expect(words).toContain('An en Bo: dinsdag 1 september 2026')
    expect(words).toContain('Cas: woensdag 2 september 2026')
    expect(words).toContain('Daan en Eva: donderdag 3 september 2026')
    expect(words).toContain('Ja, wij komen Tak, przyjdziemy')
    expect(oneLine(pdf.pages[0])).toContain('Szanowni Rodzice i Opiekunowie,')
  })

  test('keeps the window for the address alone, and no code where no household is known', async () => {
    const parts = invitationParts(aMeeting(), { children: [SEM], code: '', translation: null })
    const { pdf } = await printRun([anInvitation({ letter: { ...parts } })])
    const inWindow = addressOf(pdf.pages[0] as ReadPage).map(({ text }) => text)
    expect(inWindow.join(' ').replace(/ +/g, ' ')).toBe(
      'Aan de ouders/verzorgers van Sem de Vries Voorbeeldstraat 11 A 1234 AB ROTTERDAM',
    )
    expect(oneLine(pdf.pages[0])).not.toContain('Uw code')
  })

  test('comes in a run beside other letters, the same bytes in both engines', async () => {
    const paper = aRun([
      aLetter(),
      anInvitation(),
      anInvitation({ language: 'ar' }),
      anInvitation({ letter: { largePrint: true } }),
    ])
    const [native, wasm] = [await print(aRenderer('native'), paper), await print(aRenderer('wasm'), paper)]
    expect(Buffer.compare(native.pdf, wasm.pdf)).toBe(0)
    expect(native.pagesPerItem).toEqual([1, 1, 2, 2])
  })
})

const anEntry = (changes: Partial<LetterEntry> = {}): LetterEntry => ({
  key: 'home',
  householdId: 'home',
  envelope: ['Aan de ouders/verzorgers van Sem de Vries'],
  address: ['Voorbeeldstraat 11 A', '1234 AB  ROTTERDAM'],
  salutation: 'Beste ouders/verzorgers van Sem,',
  basis: 'role',
  children: [SEM],
  channel: 'paper',
  emails: [],
  stack: 'group',
  carrierId: 'Sem',
  groupId: '5/6',
  handOut: 'via groep 5/6 (Sem)',
  secret: false,
  languages: [],
  largePrint: false,
  reasons: [],
  ...changes,
})

async function printSlips(entries: LetterEntry[], meeting = aMeeting(), language: string | null = null) {
  const words = language === null ? null : standardInvitation(language, meeting)
  const translation = language === null || words === null ? null : { language, ...words }
  const paper = {
    name: 'reminderSlips' as const,
    data: {
      school: aSchool(),
      printed,
      meeting: meeting.name,
      slips: entries.map((entry) => reminderSlip(meeting, entry, { code: 'K7M', translation })),
    },
  }
  return { paper, pdf: await readPdf((await print(renderer, paper)).pdf) }
}

describe('reminder slips', () => {
  test('are four on a sheet, each in its own quarter', async () => {
    const { pdf } = await printSlips(Array.from({ length: 5 }, () => anEntry()))
    expect(pdf.pages).toHaveLength(2)
    const codes = pdf.pages[0]?.texts.filter(({ text }) => text === 'K7M') ?? []
    expect(codes.map(({ left, top }) => [left > 105, top > 148.5])).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ])
    expect(pdf.pages[0]?.text).toContain('Inleveren vóór vrijdag 28 augustus 2026')
    expect(pdf.pages[0]?.text).not.toContain('Voorbeeldstraat')
  })

  test('carry the address only where no child carries them', async () => {
    const { pdf } = await printSlips([anEntry({ carrierId: null, handOut: 'per post' })])
    expect(oneLine(pdf.pages[0])).toContain('Voorbeeldstraat 11 A 1234 AB ROTTERDAM')
  })

  test.each([false, true])(
    'hold the longest words in their quarter (large print: %s)',
    async (largePrint) => {
      const children = FIVE.map(({ callName, group }) => aChild(callName, group, WIDEST))
      const entry = anEntry({
        children,
        largePrint,
        carrierId: null,
        envelope: longestFamily.addressLines?.slice(0, 1) ?? [],
        salutation: longestFamily.salutation ?? '',
      })
      const { pdf } = await printSlips(
        [entry],
        { ...THREE_EVENINGS, name: 'Informatieavond over lezen en rekenen' },
        'uk',
      )
      const [page] = pdf.pages
      expect(pdf.pages).toHaveLength(1)
      expect(Math.max(...(page?.texts ?? []).map(({ right }) => right))).toBeLessThan(105)
      expect(topOf(page, 'Inleveren vóór')).toBeLessThan(topOf(page, 'print 2026'))
      expect(Math.max(...(page?.texts ?? []).map(({ bottom }) => bottom))).toBeLessThan(148.5)
    },
  )
})

describe('the poster', () => {
  test.each([
    ['A4', 210, 297],
    ['A3', 297, 420],
  ] as const)('is one sheet of %s without a name of a person', async (size, width, height) => {
    const { evenings, welcomes, ...words } = posterWords(THREE_EVENINGS, ['ar', 'tr', 'ti', 'uk', 'so'])
    const done = await print(renderer, {
      name: 'meetingPoster',
      data: {
        ...words,
        school: aSchool({ practice: true }),
        printed,
        size,
        evenings: [...evenings],
        welcomes: [...welcomes],
      },
    })
    const { pages } = await readPdf(done.pdf)
    expect(pages.map((page) => [Math.round(page.width), Math.round(page.height)])).toEqual([[width, height]])
    expect(oneLine(pages[0])).toContain('groep 5/6 woensdag 2 september 2026, van 19.30 tot 21.00 uur')
    for (const word of ['Welkom!', 'Hoş geldiniz!', 'OEFENSCHOOL']) expect(pages[0]?.text).toContain(word)
    expect(pages[0]?.text).not.toContain(printed.by)
  })
})

describe('the call list', () => {
  test('names who is called with room for what came of it, and says that it is confidential', async () => {
    const call = {
      name: `${WIDEST} · de Vries`,
      children: ['Sem de Vries (5/6)'],
      phones: [{ who: 'Anna de Vries', number: '06 1234 5678' }],
      secret: 'Er is een geheim nummer: kijk op de kaart.',
      language: 'Turks, tolk nodig',
      bestTime: 'beste tijd: na 16.00 uur',
      earlier: ['20-08-2026: voicemail'],
    }
    const done = await print(renderer, {
      name: 'callSheet',
      data: {
        school: aSchool(),
        printed,
        meeting: 'Welkomstreceptie',
        when: ['dinsdag 1 september 2026, van 19.30 tot 21.00 uur'],
        results: ['Gesproken', 'Voicemail', 'Niet opgenomen', 'Nummer klopt niet', 'Huisbezoek gepland'],
        calls: Array.from({ length: 20 }, () => call),
      },
    })
    const { pages } = await readPdf(done.pdf)
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      pages.map(() => [297, 210]),
    )
    for (const page of pages) expect(page.text).toContain('Vertrouwelijk, na gebruik vernietigen.')
    expect(oneLine(pages[0])).toContain('06 1234 5678 Anna de Vries')
    expect(oneLine(pages[0])).toContain('Turks, tolk nodig beste tijd: na 16.00 uur 20-08-2026: voicemail')
    const names = pages[0]?.texts.filter(({ text }) => text.startsWith('Wolfe')) ?? []
    expect(Math.max(...names.map(({ right }) => right))).toBeLessThan(topLeftOfPhones(pages[0]))
  })
})

/** Where the column of telephone numbers begins. */
function topLeftOfPhones(page: ReadPage | undefined): number {
  return page?.texts.find(({ text }) => text.startsWith('06 1234'))?.left ?? Number.NaN
}
