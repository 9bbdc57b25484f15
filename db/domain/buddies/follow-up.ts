// After six weeks both families are asked how it goes: a slip to take home, or a line on the list of who is called.
import { addDays, type IsoDate, mondayOf, weekday } from '../kernel/date.ts'
import { longDate, longDateWithWeekday } from '../kernel/date-text.ts'
import { clipLine } from '../kernel/text.ts'
import { languageName } from '../people/languages.ts'

/** Of a letter that was planned for the family: who carries it and how. */
export interface SlipHome {
  readonly handOut: string
  /** Null: no child carries it home. */
  readonly carrierId: string | null
  readonly envelope: readonly string[]
  readonly address: readonly string[]
  readonly salutation: string
  readonly largePrint: boolean
}

/** The slip of one family. `buddy` is the other family, which it knows: both said yes on `coupledOn`. */
export function followUpSlip(
  home: SlipHome,
  about: {
    readonly buddy: string
    readonly offers: boolean
    readonly coupledOn: IsoDate
    readonly code: string
    readonly today: IsoDate
  },
) {
  const { offers, coupledOn, code, today } = about
  const buddy = clipLine(about.buddy, 120)
  const since = `Sinds ${longDate(coupledOn)}`
  return {
    handOut: clipLine(home.handOut, 200),
    // a slip that a child carries home needs no address
    addressLines: home.carrierId === null ? [...home.envelope, ...home.address].slice(0, 8) : [],
    salutation: home.salutation,
    code,
    largePrint: home.largePrint,
    sentence: `${since} ${offers ? 'bent u de buddy van' : 'heeft u als buddy'} ${buddy}. Hoe gaat het?`,
    answers: ['Het gaat goed', 'Het gaat een beetje', 'Het gaat niet'],
    wishes: ['Wij willen graag doorgaan', 'Wij willen graag dat de school belt'],
    returnBefore: `Graag inleveren vóór ${longDateWithWeekday(weekLater(today))}`,
  }
}

/** A week later, or the Monday after it where that is in a weekend. */
function weekLater(today: IsoDate): IsoDate {
  const day = addDays(today, 7)
  return weekday(day) > 5 ? addDays(mondayOf(day), 7) : day
}

/** What the list of who is called says of a family beside its telephone numbers. */
export function callAbout(side: {
  readonly buddy: string
  readonly offers: boolean
  readonly languages: readonly string[]
}): {
  about: string
  language: string
} {
  const { buddy, offers, languages } = side
  return {
    about: clipLine(`${offers ? 'is buddy van' : 'heeft als buddy'} ${buddy}`, 200),
    language: clipLine(
      languages
        .filter((code) => code !== 'nl')
        .map(languageName)
        .join(', '),
      80,
    ),
  }
}
