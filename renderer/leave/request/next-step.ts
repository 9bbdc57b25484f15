// What happens with a request now: one clear sentence for who looks at it.
import type { IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import type { RequestShown } from '#domain/leave/shown'

export interface NextStep {
  readonly title: string
  readonly text: string
}

export interface Viewer {
  /** Whether who looks may decide. */
  readonly decides: boolean
  readonly today: IsoDate
}

/** The next step of a request, for the office or for who decides. */
export function nextStep(request: RequestShown, viewer: Viewer): NextStep {
  if (request.state === 'withdrawn') {
    const on = request.withdrawnOn === null ? '' : ` op ${longDate(request.withdrawnOn)}`
    return { title: 'Ingetrokken', text: `De ouder trok de aanvraag in${on}. U hoeft niets meer te doen.` }
  }
  if (request.state === 'taken') return takenStep(viewer)
  if (request.state === 'completing') return completingStep(request, viewer)
  if (request.state === 'handedOver') return waitingStep(request, viewer)
  return decidedStep(request, viewer)
}

function takenStep({ decides }: Viewer): NextStep {
  const title = 'Nog bij de balie'
  if (decides) return { title, text: 'De balie maakt de aanvraag af en geeft hem dan aan u.' }
  return { title, text: 'Kies “Wijzigen”. Maak de aanvraag af en geef hem aan de directeur.' }
}

function completingStep({ completion }: RequestShown, { decides, today }: Viewer): NextStep {
  const title = 'Wacht op de ouder'
  const until = completion === null ? '' : ` tot en met ${longDate(completion.until)}`
  if (completion !== null && completion.until < today) {
    const then = decides ? 'U kunt nu beslissen.' : 'De directeur beslist nu.'
    return { title: 'De tijd om aan te vullen is voorbij', text: `De ouder had${until}. ${then}` }
  }
  const letter = completion?.runId === null && decides ? 'Maak eerst de brief hieronder. ' : ''
  return {
    title,
    text: `${letter}De ouder mag de aanvraag aanvullen${until}. Komt het binnen? Kies “Aanvulling binnengekomen”.`,
  }
}

function waitingStep({ terms: { targetBy, decideBy } }: RequestShown, { decides, today }: Viewer): NextStep {
  const title = decides ? 'Wacht op uw besluit' : 'Wacht op de directeur'
  if (decides && decideBy === null) {
    return { title, text: 'Hier geldt geen termijn. Kijk hieronder of de melding klopt, en leg het vast.' }
  }
  const law = decideBy === null ? '' : ` Volgens de wet moet dat uiterlijk op ${longDate(decideBy)}.`
  if (targetBy !== null && targetBy < today) {
    const then = decides ? 'Beslis nu.' : 'Vraag de directeur wanneer het besluit komt.'
    return { title, text: `De streefdatum was ${longDate(targetBy)}. ${then}${law}` }
  }
  const by = targetBy === null ? 'vóór het verlof begint' : `uiterlijk op ${longDate(targetBy)}`
  return { title, text: `${decides ? 'Beslis' : 'De directeur beslist'} het liefst ${by}.${law}` }
}

function decidedStep(request: RequestShown, { decides }: Viewer): NextStep {
  const open = request.objections.find(({ outcome }) => outcome === null)
  if (open !== undefined) {
    const by = longDate(open.postponedUntil ?? open.decideBy)
    return {
      title: 'Er loopt een bezwaar',
      text: decides
        ? `Beslis op het bezwaar uiterlijk op ${by}.`
        : `De directeur beslist uiterlijk op ${by}.`,
    }
  }
  if (request.lettersToSend > 0) {
    const letters = request.lettersToSend === 1 ? 'de brief' : `${request.lettersToSend} brieven`
    return {
      title: 'Beslist, nog niet verstuurd',
      text: decides
        ? `Maak hieronder ${letters} en verstuur die. Het besluit geldt pas daarna.`
        : `De directeur maakt ${letters}. Het besluit geldt pas daarna.`,
    }
  }
  return {
    title: 'Klaar',
    text: 'Alles is vastgelegd en de brief is gemaakt. U hoeft niets meer te doen.',
  }
}
