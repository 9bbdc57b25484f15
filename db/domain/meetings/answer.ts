// What a family answers to an invitation. A promise is not presence: the two are kept apart (attendance 2).

/** unclear = the slip cannot be read: ask again (printing 4.6). */
export const ANSWERS = ['yes', 'maybe', 'no', 'unclear'] as const
export type Answer = (typeof ANSWERS)[number]

export const ANSWER_WAYS = ['slip', 'desk', 'phone', 'app', 'email'] as const
export type AnswerWay = (typeof ANSWER_WAYS)[number]
