/** A number as the Dutch write it, without signs between the thousands: '2,5'. */
export function decimalText(value: number): string {
  return String(value).replace('.', ',')
}
