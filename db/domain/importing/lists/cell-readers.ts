// Readers of cells that remember: brothers and sisters repeat the names, numbers and addresses of their parents.
import { splitEmails } from '#domain/kernel/email'
import { type ParsedPhone, parsePhone, splitPhones } from '#domain/kernel/phone'
import type { ListName } from './list-row.ts'
import { readCouple, readFullName } from './person-names.ts'
import { remember } from './remember.ts'

/** One per reading. The answers are shared between rows: copy before changing. */
export type CellReaders = {
  /** The name of a parent, and both names where the cell may hold two persons (C11). */
  readonly parentName: (cell: string) => { readonly one: ListName; readonly couple: ListName[] }
  readonly emails: (cell: string) => { readonly emails: string[]; readonly rest: string }
  readonly phones: (cell: string) => readonly ParsedPhone[]
}

/** A quick look: most cells hold one number. */
const MAY_BE_SEVERAL = /[;,/|\n]|\s(?:en|of)\s/

/** A quick look: most cells hold one plain address, which `splitEmails` would give back as it is. */
const PLAIN_EMAIL = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}$/

/** A quick look: a Dutch number in the usual forms, which `parsePhone` would read as nothing more than that. */
const PLAIN_PHONE = /^(?:\+31|0)[1-9][ -]?\d{8}$/

function isPlainEmail(cell: string): boolean {
  return cell.length < 200 && PLAIN_EMAIL.test(cell)
}

/** Makes the readers for one list. */
export function createCellReaders(): CellReaders {
  const otherPhones = remember((cell) =>
    (MAY_BE_SEVERAL.test(cell) ? splitPhones(cell) : [cell]).map(parsePhone),
  )
  return {
    parentName: remember((cell) => ({
      one: readFullName(cell, 'familyName'),
      couple: readCouple(cell) ?? NOBODY,
    })),
    emails: (cell) => (isPlainEmail(cell) ? { emails: [cell], rest: '' } : splitEmails(cell)),
    phones: (cell) => (PLAIN_PHONE.test(cell) ? [readPlainPhone(cell)] : otherPhones(cell)),
  }
}

function readPlainPhone(cell: string): ParsedPhone {
  const national = cell.slice(cell.startsWith('+') ? 3 : 1).replace(/[ -]/, '')
  return { number: `+31${national}`, flagged: false, repaired: false, remark: '' }
}

const NOBODY: ListName[] = []
