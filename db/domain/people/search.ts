import * as z from 'zod'
import { id } from '../kernel/id.ts'

/** What the search box finds. */
export const SEARCH_KINDS = ['pupil', 'person', 'household', 'group'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** 'family' finds households and the children that have none; the others find one kind; 'all' everything. */
export const SEARCH_SCOPES = ['all', 'family', ...SEARCH_KINDS] as const
export type SearchScope = (typeof SEARCH_SCOPES)[number]

/** One line of the search box: what it is, its name, and what tells it apart (group, children, street). */
export const searchHit = z.strictObject({
  kind: z.enum(SEARCH_KINDS),
  id,
  title: z.string(),
  detail: z.string(),
})

export type SearchHit = z.infer<typeof searchHit>
