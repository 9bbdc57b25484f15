// Element names without their prefix, and what the outermost element says about a file.

/** Roots of other files that offices have by hand, to name them (E15). */
export const KNOWN_ROOTS = ['oso', 'uwlrResults', 'html', 'excelXml', 'other'] as const
export type KnownRoot = (typeof KNOWN_ROOTS)[number]

/** Prefixes play no part (E20). */
export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** EDEX itself, and around a saved UWLR answer the envelope and `leerlinggegevens…` (§3). */
export function isWrapper(local: string): boolean {
  return /^(edex(ml)?|envelope|body|leerlinggegevens([_-].*)?)$/i.test(local)
}

/** What a root that is no EDEXML belongs to. */
export function knownRoot(local: string): KnownRoot {
  if (/^dossier$/i.test(local)) return 'oso'
  if (/^(leerresultaten|toetsresultaten)/i.test(local)) return 'uwlrResults'
  if (/^html$/i.test(local)) return 'html'
  if (/^(workbook|worksheet)$/i.test(local)) return 'excelXml'
  return 'other'
}
