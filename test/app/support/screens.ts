// The addresses of all screens, as the programme itself lists them, and the way to what stands behind ':id'.
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { readWire, writeWire } from '#domain/contract/wire'

const ROUTES = new URL('../../../renderer/app/routes.tsx', import.meta.url)

/**
 * Every address of SCREENS, read as text: the screens themselves need a window. Without the ones that stand alone: those
 * are not left without the secret, and have a spec of their own.
 */
export function screenPatterns(): string[] {
  const paths = readFileSync(ROUTES, 'utf8').matchAll(/\{ path: '([^']+)'(?!.*\balone: true)/g)
  const found = [...paths].map(([, path]) => path!)
  if (found.length < 20) throw new Error(`only ${found.length} screens found in routes.tsx`)
  return found
}

/** The same with something in every place: an import report that is not there shows its refusal. */
export async function screenAddresses(page: Page): Promise<string[]> {
  const find = async (scope: string) => {
    const { hits } = (await callInPage(page, 'people.search', { text: 'a', scope, limit: 1 })) as Hits
    return hits[0]?.id ?? ''
  }
  const paper = (await callInPage(page, 'printing.windowTest', {})) as { runId: string }
  const household = await find('household')
  const asked = { personId: await find('person'), receivedOn: '2026-01-05' }
  const request = (await callInPage(page, 'privacy.takeIn', asked)) as { id: string }
  const pupil = await find('pupil')
  const meetingId = await addReception(page)
  const listId = await printLists(page, meetingId)
  const trip = await addTrip(page)
  const known: readonly (readonly [RegExp, string])[] = [
    [/^\/gezinnen\/:id$|^\/verlof\/nieuw\/gezin\/:id$|:householdId$/, household],
    [/^\/leerlingen\/:id(\/verlof)?$/, pupil],
    [/^\/verlof\/:id(\/wijzigen)?$/, await takeLeave(page, pupil)],
    [/^\/ouders\/:id$/, await find('person')],
    [/^\/groepen\/:id$/, await find('group')],
    [/^\/beheer\/inzage\/:id$/, request.id],
    [/^\/bijeenkomsten\/:id/, meetingId],
    [/^\/klachten\/:id$/, await takeIdea(page)],
    [/:taskId$/, trip.taskId],
    [/:tripId$/, trip.tripId],
    [/:panelId$/, await findPanel(page)],
    [/:runId$/, paper.runId],
    [/:restorePointId$/, household],
  ]
  return screenPatterns().map((named) => {
    const pattern = named.replace(':kind', 'gezin').replace(':listId', listId)
    if (!pattern.includes(':')) return pattern
    const id = known.find(([place]) => place.test(pattern))?.[1]
    if (!id) throw new Error(`what stands in the place of ${pattern}?`)
    return pattern.replace(/:\w+/, id)
  })
}

/** The first panel of the Oefenschool: with members, a draw and meetings. @returns its id */
export async function findPanel(page: Page): Promise<string> {
  const { panels } = (await callInPage(page, 'panels.list', {})) as { panels: { id: string }[] }
  return panels[0]?.id ?? ''
}

/** A reception of the whole school today. @returns its id */
export async function addReception(page: Page): Promise<string> {
  const { today } = (await callInPage(page, 'meetings.list', { schoolYear: null })) as { today: string }
  const details = {
    ...{ kind: 'reception', ownKind: '', name: 'Welkomstreceptie', obligatory: true, scope: 'school' },
    ...{ countsFor: 'family', place: 'de aula', goal: 'Elkaar leren kennen.', target: 80, answerBy: null },
    ...{ onBehalfCounts: true, onlineCounts: false, topics: [], helpers: [] },
    parts: [{ date: today, beginsAt: '19:30', endsAt: '21:00', groupIds: [] }],
  }
  return ((await callInPage(page, 'meetings.add', { details })) as { id: string }).id
}

/** A trip by car of the first group, or of another one, with its turn on the last day of the school year. */
export async function addTrip(page: Page, differs: { name?: string; groupId?: string } = {}) {
  const { schoolYear, groups } = (await callInPage(page, 'rota.tasks', { schoolYear: null })) as Tasks
  const { name = 'Naar het zwembad', groupId = groups[0]?.id ?? '' } = differs
  const details = {
    ...{ schoolYear, name, icon: 'driving', explanation: name, rhythm: 'chosen', perGroup: true, weight: 1 },
    ...{ places: 2, needsVog: false, needsDriver: true, needsFirstAid: false, withoutDutch: false },
    ...{ popular: false, restDays: 7, cancelDays: 3 },
  }
  const task = { id: null, revision: 0, details }
  const { id: taskId } = (await callInPage(page, 'rota.saveTask', task)) as { id: string }
  const date = `${schoolYear.slice(5)}-07-31`
  await callInPage(page, 'rota.addTurns', {
    ...{ taskId, groupIds: [groupId], from: date, until: date, weekdays: [], dates: [date] },
    ...{ beginsAt: '09:00', endsAt: '14:30', places: 2 },
  })
  const { turns } = (await callInPage(page, 'rota.turns', { taskId })) as { turns: { turnId: string }[] }
  const turnId = turns[0]?.turnId ?? ''
  const trip = { turnId, name, address: name, route: name, kilometres: 12, schoolPhone: '' }
  const { tripId } = (await callInPage(page, 'rota.saveTrip', { tripId: null, details: trip })) as {
    tripId: string
  }
  return { taskId, turnId, tripId, date, schoolYear }
}

interface Tasks {
  readonly schoolYear: string
  readonly groups: readonly { readonly id: string }[]
}

/** Its lists on paper. @returns the id of the first */
async function printLists(page: Page, id: string): Promise<string> {
  await callInPage(page, 'meetings.attendanceLists', { id, groupIds: [] })
  const { groups } = (await callInPage(page, 'meetings.paperLists', { id })) as {
    groups: { prints: { listId: string }[] }[]
  }
  return groups[0]?.prints[0]?.listId ?? ''
}

/** An idea of a pupil, taken in at the balie, who may see the whole of it. @returns its id */
async function takeIdea(page: Page): Promise<string> {
  const { today } = (await callInPage(page, 'meetings.list', { schoolYear: null })) as { today: string }
  const taken = await callInPage(page, 'complaints.take', {
    ...{ kind: 'idea', route: null, headOnly: false, receivedOn: today, way: 'ideaBox', giver: 'pupil' },
    ...{ householdId: null, personId: null, pupilId: null, staffId: null, giverName: 'iemand uit groep 7' },
    ...{ contactWish: 'none', contactAt: '', category: null, tags: [], subject: 'een tafel buiten' },
    ...{ groupId: null, place: '', facts: '', opinion: '', committeeNumber: '', committeeStatus: '' },
  })
  return (taken as { id: string }).id
}

/** A request for leave of a family, kept at the balie: it can be looked at and changed. @returns its id */
async function takeLeave(page: Page, pupilId: string): Promise<string> {
  const family = (await callInPage(page, 'leave.intake', { kind: 'pupil', id: pupilId })) as Family
  const child = family.children.find(({ birthDate }) => birthDate !== null)
  if (child === undefined) throw new Error('nobody of this family has a birth date')
  const { today, householdId } = family
  // a year from now there are school days
  const period = { from: today, to: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` }
  const details = {
    ...{ householdId, applicantId: null, applicantName: 'Een ouder', applicant: 'custody' },
    ...{ pupilIds: [child.id], municipalityId: null, periods: [period], receivedOn: today, way: 'paper' },
    asked: { kind: 'circumstance', circumstance: 'moving' },
    ...{ reason: '', place: '', signed: true, proofSeen: '', proofSeenOn: null, emailConsent: '' },
    ...{ otherParent: 'unknown', siblingsElsewhere: [], repeatsId: null, newFacts: false },
  }
  const taken = await callInPage(page, 'leave.take', { details, elsewhere: [], handOver: false })
  return (taken as { id: string }).id
}

interface Family {
  readonly today: string
  readonly householdId: string | null
  readonly children: readonly { readonly id: string; readonly birthDate: string | null }[]
}

type Hits = { hits: { id: string }[] }

/** One call of the contract as this page makes it; throws when it is refused. */
export async function callInPage(page: Page, name: string, input: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    async ([operation, text]) => {
      const { ouderloket } = window as { ouderloket?: { call(...call: unknown[]): Promise<unknown> } }
      const { input: plain, requestId } = JSON.parse(text)
      if (ouderloket) return ouderloket.call(operation, plain, requestId)
      const response = await fetch(`/call/${operation}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${sessionStorage.getItem('ouderloket-token')}`,
          'content-type': 'application/json',
        },
        body: text,
      })
      return response.text()
    },
    [name, writeWire({ input, requestId: crypto.randomUUID() })] as const,
  )
  const result = (typeof answer === 'string' ? readWire(answer) : answer) as { ok: boolean; value: unknown }
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`)
  return result.value
}

/** Waits until nothing of the screen is loading any more. Not by its label: that is worked out for the whole page. */
export async function hasComeToRest(page: Page): Promise<void> {
  await expect(page.locator('[aria-label="Even geduld"]')).toHaveCount(0)
}

/** Goes to a screen and waits until it has come to rest. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
  await expect(page.locator('h1')).toBeVisible()
  await hasComeToRest(page)
}
