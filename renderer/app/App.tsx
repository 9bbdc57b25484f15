import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Router } from 'wouter'
import { useRead } from '../api/hooks.ts'
import { fetchLateParts } from '../api/late.ts'
import { late } from '../ui/late.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useHashPath } from './hash-location.ts'
import { Office } from './Office.tsx'

const BlockedPage = late(async () => (await import('../school/BlockedPage.tsx')).BlockedPage)
const StartPage = late(async () => (await import('../school/StartPage.tsx')).StartPage)
const UnlockPage = late(async () => (await import('../school/UnlockPage.tsx')).UnlockPage)

/** Which screen comes first depends on the school file of this computer. */
export function App() {
  const status = useRead('school.status', {})
  useLateParts(status.isFetched)
  if (status.isError) return <RefusalNotice error={status.error} />
  if (status.data === undefined) return <Waiting />
  return (
    <ErrorBoundary>
      <Router hook={useHashPath}>{screenOf(status.data)}</Router>
    </ErrorBoundary>
  )
}

/** Everything else is fetched when the first screen stands there. */
function useLateParts(begun: boolean) {
  const cache = useQueryClient()
  useEffect(() => {
    if (begun) void fetchLateParts(() => cache.isFetching() + cache.isMutating() > 0)
  }, [begun, cache])
}

function screenOf(status: NonNullable<ReturnType<typeof useRead<'school.status'>>['data']>) {
  switch (status.state) {
    case 'ready':
      return status.school === null ? null : <Office school={status.school} today={status.today} />
    case 'locked':
      return <UnlockPage />
    case 'blocked':
      return <BlockedPage status={status} />
    default:
      return <StartPage status={status} />
  }
}
