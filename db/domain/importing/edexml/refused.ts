// What an import counts but never keeps (data exchange §7; E27, E77, E78, E80).

/** The kinds of refused data, in the order in which the report names them. */
export const REFUSED_KINDS = [
  'bsn',
  'sofinummer',
  'onderwijsnummer',
  'lastFourDigits',
  'rijksregisternummer',
  'ethnicity',
  'country',
  'countryFather',
  'countryMother',
  'nationality',
  'birthPlace',
  'weight',
  'weightNew',
  'parentEducation',
  'asylum',
  'homeLanguage',
  'religion',
  'health',
  'bankAccount',
  'photo',
  'userName',
  'password',
  'email',
  'eckId',
  'vendorBlock',
] as const

export type RefusedKind = (typeof REFUSED_KINDS)[number]

/** How often each kind stood in the file with a value; zeros included, because the report prints them too. */
export type RefusedCounts = { readonly [Kind in RefusedKind]: number }

/** Element names, wherever they stand; those outside the standard are known from vendor blocks. */
export const REFUSED_ELEMENTS: ReadonlyMap<string, RefusedKind> = new Map([
  ['bsn', 'bsn'],
  ['sofinummer', 'sofinummer'],
  ['onderwijsnummer', 'onderwijsnummer'],
  ['bsn_ondwnr-4', 'lastFourDigits'],
  ['rijksregisternummer', 'rijksregisternummer'],
  ['etniciteit', 'ethnicity'],
  ['land', 'country'],
  ['land_vader', 'countryFather'],
  ['land_moeder', 'countryMother'],
  ['nationaliteit', 'nationality'],
  ['geboorteplaats', 'birthPlace'],
  ['geboorteland', 'birthPlace'],
  ['gewicht', 'weight'],
  ['gewicht_nieuw', 'weightNew'],
  ['opleiding_vader', 'parentEducation'],
  ['opleiding_moeder', 'parentEducation'],
  ['opleiding_ouders', 'parentEducation'],
  ['asielzoeker', 'asylum'],
  ['thuistaal', 'homeLanguage'],
  ['geloof', 'religion'],
  ['huisarts', 'health'],
  ['medicijnen', 'health'],
  ['iban', 'bankAccount'],
  ['banknummer', 'bankAccount'],
  ['fotourl', 'photo'],
  ['gebruikersnaam', 'userName'],
  ['wachtwoord', 'password'],
  ['emailadres', 'email'],
])

/** All kinds at zero. */
export function noneRefused(): Record<RefusedKind, number> {
  const counts: Partial<Record<RefusedKind, number>> = {}
  for (const kind of REFUSED_KINDS) counts[kind] = 0
  return counts as Record<RefusedKind, number>
}
