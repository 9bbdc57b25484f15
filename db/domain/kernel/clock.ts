// Times of the day as people type them.

/** Reads '19:30', '19.30', '19u30', '1930' and '19' as 'HH:MM'; null when it is no time. */
export function readClock(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.u ]?(\d{2}))?$/.exec(text.trim().toLowerCase())
  if (match === null) return null
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? '0')]
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
