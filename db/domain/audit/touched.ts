// What a row of the logbook lists: rows and names of fields, never content.

/**
 * What happens without touching a row and still belongs in the logbook. `refused` = a call that the role may not
 * make; `alone` = done by one person where two are asked; `afterwards` = an exemption that had begun before it was entered;
 * `seen` = the monthly page was looked at; `key` = what opens the file was changed or proven; `sealed` = content sealed anew after a migration; `checkpoint` = where the chain begins after a clean-up.
 */
export const AUDIT_NOTES = [
  'signIn',
  'signInFailed',
  'lock',
  'refused',
  'print',
  'export',
  'alone',
  'afterwards',
  'backup',
  'restore',
  'key',
  'verified',
  'sealed',
  'checkpoint',
  'seen',
] as const
export type AuditNote = (typeof AUDIT_NOTES)[number]

/** A row that was touched (with the names of its fields), the number of rows of a bulk write, or an event without rows. */
export type Touched =
  | { table: string; id: string; did: 'insert' | 'update' | 'delete' | 'view'; fields?: string[] }
  | { table: string; did: 'insert' | 'delete'; rows: number }
  | Noted

/** `rows`: how many rows or pages left the programme; `id`: what it was about (an account, a proposal). Never content. */
export type Noted = { did: 'note'; what: AuditNote; rows?: number; id?: string }
