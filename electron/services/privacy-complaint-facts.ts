// What somebody gets to see of reports: those they gave, with what was done. Free text may name others and is covered. Of
// conduct, and of what is for the head only, the balie is not even told that there is something.

import { readAccounts } from '#db/queries/access'
import {
  type ComplaintMeasureRow,
  type ComplaintRow,
  type ComplaintStepRow,
  measuresOfFiles,
  peopleOfFiles,
  stepsOfFiles,
} from '#db/queries/complaints'
import { complaintsNaming } from '#db/queries/complaints-traces'
import type { Reader } from '#db/reader'
import { accessTo, type FileAccess } from '#domain/complaints/file-access'
import {
  categoryText,
  GIVER_TEXTS,
  KIND_TEXTS,
  OUTCOME_TEXTS,
  ROUTE_TEXTS,
  RUNG_TEXTS,
  STATE_TEXTS,
  STEP_TEXTS,
  WAY_TEXTS,
} from '#domain/complaints/texts'
import type { Fact } from '#domain/privacy/access-answer'
import { fileFacts } from './complaints-files.ts'
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
} from './privacy-columns.ts'

const SOURCE = 'opgeschreven door de school'
const ABOUT_STAFF = { leftOut: 'gaat over het personeel' }

const REPORT: Columns<ComplaintRow> = {
  id: OWN_KEY,
  number: { label: 'Melding nummer', text: String },
  schoolYear: ELSEWHERE,
  kind: { label: 'Wat u meldde', text: (kind) => KIND_TEXTS[kind].label },
  route: { label: 'Soort klacht', text: (route) => ROUTE_TEXTS[route].label },
  headOnly: { leftOut: 'zegt alleen wie in de school het mag zien' },
  state: { label: 'Stand van uw melding', text: word(STATE_TEXTS) },
  receivedOn: { label: 'Melding binnengekomen op', text: day },
  way: { label: 'Hoe uw melding binnenkwam', text: word(WAY_TEXTS) },
  giver: { label: 'Melding van', text: word(GIVER_TEXTS) },
  householdId: OWN_KEY,
  personId: OWN_KEY,
  pupilId: ELSEWHERE,
  staffId: ABOUT_STAFF,
  giverName: { label: 'Naam bij de melding', text: plain, aboutOthers: true },
  contactWish: {
    label: 'Hoe u het wilt horen',
    text: word({
      none: 'niet',
      phone: 'per telefoon',
      email: 'per e-mail',
      talk: 'in een gesprek',
      letter: 'per brief',
    }),
  },
  contactAt: { label: 'Waar u te bereiken bent over de melding', text: plain },
  category: { label: 'Soort onderwerp', text: categoryText },
  tags: { label: 'Woorden bij de melding', text: (tags) => tags.join(', ') },
  subject: { label: 'Waar uw melding over gaat', ...FREE },
  groupId: ELSEWHERE,
  place: { label: 'Waar het was', ...FREE },
  facts: { label: 'Feiten bij de melding', ...FREE },
  opinion: { label: 'Wat u ervan vindt', ...FREE },
  otherView: { label: 'Wat de andere kant ervan zegt', ...FREE },
  rung: { label: 'Uw melding ligt bij', text: word(RUNG_TEXTS) },
  handledBy: ABOUT_STAFF,
  nextWhat: { label: 'Volgende stap', ...FREE },
  nextWho: ABOUT_STAFF,
  nextOn: { label: 'Volgende stap op', text: day },
  committeeNumber: { label: 'Nummer van de klachtencommissie', text: plain },
  committeeStatus: { label: 'Stand bij de klachtencommissie', text: plain },
  boardDelayUntil: { label: 'Het bestuur antwoordt uiterlijk op', text: day },
  boardDelayReason: { label: 'Waarom het bestuur later antwoordt', ...FREE },
  outcome: { label: 'Hoe uw melding afliep', text: word(OUTCOME_TEXTS) },
  closedOn: { label: 'Melding afgesloten op', text: day },
  satisfied: {
    label: 'Was het volgens u opgelost',
    text: word({ yes: 'ja', partly: 'voor een deel', no: 'nee', unknown: 'niet bekend' }),
  },
  lesson: { label: 'Wat de school ervan leerde', ...FREE },
  heldUntil: { label: 'Melding langer bewaard tot', text: day },
  heldBecause: { label: 'Waarom de melding langer blijft', ...FREE },
  ...STAMPS,
}

const STEP: Columns<ComplaintStepRow> = {
  id: OWN_KEY,
  complaintId: ELSEWHERE,
  kind: { label: 'Stap bij uw melding', text: word(STEP_TEXTS) },
  plannedOn: { label: 'Stap gepland op', text: day },
  doneOn: { label: 'Stap gedaan op', text: day },
  rung: ELSEWHERE,
  who: { label: 'Stap met', ...FREE },
  facts: { label: 'Feiten bij de stap', ...FREE },
  opinion: { label: 'Mening bij de stap', ...FREE },
  printRunId: ELSEWHERE,
  notedBy: ABOUT_STAFF,
  struckOn: { label: 'Stap doorgehaald op', text: day },
  ...STAMPS,
}

const MEASURE: Columns<ComplaintMeasureRow> = {
  id: OWN_KEY,
  complaintId: ELSEWHERE,
  what: { label: 'Wat is afgesproken', ...FREE },
  who: ABOUT_STAFF,
  dueOn: { label: 'Afspraak klaar op', text: day },
  doneOn: { label: 'Afspraak gedaan op', text: day },
  evaluatedOn: { label: 'Gekeken of het hielp op', text: day },
  evaluation: { label: 'Of het hielp', ...FREE },
  improvement: { label: 'Wat beter werd', ...FREE },
  struckOn: { label: 'Afspraak doorgehaald op', text: day },
  ...STAMPS,
}

/**
 * Reports of this person, and those of the household that name no person. Left out, and answered by hand: what others or a
 * child reported (see ANSWER_STATEMENT), and a file about a head, who would read it while giving this answer.
 */
export function complaintFacts(
  reader: Reader,
  { personId, householdId }: { readonly personId: string; readonly householdId: string | null },
): Fact[] {
  const ofHome = householdId === null ? [] : complaintsNaming(reader, { householdId })
  const rows = [
    ...complaintsNaming(reader, { personId }),
    ...ofHome.filter((row) => row.personId === null && row.giver !== 'pupil'),
  ]
  return rows.flatMap((row) => fileOf(reader, row))
}

function fileOf(reader: Reader, row: ComplaintRow): Fact[] {
  const file = fileFacts(row, peopleOfFiles(reader, [row.id]))
  const heads = readAccounts(reader).filter(({ role, active }) => role === 'head' && active)
  if (heads.some((head) => accessTo(file, head) !== 'whole')) return []
  const facts = [
    ...factsOfRow('complaint', row, { columns: REPORT, source: SOURCE }),
    ...stepsOfFiles(reader, [row.id]).flatMap((step) =>
      factsOfRow('complaint_step', step, { columns: STEP, source: SOURCE }),
    ),
    ...measuresOfFiles(reader, [row.id]).flatMap((measure) =>
      factsOfRow('complaint_measure', measure, { columns: MEASURE, source: SOURCE }),
    ),
  ]
  const marks = marksFor(accessTo(file, { id: '', role: 'frontOffice' }))
  return facts.map((fact) => ({ ...fact, ...marks }))
}

/** What the balie may read, may know of, or may not know of. */
function marksFor(office: FileAccess): Pick<Fact, 'forHead' | 'untold'> {
  if (office === 'whole') return {}
  return office === 'status' ? { forHead: true } : { forHead: true, untold: true }
}
