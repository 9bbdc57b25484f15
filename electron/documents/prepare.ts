// Makes paper.json out of a paper, after its schema and after the check that every sign can be printed.
import type { IsoDate } from '#domain/kernel/date'
import { partsOf } from '#domain/kernel/date'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import type { Paper } from '#domain/printing/papers'
import { checkPaper, type DataPath } from './documents.ts'
import { FONT_FAMILIES } from './fonts.ts'
import type { Glyphs, MissingSign } from './glyphs.ts'

export type PreparedPaper = {
  readonly template: string
  readonly json: string
  /** Items whose address fits the window at no permitted size. */
  readonly addressTooLong: readonly number[]
}

/** A sign that cannot be printed, with the household or child whose text it is ('' when of the paper itself). */
export type UnprintableSign = MissingSign & { readonly owner: string }

export type PrepareFailure =
  | Failure<'PAPER_DATA_INVALID', { issues: { path: string; message: string }[] }>
  | Failure<'SIGN_NOT_PRINTABLE', UnprintableSign[]>

/** Checks and packs a paper for the engine; refuses data outside the schema and signs outside the fonts. */
export function preparePaper(paper: Paper, glyphs: Glyphs): Result<PreparedPaper, PrepareFailure> {
  const checked = checkPaper(paper)
  if ('issues' in checked) {
    const issues = checked.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    return fail('PAPER_DATA_INVALID', { issues })
  }
  const texts = collectTexts({ title: checked.title, data: checked.data })
  const missing = glyphs.missingSigns(texts.keys())
  if (missing.length > 0) {
    const ownerOfText = (text: string) => {
      const path = texts.get(text)
      return path ? checked.ownerOf(path.slice(1)) : ''
    }
    return fail(
      'SIGN_NOT_PRINTABLE',
      missing.map((sign) => ({ ...sign, owner: ownerOfText(sign.text) })),
    )
  }
  const document = { title: checked.title, ...dateOf(checked.data.printed.on), fonts: FONT_FAMILIES }
  const { data, addressTooLong } = checked.layOut(glyphs.widthOf)
  return ok({ template: checked.template, json: JSON.stringify({ document, data }), addressTooLong })
}

function dateOf(on: IsoDate) {
  const { year, month, day } = partsOf(on)
  return { year, month, day }
}

/** Every text with the path at which it stands; null when several letters share it: then it is nobody's own. */
function collectTexts(root: unknown): Map<string, DataPath | null> {
  const texts = new Map<string, DataPath | null>()
  const keep = (text: string, path: DataPath) => {
    const earlier = texts.get(text)
    if (earlier === undefined) texts.set(text, path)
    else if (earlier && !isSameItem(earlier, path)) texts.set(text, null)
  }
  const visit = (value: unknown, path: DataPath) => {
    if (typeof value === 'string') keep(value, path)
    else if (value !== null && typeof value === 'object') {
      const isList = Array.isArray(value)
      for (const [key, part] of Object.entries(value)) visit(part, [...path, isList ? Number(key) : key])
    }
  }
  visit(root, [])
  return texts
}

/** Both within the same letter, row or group: ['data', 'letters', 3, ...]. */
function isSameItem(one: DataPath, other: DataPath): boolean {
  return one[1] === other[1] && one[2] === other[2]
}
