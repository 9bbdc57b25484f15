// What somebody is to whom, in words.
import { fullName, type NameParts } from '../kernel/name.ts'
import { joinNames } from '../kernel/salutation.ts'
import { NOT_TIED, TIE_ROLE_TEXTS } from './texts.ts'
import type { TieRole } from './tie.ts'

/** 'moeder van Noor en Sem van den Berg'; several roles apart: 'moeder van Noor Bakker, oppas van Ali Bakker'. */
export function describeTies(ties: readonly { role: TieRole; pupil: NameParts }[]): string {
  if (ties.length === 0) return NOT_TIED
  const roles = ties.map(({ role }) => role).filter((role, index, all) => all.indexOf(role) === index)
  return roles
    .map((role) => {
      const children = ties.filter((tie) => tie.role === role).map((tie) => fullName(tie.pupil))
      return `${TIE_ROLE_TEXTS[role]} van ${joinNames(children)}`
    })
    .join(', ')
}
