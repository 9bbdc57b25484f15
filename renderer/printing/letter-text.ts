// From what is typed to what is asked of the service, with a message per field.
import type * as z from 'zod'
import { letterText } from '#domain/printing/letter-input'
import { type LetterDraft, paragraphsOf } from './letter-draft.ts'

export type TextInput = z.input<typeof letterText>
/** A Dutch sentence per field that is not right. */
export type TextProblems = Partial<Record<keyof TextInput, string>>

/** The letter as the service takes it; `signer` of the school when the office typed none. */
export function textOf(draft: LetterDraft, signer: string): TextInput {
  return {
    subject: draft.subject,
    paragraphs: paragraphsOf(draft.text),
    closing: draft.closing,
    signer: draft.signer ?? signer,
  }
}

/** What is missing or too long; the first message of each field. */
export function textProblems(text: TextInput): TextProblems {
  const parsed = letterText.safeParse(text)
  if (parsed.success) return {}
  const problems: TextProblems = {}
  for (const { path, message, code } of parsed.error.issues) {
    const field = path[0] as keyof TextInput
    problems[field] ??= field === 'paragraphs' && code === 'too_big' && path.length === 1 ? TOO_MANY : message
  }
  return problems
}

const TOO_MANY = 'De brief is te lang: hoogstens 40 alinea’s.'
