// What still points at a person, in words: it cannot go before that is gone.
import { groupInText } from '../domain/groups/texts.ts'
import { fullName } from '../domain/kernel/name.ts'
import { TIE_ROLE_TEXTS } from '../domain/people/texts.ts'
import type { TieRole } from '../domain/people/tie.ts'
import type { Reader } from '../reader.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'

/** 'moeder van Noor van den Berg', 'coördinator van groep 3A (2026-2027)'. */
export function personUses({ sqlite }: Reader, personId: string): string[] {
  const ties = sqlite
    .prepare<[string], NameRow & { role: TieRole }>(
      `SELECT ${NAME_COLUMNS}, t.role FROM family_tie t JOIN pupil p ON p.id = t.pupil_id
       WHERE t.person_id = ? ORDER BY p.sort_key`,
    )
    .all(personId)
  const posts = sqlite
    .prepare<[string], { name: string; label: string }>(
      `SELECT g.name, y.label FROM school_group g JOIN school_year y ON y.id = g.school_year_id
       WHERE g.coordinator_id = ? ORDER BY y.label, g.name`,
    )
    .all(personId)
  const asked = requestsAskedBy({ sqlite }, personId).length
  const helps = helpOf({ sqlite }, personId)
  return [
    ...ties.map((tie) => `${TIE_ROLE_TEXTS[tie.role]} van ${fullName(nameOf(tie))}`),
    ...posts.map(({ name, label }) => `coördinator van ${groupInText(name)} (${label})`),
    ...(asked === 0 ? [] : [asked === 1 ? '1 verlofaanvraag' : `${asked} verlofaanvragen`]),
    ...helps,
  ]
}

/** 'ouderhulp: 2 beurten, 1 gezien bewijs'; [] without any. */
function helpOf({ sqlite }: Pick<Reader, 'sqlite'>, personId: string): string[] {
  const count = (table: string) =>
    sqlite
      .prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE person_id = ?`)
      .pluck()
      .get(personId) ?? 0
  const kinds = [
    [count('rota_place'), 'beurt', 'beurten'],
    [count('rota_certificate'), 'gezien bewijs', 'geziene bewijzen'],
    [count('rota_car'), 'auto op een reis', 'auto’s op reizen'],
  ] as const
  const found = kinds.flatMap(([many, one, more]) => (many === 0 ? [] : `${many} ${many === 1 ? one : more}`))
  return found.length === 0 ? [] : [`ouderhulp: ${found.join(', ')}`]
}

/** Requests for leave that name this person as the applicant. */
export function requestsAskedBy({ sqlite }: Pick<Reader, 'sqlite'>, personId: string): string[] {
  return sqlite
    .prepare<[string], string>('SELECT id FROM leave_request WHERE applicant_id = ? ORDER BY number')
    .pluck()
    .all(personId)
}
