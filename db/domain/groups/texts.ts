/** 'Groep 3A', but 'Groep 3/4' and 'Kabouters' as they are called: a name without a number stands by itself. */
export function groupTitle(name: string): string {
  return /^\d/.test(name) ? `Groep ${name}` : name
}

/** The same within a sentence: 'groep 3A', 'Kabouters'. */
export function groupInText(name: string): string {
  return /^\d/.test(name) ? `groep ${name}` : name.replace(/^Groep (?=\d)/, 'groep ')
}

/** '3', '5 en 6', '6, 7 en 8', 'peuters', 'peuters, 1 en 2'; '' without years. */
export function yearsText(years: readonly number[]): string {
  const words = [...years].sort((a, b) => a - b).map((year) => (year === 0 ? 'peuters' : String(year)))
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`
}

/** '1 leerling', '24 leerlingen', '1.240 leerlingen'. */
export function pupilsText(count: number): string {
  return count === 1 ? '1 leerling' : `${count.toLocaleString('nl-NL')} leerlingen`
}
