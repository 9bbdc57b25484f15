const FORM = new Intl.DateTimeFormat('nl-NL', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
})

/** A moment in UTC ('2026-11-21T14:30:00.000Z') as the clock of the school shows it: '21-11-2026, 15:30'. */
export function momentText(instant: string): string {
  return FORM.format(Date.parse(instant))
}
