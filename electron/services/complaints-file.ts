// The file of a report: opened, written in, routed, assigned and moved along the ladder.
import { readAccounts } from '#db/queries/access'
import { type ComplaintPersonRow, measuresOfFiles, stepsOfFiles, viewsOfFile } from '#db/queries/complaints'
import { findGroup } from '#db/queries/groups'
import { findStaff } from '#db/queries/staff'
import type { Reader } from '#db/reader'
import { complaint, complaintPerson } from '#db/schema/complaints'
import { ROLE_LABELS } from '#domain/access/rights'
import { accessTo, mayBeLetIn } from '#domain/complaints/file-access'
import type { AboutPerson } from '#domain/complaints/handling'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import { nameOf } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { titleOf } from '#domain/people/addressing'
import type { ChangeContext, ReadContext, SliceHandlers } from '../app/context.ts'
import { fileFacts, openFile, type SeenFile, wholeFile } from './complaints-files.ts'
import { namesTheKept } from './complaints-named.ts'
import { complaintLines, dutiesOfFiles } from './complaints-shown.ts'
import { contactAccounts, somebodySees } from './complaints-take.ts'
import { asDay } from './people-around.ts'

type FileHandlers = Pick<
  SliceHandlers<'complaints'>,
  'complaints.open' | 'complaints.saveFile' | 'complaints.reroute' | 'complaints.assign' | 'complaints.moveOn'
>

export const complaintsFileHandlers: FileHandlers = {
  'complaints.open': (context, { id }) => {
    const found = wholeFile(context, id)
    if (!found.ok) return found
    context.change.viewed(complaint, id)
    return ok(showFile(context, { ...found.value, access: 'whole' }))
  },
  'complaints.saveFile': (context, { details, ...file }) => {
    const found = openFile(context, file)
    if (!found.ok) return found
    const { row, people } = found.value
    const { about, ...written } = details
    if (row.kind === 'committee' && holdsContent(written)) return fail('COMMITTEE_NO_CONTENT')
    if (![details, ...about].every((named) => namesTheKept(context.reader, named))) return fail('NOT_FOUND')
    const facts = { ...fileFacts(row, people), about: accountsOf(about) }
    if (!somebodySees(context.reader, facts)) return fail('CLOSED_TO_ALL')
    context.change.update(complaint, row.id, written)
    replaceAbout(context, row.id, { people, about })
    return ok({})
  },
  'complaints.reroute': (context, { route, headOnly, ...file }) => {
    const found = openFile(context, file)
    if (!found.ok) return found
    const { row, people } = found.value
    if (row.kind !== 'complaint' && row.kind !== 'signal') return fail('ONLY_COMPLAINTS')
    const isNew = route === 'conduct' && row.route !== 'conduct'
    const rung = isNew ? ('contactPerson' as const) : row.rung
    context.change.update(complaint, row.id, { kind: 'complaint', route, headOnly, rung })
    const facts = fileFacts({ ...row, kind: 'complaint', route, headOnly }, people)
    const readers = isNew ? contactAccounts(context.reader) : []
    const added = readers.filter((one) => !facts.readers.includes(one) && mayBeLetIn(facts, one))
    letIn(context, row.id, added)
    return ok({ access: accessTo({ ...facts, readers: [...facts.readers, ...added] }, context.actor) })
  },
  'complaints.assign': (context, { handledById, readerIds, ...file }) => {
    const found = openFile(context, file)
    if (!found.ok) return found
    const { row, people } = found.value
    const facts = fileFacts(row, people)
    const chosen = [...(handledById === null ? [] : [handledById]), ...readerIds]
    if (!chosen.every((accountId) => namesTheKept(context.reader, { accountId }))) return fail('NOT_FOUND')
    if (!chosen.every((one) => mayBeLetIn(facts, one))) return fail('ABOUT_THIS_PERSON')
    const state = row.state === 'new' && handledById !== null ? 'running' : row.state
    context.change.update(complaint, row.id, { handledBy: handledById, state })
    context.change.touch(complaint, [row.id])
    for (const { id, part, accountId } of people) {
      if (part === 'reader' && !readerIds.includes(accountId ?? ''))
        context.change.remove(complaintPerson, id)
    }
    letIn(
      context,
      row.id,
      readerIds.filter((one) => !facts.readers.includes(one)),
    )
    return ok({})
  },
  'complaints.moveOn': (context, { rung, next, ...file }) => {
    const found = openFile(context, file)
    if (!found.ok) return found
    const { what, who, on } = next
    const moved = { rung, nextWhat: what, nextWho: who, nextOn: on, state: 'running' as const }
    context.change.update(complaint, file.id, moved)
    return ok({})
  },
}

/** The whole file, for who may see it. */
function showFile(context: ReadContext, file: SeenFile): ComplaintFileShown {
  const { reader, actor } = context
  const { row, people } = file
  const accounts = readAccounts(reader)
  const nameOfAccount = (id: string | null) => accounts.find((one) => one.id === id)?.name ?? ''
  const facts = fileFacts(row, people)
  const [line] = complaintLines(context, [file])
  if (line === undefined) throw new Error('a file has a line')
  return {
    ...line,
    revision: row.changedIn,
    way: row.way,
    giverKind: row.giver,
    householdId: row.householdId,
    personId: row.personId,
    pupilId: row.pupilId,
    staffId: row.staffId,
    giverName: row.giverName,
    contactWish: row.contactWish,
    contactAt: row.contactAt,
    tags: row.tags,
    groupId: row.groupId,
    group: row.groupId === null ? '' : (findGroup(reader, row.groupId)?.name ?? ''),
    place: row.place,
    facts: row.facts,
    opinion: row.opinion,
    otherView: row.otherView,
    committeeNumber: row.committeeNumber,
    committeeStatus: row.committeeStatus,
    about: people.filter(({ part }) => part === 'about').map((one) => aboutShown(reader, one, nameOfAccount)),
    readers: facts.readers.map((accountId) => ({ accountId, name: nameOfAccount(accountId) })),
    handledById: row.handledBy,
    steps: stepsOfFiles(reader, [row.id]).map(({ plannedOn, doneOn, struckOn, notedBy, ...step }) => ({
      ...pickStep(step),
      plannedOn: asDay(plannedOn),
      doneOn: asDay(doneOn),
      struckOn: asDay(struckOn),
      notedBy: nameOfAccount(notedBy),
    })),
    measures: measuresOfFiles(reader, [row.id]).map((one) => ({
      id: one.id,
      what: one.what,
      who: one.who,
      dueOn: asDay(one.dueOn),
      doneOn: asDay(one.doneOn),
      evaluatedOn: asDay(one.evaluatedOn),
      evaluation: one.evaluation,
      improvement: one.improvement,
      struckOn: asDay(one.struckOn),
    })),
    duties: dutiesOfFiles(context, [file]).get(row.id) ?? [],
    boardDelay: delayOf(row),
    satisfied: row.satisfied,
    lesson: row.lesson,
    hold: holdOf(row),
    views: viewsOfFile(reader, row.id).map(({ at, actor: id }) => ({ at, name: nameOfAccount(id) })),
    accounts: accounts
      .filter(({ id, active }) => active && mayBeLetIn(facts, id))
      .map(({ id, name, role }) => ({ id, name, role: ROLE_LABELS[role] })),
    mayAssign: actor.role === 'head',
  }
}

function pickStep<
  Step extends {
    id: string
    kind: unknown
    rung: unknown
    who: string
    facts: string
    opinion: string
    printRunId: string | null
  },
>({
  id,
  kind,
  rung,
  who,
  facts,
  opinion,
  printRunId,
}: Step): Pick<Step, 'id' | 'kind' | 'rung' | 'who' | 'facts' | 'opinion' | 'printRunId'> {
  return { id, kind, rung, who, facts, opinion, printRunId }
}

function delayOf({ boardDelayUntil, boardDelayReason }: SeenFile['row']): ComplaintFileShown['boardDelay'] {
  const until = asDay(boardDelayUntil)
  return until === null ? null : { until, reason: boardDelayReason }
}

function holdOf({ heldUntil, heldBecause }: SeenFile['row']): ComplaintFileShown['hold'] {
  const until = asDay(heldUntil)
  return until === null ? null : { until, because: heldBecause }
}

function aboutShown(
  reader: Reader,
  { accountId, staffId, name }: ComplaintPersonRow,
  nameOfAccount: (id: string | null) => string,
): AboutPerson {
  const member = staffId === null ? null : findStaff(reader, staffId)
  const known = member === null ? nameOfAccount(accountId) : titleOf(nameOf(member))
  return { accountId, staffId, name: known || name }
}

function accountsOf(about: readonly AboutPerson[]): string[] {
  return about.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
}

interface About {
  readonly people: readonly ComplaintPersonRow[]
  readonly about: readonly AboutPerson[]
}

/** Who it is about, as it is now; somebody it is about is in the file no more. */
function replaceAbout({ change, newId }: ChangeContext, complaintId: string, { people, about }: About): void {
  const accused = accountsOf(about)
  const same = (row: ComplaintPersonRow, one: AboutPerson) =>
    row.accountId === one.accountId && row.staffId === one.staffId && row.name === one.name
  for (const row of people) {
    const isGone = row.part === 'about' && !about.some((one) => same(row, one))
    const isAccused = row.part === 'reader' && accused.includes(row.accountId ?? '')
    if (isGone || isAccused) change.remove(complaintPerson, row.id)
  }
  const known = people.filter(({ part }) => part === 'about')
  const added = about.filter((one) => !known.some((row) => same(row, one)))
  change.insertMany(
    complaintPerson,
    added.map((one) => ({ id: newId(), complaintId, part: 'about' as const, ...one })),
  )
  if (added.length > 0) change.touch(complaint, [complaintId])
}

function letIn({ change, newId }: ChangeContext, complaintId: string, accountIds: readonly string[]): void {
  change.insertMany(
    complaintPerson,
    accountIds.map((accountId) => ({ id: newId(), complaintId, part: 'reader' as const, accountId })),
  )
}

/** WPO 14 lid 9: of a complaint at the committee only number, date and status stand here. */
function holdsContent(details: {
  subject: string
  facts: string
  opinion: string
  otherView: string
}): boolean {
  return [details.subject, details.facts, details.opinion, details.otherView].some((text) => text !== '')
}
