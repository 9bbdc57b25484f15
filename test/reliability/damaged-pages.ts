// T6: a bit, 64 bytes or a page of the file damaged at random. Authenticated encryption finds it; a plain file does not.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createDice, type Dice } from '#domain/practice/dice'
import { ROOT } from './support/child.ts'
import { contentsOf, printOf } from './support/content.ts'
import { inFolder } from './support/folder.ts'
import { fileOf, keyOf, makeSchool, openStore } from './support/school.ts'

export interface DamageFigures {
  damages: number
  /** The programme's opening refuses the file. */
  found: number
  /** It opens, and all rows are as they were: the damage hit bytes that nobody reads. */
  harmless: number
  /** It opens with other rows: wrong data in silence. */
  wrong: number
}

const PAGE = 4096
const KINDS = ['bit', '64 bytes', 'page'] as const

export interface DamageGoal {
  readonly damages: number
  readonly seed: number
  /** The self-test: the same school without encryption, checked by SQLite alone. */
  readonly plain?: true
  /** Fewer damages when this was seen. */
  readonly until?: (figures: DamageFigures) => boolean
}

/** Damages the file so often, and looks what the opening says of it. */
export function runDamages(goal: DamageGoal): Promise<DamageFigures> {
  return inFolder((folder) => {
    const place = { folder, key: '77'.repeat(32), root: ROOT }
    makeSchool(place, 100)
    if (goal.plain) decrypt(fileOf(place), keyOf(place))
    const look = () => (goal.plain ? lookPlainly(fileOf(place)) : lookAsProgramme(place))
    const whole = readFileSync(fileOf(place))
    const print = look()
    const dice = createDice(goal.seed)
    const figures: DamageFigures = { damages: 0, found: 0, harmless: 0, wrong: 0 }
    for (; figures.damages < goal.damages; figures.damages += 1) {
      writeFileSync(fileOf(place), damaged(whole, KINDS[figures.damages % KINDS.length] ?? 'bit', dice))
      writeFileSync(join(folder, 'school.db-journal'), '')
      const seen = look()
      figures[seen === null ? 'found' : seen === print ? 'harmless' : 'wrong'] += 1
      if (goal.until?.(figures)) break
    }
    return figures
  })
}

function damaged(whole: Buffer, kind: (typeof KINDS)[number], dice: Dice): Buffer {
  const bytes = Buffer.from(whole)
  const at = dice.below(bytes.length)
  if (kind === 'bit') {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8))
    return bytes
  }
  const from = kind === 'page' ? at - (at % PAGE) : at
  const length = kind === 'page' ? PAGE : 64
  for (let index = from; index < Math.min(from + length, bytes.length); index += 1)
    bytes[index] = dice.below(256)
  return bytes
}

/** @returns all rows as one text, null when the opening refuses the file */
function lookAsProgramme(place: Parameters<typeof openStore>[0]): string | null {
  try {
    const { sqlite } = openStore(place)
    try {
      return printOf(contentsOf(sqlite))
    } finally {
      sqlite.close()
    }
  } catch {
    return null
  }
}

function decrypt(file: string, key: Uint8Array): void {
  const db = new Database(file)
  db.pragma(`cipher = 'sqlcipher'`)
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
  db.pragma(`rekey = ''`)
  db.close()
}

function lookPlainly(file: string): string | null {
  try {
    const db = new Database(file)
    try {
      if (db.pragma('quick_check', { simple: true }) !== 'ok') return null
      return printOf(contentsOf(db))
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}
