// Moments of contact about a meeting: one list that feeds reach, reminders, calls and "nooit bereikt" (attendance 2).

/** invited, reminded; called = by telephone; spoken = a talk or a visit at home, also afterwards. */
export const CONTACT_KINDS = ['invited', 'reminded', 'called', 'spoken'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

export const CONTACT_WAYS = ['paper', 'email', 'app', 'mouth', 'phone', 'visit'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

export const CALL_RESULTS = ['spoken', 'voicemail', 'wrongNumber', 'visitPlanned', 'noAnswer'] as const
export type CallResult = (typeof CALL_RESULTS)[number]
