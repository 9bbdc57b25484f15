// Which papers exist and exactly what each template is given: plain, ready words; a template never decides.
import * as z from 'zod'
import { line, longText, requiredLine } from '#domain/kernel/text'
import {
  callSheetPaper,
  invitationItem,
  meetingPosterPaper,
  reminderSlipsPaper,
} from './invitation-papers.ts'
import { addressLine, labelled, language, mm, paperSchool, printed, words } from './paper-parts.ts'
import {
  changeNoticesPaper,
  coordinatorSheetPaper,
  rotaSheetPaper,
  signUpPosterPaper,
  swapSlipsPaper,
  turnSlipsPaper,
} from './rota-papers.ts'
import { rotaFormPaper, thankYouCardsPaper } from './rota-year-papers.ts'
import { driverCardsPaper, emergencyCopyPaper } from './trip-papers.ts'
import { thanksPosterPaper, turnoutReportPaper, turnoutTrendPaper } from './turnout-papers.ts'

/** The part of the sheet, in mm from its top left, that stays visible in the envelope at every position. */
export const addressWindow = z
  .strictObject({ x: mm.min(5), y: mm.min(40), width: mm.min(40), height: mm.min(14) })
  .refine((area) => area.x + area.width <= 205, 'Het venster valt buiten het blad.')
  .refine((area) => area.y + area.height <= 92, 'Het venster loopt door tot in de brief.')

/** Left window, inside the usual sizes of DL, C5/6 and C5 (five lines of 10 pt). */
export const DEFAULT_ADDRESS_WINDOW: AddressWindow = { x: 22, y: 48, width: 78, height: 22 }

/** The sheet on top of a bundle for one group. */
const dividerItem = z.strictObject({
  kind: z.literal('divider'),
  group: words,
  teachers: z.array(words).max(6),
  letters: z.number().int().min(0),
  households: z.array(words).max(2000),
  note: longText(1000),
})

/** One letter to one household. No address lines: it goes by hand and `handOut` stands in their place. */
const letterItem = z.strictObject({
  kind: z.literal('letter'),
  addressLines: z.array(addressLine).max(8),
  handOut: words,
  salutation: words,
  subject: words,
  date: words,
  paragraphs: z.array(longText()).min(1).max(60),
  closing: words,
  signer: words,
  children: z.array(z.strictObject({ name: words, group: words })).max(20),
  largePrint: z.boolean(),
  language,
  secondLanguage: z
    .strictObject({
      lang: language,
      direction: z.enum(['ltr', 'rtl']),
      salutation: words,
      paragraphs: z.array(longText()).min(1).max(60),
      closing: line(),
    })
    .optional(),
  invitation: invitationItem.optional(),
})

/** A whole run, in the order in which it must come out of the printer. */
const letterRun = z.strictObject({
  school: paperSchool,
  printed,
  title: words,
  window: addressWindow,
  ownPaper: z.boolean(),
  letters: z.array(z.discriminatedUnion('kind', [dividerItem, letterItem])).min(1),
})

/** Running text under a heading; without a title no heading, and `lead` is printed bold. */
const letterPart = z.strictObject({
  title: line(120),
  lead: longText(6000),
  paragraphs: z.array(longText()).max(200),
  rows: z.array(labelled).max(400),
})

/** One letter about leave. */
const leaveLetter = z.strictObject({
  addressLines: z.array(addressLine).min(1).max(8),
  /** 'per post', or how it is handed out. */
  handOut: words,
  /** 'Kopie: …' for the other parent; '' on the letter itself. */
  copy: line(300),
  date: words,
  reference: words,
  subject: words,
  salutation: words,
  facts: z.array(labelled).max(20),
  parts: z.array(letterPart).min(1).max(12),
  /** How to object, below the signature; null where there is no decision. */
  clause: letterPart.nullable(),
  closing: words,
  /** The name, and below it the office: 'directeur', or namens whom. */
  signature: z.array(words).min(1).max(3),
  largePrint: z.boolean(),
})

/** The letters about one request for leave, each by itself in its envelope. */
const leaveLetters = z.strictObject({
  school: paperSchool,
  printed,
  title: words,
  window: addressWindow,
  letters: z.array(leaveLetter).min(1).max(60),
})

/** What there is to fill in: lines of some of six columns, boxes to tick, a table, and where to sign. */
const formField = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('line'),
    label: words,
    width: z.number().int().min(1).max(6),
    voluntary: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    label: line(),
    options: z.array(words).min(1).max(10),
    voluntary: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('lines'),
    label: words,
    lines: z.number().int().min(1).max(10),
    voluntary: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    label: line(),
    columns: z.array(words).min(1).max(6),
    rows: z.number().int().min(1).max(12),
    voluntary: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('signature'), labels: z.array(words).min(1).max(3) }),
])
const formSection = z.strictObject({ title: words, fields: z.array(formField).min(1).max(40) })

/** An empty form for parents; `code` brings it back to the family, '' without. */
const leaveForm = z.strictObject({
  school: paperSchool,
  printed,
  title: words,
  code: line(12),
  intro: z.array(longText(400)).max(6),
  sections: z.array(formSection).min(1).max(12),
  explanation: z.array(z.strictObject({ title: words, text: longText(2000) })).max(10),
})

/** Class list; `width` is a share of the page width, an empty title makes a column to tick. */
const classList = z
  .strictObject({
    school: paperSchool,
    printed,
    title: words,
    group: words,
    teachers: z.array(words).max(6),
    date: words,
    sort: line(60),
    landscape: z.boolean(),
    columns: z
      .array(z.strictObject({ key: words, title: line(60), width: z.number().min(0.2).max(20) }))
      .min(1)
      .max(16),
    rows: z.array(z.array(line())).max(400),
    footnote: line(400),
  })
  .refine((list) => list.rows.every((row) => row.length === list.columns.length), {
    path: ['rows'],
    message: 'Elke rij heeft precies één vak per kolom.',
  })

/** Sheet to hold in the school's own envelope, to see whether the address window is set right. */
const windowTestSheet = z.strictObject({ school: paperSchool, printed, window: addressWindow })

/** Fill-in sheet per group: what the office does not know about a household. */
const missingSheet = z.strictObject({
  school: paperSchool,
  printed,
  returnBefore: line(60),
  groups: z
    .array(
      z.strictObject({
        group: words,
        teachers: z.array(words).max(6),
        households: z
          .array(
            z.strictObject({
              name: words,
              children: z.array(words).max(20),
              missing: z.array(words).min(1).max(12),
            }),
          )
          .max(200),
      }),
    )
    .min(1),
})

/** What an import read, refused and did: proof for the AVG file that no more was read than needed. */
const importReport = z.strictObject({
  school: paperSchool,
  printed,
  file: z.strictObject({ name: words, kind: words, fingerprint: line(128) }),
  counts: z.array(z.strictObject({ label: words, count: z.number().int().min(0) })).max(40),
  readColumns: z.array(z.strictObject({ column: words, field: words })).max(200),
  refusedColumns: z.array(z.strictObject({ column: words, reason: words })).max(200),
  /** `line` 0: about the file as a whole. */
  problems: z
    .array(
      z.strictObject({
        line: z.number().int().min(0),
        sentence: requiredLine('Dit mag niet leeg zijn.', 2000),
      }),
    )
    .max(5000),
  statement: longText(4000),
})

/** The printed key of the school file, in groups of signs; what stands on it is nowhere else. */
const recoveryKey = z.strictObject({
  school: paperSchool,
  printed,
  groups: z
    .array(z.string().regex(/^[0-9A-Z]{1,6}$/))
    .min(4)
    .max(12),
})

/** Answer to a person who asked what is kept of them; only what is shown is in it. */
const accessAnswer = z.strictObject({
  school: paperSchool,
  printed,
  name: words,
  receivedOn: words,
  statement: z.array(longText(1000)).max(10),
  sections: z
    .array(
      z.strictObject({
        title: words,
        facts: z
          .array(z.strictObject({ label: words, value: longText(2000), source: words }))
          .min(1)
          .max(2000),
      }),
    )
    .max(200),
  /** How many facts are covered and why; '' when none is. */
  hidden: line(300),
})

/** A school year on one page: twelve months, what the signs mean, and the free days in words. */
const yearCalendar = z.strictObject({
  school: paperSchool,
  printed,
  schoolYear: words,
  weekdays: z.array(words).length(7),
  months: z
    .array(
      z.strictObject({
        name: words,
        /** An empty day stands beside the first and behind the last one. */
        weeks: z
          .array(z.array(z.strictObject({ day: line(2), status: words, sign: line(2) })).length(7))
          .max(6),
      }),
    )
    .length(12),
  legend: z.array(z.strictObject({ status: words, sign: line(2), label: words })).max(8),
  lists: z
    .array(
      z.strictObject({
        title: words,
        /** What the school chose itself stands beside what the country sets. */
        ownChoice: z.boolean(),
        rows: z
          .array(z.strictObject({ when: words, what: words }))
          .min(1)
          .max(400),
      }),
    )
    .max(6),
})

/** A school year of leave and absence in tables, without names; the first column holds words, the others numbers. */
const leaveOverview = z
  .strictObject({
    school: paperSchool,
    printed,
    schoolYear: words,
    tables: z
      .array(
        z.strictObject({
          title: words,
          note: line(400),
          columns: z.array(line(60)).min(2).max(14),
          rows: z.array(z.array(line(200))).max(200),
        }),
      )
      .min(1)
      .max(8),
  })
  .refine(
    ({ tables }) => tables.every(({ columns, rows }) => rows.every((row) => row.length === columns.length)),
    {
      path: ['tables'],
      message: 'Elke rij heeft precies één vak per kolom.',
    },
  )

/** Attendance lists of a meeting: per group numbered rows to sign, and room for who does not stand on it. */
const attendanceList = z.strictObject({
  school: paperSchool,
  printed,
  meeting: words,
  place: line(120),
  lists: z
    .array(
      z.strictObject({
        group: words,
        teachers: z.array(words).max(6),
        when: words,
        rows: z
          .array(
            z.strictObject({
              number: z.number().int().min(1),
              name: requiredLine('Dit mag niet leeg zijn.', 800),
            }),
          )
          .min(1)
          .max(5000),
      }),
    )
    .min(1)
    .max(400),
})

/** Every paper by name with the schema of its data; the document list in electron/documents adds the template. */
export const paperSchemas = {
  letterRun,
  leaveLetters,
  leaveForm,
  classList,
  windowTestSheet,
  missingSheet,
  importReport,
  recoveryKey,
  accessAnswer,
  yearCalendar,
  leaveOverview,
  reminderSlips: reminderSlipsPaper,
  meetingPoster: meetingPosterPaper,
  callSheet: callSheetPaper,
  attendanceList,
  turnoutReport: turnoutReportPaper,
  turnoutTrend: turnoutTrendPaper,
  thanksPoster: thanksPosterPaper,
  rotaSheet: rotaSheetPaper,
  signUpPoster: signUpPosterPaper,
  coordinatorSheet: coordinatorSheetPaper,
  turnSlips: turnSlipsPaper,
  changeNotices: changeNoticesPaper,
  swapSlips: swapSlipsPaper,
  rotaForm: rotaFormPaper,
  thankYouCards: thankYouCardsPaper,
  driverCards: driverCardsPaper,
  emergencyCopy: emergencyCopyPaper,
}

export type PaperSchool = z.infer<typeof paperSchool>
export type Printed = z.infer<typeof printed>
export type AddressWindow = z.infer<typeof addressWindow>
export type DividerItem = z.infer<typeof dividerItem>
export type LetterItem = z.infer<typeof letterItem>
export type LetterRun = z.infer<typeof letterRun>
export type LeaveLetters = z.infer<typeof leaveLetters>
export type ClassList = z.infer<typeof classList>
export type MissingSheet = z.infer<typeof missingSheet>
export type ImportReport = z.infer<typeof importReport>

export type PaperName = keyof typeof paperSchemas

/** A paper to print: its name with the data that belongs to that name. */
export type Paper = {
  [Name in PaperName]: { readonly name: Name; readonly data: z.infer<(typeof paperSchemas)[Name]> }
}[PaperName]
