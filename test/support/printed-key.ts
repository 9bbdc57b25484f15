/**
 * The recovery key in the text of its sheet: twenty-eight signs before the first heading. The wide spacing on paper may
 * come back as blanks between any two of them. @throws when it does not stand there
 */
export function printedKey(text: string): string {
  const found = /([0-9A-HJKMNP-TV-Z]{28})Waarvoor/.exec(text.replaceAll(/\s+/g, ''))
  if (found?.[1] === undefined) throw new Error(`no recovery key on the paper: ${text}`)
  return found[1]
}
