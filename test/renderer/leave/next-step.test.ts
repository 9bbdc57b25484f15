import { expect, it } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import type { RequestShown } from '#domain/leave/shown'
import { nextStep } from '../../../renderer/leave/request/next-step.ts'

const day = (text: string) => text as IsoDate
const TODAY = day('2026-11-23')

const HANDED_OVER: RequestShown = {
  id: 'r1',
  numberText: '2026-0001',
  state: 'handedOver',
  revision: 1,
  householdId: null,
  applicantName: 'Inge Kers',
  applicant: 'custody',
  receivedOn: day('2026-11-16'),
  way: 'paper',
  periods: [{ from: day('2026-12-03'), to: day('2026-12-04') }],
  otherParent: 'knows',
  emailConsent: '',
  siblingsElsewhere: [],
  municipality: null,
  takenBy: 'Joke',
  takenAt: '2026-11-16T09:00:00.000Z',
  withdrawnOn: null,
  completion: null,
  heardOn: null,
  terms: { noticeBy: null, tellBy: null, targetBy: day('2026-11-24'), decideBy: day('2027-01-11') },
  children: [],
  objections: [],
  letters: [],
  lettersToSend: 0,
}
const COMPLETING = {
  ...HANDED_OVER,
  state: 'completing' as const,
  completion: {
    askedOn: day('2026-11-17'),
    until: day('2026-12-01'),
    completedOn: null,
    what: '',
    runId: null,
  },
}

it.each([
  [
    'the target and the term of the law to who decides',
    HANDED_OVER,
    true,
    'Beslis het liefst uiterlijk op 24 november 2026. Volgens de wet moet dat uiterlijk op 11 januari 2027.',
  ],
  [
    'who decides, to the office',
    HANDED_OVER,
    false,
    'De directeur beslist het liefst uiterlijk op 24 november 2026. Volgens de wet moet dat uiterlijk op 11 januari 2027.',
  ],
  [
    'that the target has passed',
    { ...HANDED_OVER, terms: { ...HANDED_OVER.terms, targetBy: day('2026-11-20') } },
    true,
    'De streefdatum was 20 november 2026. Beslis nu. Volgens de wet moet dat uiterlijk op 11 januari 2027.',
  ],
  [
    'that a notice has no term',
    { ...HANDED_OVER, terms: { ...HANDED_OVER.terms, targetBy: null, decideBy: null } },
    true,
    'Hier geldt geen termijn. Kijk hieronder of de melding klopt, en leg het vast.',
  ],
  [
    'that the letter must go before the parents can complete anything',
    COMPLETING,
    true,
    'Maak eerst de brief hieronder. De ouder mag de aanvraag aanvullen tot en met 1 december 2026. Komt het binnen? Kies “Aanvulling binnengekomen”.',
  ],
  [
    'that the chance to complete has passed',
    { ...COMPLETING, completion: { ...COMPLETING.completion, until: day('2026-11-22') } },
    false,
    'De ouder had tot en met 22 november 2026. De directeur beslist nu.',
  ],
  [
    'how many letters wait',
    { ...HANDED_OVER, state: 'decided' as const, lettersToSend: 2 },
    true,
    'Maak hieronder 2 brieven en verstuur die. Het besluit geldt pas daarna.',
  ],
])('tells %s', (_, request, decides, text) => {
  expect(nextStep(request, { decides, today: TODAY }).text).toBe(text)
})
