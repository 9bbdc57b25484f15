// Numbers of what a meeting has, in words.

/** '1 gezin', '3 gezinnen'. */
export function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`
}

export const families = (number: number) => count(number, 'gezin', 'gezinnen')
export const letters = (number: number) => count(number, 'brief', 'brieven')
