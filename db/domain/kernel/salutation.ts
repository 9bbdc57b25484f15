// Who a letter is for: the lines on the envelope and the aanhef (conventions §2). The school's default is the role,
// not the sex. A parent who has died is never passed in (L19): the caller leaves that person out.
import {
  callName,
  formalName,
  fullName,
  isKnownPrefix,
  type NameParts,
  surname,
  surnameAtStart,
} from './name.ts'

/** One setting per school; always 'geachte' for decisions (verlof, klacht). */
export type LetterStyle = 'beste' | 'geachte'

/** Known only when the person told how to be addressed (Taaladvies); never guessed from a name or a role. */
type Gender = 'woman' | 'man' | 'unknown'

/** A parent to be named. `letterName` (naam op brieven) wins over all other parts; '' when not given. */
export type NamedParent = { readonly name: NameParts; readonly gender: Gender; readonly letterName: string }

/** `basis` says which form was used, so that the screen can show it (§2, last rule). */
export type Salutation = {
  readonly envelope: readonly string[]
  readonly aanhef: string
  readonly basis: 'role' | 'names' | 'letterName'
}

/**
 * By role, for a household: 'Aan de ouders/verzorgers van Sem en Noor van den Berg', 'Beste ouders/verzorgers van
 * Sem en Noor,'. Children with different surnames each keep their own (L16). `singleAdult` only when known.
 */
export function householdSalutation(household: {
  children: readonly NameParts[]
  singleAdult: boolean
  style: LetterStyle
}): Salutation {
  const { children, singleAdult, style } = household
  const role = singleAdult ? 'ouder/verzorger' : 'ouders/verzorgers'
  const called = children.map((child) => callName(child) || surnameAtStart(child))
  const aanhef = greet(style, children.length === 0 ? role : `${role} van ${joinNames(called)}`)
  const addressee = children.length === 0 ? `Aan de ${role}` : `Aan de ${role} van ${joinChildren(children)}`
  return { envelope: breakAfterCommas(addressee), aanhef, basis: 'role' }
}

/** By name, for one or two parents in the order given; parents without any name are left out. */
export function parentsSalutation(parents: readonly NamedParent[], style: LetterStyle): Salutation {
  const named = parents.filter((parent) => parent.letterName !== '' || fullName(parent.name) !== '')
  const [first, second, ...more] = named
  if (!first) return householdSalutation({ children: [], singleAdult: parents.length === 1, style })
  if (!second) return oneParent(first, style)
  const basis = named.some((parent) => parent.letterName !== '') ? 'letterName' : 'names'
  if (more.length > 0) {
    const envelope = breakAfterCommas(joinNames(named.map((parent) => envelopeName(parent, false))))
    return { envelope, aanhef: greet(style, 'ouders/verzorgers'), basis }
  }
  const together = basis === 'names' ? coupleWithOneSurname(first, second, style) : null
  return together ?? { ...twoParents(first, second, style), basis }
}

/** The whole family: 'Familie Ten Have', 'Beste familie Ten Have,'. */
export function familySalutation(name: NameParts, style: LetterStyle): Salutation {
  const family = surnameAtStart(name)
  return { envelope: [`Familie ${family}`], aanhef: greet(style, `familie ${family}`), basis: 'names' }
}

/** The child itself (L31): 'Noor van den Berg', 'Hoi Noor,'. */
export function childSalutation(name: NameParts): Salutation {
  return { envelope: [fullName(name)], aanhef: `Hoi ${callName(name) || fullName(name)},`, basis: 'names' }
}

/** 'Sem', 'Sem en Noor', 'Sem, Noor en Ali'. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} en ${last}`
}

/** What fits in a window of 90 mm at 11 point; only a list with commas is ever broken (§2). */
const ENVELOPE_WIDTH = 48

const COURTESIES = {
  man: { before: 'de heer', inAanhef: 'heer' },
  woman: { before: 'mevrouw', inAanhef: 'mevrouw' },
} as const

function oneParent(parent: NamedParent, style: LetterStyle): Salutation {
  const { name, gender, letterName } = parent
  const envelope = [capitalizeCourtesy(envelopeName(parent, true))]
  if (letterName) return { envelope, aanhef: greet(style, greetableName(parent)), basis: 'letterName' }
  const isUnknown = gender === 'unknown' && surname(name) !== ''
  const aanhef = greet(style, isUnknown ? nameWithoutGender(name, style) : greetableName(parent))
  return { envelope, aanhef, basis: 'names' }
}

function nameWithoutGender(name: NameParts, style: LetterStyle): string {
  return style === 'geachte' ? `heer/mevrouw ${greetingSurname(name)}` : formalName(firstPartOnly(name))
}

/** Two parents with own names; without both courtesies neither is named in the aanhef: 'Geachte ouders,'. */
function twoParents(first: NamedParent, second: NamedParent, style: LetterStyle): Omit<Salutation, 'basis'> {
  const greetable = [first, second].every((parent) => parent.gender !== 'unknown' || parent.letterName !== '')
  const onEnvelope = [first, second].map((parent) => envelopeName(parent, greetable))
  const inAanhef = [first, second].map(greetableName)
  return {
    envelope: [capitalizeCourtesy(joinNames([...new Set(onEnvelope)]))],
    aanhef: greet(style, greetable ? joinNames([...new Set(inAanhef)]) : 'ouders'),
  }
}

/** 'De heer en mevrouw Jansen', 'De dames Peeters', 'R. en S. de Groot'; null when the surnames differ. */
function coupleWithOneSurname(
  first: NamedParent,
  second: NamedParent,
  style: LetterStyle,
): Salutation | null {
  const shared = surname(first.name)
  if (shared === '' || shared !== surname(second.name)) return null
  const pair = pairOf(first.gender, second.gender)
  if (pair) {
    const envelope = [`De ${pair} ${surnameAtStart(first.name)}`]
    return { envelope, aanhef: greet(style, `${pair} ${greetingSurname(first.name)}`), basis: 'names' }
  }
  const before = [first, second].map((parent) => formalName(parent.name).slice(0, -shared.length).trim())
  if (before.includes('')) return null
  return { envelope: [`${joinNames(before)} ${shared}`], aanhef: greet(style, 'ouders'), basis: 'names' }
}

function pairOf(first: Gender, second: Gender): string {
  if (first === 'unknown' || second === 'unknown') return ''
  if (first !== second) return 'heer en mevrouw'
  return first === 'man' ? 'heren' : 'dames'
}

/** As complete as possible: 'de heer A. de Vries', 'mevrouw A.J. Jansen-de Jong'. */
function envelopeName(parent: NamedParent, withCourtesy: boolean): string {
  if (parent.letterName) return parent.letterName
  const courtesy = withCourtesy && parent.gender !== 'unknown' ? `${COURTESIES[parent.gender].before} ` : ''
  return courtesy + formalName(parent.name)
}

/** No initials, no titles, the first part of a double surname: 'mevrouw Jansen'. */
function greetableName(parent: NamedParent): string {
  if (parent.letterName) return chosenNameInAanhef(parent.letterName)
  if (surname(parent.name) === '') return fullName(parent.name)
  const courtesy = parent.gender === 'unknown' ? '' : COURTESIES[parent.gender].inAanhef
  return `${courtesy} ${greetingSurname(parent.name)}`.trim()
}

/** 'De heer en mevrouw Jansen' → 'heer en mevrouw Jansen'; a free text is not changed further. */
function chosenNameInAanhef(letterName: string): string {
  return letterName
    .replace(/^de (?=(?:heer|heren|dames)\b)/i, '')
    .replace(/^(?:mevrouw|heer|heren|dames|familie)\b/i, (word) => word.toLowerCase())
    .replace(/^(?:mevr|mw)\.?(?=\s)/i, 'mevrouw')
    .replace(/^dhr\.?(?=\s)/i, 'heer')
    .replace(/^fam\.?(?=\s)/i, 'familie')
}

function greetingSurname(name: NameParts): string {
  return surnameAtStart(firstPartOnly(name))
}

/** The first part of a double surname (Onze Taal); a Belgian name and 'Al-Hassan' stay whole. */
function firstPartOnly(name: NameParts): NameParts {
  const [firstPart = ''] = name.familyName.split(/\s*[-–]\s*/)
  const isParticle = PARTICLES.has(firstPart.toLowerCase()) || isKnownPrefix(firstPart)
  return name.keepAsIs || firstPart === '' || isParticle ? name : { ...name, familyName: firstPart }
}

/** First halves that are no surname by themselves: 'Al-Hassan', 'Ben-Haddou', 'Saint-Martin'. */
const PARTICLES: ReadonlySet<string> = new Set(
  'abd abdel abdoel abdul aboe abou abu ait aït al bel ben bin bou ibn ou oulad ould saint sainte san santa sint st'.split(
    ' ',
  ),
)

function joinChildren(children: readonly NameParts[]): string {
  const shared = surname(children[0] ?? { prefix: '', familyName: '' })
  const called = children.map(callName)
  const oneSurname = children.every((child) => surname(child) === shared) && !called.includes('')
  return oneSurname ? `${joinNames(called)} ${shared}`.trim() : joinNames(children.map(fullName))
}

function breakAfterCommas(text: string): string[] {
  const lines: string[] = []
  for (const piece of text.split(/(?<=,) /)) {
    const current = lines.at(-1)
    if (current === undefined || current.length + 1 + piece.length > ENVELOPE_WIDTH) lines.push(piece)
    else lines[lines.length - 1] = `${current} ${piece}`
  }
  return lines
}

function capitalizeCourtesy(text: string): string {
  return text.replace(/^(?:de heer|mevrouw) /, (start) => start.charAt(0).toUpperCase() + start.slice(1))
}

function greet(style: LetterStyle, whom: string): string {
  return `${style === 'beste' ? 'Beste' : 'Geachte'} ${whom},`
}
