/** What has a term of keeping of its own (complaints-and-retention 9, security-and-privacy 9). */
export const RETENTION_KINDS = [
  'pupilFile',
  'familyContact',
  'prints',
  'importReports',
  'drafts',
  'audit',
  'backups',
  'leave',
  'meetings',
  'rota',
] as const
export type RetentionKind = (typeof RETENTION_KINDS)[number]

/** What people clean up and set a term for; backups have a rotation of their own. */
export const CLEANED_KINDS = [
  'pupilFile',
  'familyContact',
  'prints',
  'importReports',
  'drafts',
  'audit',
  'leave',
  'meetings',
  'rota',
] as const satisfies readonly RetentionKind[]
export type CleanedKind = (typeof CLEANED_KINDS)[number]

export const ACCESS_REQUEST_STATES = ['open', 'answered', 'withdrawn'] as const
