// The list of papers: template, title, and whose text it is when a sign cannot be printed.
import type * as z from 'zod'
import type { LeaveLetters } from '#domain/printing/leave-papers'
import type { LetterRun } from '#domain/printing/letter-papers'
import { type Paper, type PaperName, paperSchemas } from '#domain/printing/papers'
import { fitAddress } from './address-block.ts'
import type { Glyphs } from './glyphs.ts'
import { qrPicture } from './qr-code.ts'

type DataOf<Name extends PaperName> = z.infer<(typeof paperSchemas)[Name]>

export type PaperDocument<Name extends PaperName> = {
  /** File name in resources/templates. */
  readonly template: string
  /** Title of the PDF, as the window and a screen reader show it. */
  readonly title: (data: DataOf<Name>) => string
  /** Name of the household or child that a text at this path in the data belongs to; '' for the paper itself. */
  readonly owner: (data: DataOf<Name>, path: DataPath) => string
  /** What the template is given, where that is more than the data. */
  readonly layOut?: (data: DataOf<Name>, widthOf: Glyphs['widthOf']) => LaidOut
}

/** Data for the template with measured parts, and the items whose address fits at no permitted size. */
type LaidOut = { readonly data: unknown; readonly addressTooLong: readonly number[] }

/** Keys and indexes from the data down to one text: ['letters', 3, 'salutation']. */
export type DataPath = readonly (string | number)[]

/** A paper that is not listed here cannot be printed; a test refuses a template without an entry. */
export const documents: { readonly [Name in PaperName]: PaperDocument<Name> } = {
  letterRun: {
    template: 'letter-run.typ',
    title: (run) => `${run.title} – ${run.school.name}`,
    owner: (run, [, index, field, place]) => {
      const item = run.letters[Number(index)]
      if (!item) return ''
      if (item.kind === 'divider')
        return field === 'households' ? (item.households[Number(place)] ?? '') : item.group
      return item.addressLines[0] ?? item.children.map((child) => child.name).join(', ')
    },
    layOut: layOutLetters,
  },
  leaveLetters: {
    template: 'leave-letters.typ',
    title: (paper) => `${paper.title} – ${paper.school.name}`,
    owner: (paper, [, index]) => paper.letters[Number(index)]?.addressLines[0] ?? '',
    layOut: layOutLeaveLetters,
  },
  leaveForm: {
    template: 'leave-form.typ',
    title: (form) => `${form.title} – ${form.school.name}`,
    owner: () => '',
  },
  classList: {
    template: 'class-list.typ',
    title: (list) => `${list.title} ${list.group} – ${list.school.name}`,
    owner: (list, [part, row]) =>
      part === 'rows' ? (list.rows[Number(row)] ?? []).slice(0, 2).join(' ') : '',
  },
  windowTestSheet: {
    template: 'window-test.typ',
    title: (sheet) => `Proefvel vensterenvelop – ${sheet.school.name}`,
    owner: () => '',
    layOut: (sheet, widthOf) => {
      const address = fitAddress(EXAMPLE_ADDRESS, sheet.window, widthOf)
      return { data: { ...sheet, address }, addressTooLong: address.fits ? [] : [0] }
    },
  },
  missingSheet: {
    template: 'missing-sheet.typ',
    title: (sheet) => `Ontbrekende gegevens – ${sheet.school.name}`,
    owner: (sheet, [part, group, , household]) =>
      part === 'groups' ? (sheet.groups[Number(group)]?.households[Number(household)]?.name ?? '') : '',
  },
  importReport: {
    template: 'import-report.typ',
    title: (report) => `Verslag van het inlezen van ${report.file.name} – ${report.school.name}`,
    owner: (report, [part, index]) =>
      part === 'problems' ? `regel ${report.problems[Number(index)]?.line ?? ''}` : '',
  },
  recoveryKey: {
    template: 'recovery-key.typ',
    title: (paper) => `Herstelsleutel – ${paper.school.name}`,
    owner: () => '',
  },
  accessAnswer: {
    template: 'access-answer.typ',
    title: (answer) => `Antwoord op een verzoek om inzage – ${answer.school.name}`,
    owner: (answer) => answer.name,
  },
  yearCalendar: {
    template: 'year-calendar.typ',
    title: (year) => `Jaarkalender ${year.schoolYear} – ${year.school.name}`,
    owner: () => '',
  },
  leaveOverview: {
    template: 'leave-overview.typ',
    title: (overview) => `Verlof en verzuim ${overview.schoolYear} – ${overview.school.name}`,
    owner: () => '',
  },
  reminderSlips: {
    template: 'reminder-slips.typ',
    title: (paper) => `Herinnering: ${paper.meeting} – ${paper.school.name}`,
    owner: (paper, [, index]) => paper.slips[Number(index)]?.salutation ?? '',
  },
  meetingPoster: {
    template: 'meeting-poster.typ',
    title: (poster) => `${poster.title} – ${poster.school.name}`,
    owner: () => '',
  },
  callSheet: {
    template: 'call-sheet.typ',
    title: (sheet) => `Bellijst: ${sheet.meeting} – ${sheet.school.name}`,
    owner: (sheet, [, index]) => sheet.calls[Number(index)]?.name ?? '',
  },
  attendanceList: {
    template: 'attendance-list.typ',
    title: (paper) => `Aanwezigheidslijst ${paper.meeting} – ${paper.school.name}`,
    owner: (paper, [part, list, field, row]) => {
      const on = part === 'lists' ? paper.lists[Number(list)] : undefined
      return (field === 'rows' ? on?.rows[Number(row)]?.name : on?.group) ?? ''
    },
  },
  turnoutReport: {
    template: 'turnout-report.typ',
    title: (report) => `Opkomst ${report.title} – ${report.school.name}`,
    owner: () => '',
  },
  turnoutTrend: {
    template: 'turnout-trend.typ',
    title: (trend) => `${trend.title} – ${trend.school.name}`,
    owner: () => '',
  },
  thanksPoster: {
    template: 'thanks-poster.typ',
    title: (poster) => `${poster.group}: ${poster.percent} – ${poster.school.name}`,
    owner: () => '',
  },
  rotaSheet: {
    template: 'rota-sheet.typ',
    title: (sheet) => `${sheet.title} – ${sheet.school.name}`,
    owner: () => '',
  },
  signUpPoster: {
    template: 'sign-up-poster.typ',
    title: (sheet) => `${sheet.title} – ${sheet.school.name}`,
    owner: () => '',
  },
  coordinatorSheet: {
    template: 'coordinator-sheet.typ',
    title: (sheet) => `${sheet.title} – ${sheet.school.name}`,
    owner: (sheet, [, turn, part, index]) => {
      const on = sheet.turns[Number(turn)]
      const list = part === 'reserves' ? on?.reserves : on?.helpers
      return list?.[Number(index)]?.name ?? ''
    },
  },
  turnSlips: {
    template: 'turn-slips.typ',
    title: (paper) => `Uw beurten – ${paper.school.name}`,
    owner: (paper, [, index]) => paper.slips[Number(index)]?.salutation ?? '',
    layOut: drawCodes,
  },
  changeNotices: {
    template: 'change-notices.typ',
    title: (paper) => `Gewijzigde beurten – ${paper.school.name}`,
    owner: (paper, [, index]) => paper.notices[Number(index)]?.salutation ?? '',
  },
  swapSlips: {
    template: 'swap-slips.typ',
    title: (paper) => `Ruilstroken – ${paper.school.name}`,
    owner: (paper, [, index]) => paper.slips[Number(index)]?.family ?? '',
  },
  rotaForm: {
    template: 'rota-form.typ',
    title: (paper) => `Formulier ouderhulp ${paper.schoolYear} – ${paper.school.name}`,
    owner: (paper, [part, index]) => (part === 'forms' ? (paper.forms[Number(index)]?.salutation ?? '') : ''),
  },
  thankYouCards: {
    template: 'thank-you-cards.typ',
    title: (paper) => `Bedankkaarten ${paper.schoolYear} – ${paper.school.name}`,
    owner: (paper, [, index]) => paper.cards[Number(index)]?.name ?? '',
  },
  driverCards: {
    template: 'driver-cards.typ',
    title: (paper) => `Rijderskaarten ${paper.title} – ${paper.school.name}`,
    owner: (paper, [part, index]) => (part === 'cards' ? (paper.cards[Number(index)]?.driver ?? '') : ''),
  },
  emergencyCopy: {
    template: 'emergency-copy.typ',
    title: (paper) => `Noodkopie ${paper.title} – ${paper.school.name}`,
    owner: (paper, [part, index]) => (part === 'cars' ? (paper.cars[Number(index)]?.driver ?? '') : ''),
  },
  buddySlips: {
    template: 'buddy-slips.typ',
    title: (paper) => `${paper.title} – ${paper.school.name}`,
    owner: (paper, [part, index]) => (part === 'slips' ? (paper.slips[Number(index)]?.handOut ?? '') : ''),
  },
  drawProtocol: {
    template: 'draw-protocol.typ',
    title: (paper) => `${paper.title} – ${paper.school.name}`,
    owner: (paper, [part, index]) => (part === 'lines' ? (paper.lines[Number(index)]?.name ?? '') : ''),
  },
  panelMeeting: {
    template: 'panel-meeting.typ',
    title: (paper) => `${paper.panel}, ${paper.when} – ${paper.school.name}`,
    owner: (paper, [part, index]) => (part === 'members' ? (paper.members[Number(index)]?.name ?? '') : ''),
  },
  panelVoices: {
    template: 'panel-voices.typ',
    title: (paper) => `${paper.title} – ${paper.school.name}`,
    owner: () => '',
  },
  youSaid: {
    template: 'you-said.typ',
    title: (paper) => `U zei – wij deden ${paper.schoolYear} – ${paper.school.name}`,
    owner: () => '',
  },
  ideaCards: {
    template: 'idea-cards.typ',
    title: (paper) => `${paper.title} – ${paper.school.name}`,
    owner: () => '',
  },
  complaintLetter: {
    template: 'complaint-letter.typ',
    title: (letter) => `${letter.title} – ${letter.school.name}`,
    owner: (letter) => letter.addressLines[0] ?? '',
    layOut: (letter, widthOf) => {
      const address = fitAddress(letter.addressLines, letter.window, widthOf)
      return { data: { ...letter, address }, addressTooLong: address.fits ? [] : [0] }
    },
  },
  complaintYear: {
    template: 'complaint-year.typ',
    title: (report) => `Jaarverslag van klachten ${report.schoolYear} – ${report.school.name}`,
    owner: () => '',
  },
}

const EXAMPLE_ADDRESS = [
  'Aan de ouders/verzorgers van Sem, Noor en Ali van den Berg',
  'Voorbeeldstraat 11 A',
  '1234 AB  ROTTERDAM',
]

/** Measures each address for the window; how a letter without one is handed out stands in its place. */
function layOutLetters(run: LetterRun, widthOf: Glyphs['widthOf']): LaidOut {
  const addressTooLong: number[] = []
  const letters = run.letters.map((item, index) => {
    if (item.kind === 'divider') return item
    const lines = item.addressLines.length > 0 ? item.addressLines : [item.handOut]
    const address = fitAddress(lines, run.window, widthOf)
    if (!address.fits) addressTooLong.push(index)
    return { ...item, address }
  })
  return { data: { ...run, letters }, addressTooLong }
}

/** Measures each address for the window. */
function layOutLeaveLetters(paper: LeaveLetters, widthOf: Glyphs['widthOf']): LaidOut {
  const addressTooLong: number[] = []
  const letters = paper.letters.map((letter, index) => {
    const address = fitAddress(letter.addressLines, paper.window, widthOf)
    if (!address.fits) addressTooLong.push(index)
    return { ...letter, address }
  })
  return { data: { ...paper, letters }, addressTooLong }
}

/** Puts the picture of each code in the place of what stands in it. */
function drawCodes(paper: DataOf<'turnSlips'>): LaidOut {
  const slips = paper.slips.map((slip) => {
    const codes = slip.calendar.codes.map(({ lines, caption }) => ({
      caption,
      picture: qrPicture(lines.join('\r\n')),
    }))
    return { ...slip, calendar: { ...slip.calendar, codes } }
  })
  return { data: { ...paper, slips }, addressTooLong: [] }
}

/** A paper after its schema: file name of the template, title, cleaned data, and the owner of each text. */
export type CheckedPaper = {
  readonly template: string
  readonly title: string
  readonly data: Paper['data']
  readonly ownerOf: (path: DataPath) => string
  readonly layOut: (widthOf: Glyphs['widthOf']) => LaidOut
}

/** Checks a paper against its schema; gives the schema's issues when the data does not fit. */
export function checkPaper(paper: Paper): CheckedPaper | { readonly issues: readonly z.core.$ZodIssue[] } {
  const document = documents[paper.name] as PaperDocument<PaperName>
  const checked = paperSchemas[paper.name].safeParse(paper.data)
  if (!checked.success) return { issues: checked.error.issues }
  const cleaned = checked.data
  return {
    template: document.template,
    title: document.title(cleaned),
    data: cleaned,
    ownerOf: (path: DataPath) => document.owner(cleaned, path),
    layOut: (widthOf: Glyphs['widthOf']) =>
      document.layOut?.(cleaned, widthOf) ?? { data: cleaned, addressTooLong: [] },
  }
}
