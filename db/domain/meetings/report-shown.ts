// The figures of a meeting as they cross to the window and go on paper: no names of persons.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { ABSENCE_REASONS } from './reaching.ts'
import { groupLine } from './shown.ts'

/** '' in `percentText` where no list was kept; '–' where there is nobody. */
const share = z.strictObject({
  pupils: z.number(),
  represented: z.number(),
  percentText: z.string(),
  reached: z.boolean(),
})
export type Share = z.infer<typeof share>

/** What stands beside the pupils, always (attendance 5.2, 5.4, 5.6, 5.10). */
const beside = {
  families: z.strictObject({ represented: z.number(), all: z.number() }),
  persons: z.number(),
  excused: z.number(),
  /** The second percentage, without who was excused. */
  withoutExcused: share,
  bothParents: z.strictObject({ reached: z.number(), all: z.number() }),
  online: z.strictObject({ pupils: z.number(), persons: z.number() }),
}

const yearShare = z.strictObject({ year: z.number(), ...share.shape })

/** A bar: a group, with what stands beside it. */
const reportLine = z.strictObject({
  ...groupLine.shape,
  ...beside,
  /** Per leerjaar inside a combination group; empty for a group of one year. */
  perYear: z.array(yearShare),
})
export type ReportLine = z.infer<typeof reportLine>

export const turnoutReport = z.strictObject({
  name: z.string(),
  kindText: z.string(),
  dates: z.array(isoDate),
  target: z.number(),
  lines: z.array(reportLine),
  perYear: z.array(yearShare),
  school: z.strictObject({ ...share.shape, ...beside }),
  /** 'Vorig jaar, op 2 september 2025: 74,1 % (312 van 421 leerlingen).'; '' without such a meeting. */
  comparison: z.string(),
  /** 'Geteld: leerlingen van wie ten minste één volwassene aanwezig was. …' */
  rule: z.string(),
  /** 'Bron: de deur en papieren lijsten.' */
  source: z.string(),
  /** 'Geen lijst van groep 3A (24 leerlingen). …' */
  notes: z.array(z.string()),
  /** Fewer than three are shown as '1–2'. */
  reasons: z.array(z.strictObject({ reason: z.enum(ABSENCE_REASONS), countText: z.string() })),
  /** Families; null when nobody was asked, or when it was cleaned up. Unknown: nobody kept a list for them. */
  promised: z
    .strictObject({
      families: z.number(),
      came: z.number(),
      unknown: z.number(),
      cameUnannounced: z.number(),
    })
    .nullable(),
})
export type TurnoutReport = z.infer<typeof turnoutReport>

const point = z.strictObject({
  meetingId: id,
  date: isoDate,
  schoolYear: z.string(),
  name: z.string(),
  ...share.shape,
})
export type TrendPointShown = z.infer<typeof point>

/** One line of the trend over meetings and years. */
const trendLine = z.strictObject({ label: z.string(), points: z.array(point) })
export type TrendLineShown = z.infer<typeof trendLine>

export const turnoutTrend = z.strictObject({
  /** Kinds of which there is a count, to choose from. */
  kinds: z.array(z.string()),
  /** The meetings, the first one first, each with its own target. */
  meetings: z.array(
    z.strictObject({ id, name: z.string(), kindText: z.string(), date: isoDate, target: z.number() }),
  ),
  school: z.array(point),
  groups: z.array(trendLine),
  /** The same children as they grow: 'leerjaar 5 (vorig jaar leerjaar 4)'. */
  cohorts: z.array(trendLine),
  rule: z.string(),
})
export type TurnoutTrend = z.infer<typeof turnoutTrend>
