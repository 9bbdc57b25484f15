/** 'Groep 3A', but 'Groep 3/4' and 'Kabouters' as they are called: a name without a number stands by itself. */
export function groupTitle(name: string): string {
  return /^\d/.test(name) ? `Groep ${name}` : name
}

/** The same within a sentence: 'groep 3A', 'Kabouters'. */
export function groupInText(name: string): string {
  return /^\d/.test(name) ? `groep ${name}` : name.replace(/^Groep (?=\d)/, 'groep ')
}
