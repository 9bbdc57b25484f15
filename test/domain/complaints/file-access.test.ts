import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#domain/access/rights'
import { COMPLAINT_KINDS, type ComplaintRoute } from '#domain/complaints/complaint'
import { accessTo, type FileAccess, type FileFacts, mayBeLetIn } from '#domain/complaints/file-access'

const FILE: FileFacts = {
  kind: 'complaint',
  route: 'organisation',
  headOnly: false,
  handledBy: null,
  readers: [],
  about: [],
}
const sees = (file: Partial<FileFacts>, role: Role, id = 'me') => accessTo({ ...FILE, ...file }, { id, role })
const byRole = (file: Partial<FileFacts>) => ROLES.map((role) => `${role}: ${sees(file, role)}`)

describe('who sees a report', () => {
  test('of a complaint about the organisation the office sees its state, the head all', () => {
    expect(byRole({})).toEqual(['frontOffice: status', 'head: whole', 'coordinator: none'])
  })

  test('of a complaint about conduct the office sees nothing at all', () => {
    expect(byRole({ route: 'conduct' })).toEqual(['frontOffice: none', 'head: whole', 'coordinator: none'])
  })

  test.each(COMPLAINT_KINDS)('a %s for the head only is invisible to all others', (kind) => {
    expect(byRole({ kind, route: null, headOnly: true })).toEqual([
      'frontOffice: none',
      'head: whole',
      'coordinator: none',
    ])
  })

  test('ideas, signals and compliments are the office’s own', () => {
    for (const kind of ['signal', 'idea', 'compliment'] as const) {
      expect(byRole({ kind, route: null })).toEqual([
        'frontOffice: whole',
        'head: whole',
        'coordinator: none',
      ])
    }
  })

  test('who handles it and who was let in see all of it, whatever their role', () => {
    for (const role of ROLES) {
      expect(sees({ route: 'conduct', handledBy: 'me' }, role)).toBe('whole')
      expect(sees({ route: 'conduct', readers: ['me'] }, role)).toBe('whole')
      expect(sees({ route: 'conduct', readers: ['else'] }, role)).toBe(role === 'head' ? 'whole' : 'none')
    }
  })

  test('a person complained about sees no file of conduct, not even as head, handler or reader', () => {
    for (const role of ROLES) {
      const about = { route: 'conduct', about: ['me'], handledBy: 'me', readers: ['me'] } as const
      expect(sees(about, role)).toBe('none')
    }
  })

  test('and of another complaint no more than the office sees', () => {
    expect(byRole({ about: ['me'], handledBy: 'me' })).toEqual([
      'frontOffice: status',
      'head: status',
      'coordinator: none',
    ])
    expect(sees({ kind: 'idea', route: null, about: ['me'] }, 'frontOffice')).toBe('status')
    expect(sees({ headOnly: true, about: ['me'] }, 'head')).toBe('none')
  })

  test('nobody complained about may be let in', () => {
    expect(mayBeLetIn({ about: ['a'] }, 'a')).toBe(false)
    expect(mayBeLetIn({ about: ['a'] }, 'b')).toBe(true)
  })

  test('over all files and viewers: whole is only for head, handler, reader, or the open kinds for the office', () => {
    const wrong = [...cases()].filter(({ file, role }) => !allowed(file, role).includes(sees(file, role)))
    expect(wrong).toEqual([])
  })
})

/** What the rule may answer at all, said the other way round. */
function allowed({ route, headOnly, handledBy, readers, about }: FileFacts, role: Role): FileAccess[] {
  const open = role === 'frontOffice' && route !== 'conduct' && !headOnly
  const shown: FileAccess[] = role === 'head' && route !== 'conduct' && !headOnly ? ['status'] : ['none']
  if (about.includes('me')) return open ? ['status'] : shown
  if (role === 'head' || handledBy === 'me' || readers.includes('me')) return ['whole']
  return open ? ['status', 'whole'] : ['none']
}

function* cases(): Generator<{ file: FileFacts; role: Role }> {
  const routes: (ComplaintRoute | null)[] = ['organisation', 'conduct', null]
  const files = COMPLAINT_KINDS.flatMap((kind) =>
    routes.flatMap((route) => [true, false].map((headOnly) => ({ kind, route, headOnly }))),
  )
  const people = [null, 'me', 'else'].flatMap((handledBy) =>
    [[], ['me'], ['else']].flatMap((readers) =>
      [[], ['me'], ['else']].map((about) => ({ handledBy, readers, about })),
    ),
  )
  for (const file of files)
    for (const who of people) for (const role of ROLES) yield { file: { ...file, ...who }, role }
}
