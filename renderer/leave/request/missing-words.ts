import type { LeaveJudgement } from '#domain/leave/judgement'

/** What the rules miss before there can be a decision, to begin the question to the parents with; '' for nothing. */
export function missingOf({ pupils }: LeaveJudgement): string {
  const findings = pupils
    .flatMap(({ parts }) => parts)
    .filter(({ outcome }) => outcome === 'AANVULLEN')
    .flatMap((part) => part.findings)
  const words = findings.map(({ code, facts }) => {
    if (code === 'NOT_SIGNED') return 'uw handtekening'
    if (code === 'NOT_BY_A_PARENT') return 'een aanvraag van een ouder of verzorger'
    return typeof facts.document === 'string' ? facts.document : ''
  })
  return [...new Set(words)].filter((word) => word !== '').join(' en ')
}
