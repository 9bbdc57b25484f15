import { beforeAll, expect, test, vi } from 'vitest'
import { ROLES } from '#domain/access/rights'

type Routes = typeof import('../../../renderer/app/routes.tsx')
let SCREENS: Routes['SCREENS']
let screensFor: Routes['screensFor']

beforeAll(async () => {
  // the first screen comes with its way to the programme, which looks at the window at once
  vi.stubGlobal('window', { ouderloket: { call: () => Promise.reject(new Error('nothing is asked here')) } })
  const routes = await import('../../../renderer/app/routes.tsx')
  SCREENS = routes.SCREENS
  screensFor = routes.screensFor
})

test('a coordinator lands on Ouderhulp and has nothing else in the menu, unless let into a report', () => {
  const screens = screensFor('coordinator')
  expect(screens[0]?.path).toBe('/ouderhulp')
  const menuOf = (some: typeof screens) => some.flatMap(({ menu }) => menu ?? [])
  expect(menuOf(screens.filter(({ withReports }) => withReports !== true))).toEqual(['Ouderhulp'])
  expect(menuOf(screens.filter(({ withReports }) => withReports === true))).toEqual(['Klachten en ideeën'])
})

test('the other screens of a coordinator are of Ouderhulp, of reports, and the own secret', () => {
  const elsewhere = screensFor('coordinator').filter(({ path }) => !path.startsWith('/ouderhulp'))
  expect(elsewhere.map(({ path }) => path)).toEqual(['/klachten', '/klachten/:id', '/beheer/geheim'])
})

test.each(['frontOffice', 'head'] as const)('%s lands on Gezinnen and sees every menu', (role) => {
  const menu = screensFor(role).flatMap((screen) => screen.menu ?? [])
  expect(screensFor(role)[0]?.path).toBe('/gezinnen')
  expect(menu).toEqual(SCREENS.flatMap((screen) => screen.menu ?? []))
})

test('Ouderhulp stands behind Bijeenkomsten', () => {
  const menu = SCREENS.flatMap((screen) => screen.menu ?? [])
  expect(menu[menu.indexOf('Bijeenkomsten') + 1]).toBe('Ouderhulp')
})

test('every role has a screen to land on', () => {
  for (const role of ROLES) expect(screensFor(role)).not.toEqual([])
})
