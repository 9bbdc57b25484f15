// The refusals of the printer, in Dutch: nothing was printed or kept, and who or what it is about by name.
import type { ErrorText } from './error-text.ts'

const NOTHING_PRINTED = 'Er is niets gedrukt of bewaard.'
const MOST_NAMED = 5

interface Sign {
  readonly owner: string
  readonly sign: string
  readonly codePoint: string
  readonly text: string
}

export const PRINTING_TEXTS = {
  SIGN_NOT_PRINTABLE: ({ signs }: { signs: readonly Sign[] }): ErrorText => ({
    title: 'Een teken kan niet worden afgedrukt.',
    advice: `${named(bySign(signs).map(signText), '. ')}. ${NOTHING_PRINTED} Schrijf het teken anders en probeer het opnieuw.`,
  }),
  PRINTER_STOPPED: (): ErrorText => ({
    title: 'Het maken van de PDF is gestopt.',
    advice: `${NOTHING_PRINTED} Probeer het opnieuw.`,
  }),
  WINDOW_OUT_OF_SHEET: (): ErrorText => ({
    title: 'Het venster van de envelop valt buiten het blad.',
    advice: `${NOTHING_PRINTED} Pas bij School de maten van het venster aan.`,
  }),
  UNKNOWN_MERGE_FIELD: ({ fields }: { fields: readonly string[] }): ErrorText => ({
    title: `Ouderloket kent dit invulveld niet: ${fields.map((field) => `«${field}»`).join(', ')}.`,
    advice: `${NOTHING_PRINTED} Haal het weg en gebruik de knoppen onder de tekst.`,
  }),
  NOTHING_TO_PRINT: (): ErrorText => ({
    title: 'Er valt niets af te drukken.',
    advice: 'In deze keuze zit niemand voor wie er papier nodig is.',
  }),
  ADDRESS_TOO_LONG: ({ names }: { names: readonly string[] }): ErrorText => ({
    title: 'Een adres past niet in het venster van de envelop.',
    advice: `${named(names, '; ')}. ${NOTHING_PRINTED} Bekijk het voorbeeld opnieuw; daarna kunt u toch afdrukken.`,
  }),
  PAPER_NOT_KEPT: (): ErrorText => ({
    title: 'Deze afdruk wordt niet meer bewaard.',
    advice: 'U ziet nog wel wanneer hij is gemaakt en voor wie.',
  }),
  PAPER_DAMAGED: (): ErrorText => ({
    title: 'Deze afdruk is niet meer precies zoals hij was.',
    advice: 'Ouderloket toont hem daarom niet. Vraag uw ICT-beheerder om een reservekopie.',
  }),
}

/** '‘字’ (U+5B57) bij Aan de ouders van Sem; Aan de ouders van Noor' */
function signText(signs: readonly Sign[]): string {
  const [first] = signs
  if (first === undefined) return ''
  const owners = [...new Set(signs.map(({ owner, text }) => owner || `“${text.slice(0, 60)}”`))]
  return `‘${first.sign}’ (${first.codePoint}) bij ${named(owners, '; ')}`
}

/** The places of each sign together: one sign in the text of the letter is found in every letter. */
function bySign(signs: readonly Sign[]): Sign[][] {
  const found = new Map<string, Sign[]>()
  for (const one of signs) found.set(one.sign, [...(found.get(one.sign) ?? []), one])
  return [...found.values()]
}

function named(names: readonly string[], separator: string): string {
  const more = names.length - MOST_NAMED
  return names.slice(0, MOST_NAMED).join(separator) + (more > 0 ? `${separator}en nog ${more}` : '')
}
