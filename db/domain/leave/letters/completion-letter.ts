// The letter that asks to complete a request (Awb 4:5), while the term for the decision stands still (4:15).

import { groupInText } from '../../groups/texts.ts'
import type { IsoDate } from '../../kernel/date.ts'
import { longDateWithWeekday } from '../../kernel/date-text.ts'
import { joinNames } from '../../kernel/salutation.ts'
import {
  type LetterChild,
  type LetterRequest,
  type LetterText,
  part,
  typedParagraphs,
} from './letter-text.ts'
import { requestFacts } from './request-words.ts'

/** Words of the letter: what is missing, until when, and what happens without it. No decision, so no objection. */
export function completionLetter(letter: {
  readonly children: readonly LetterChild[]
  readonly request: LetterRequest
  readonly what: string
  readonly until: IsoDate
}): LetterText {
  const { children, request, what, until } = letter
  const names = joinNames(children.map(({ callName }) => callName))
  return {
    subject: `Wilt u uw aanvraag voor ${names} aanvullen?`,
    facts: [
      { label: children.length === 1 ? 'Leerling' : 'Leerlingen', value: joinNames(children.map(named)) },
      ...requestFacts(request),
    ],
    parts: [
      part(
        '',
        ['Dit ontbreekt nog:', ...typedParagraphs(what)],
        `Ik kan nog niet beslissen over uw aanvraag. Wilt u die aanvullen? Dat kan tot en met ${longDateWithWeekday(until)}.`,
      ),
      part('Wat er nu gebeurt', [
        'Tot u uw aanvraag hebt aangevuld, staat de termijn voor mijn besluit stil. Die termijn gaat daarna weer verder (artikel 4:15 van de Algemene wet bestuursrecht).',
        'Krijg ik de aanvulling niet op tijd? Dan hoef ik uw aanvraag niet verder te behandelen (artikel 4:5 van die wet). U hoort dat dan van mij.',
        'Lukt het niet op tijd, of hebt u hulp nodig? Bel ons of kom langs.',
      ]),
    ],
    clause: null,
  }
}

function named({ name, group }: LetterChild): string {
  return group === '' ? name : `${name} (${groupInText(group)})`
}
