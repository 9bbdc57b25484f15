// Work of an office at random: what it does next, from what the file holds now.
import type { OperationInput, OperationName } from '#domain/contract/operations'
import { NO_DECISIONS } from '#domain/importing/lists/preview'
import { parseIsoDate } from '#domain/kernel/date'
import type { Dice } from '#domain/practice/dice'
import type { OpenSchool } from './school.ts'

export type Step = {
  [N in OperationName]: { readonly name: N; readonly input: OperationInput<N> }
}[OperationName]

/** The next step: an edit of several rows, a family more or less, a list import, a merge, an undo. */
export async function nextStep(school: OpenSchool, dice: Dice): Promise<Step> {
  const kind = dice.weigh([
    [editPerson, 5],
    [editPupil, 3],
    [addFamilyMember, 4],
    [moveHouse, 3],
    [importList, 3],
    [mergeTwo, 2],
    [undoLast, 3],
  ] as const)
  return (await kind(school, dice)) ?? editPerson(school, dice)
}

/** With more people than this the last import is undone before another one is made. */
const MOST_PERSONS = 600

/** New parents with their telephone and address for every fifth child: many rows in one change. */
export async function importList(school: OpenSchool, dice: Dice): Promise<Step | null> {
  if (Number(one(school, 'SELECT count(*) FROM person')) > MOST_PERSONS) return undoLast(school)
  const pupils = school.sqlite
    .prepare<[], Record<'given' | 'prefix' | 'family' | 'born', string>>(
      `SELECT given_name given, prefix, family_name family, birth_date born FROM pupil
       WHERE birth_date IS NOT NULL ORDER BY id`,
    )
    .all()
  const rows = pupils
    .filter(() => dice.chance(0.2))
    .map(({ given, prefix, family, born }, index) => {
      const name = word(dice)
      const mobile = `06${10_000_000 + dice.below(89_999_999)}`
      const child = [given, prefix, family, born.split('-').reverse().join('-')]
      const parent = [`${name} ${family}`, `${name.toLowerCase()}@voorbeeld.nl`, mobile]
      return [...child, ...parent, 'Dorpsstraat', index + 1, '1234 AB', 'Rotterdam'].join(';')
    })
  const header =
    'Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Ouder 1;E-mail 1;Mobiel 1;Straat;Huisnummer;Postcode;Plaats'
  const bytes = new Uint8Array(new TextEncoder().encode([header, ...rows].join('\r\n')))
  const file = { name: 'lijst.csv', bytes }
  const reading = { sheet: null, encoding: null, separator: null, headerRow: null }
  const jobId = crypto.randomUUID()
  const seen = await school.value('importing.readList', { file, reading, savedName: '', jobId })
  const input = { file, reading, mapping: seen.mapping, kind: seen.listKind, decisions: NO_DECISIONS, jobId }
  const { fingerprint } = await school.value('importing.previewList', input)
  return { name: 'importing.applyList', input: { ...input, listName: 'Ouderlijst', fingerprint } }
}

/** The person and all its telephone numbers. */
export async function editPerson(school: OpenSchool, dice: Dice): Promise<Step> {
  const id = pick(school, dice, 'person')
  const { details } = await school.value('people.person', { id })
  const phones = Array.from({ length: 1 + dice.below(4) }, () => ({
    number: `06${10_000_000 + dice.below(89_999_999)}`,
    remark: word(dice),
    emergency: false,
    secret: false,
  }))
  return { name: 'people.savePerson', input: { id, details: { ...details, remark: text(dice), phones } } }
}

async function editPupil(school: OpenSchool, dice: Dice): Promise<Step> {
  const id = pick(school, dice, 'pupil')
  const { details } = await school.value('people.pupil', { id })
  return { name: 'people.savePupil', input: { id, details: { ...details, remark: text(dice) } } }
}

async function addFamilyMember(school: OpenSchool, dice: Dice): Promise<Step> {
  const details = (await school.value('people.person', { id: pick(school, dice, 'person') })).details
  const tie = {
    role: 'grandparent',
    custody: 'unknown',
    custodySource: '',
    custodyOn: null,
    information: 'always',
    informationRequest: 'none',
    informationSource: '',
    informationOn: parseIsoDate('2026-11-20'),
    contactOrder: 3,
  } as const
  const pupilId = pick(school, dice, 'pupil')
  return {
    name: 'people.addPerson',
    input: { pupilId, details: { ...details, givenName: word(dice), remark: text(dice) }, tie },
  }
}

async function moveHouse(school: OpenSchool, dice: Dice): Promise<Step> {
  const id = pick(school, dice, 'household')
  const { details } = await school.value('people.household', { id })
  const street = `${word(dice)}straat`
  return { name: 'people.saveHousehold', input: { id, details: { ...details, street, secret: false } } }
}

async function mergeTwo(school: OpenSchool, dice: Dice): Promise<Step | null> {
  const [keepId, dropId] = [pick(school, dice, 'person'), pick(school, dice, 'person')]
  return keepId === dropId ? null : { name: 'people.merge', input: { keepId, dropId } }
}

async function undoLast(school: OpenSchool): Promise<Step | null> {
  const id = one(school, 'SELECT id FROM restore_point WHERE undone_in IS NULL ORDER BY seq DESC LIMIT 1')
  return id === undefined ? null : { name: 'undo.apply', input: { id: String(id) } }
}

function pick({ sqlite }: OpenSchool, dice: Dice, table: 'person' | 'pupil' | 'household'): string {
  return dice.pick(sqlite.prepare<[], string>(`SELECT id FROM ${table} ORDER BY id`).pluck().all())
}

function one({ sqlite }: OpenSchool, sql: string): unknown {
  return sqlite.prepare<[], unknown>(sql).pluck().get()
}

function word(dice: Dice): string {
  const letters = Array.from({ length: 3 + dice.below(6) }, () => dice.pick([...'abdeëgiklmnoöprstuvz']))
  const joined = letters.join('')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

function text(dice: Dice): string {
  return Array.from({ length: 1 + dice.below(12) }, () => word(dice)).join(' ')
}
