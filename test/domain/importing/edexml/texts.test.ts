import { describe, expect, it } from 'vitest'
import { WARNING_CODES, warn } from '#domain/importing/edexml/notices'
import { DOUBT_REASONS } from '#domain/importing/edexml/plan'
import { noneRefused } from '#domain/importing/edexml/refused'
import {
  doubtText,
  proposalText,
  questionText,
  readFailureText,
  refusedText,
  roleText,
  summaryText,
  warningText,
} from '#domain/importing/edexml/texts'
import { plan, yearOf } from './import-case.ts'
import { SAMPLE } from './school-xml.ts'

/** Whole Dutch sentences: a capital in front, a mark at the end, no hole in the middle. */
const SENTENCE = /^(?!.*(undefined|null|NaN|\[object|\s{2})).*[.?]$/

describe('sentences', () => {
  it.each(WARNING_CODES)('has one for the warning %s, for one and for several', (code) => {
    for (const count of [1, 3]) {
      expect(warningText(warn(code, { name: 'Zoë Linde', raw: '7B', count }))).toMatch(SENTENCE)
    }
  })

  it.each(DOUBT_REASONS)('asks who is meant with the reason %s', (reason) => {
    expect(doubtText(reason)).toMatch(/\?$/)
  })

  it('asks the questions and shows the proposals', () => {
    const year = yearOf('2026-2027')
    const asked = { required: true, answered: false }
    expect([
      questionText({ kind: 'schoolYear', ...asked, raw: '', proposal: year }),
      questionText({ kind: 'schoolYear', ...asked, raw: '2026', proposal: year }),
      questionText({ kind: 'otherYear', ...asked, file: yearOf('2027-2028'), inUse: year }),
      questionText({ kind: 'otherSchool', ...asked, file: '98AA', ours: '99ZZ' }),
      questionText({ kind: 'otherSchool', ...asked, file: '', ours: '99ZZ' }),
      questionText({ kind: 'mostlyUnknown', ...asked, unknown: 320, total: 400 }),
      questionText({ kind: 'toddlers', ...asked, pupils: 1 }),
      questionText({ kind: 'locations', ...asked, options: [] }),
      questionText({ kind: 'yearOfPupil', ...asked, row: 'p1', name: 'Mees', group: '5/6', likely: [] }),
      proposalText({ kind: 'mergeGroups', accepted: true, name: '3/4', parts: [] }),
      proposalText({ kind: 'announcedGroup', accepted: true, row: 'g0', name: 'Aangemeld', pupils: 3 }),
      proposalText({
        kind: 'splitName',
        accepted: false,
        row: 'p0',
        name: 'Zoë van der Linde',
        prefix: 'van der',
        familyName: 'Linde',
      }),
    ]).toEqual([
      'In het bestand staat geen schooljaar. Is het 2026-2027?',
      'Het schooljaar in het bestand is niet te lezen: "2026". Is het 2026-2027?',
      'Dit bestand is van schooljaar 2027-2028; u werkt nu in 2026-2027. Wilt u 2026-2027 bijwerken of met 2027-2028 werken?',
      'In het bestand staat school 98AA; uw school is 99ZZ. Is dit het bestand van uw school?',
      'In het bestand staat niet van welke school het is. Is dit het bestand van uw school?',
      '320 van de 400 leerlingen zijn onbekend. Is dit de goede school en het goede schooljaar?',
      'Ook peuters overnemen? Het gaat om 1 kind in een peutergroep of jonger dan 4 jaar.',
      'Uw school heeft meer dan één locatie. Van welke locaties wilt u de leerlingen overnemen?',
      'In welk leerjaar zit Mees? Groep 5/6 heeft meer dan één leerjaar.',
      '"3/4" staat 0 keer in het bestand. Voorstel: dit is één groep.',
      '"Aangemeld" lijkt een groep van aangemelde leerlingen. Voorstel: deze leerlingen nog niet meetellen.',
      'Zoë van der Linde: het tussenvoegsel staat in de achternaam. Voorstel: "van der" als tussenvoegsel en "Linde" als achternaam.',
    ])
  })

  it('tell in every refusal that nothing was changed', () => {
    const line = { line: 7 }
    for (const text of [
      readFailureText({ code: 'EDEXML_DOCTYPE', details: line }),
      readFailureText({ code: 'EDEXML_MALFORMED', details: line }),
      readFailureText({ code: 'EDEXML_CUT_OFF', details: line }),
      readFailureText({ code: 'EDEXML_TOO_DEEP', details: line }),
      readFailureText({ code: 'EDEXML_NOT_EDEXML', details: { root: 'dossier', known: 'oso' } }),
    ]) {
      expect(text).toMatch(SENTENCE)
      expect(text).toContain('Er is niets gewijzigd.')
    }
    expect(
      readFailureText({ code: 'EDEXML_NOT_EDEXML', details: { root: 'dossier', known: 'oso' } }),
    ).toContain('overstapdossier')
  })
})

describe('the report', () => {
  it('says what was left out of the sample, in numbers', () => {
    expect(refusedText(plan(SAMPLE).refused)).toBe(
      'Niet overgenomen: 1 bsn, 1 etniciteit, 1 land, 1 leveranciersblok.',
    )
  })

  it('prints the zeros of the proof', () => {
    const refused = { ...noneRefused(), bsn: 6, vendorBlock: 2 }
    expect(refusedText(refused, true)).toBe(
      'Niet overgenomen: 6 bsn, 0 etniciteit, 0 land, 0 bankrekening, 2 leveranciersblokken.',
    )
    expect(refusedText(noneRefused())).toBe('Niet overgenomen: niets.')
  })

  it('says in one line what a file holds', () => {
    expect(summaryText(plan(SAMPLE), 'EDEX.XML')).toBe(
      'EDEX.XML van 14-11-2026, schooljaar 2026-2027, 3 leerlingen, 2 groepen, 1 leerkracht.',
    )
  })

  it('names roles in Dutch and leaves free descriptions', () => {
    expect(['LRK', 'IB', 'Manusje van alles'].map(roleText)).toEqual([
      'leerkracht',
      'intern begeleider',
      'Manusje van alles',
    ])
  })
})
