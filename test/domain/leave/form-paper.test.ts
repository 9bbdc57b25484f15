import { describe, expect, test } from 'vitest'
import { type FormField, leaveFormWords } from '#domain/leave/form-paper'
import { LEAVE_FORMS, type LeaveForm } from '#domain/leave/intake-contract'
import { NATIONAL_POLICY } from '#domain/leave/policy'

const { leadTimes } = NATIONAL_POLICY
const form = (kind: LeaveForm) => leaveFormWords(kind, leadTimes)
const fieldsOf = (kind: LeaveForm) => form(kind).sections.flatMap(({ fields }) => fields)
const wordsOf = (field: FormField): string[] => {
  switch (field.kind) {
    case 'line':
    case 'lines':
      return [field.label]
    case 'choice':
      return [field.label, ...field.options]
    case 'table':
      return [field.label, ...field.columns]
    case 'signature':
      return field.labels
  }
}
const textOf = (kind: LeaveForm) =>
  [
    ...fieldsOf(kind).flatMap(wordsOf),
    ...form(kind).explanation.flatMap(({ title, text }) => [title, text]),
  ].join(' ')

describe('the empty form', () => {
  test.each([
    'Naam',
    'Telefoon',
    'Straat en huisnummer',
    'Postcode en woonplaats',
    'ouder of voogd met gezag',
    'Weet de andere ouder met gezag hiervan?',
    'Voornaam en achternaam',
    'Geboortedatum',
    'Groep',
    'Adres, als dat anders is',
    'Broers of zussen op een andere school',
    'Al verlof gehad dit schooljaar, ook op een andere school',
    'Eerste dag',
    'Laatste dag',
    'Aantal schooldagen',
    'Voor wie (opa of oma',
    'In welke plaats',
    'verklaring',
    'Ik ontvang het besluit per e-mail op dit adres:',
    'Handtekening',
    'Handtekening andere ouder met gezag *',
    'Ontvangen op',
    'Bewijs gezien op',
  ])('asks for: %s', (field) => {
    expect(textOf('all')).toContain(field)
  })

  test('asks the five plain questions of the desk', () => {
    const kinds = form('all').sections[3]?.fields[0]
    expect(kinds?.kind === 'choice' && kinds.options).toHaveLength(5)
  })

  test('has room for several children', () => {
    const table = fieldsOf('all').find((field) => field.kind === 'table')
    expect(table?.kind === 'table' && table.rows).toBeGreaterThanOrEqual(4)
  })

  test.each(LEAVE_FORMS)('%s never asks a BSN, an education number, origin or income', (kind) => {
    expect(textOf(kind)).not.toMatch(/bsn|burgerservice|onderwijsnummer|nationaliteit|inkomen/i)
  })

  test('marks what the decision does not need (Awb 4:4 lid 2)', () => {
    const marked = fieldsOf('all').filter((field) => field.kind !== 'signature' && field.voluntary)
    expect(marked.map((field) => wordsOf(field).filter(Boolean)[0])).toEqual([
      'Telefoon',
      'Broers of zussen op een andere school voor wie u hetzelfde vraagt',
      'Aantal schooldagen',
      'Ik ontvang het besluit per e-mail op dit adres:',
    ])
  })

  test.each<[LeaveForm, string, string]>([
    ['circumstance', 'artikel 14', '13a'],
    ['profession', 'artikel 13a', 'artikel 14'],
    ['religion', 'artikel 13)', '13a'],
    ['fiveYearOld', 'artikel 11a', 'artikel 14'],
  ])('%s explains its own article and no other', (kind, own, other) => {
    expect(textOf(kind)).toContain(own)
    expect(textOf(kind)).not.toContain(other)
  })

  test('a message about religion is no request: no decision, no consent of another parent, one signature', () => {
    expect(textOf('religion')).not.toMatch(/besluit|bezwaar|andere ouder|bewijs/i)
  })

  test.each(LEAVE_FORMS)('%s explains in short sentences, without the words of officials', (kind) => {
    const explained = form(kind).explanation.flatMap(({ text }) => text.split(/(?<=[.?!])\s+(?=[A-Z])/))
    expect(explained.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([])
    expect(explained.join(' ')).not.toMatch(/middels|dient te|dienen te|conform|derhalve|inzake|boete|euro/i)
  })

  test('says how early the school likes to know, and only where it has a wish', () => {
    expect(textOf('profession')).toContain('Wij krijgen uw aanvraag graag 8 weken van tevoren.')
    expect(textOf('circumstance')).not.toContain('van tevoren')
    const soon = leaveFormWords('circumstance', { ...leadTimes, circumstance: 10 })
    expect(JSON.stringify(soon)).toContain('graag 10 dagen van tevoren')
  })
})
