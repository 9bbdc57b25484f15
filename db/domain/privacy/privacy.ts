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
  'complaints',
  'committeeComplaints',
  'panels',
  'buddies',
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
  'complaints',
  'committeeComplaints',
  'panels',
  'buddies',
] as const satisfies readonly RetentionKind[]
export type CleanedKind = (typeof CLEANED_KINDS)[number]

/** What is read as rows of a slice of its own, each with whom it names (plan-slices.ts). */
export const SLICE_KINDS = [
  'complaints',
  'committeeComplaints',
  'panels',
  'buddies',
] as const satisfies readonly CleanedKind[]
export type SliceKind = (typeof SLICE_KINDS)[number]

export const ACCESS_REQUEST_STATES = ['open', 'answered', 'withdrawn'] as const
