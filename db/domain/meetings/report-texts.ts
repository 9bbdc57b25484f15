// The sentences under a report: where the figures come from, what is not in them, and how it was last year.
import { pupilsText } from '../groups/texts.ts'
import type { IsoDate } from '../kernel/date.ts'
import { longDate } from '../kernel/date-text.ts'
import type { Turnout } from './turnout.ts'
import { percentText, withoutListText } from './turnout-texts.ts'
import type { EntryWay } from './visit.ts'

/** 'Bron: de deur en papieren lijsten, later aangevuld.'; '' while nothing was kept. */
export function sourceText(ways: ReadonlySet<EntryWay>): string {
  const where = [...(ways.has('door') ? ['de deur'] : []), ...(ways.has('paper') ? ['papieren lijsten'] : [])]
  if (where.length === 0) return ways.has('afterwards') ? 'Bron: later opgeschreven.' : ''
  return `Bron: ${where.join(' en ')}${ways.has('afterwards') ? ', later aangevuld' : ''}.`
}

/** What a reader has to know about the figures; the first is the heaviest. */
export function reportNotes(
  turnout: Turnout,
  state: { readonly cancelled: boolean; readonly cleanedUp: boolean },
): string[] {
  const { pupils, figures } = turnout.withoutGroup
  const isKept = turnout.school.pupils > 0
  return [
    state.cancelled ? 'Deze bijeenkomst is afgezegd.' : '',
    isKept ? '' : 'Er is geen lijst bijgehouden. Daarom is er geen percentage.',
    isKept ? withoutListText(turnout.withoutList) : '',
    isKept && figures === null && pupils > 0
      ? `Geen lijst van ${pupilsText(pupils)} zonder groep. ${pupils === 1 ? 'Deze leerling is' : 'Deze leerlingen zijn'} niet meegeteld.`
      : '',
    state.cleanedUp ? 'Wie er was, is opgeruimd. De aantallen zijn bewaard zoals ze toen geteld zijn.' : '',
  ].filter((note) => note !== '')
}

/**
 * 'Vorig jaar, op 2 september 2025: 74,1 % (312 van 421 leerlingen).' Only what was counted, no judgement; where a list was
 * missing then or now it says that the two are not about the same groups.
 */
export function comparisonText(turnout: Turnout, before: { turnout: Turnout; date: IsoDate } | null): string {
  if (before === null || turnout.school.pupils === 0 || before.turnout.school.pupils === 0) return ''
  const { school, target } = before.turnout
  const share = `${percentText(school, target)} (${school.represented.toLocaleString('nl-NL')} van ${pupilsText(school.pupils)})`
  const sentence = `Vorig jaar, op ${longDate(before.date)}: ${share}.`
  if (!missesGroups(turnout) && !missesGroups(before.turnout)) return sentence
  return `${sentence} Niet van elke groep was er ${missesGroups(before.turnout) ? 'toen' : 'nu'} een lijst.`
}

function missesGroups({ withoutList }: Turnout): boolean {
  return withoutList.some(({ pupils }) => pupils > 0)
}
