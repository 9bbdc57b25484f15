// What somebody gets to see of ouderhulp: turns, the form, wishes, what was corrected, papers that were seen, cars. Free
// text, and what names another family, is covered until it was read.
import type { Row } from '#db/change'
import { type PlaceTrace, rotaTracesOfPupil, taskTitles, turnTitles } from '#db/queries/rota-traces'
import { rotaRowsOfHousehold, rotaRowsOfPerson } from '#db/queries/rota-uses'
import type { Reader } from '#db/reader'
import type { rotaDrawTicket, rotaReserve } from '#db/schema/rota'
import type {
  rotaCertificate,
  rotaCorrection,
  rotaExemption,
  rotaForm,
  rotaWish,
} from '#db/schema/rota-families'
import type { rotaCar, rotaChild, rotaSeat } from '#db/schema/rota-trips'
import type { Fact } from '#domain/privacy/access-answer'
import {
  CERTIFICATE_TEXTS,
  CORRECTION_TEXTS,
  EXEMPTION_TEXTS,
  familyDaysText,
  PLACE_TEXTS,
  TRANSPORT_TEXTS,
  WISH_TEXTS,
} from '#domain/rota/family-texts'
import {
  type Columns,
  day,
  ELSEWHERE,
  FREE,
  factsOfRow,
  OWN_KEY,
  plain,
  STAMPS,
  word,
  yes,
} from './privacy-columns.ts'

type TitleOf = (id: string) => string
const SOURCE = 'opgeschreven door de school'
const several = (count: number) => (count === 0 ? '' : String(count))
const OTHER_FAMILY = { text: () => 'een ander gezin', aboutOthers: true }

const placeColumns = (titleOf: TitleOf): Columns<PlaceTrace> => ({
  id: OWN_KEY,
  turnId: { label: 'Ouderhulp: beurt', text: titleOf },
  householdId: OWN_KEY,
  personId: ELSEWHERE,
  state: { label: 'Stand van deze beurt', text: word(PLACE_TEXTS) },
  locked: {
    label: 'Vastgezet',
    text: word({
      '': '',
      hand: 'door de school',
      family: 'op uw verzoek',
      published: 'doorgegeven',
      draw: 'geloot',
    }),
  },
  because: { leftOut: 'de rekensom van het voorstel; waarom u, leest de school u voor' },
  overrule: { label: 'Waarom het toch mocht', ...FREE },
  publishedOn: { label: 'Doorgegeven op', text: day },
  toldOn: { label: 'Afgemeld op', text: day },
  takenOverBy: { label: 'Overgenomen door', ...OTHER_FAMILY },
  noticeRunId: ELSEWHERE,
  toldMoment: {
    label: 'Eerder doorgegeven moment',
    text: (moment) => (moment === null ? '' : `${day(moment.date)}, ${moment.beginsAt}`),
  },
  ...STAMPS,
})

const reserveColumns = (titleOf: TitleOf): Columns<Row<typeof rotaReserve>> => ({
  id: OWN_KEY,
  turnId: { label: 'Reserve bij', text: titleOf },
  householdId: OWN_KEY,
  ...STAMPS,
})

const FORM: Columns<Row<typeof rotaForm>> = {
  id: OWN_KEY,
  schoolYear: { label: 'Formulier ouderhulp van schooljaar', text: plain },
  householdId: OWN_KEY,
  days: { label: 'Kan helpen op', text: familyDaysText },
  askNot: { label: 'Vraag mij niet', text: yes },
  most: { label: 'Hoogstens zo vaak', text: String },
  togetherWithId: { label: 'Liefst samen met', ...OTHER_FAMILY },
  seats: { label: 'Plaatsen in de auto', text: several },
  boosters: { label: 'Verhogers', text: several },
  languages: { label: 'Talen', ...FREE },
  takenOn: { label: 'Formulier overgetypt op', text: day },
  ...STAMPS,
}

const wishColumns = (titleOf: TitleOf): Columns<Row<typeof rotaWish>> => ({
  id: OWN_KEY,
  taskId: { label: 'Wens bij taak', text: titleOf },
  householdId: OWN_KEY,
  wish: { label: 'Wens', text: word(WISH_TEXTS) },
  ...STAMPS,
})

const EXEMPTION: Columns<Row<typeof rotaExemption>> = {
  id: OWN_KEY,
  householdId: OWN_KEY,
  fromDate: { label: 'Vrijgesteld van ouderhulp vanaf', text: day },
  untilDate: { label: 'Vrijgesteld tot en met', text: day },
  // why may be about one parent of the two
  kind: { label: 'Soort vrijstelling', text: word(EXEMPTION_TEXTS), aboutOthers: true },
  reason: { label: 'Reden van vrijstelling', ...FREE },
  afterwards: { label: 'Achteraf ingevoerd', text: yes },
  ...STAMPS,
}

const CORRECTION: Columns<Row<typeof rotaCorrection>> = {
  id: OWN_KEY,
  schoolYear: { label: 'Correctie van uw stand in schooljaar', text: plain },
  householdId: OWN_KEY,
  kind: { label: 'Soort correctie', text: word(CORRECTION_TEXTS) },
  turns: { label: 'Beurten minder gevraagd', text: String },
  note: { label: 'Opmerking bij de correctie', ...FREE },
  ...STAMPS,
}

const ticketColumns = (titleOf: TitleOf): Columns<Row<typeof rotaDrawTicket>> => ({
  id: OWN_KEY,
  drawId: ELSEWHERE,
  householdId: OWN_KEY,
  tickets: { label: 'Loten bij een loting', text: String },
  turnId: { label: 'Geloot voor', text: titleOf },
  ...STAMPS,
})

const CERTIFICATE: Columns<Row<typeof rotaCertificate>> = {
  id: OWN_KEY,
  personId: OWN_KEY,
  kind: { label: 'Bewijs gezien', text: word(CERTIFICATE_TEXTS) },
  seenOn: { label: 'Gezien op', text: day },
  seenBy: { leftOut: 'gaat over het personeel' },
  validUntil: { label: 'Geldig tot', text: day },
  ...STAMPS,
}

const CAR: Columns<Row<typeof rotaCar>> = {
  id: OWN_KEY,
  tripId: ELSEWHERE,
  personId: OWN_KEY,
  seats: { label: 'Uw auto op een reis: plaatsen', text: String },
  boosters: { label: 'Uw auto op een reis: verhogers', text: several },
  ...STAMPS,
}

const CHILD: Columns<Row<typeof rotaChild>> = {
  id: OWN_KEY,
  schoolYear: { label: 'Meerijden, schooljaar', text: plain },
  pupilId: OWN_KEY,
  transport: { label: 'Mag meerijden met anderen', text: word(TRANSPORT_TEXTS) },
  under135: { label: 'Kleiner dan 1,35 m', text: (value) => (value ? 'ja' : 'nee') },
  ...STAMPS,
}

const SEAT: Columns<Row<typeof rotaSeat>> = {
  id: OWN_KEY,
  tripId: ELSEWHERE,
  pupilId: OWN_KEY,
  carId: { label: 'Ging mee in een auto', text: () => 'ja' },
  friendId: { label: 'Graag samen met', text: () => 'een ander kind', aboutOthers: true },
  locked: { leftOut: 'zegt alleen dat de indeling vaststond' },
  otherwise: { label: 'Ging anders mee', ...FREE },
  ...STAMPS,
}

/** Everything about a household, and the papers and cars of this person. */
export function rotaFacts(
  reader: Reader,
  { personId, householdId }: { readonly personId: string; readonly householdId: string | null },
): Fact[] {
  const { certificates, cars } = rotaRowsOfPerson(reader, personId)
  return [
    ...(householdId === null ? [] : familyFacts(reader, householdId)),
    ...facts('rota_certificate', certificates, CERTIFICATE),
    ...facts('rota_car', cars, CAR),
  ]
}

function familyFacts(reader: Reader, householdId: string): Fact[] {
  const rows = rotaRowsOfHousehold(reader, householdId)
  const titles = turnTitles(reader)
  const turnOf = (id: string) => titles.get(id) ?? 'een beurt'
  const tasks = taskTitles(reader)
  const own = <One extends { readonly householdId: string }>(all: readonly One[]) =>
    all.filter((row) => row.householdId === householdId)
  return [
    ...facts('rota_place', own(rows.places), placeColumns(turnOf)),
    ...facts('rota_reserve', rows.reserves, reserveColumns(turnOf)),
    ...facts('rota_form', own(rows.forms), FORM),
    ...facts(
      'rota_wish',
      rows.wishes,
      wishColumns((id) => tasks.get(id) ?? 'een taak'),
    ),
    ...facts('rota_exemption', rows.exemptions, EXEMPTION),
    ...facts('rota_correction', rows.corrections, CORRECTION),
    ...facts('rota_draw_ticket', rows.tickets, ticketColumns(turnOf)),
  ]
}

/** Whether a child may ride along, and on which trips it did. */
export function rideFacts(reader: Reader, pupilId: string): Fact[] {
  const { children, seats } = rotaTracesOfPupil(reader, pupilId)
  return [...facts('rota_child', children, CHILD), ...facts('rota_seat', seats, SEAT)]
}

function facts<One extends { id: string }>(
  table: string,
  rows: readonly One[],
  columns: Columns<One>,
): Fact[] {
  return rows.flatMap((row) => factsOfRow(table, row, { columns, source: SOURCE }))
}
