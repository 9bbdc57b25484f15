import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Route, Router, Switch } from 'wouter'
import type { AppStatus } from '#domain/school/contract'
import { SignInPage } from '../access/SignInPage.tsx'
import { useRead } from '../api/hooks.ts'
import { fetchLateParts } from '../api/late.ts'
import { UnlockPage } from '../keys/UnlockPage.tsx'
import { late } from '../ui/late.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Desk } from './Desk.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useHashPath } from './hash-location.ts'
import { Office } from './Office.tsx'

// Signing in, the key and the office come with the window: one of them is first on most mornings.
const RecoveryPage = late(async () => (await import('../backups/RecoveryPage.tsx')).RecoveryPage)
const BlockedPage = late(async () => (await import('../backups/BlockedPage.tsx')).BlockedPage)
const StartPage = late(async () => (await import('../school/StartPage.tsx')).StartPage)
const SetUpPage = late(async () => (await import('../keys/SetUpPage.tsx')).SetUpPage)
const WallPage = late(async () => (await import('../meetings/door/WallPage.tsx')).WallPage)

/** The wall hangs in a window of its own: nobody signs in there, and it locks nobody out. */
export function App() {
  return (
    <ErrorBoundary>
      <Router hook={useHashPath}>
        <Switch>
          <Route path="/bijeenkomsten/:id/wand" component={WallPage} />
          <Route component={Beginning} />
        </Switch>
      </Router>
    </ErrorBoundary>
  )
}

/** Which screen comes first depends on the school file of this computer. */
function Beginning() {
  const status = useRead('school.status', {})
  useLateParts(status.isFetched)
  if (status.isError) return <RefusalNotice error={status.error} />
  if (status.data === undefined) return <Waiting />
  return <FirstScreen status={status.data} />
}

/** Everything else is fetched when the first screen stands there. */
function useLateParts(begun: boolean) {
  const cache = useQueryClient()
  useEffect(() => {
    if (begun) void fetchLateParts(() => cache.isFetching() + cache.isMutating() > 0)
  }, [begun, cache])
}

/** Without an open school there are two addresses: where it begins, and where a backup is put back. */
function FirstScreen({ status }: { status: AppStatus }) {
  if (!WITHOUT_SCHOOL.includes(status.state)) return screenOf(status)
  return (
    <Switch>
      <Route path="/herstellen" component={RecoveryPage} />
      <Route>{screenOf(status)}</Route>
    </Switch>
  )
}

const WITHOUT_SCHOOL: readonly AppStatus['state'][] = ['noSchool', 'locked', 'blocked']

function screenOf(status: AppStatus) {
  switch (status.state) {
    case 'ready':
      return <OpenOffice status={status} />
    case 'settingUp':
      return <SetUpPage status={status} />
    case 'signedOut':
      return <SignInPage />
    case 'locked':
      return <UnlockPage />
    case 'blocked':
      return <BlockedPage status={status} />
    default:
      return <StartPage status={status} />
  }
}

/** Another person at the desk begins with an empty window: the key throws away what the last one had before them. */
function OpenOffice({ status: { school, session, today } }: { status: AppStatus }) {
  if (school === null || session === null) return null
  return (
    <Desk key={session.accountId}>
      <Office school={school} session={session} today={today} />
    </Desk>
  )
}
