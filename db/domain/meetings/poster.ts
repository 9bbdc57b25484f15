// The poster of a meeting: few words, large, and no name of a person.

import { longDateWithWeekday, timeRangeInText } from '../kernel/date-text.ts'
import { clipLine } from '../kernel/text.ts'
import { directionOf } from '../people/languages.ts'
import { groupsText, type MeetingOnPaper, whoText } from './evenings.ts'

export interface PosterWords {
  readonly title: string
  /** 'groep 3 en 4'; '' for the whole school. */
  readonly who: string
  readonly evenings: readonly { readonly day: string; readonly times: string; readonly who: string }[]
  readonly place: string
  readonly welcomes: readonly {
    readonly language: string
    readonly direction: 'ltr' | 'rtl'
    readonly text: string
  }[]
}

/** The words of the poster; welcome in Dutch and in these languages, those without a word left out. */
export function posterWords(meeting: MeetingOnPaper, languages: readonly string[]): PosterWords {
  const { name, scope, place, evenings } = meeting
  const several = evenings.length > 1
  return {
    title: name,
    who: scope === 'school' || several ? '' : clipLine(whoText(meeting), MOST_OF_GROUPS),
    evenings: evenings.map((evening) => ({
      day: longDateWithWeekday(evening.date),
      times: timeRangeInText(evening.beginsAt, evening.endsAt),
      who: several && evening.groups.length > 0 ? clipLine(groupsText(evening.groups), MOST_OF_GROUPS) : '',
    })),
    place,
    welcomes: ['nl', ...languages.filter((code) => code !== 'nl')].flatMap((language) => {
      const text = WELCOMES[language]
      return text === undefined ? [] : [{ language, direction: directionOf(language), text }]
    }),
  }
}

/** Letters of a line of groups. */
const MOST_OF_GROUPS = 400

/** Without Chinese: the fonts have no signs for it. */
const WELCOMES: Readonly<Record<string, string>> = {
  nl: 'Welkom!',
  ar: 'أهلًا وسهلًا',
  bg: 'Добре дошли!',
  de: 'Herzlich willkommen!',
  en: 'Welcome!',
  es: '¡Bienvenidos!',
  fa: 'خوش آمدید',
  fr: 'Bienvenue !',
  hu: 'Üdvözöljük!',
  it: 'Benvenuti!',
  pl: 'Witamy!',
  prs: 'خوش آمدید',
  ps: 'ښه راغلاست',
  pt: 'Bem-vindos!',
  ro: 'Bine ați venit!',
  ru: 'Добро пожаловать!',
  so: 'Soo dhawoow!',
  ti: 'እንቋዕ ብደሓን መጻእኩም',
  tr: 'Hoş geldiniz!',
  uk: 'Ласкаво просимо!',
  ur: 'خوش آمدید',
}
