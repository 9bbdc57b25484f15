import { localMoment } from '../kernel/date.ts'

/** The number on the letters: '2026-0012' for the 12th request, taken in 2026. `takenAt` is an instant in UTC. */
export function requestNumberText(number: number, takenAt: string): string {
  return `${localMoment(takenAt).date.slice(0, 4)}-${String(number).padStart(4, '0')}`
}
