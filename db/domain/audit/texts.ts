// The logbook in Dutch: what was done, to which kind of rows, which fields. Never their content.
import { OPERATION_TEXTS } from './operation-texts.ts'
import { FIELD_TEXTS, OTHER_FIELD, SILENT_FIELDS, TABLE_TEXTS } from './table-texts.ts'
import type { AuditNote, Touched } from './touched.ts'

const DID_TEXTS = {
  insert: 'toegevoegd',
  update: 'gewijzigd',
  delete: 'verwijderd',
  view: 'bekeken',
} as const

/** What happened where no row was touched, from what the operation is called. */
const NOTE_TEXTS: Readonly<Record<AuditNote, (what: string) => string>> = {
  signIn: () => 'Aangemeld',
  signInFailed: () => 'Aanmelden mislukt: verkeerd geheim',
  lock: () => 'Scherm vergrendeld',
  refused: (what) => `Geweigerd, want de rol mag dit niet: ${lower(what)}`,
  print: (what) => what,
  export: (what) => what,
  alone: (what) => `Alleen gedaan, zonder tweede persoon: ${lower(what)}`,
  afterwards: (what) => `${what}, achteraf`,
  backup: () => 'Back-up gemaakt',
  restore: () => 'Back-up teruggezet',
  verified: () => 'Logboek en inhoud gecontroleerd',
  key: (what) => what,
  sealed: (what) => what,
  checkpoint: () => 'Oude jaren van het logboek opgeruimd',
  seen: () => 'Maandoverzicht bekeken',
}

/** 'Gezin gewijzigd'; what a note says wins over the operation. */
export function describeEntry(operation: string, touched: readonly Touched[]): string {
  const what = OPERATION_TEXTS[operation] ?? 'Iets anders'
  const note = touched.find((one) => one.did === 'note')
  return note === undefined ? what : NOTE_TEXTS[note.what](what)
}

/** One line per kind of row: '1 gezin gewijzigd: adres, opmerking', '24 leerlingen toegevoegd', '31 regels'. */
export function describeTouched(touched: readonly Touched[]): string[] {
  const notes = touched.filter((one) => one.did === 'note')
  const given = notes.flatMap(({ what, rows }) =>
    rows === undefined ? [] : [`${rows.toLocaleString('nl')} ${what === 'print' ? 'bladzijden' : 'regels'}`],
  )
  const kinds = new Map<string, RowKind>()
  for (const one of touched) if (one.did !== 'note') addRows(kinds, one)
  return [...given, ...[...kinds.values()].map(describeKind)]
}

interface RowKind {
  readonly table: string
  readonly did: keyof typeof DID_TEXTS
  rows: number
  readonly fields: Set<string>
}

function addRows(kinds: Map<string, RowKind>, one: Exclude<Touched, { did: 'note' }>): void {
  const key = `${one.table} ${one.did}`
  const kind = kinds.get(key) ?? { table: one.table, did: one.did, rows: 0, fields: new Set<string>() }
  kinds.set(key, kind)
  kind.rows += 'rows' in one ? one.rows : 1
  const fields = one.did === 'update' ? (one.fields ?? []) : []
  for (const field of fields)
    if (!SILENT_FIELDS.has(field)) kind.fields.add(FIELD_TEXTS[field] ?? OTHER_FIELD)
}

function describeKind({ table, did, rows, fields }: RowKind): string {
  const [one, many] = TABLE_TEXTS[table] ?? ['rij', 'rijen']
  const text = `${rows.toLocaleString('nl')} ${rows === 1 ? one : many} ${DID_TEXTS[did]}`
  return fields.size === 0 ? text : `${text}: ${[...fields].join(', ')}`
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
