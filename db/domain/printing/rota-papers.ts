// The papers of a rota: for the wall, for the coordinator, and slips of A6 for families.
import * as z from 'zod'
import { line } from '#domain/kernel/text'
import { language } from '#domain/people/language'
import { addressLine, paperSchool, pictogram, printed, words } from './paper-parts.ts'

/** More turns than a group has in a year. */
const MOST_TURNS = 2000

/** A turn on the wall: who comes, and an empty box for each open place. */
const wallTurn = z.strictObject({
  times: words,
  names: z.array(words).max(40),
  open: z.number().int().min(0).max(40),
  note: line(160),
  cancelled: z.boolean(),
})

/** Days down, tasks across; more tasks than fit beside each other go on in a next table. */
const rotaSheet = z
  .strictObject({
    school: paperSchool,
    printed,
    size: z.enum(['A4', 'A3']),
    title: words,
    period: words,
    tables: z
      .array(
        z.strictObject({
          tasks: z
            .array(z.strictObject({ name: words, icon: pictogram }))
            .min(1)
            .max(6),
          days: z
            .array(z.strictObject({ day: words, cells: z.array(z.array(wallTurn).max(40)) }))
            .min(1)
            .max(400),
        }),
      )
      .min(1)
      .max(40),
  })
  .refine(
    ({ tables }) =>
      tables.every(({ tasks, days }) => days.every(({ cells }) => cells.length === tasks.length)),
    { path: ['tables'], message: 'Elke dag heeft precies één vak per taak.' },
  )

/** Open places to sign up for, with a strip to tear off for each; as many sheets as it takes. */
const signUpPoster = z.strictObject({
  school: paperSchool,
  printed,
  size: z.enum(['A4', 'A3']),
  title: words,
  period: words,
  phone: line(40),
  places: z
    .array(
      z.strictObject({
        number: z.number().int().min(1),
        icon: pictogram,
        day: words,
        times: words,
        what: words,
        note: line(160),
      }),
    )
    .min(1)
    .max(400),
})

const helper = z.strictObject({
  name: words,
  children: line(800),
  phones: z.array(z.strictObject({ who: line(), number: line(40) })).max(12),
  /** What is said where a number is secret; '' where none is. */
  secret: line(120),
  /** 'voorstel', 'niet gekomen, niet gemeld'; '' for who is simply on it. */
  state: line(120),
})

/** For the coordinator: telephone numbers, reserves and room for remarks; never for the wall. */
const coordinatorSheet = z.strictObject({
  school: paperSchool,
  printed,
  title: words,
  period: words,
  turns: z
    .array(
      z.strictObject({
        day: words,
        times: words,
        task: words,
        note: line(160),
        /** '1 plaats open'; '' when all are filled. */
        open: line(60),
        helpers: z.array(helper).max(60),
        reserves: z.array(helper).max(60),
      }),
    )
    .min(1)
    .max(MOST_TURNS),
})

/** What stands at the top of every slip: for whom, how it is handed out, and the code. */
const slipHead = {
  handOut: words,
  /** Only where no child carries it home. */
  addressLines: z.array(addressLine).max(8),
  salutation: words,
  code: line(12),
  largePrint: z.boolean(),
}
const direction = z.enum(['ltr', 'rtl'])

/** A turn in ready words. */
const turnOnSlip = z.strictObject({ day: words, times: words, what: words, note: line(160) })

/** One number of the balance with what it is, also in the language of the family; '' without one. */
const balanceTerm = z.strictObject({
  sign: z.enum(['', '–', '+', '=']),
  value: words,
  label: words,
  other: line(60),
})

/** QR codes with what is beside them; the lines are those of an appointment (RFC 5545). */
const calendarCodes = z.strictObject({
  codes: z.array(z.strictObject({ lines: z.array(line(75)).min(1).max(12), caption: words })).max(2),
  words: line(200),
})

/** "Uw beurten": four on a page. */
const turnSlips = z.strictObject({
  school: paperSchool,
  printed,
  slips: z
    .array(
      z.strictObject({
        ...slipHead,
        title: words,
        turns: z.array(turnOnSlip).min(1).max(20),
        /** 'en nog 3 beurten na 12 mei'; '' when all stand on it. */
        more: line(200),
        /** Empty where a school asks no number. */
        balance: z.array(balanceTerm).max(5),
        balanceWords: line(300),
        calendar: calendarCodes,
        swap: words,
        other: z
          .strictObject({ lang: language, direction, title: words, swap: line(300), calendar: line(300) })
          .nullable(),
      }),
    )
    .min(1)
    .max(4000),
})

/** Old → new, for who was told something else before. */
const changeNotices = z.strictObject({
  school: paperSchool,
  printed,
  notices: z
    .array(
      z.strictObject({
        ...slipHead,
        /** Turns on another day or time than this family was told. */
        moved: z.array(z.strictObject({ was: words, now: turnOnSlip })).max(12),
        was: z.array(z.strictObject({ ...turnOnSlip.shape, why: words })).max(12),
        now: z.array(turnOnSlip).max(12),
        /** What is said where nothing comes instead. */
        nothingNew: line(200),
        contact: line(300),
        other: z.strictObject({ lang: language, direction, title: words, was: words, now: words }).nullable(),
      }),
    )
    .min(1)
    .max(4000),
})

/** Two families and two signatures. */
const swapSlips = z.strictObject({
  school: paperSchool,
  printed,
  slips: z
    .array(
      z.strictObject({
        family: words,
        code: line(12),
        turn: turnOnSlip,
        until: line(200),
      }),
    )
    .min(1)
    .max(40),
})

/** By the name of the paper. */
export const rotaPapers = { rotaSheet, signUpPoster, coordinatorSheet, turnSlips, changeNotices, swapSlips }
