// What somebody gets to see of panels: terms, and lots of draws.
import { type LotRow, lotsOf, type MembershipRow, membershipsOf, panelNames } from '#db/queries/panels-uses'
import type { Reader } from '#db/reader'
import { CHOSEN_TEXTS, DRAW_ANSWER_TEXTS } from '#domain/panels/texts'
import type { Fact } from '#domain/privacy/access-answer'
import { type Columns, day, ELSEWHERE, factsOfRow, OWN_KEY, STAMPS, word } from './privacy-columns.ts'

const SOURCE = 'opgeschreven door de school'

const memberColumns = (nameOf: (panelId: string) => string): Columns<MembershipRow> => ({
  id: OWN_KEY,
  panelId: { label: 'Lid van een panel', text: nameOf },
  personId: OWN_KEY,
  pupilId: OWN_KEY,
  fromDate: { label: 'Lid vanaf', text: day },
  untilDate: { label: 'Lid tot en met', text: day },
  chosen: { label: 'Hoe gekozen', text: word(CHOSEN_TEXTS) },
  ticketId: ELSEWHERE,
  ...STAMPS,
})

const LOT: Columns<LotRow> = {
  id: OWN_KEY,
  drawId: ELSEWHERE,
  number: { label: 'Nummer bij een loting voor een panel', text: String },
  householdId: OWN_KEY,
  pupilId: OWN_KEY,
  groups: { label: 'Groep bij deze loting', text: (groups) => groups.join(', ') },
  homes: { leftOut: 'zegt alleen wie op één adres woont' },
  terms: { label: 'Eerder lid, bij deze loting', text: (terms) => (terms === 0 ? '' : String(terms)) },
  plus: { label: 'Eerder uitgeloot, bij deze loting', text: (plus) => (plus === 0 ? '' : String(plus)) },
  won: { label: 'Geloot', text: (won) => (won ? 'ja' : 'nee') },
  answer: { label: 'Antwoord na de loting', text: word(DRAW_ANSWER_TEXTS) },
  answeredOn: { label: 'Antwoord gegeven op', text: day },
  ...STAMPS,
}

/** Terms of this person, and the lots of the household. */
export function panelFacts(
  reader: Reader,
  { personId, householdId }: { readonly personId: string; readonly householdId: string | null },
): Fact[] {
  return [
    ...termFacts(reader, membershipsOf(reader, { personId })),
    ...lotFacts(householdId === null ? [] : lotsOf(reader, { householdId })),
  ]
}

/** Terms and lots of a child. */
export function panelFactsOfPupil(reader: Reader, pupilId: string): Fact[] {
  return [...termFacts(reader, membershipsOf(reader, { pupilId })), ...lotFacts(lotsOf(reader, { pupilId }))]
}

function termFacts(reader: Reader, rows: readonly MembershipRow[]): Fact[] {
  const names = panelNames(reader)
  const columns = memberColumns((id) => names.get(id) ?? 'een panel')
  return rows.flatMap((row) => factsOfRow('panel_member', row, { columns, source: SOURCE }))
}

function lotFacts(rows: readonly LotRow[]): Fact[] {
  return rows.flatMap((row) => factsOfRow('panel_draw_ticket', row, { columns: LOT, source: SOURCE }))
}
