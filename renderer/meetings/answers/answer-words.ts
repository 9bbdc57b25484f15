// The words of answers and calls on the screen.
import type { OperationOutput } from '#domain/contract/operations'
import type { Answer, AnswerWay } from '#domain/meetings/answer'
import type { ContactWay } from '#domain/meetings/contact'
import type { Slip } from '#domain/meetings/slip'
import { count } from '../counts.ts'

export type Answers = OperationOutput<'meetings.answers'>
export type FamilyShown = Answers['families'][number]

export const ANSWER_TEXTS: Readonly<Record<Answer, string>> = {
  yes: 'Ja',
  no: 'Nee',
  maybe: 'Misschien',
  unclear: 'Onleesbaar',
}

export const ANSWER_WAY_TEXTS: Readonly<Record<AnswerWay, string>> = {
  slip: 'Met een strook',
  desk: 'Aan de balie',
  phone: 'Aan de telefoon',
  app: 'In de ouderapp',
  email: 'Per e-mail',
}

export const CONTACT_WAY_TEXTS: Readonly<Record<ContactWay, string>> = {
  paper: 'op papier',
  email: 'per e-mail',
  app: 'in de ouderapp',
  mouth: 'mondeling',
  phone: 'aan de telefoon',
  visit: 'bij een huisbezoek',
}

type Said = Omit<Slip, 'answer'> & { readonly answer: Answer }

/** 'Ja, 2 volwassenen, tolk'. */
export function answerText({ answer, adults, interpreter, childcare }: Said): string {
  const asked = [
    adults > 0 ? count(adults, 'volwassene', 'volwassenen') : '',
    interpreter ? 'tolk' : '',
    childcare ? 'oppas' : '',
  ]
  return [ANSWER_TEXTS[answer], ...asked.filter((part) => part !== '')].join(', ')
}

/** 'Noor van den Berg (3A), Sem van den Berg (5/6)'. */
export function childrenText(children: FamilyShown['children']): string {
  if (children.length === 0) return 'Geen kind op school op deze dag'
  return children.map(({ name, group }) => (group === '' ? name : `${name} (${group})`)).join(', ')
}
