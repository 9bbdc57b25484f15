// The figures of a meeting as they cross to the window and go on paper: no names of persons.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { ABSENCE_REASONS } from './reaching.ts'
import { groupLine } from './shown.ts'

const share = z.strictObject({
  pupils: z.number(),
  represented: z.number(),
  percentText: z.string(),
  reached: z.boolean(),
})

/** A bar: a group, with what stands beside it. */
const reportLine = z.strictObject({
  ...groupLine.shape,
  excused: z.number(),
  /** The second percentage, without who was excused. */
  withoutExcused: share,
  bothParents: z.number(),
  online: z.number(),
  /** Per leerjaar inside a combination group; empty for a group of one year. */
  perYear: z.array(z.strictObject({ year: z.number(), ...share.shape })),
})

export const turnoutReport = z.strictObject({
  name: z.string(),
  kindText: z.string(),
  dates: z.array(isoDate),
  target: z.number(),
  lines: z.array(reportLine),
  perYear: z.array(z.strictObject({ year: z.number(), ...share.shape })),
  school: z.strictObject({
    ...share.shape,
    withoutExcused: share,
    excused: z.number(),
    bothParents: z.number(),
    online: z.number(),
    families: z.number(),
    familiesRepresented: z.number(),
    persons: z.number(),
  }),
  /** 'Geteld: leerlingen van wie ten minste één volwassene aanwezig was. …' */
  rule: z.string(),
  /** 'Bron: deur en papieren lijsten.' */
  source: z.string(),
  /** 'Van groep 3A (24 leerlingen) is geen lijst.' */
  notes: z.array(z.string()),
  /** Fewer than three are shown as '1–2'. */
  reasons: z.array(z.strictObject({ reason: z.enum(ABSENCE_REASONS), countText: z.string() })),
  promised: z.strictObject({ families: z.number(), came: z.number(), cameUnannounced: z.number() }),
})
export type TurnoutReport = z.infer<typeof turnoutReport>

const point = z.strictObject({
  meetingId: id,
  date: isoDate,
  schoolYear: z.string(),
  name: z.string(),
  ...share.shape,
})

/** One line of the trend over meetings and years. */
const trendLine = z.strictObject({ label: z.string(), points: z.array(point) })

export const turnoutTrend = z.strictObject({
  school: z.array(point),
  groups: z.array(trendLine),
  /** The same children as they grow: 'leerjaar 5 (vorig jaar leerjaar 4)'. */
  cohorts: z.array(trendLine),
  rule: z.string(),
})
export type TurnoutTrend = z.infer<typeof turnoutTrend>
