import { Anchor, AppShell, Button, Group, Kbd, NavLink, Text, VisuallyHidden } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { type ReactNode, useCallback, useContext, useEffect, useMemo } from 'react'
import { Link, matchRoute, Redirect, Route, Switch, useLocation, useRouter } from 'wouter'
import type { SignedIn } from '#domain/access/account'
import { ROLE_LABELS, verdict } from '#domain/access/rights'
import type { IsoDate } from '#domain/kernel/date'
import type { AppStatus } from '#domain/school/contract'
import { useChange } from '../api/hooks.ts'
import { useHeldScreen } from './held-screen.ts'
import { LockContext } from './lock-context.ts'
import { SCREENS, type Screen, screensFor } from './routes.tsx'
import { SearchBox } from './SearchBox.tsx'
import { SchoolContext } from './school-context.ts'

interface OfficeProps {
  school: NonNullable<AppStatus['school']>
  session: SignedIn
  today: string
}

/** The office with an open school: menu, search box, and the screen of the address. */
export function Office({ school, session, today }: OfficeProps) {
  const practice = school.kind === 'practice'
  const value = useMemo(() => ({ school, session, today: today as IsoDate }), [school, session, today])
  const screens = useMemo(() => screensFor(session.role), [session.role])
  useEffect(() => {
    document.title = practice ? 'OEFENSCHOOL – Ouderloket' : 'Ouderloket'
  }, [practice])
  const { parser } = useRouter()
  const isAlone = useCallback(
    (place: string) =>
      screens.some(({ path, alone }) => alone === true && matchRoute(parser, path, place)[0]),
    [screens, parser],
  )
  const place = useHeldScreen(isAlone)
  const home = <Redirect to={screens[0]?.path ?? '/'} replace />
  const Frame = isAlone(place) ? AloneFrame : OfficeFrame
  return (
    <SchoolContext value={value}>
      <Frame school={school} session={session} screens={screens}>
        <Switch location={place}>
          {SCREENS.map((screen) =>
            screens.includes(screen) ? (
              <Route key={screen.path} path={screen.path} component={screen.component} />
            ) : (
              // else the address of a screen for the head would fit a later pattern ("/bijeenkomsten/:id")
              <Route key={screen.path} path={screen.path}>
                {home}
              </Route>
            ),
          )}
          <Route>{home}</Route>
        </Switch>
      </Frame>
    </SchoolContext>
  )
}

interface FrameProps extends Omit<OfficeProps, 'today'> {
  screens: readonly Screen[]
  children: ReactNode
}

function OfficeFrame({ school, session, screens, children }: FrameProps) {
  const [searching, search] = useDisclosure(false)
  const practice = school.kind === 'practice'
  const { role } = session
  // a coordinator has no pupils, parents or addresses to look for
  const searches = verdict('seePeople', role) !== 'refused'
  useHotkeys(searches ? [['mod+K', search.open]] : [], [])
  return (
    <>
      <AppShell header={{ height: practice ? 92 : 60 }} navbar={{ width: 220, breakpoint: 0 }}>
        <AppShell.Header>
          {practice ? <PracticeBand /> : null}
          <Group h={60} px="lg" justify="space-between" wrap="nowrap">
            <Text fw={600} truncate>
              {school.name} · {school.schoolYear}
            </Text>
            <Group gap="sm" wrap="nowrap" className="keep-width">
              {searches ? (
                <Button
                  variant="light"
                  onClick={search.open}
                  rightSection={<Kbd visibleFrom="lg">Ctrl + K</Kbd>}
                >
                  Zoeken
                </Button>
              ) : null}
              <Text size="sm" truncate maw={220}>
                {session.name}, {ROLE_LABELS[role].toLowerCase()}
              </Text>
              {screens.some(({ menu }) => menu === 'Beheer') ? null : (
                <Anchor component={Link} href="/beheer/geheim" size="sm">
                  Mijn geheim
                </Anchor>
              )}
              <LockButton />
              <CloseButton practice={practice} />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="sm" aria-label="Menu">
          <Menu screens={screens} />
        </AppShell.Navbar>
        <AppShell.Main>{children}</AppShell.Main>
      </AppShell>
      {searches ? <SearchBox opened={searching} onClose={search.close} /> : null}
    </>
  )
}

/** Nothing of the office around the screen: no menu, no search. */
function AloneFrame({ school, children }: FrameProps) {
  return (
    <div className="alone-screen">
      <header>{school.kind === 'practice' ? <PracticeBand /> : null}</header>
      <main>{children}</main>
    </div>
  )
}

function PracticeBand() {
  return <div className="practice-band">OEFENSCHOOL – alle namen zijn verzonnen</div>
}

function Menu({ screens }: { screens: readonly Screen[] }) {
  const [location] = useLocation()
  return screens
    .filter(({ menu }) => menu !== null)
    .map(({ path, menu }) => {
      const active = location === path || location.startsWith(`${path}/`)
      return (
        <NavLink
          key={path}
          component={Link}
          href={path}
          label={menu}
          active={active}
          {...(active ? { 'aria-current': 'page' } : {})}
        />
      )
    })
}

function CloseButton({ practice }: { practice: boolean }) {
  const close = useChange('school.close')
  return (
    <Button variant="default" loading={close.isPending} onClick={() => close.mutate({})}>
      {practice ? 'Stoppen met oefenen' : 'School sluiten'}
      <VisuallyHidden> en terug naar het begin</VisuallyHidden>
    </Button>
  )
}

function LockButton() {
  const lock = useContext(LockContext)
  return (
    <Button variant="default" onClick={() => void lock()} rightSection={<Kbd visibleFrom="lg">Ctrl + L</Kbd>}>
      Vergrendelen
    </Button>
  )
}
