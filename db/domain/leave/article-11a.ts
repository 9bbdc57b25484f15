// LPW art. 11a: the five-year-old. BWBR0002628, version 2026-08-01.
//
// Art. 11a lid 1: "De in artikel 2, eerste lid, bedoelde personen zijn met betrekking tot de jongere die nog niet de leeftijd
// van zes jaar heeft bereikt, voor ten hoogste 5 uren per week vrijgesteld [...]. Van een beroep op deze vrijstelling wordt
// mededeling gedaan aan het hoofd."
// Art. 11a lid 2: "Naast de vrijstelling bedoeld in het eerste lid, kan het hoofd op aanvraag [...] tot ten hoogste 5 uren per
// week vrijstelling verlenen".
import { type IsoDate, mondayOf } from '../kernel/date.ts'
import { longDate } from '../kernel/date-text.ts'
import { birthdayAt } from './article-3.ts'
import { type AskedDay, type Case, type Piece, piece, type Ruling, ruling } from './judgement.ts'

/** Per week: five hours by notice, five more for the head to grant, nothing beyond and nothing saved up. */
export function judgeArticle11a(given: Case): Ruling {
  const sixth = birthdayAt(given.pupil.birthDate, given.law.partTimeUnderAge, given.request.policy)
  const young = given.days.filter(({ date }) => date < sixth)
  const tooOld = given.days.filter(({ date }) => date >= sixth)
  return ruling([...weeksOf(young).map((week) => judgeWeek(given, week)), sixYearsOld(tooOld, sixth)])
}

function sixYearsOld(days: readonly AskedDay[], sixth: IsoDate): Piece {
  return piece('AFWIJZEN', days, {
    code: 'ELEVEN_A_SIX_YEARS_OLD',
    article: 'LPW 11a lid 1',
    basis: 'wet',
    facts: { sixthBirthday: sixth },
    sentence: `Uw kind is zes jaar vanaf ${longDate(sixth)}. De vrijstelling voor vijfjarigen geldt dan niet meer.`,
  })
}

function judgeWeek({ request, law }: Case, days: readonly AskedDay[]): Piece {
  const { asked } = request
  const [perDay, savedUp] =
    asked.kind === 'fiveYearOld' ? [asked.hoursPerDay ?? null, asked.savedUp === true] : [null, false]
  const hours = days.reduce((sum, day) => sum + Math.min(day.hours, perDay ?? day.hours), 0)
  const most = law.noticeHoursPerWeek + law.grantedHoursPerWeek
  const facts = { hours, byNotice: law.noticeHoursPerWeek, most, savedUp }
  if (savedUp || hours > most) {
    return piece('AFWIJZEN', days, {
      code: 'ELEVEN_A_TOO_MANY_HOURS',
      article: 'LPW 11a',
      basis: 'wet',
      facts,
      sentence: `De vrijstelling voor vijfjarigen is ten hoogste ${law.noticeHoursPerWeek} uur per week, en met toestemming ${most} uur. U kunt de uren niet opsparen. Vakantie is geen reden voor verlof.`,
    })
  }
  if (hours <= law.noticeHoursPerWeek) {
    return piece('KENNISGEVING', days, {
      code: 'ELEVEN_A_NOTICE',
      article: 'LPW 11a lid 1',
      basis: 'wet',
      facts,
      sentence: `Een kind van vijf mag ten hoogste ${law.noticeHoursPerWeek} uur per week thuisblijven. U hoeft dit alleen te melden. U hebt geen toestemming nodig.`,
    })
  }
  return piece('DIRECTEUR_BEOORDEELT', days, {
    code: 'ELEVEN_A_MORE_HOURS',
    article: 'LPW 11a lid 2',
    basis: 'wet',
    facts,
    sentence: `De eerste ${law.noticeHoursPerWeek} uur per week hoeft u alleen te melden. Over de uren daarboven, tot ${most} uur per week, beslist de directeur.`,
  })
}

function weeksOf(days: readonly AskedDay[]): (readonly AskedDay[])[] {
  const weeks = new Map<IsoDate, AskedDay[]>()
  for (const day of days) {
    const monday = mondayOf(day.date)
    weeks.set(monday, [...(weeks.get(monday) ?? []), day])
  }
  return [...weeks.values()]
}
