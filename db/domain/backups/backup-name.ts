// The name of a backup's folder: also what the office sees on a USB stick.
import type { IsoDate } from '../kernel/date.ts'
import { fold } from '../kernel/fold.ts'

const NAME = /^[A-Za-z0-9 _-]{1,120}$/

/** A name that a backup may have; anything else (paths, dots, our unfinished ones) is none. */
export function isBackupName(name: string): boolean {
  return NAME.test(name)
}

/** 'De Lindeboom', '2026-11-21', '14:30' → 'De Lindeboom-2026-11-21-1430'; a school without Latin letters is 'school'. */
export function backupName({ school, day, time }: { school: string; day: IsoDate; time: string }): string {
  const plain = school
    .split(/\s+/)
    .map((word) => (/^[A-Za-z0-9]+$/.test(word) ? word : plainWord(word)))
    .filter((word) => word !== '')
    .join(' ')
    .slice(0, 60)
    .trim()
  return `${plain === '' ? 'school' : plain}-${day}-${time.replace(/\D/g, '')}`
}

/** 'Józef' → 'Jozef': folding gives small letters, so the capital comes back. */
function plainWord(word: string): string {
  const folded = fold(word).replace(/[^a-z0-9]+/g, '')
  return word.charAt(0) === word.charAt(0).toLowerCase()
    ? folded
    : folded.charAt(0).toUpperCase() + folded.slice(1)
}
