import { Router } from 'wouter'
import { useRead } from '../api/hooks.ts'
import { BlockedPage } from '../school/BlockedPage.tsx'
import { StartPage } from '../school/StartPage.tsx'
import { UnlockPage } from '../school/UnlockPage.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useHashPath } from './hash-location.ts'
import { Office } from './Office.tsx'

/** Which screen comes first depends on the school file of this computer. */
export function App() {
  const status = useRead('school.status', {})
  if (status.isError) return <RefusalNotice error={status.error} />
  if (status.data === undefined) return <Waiting />
  return (
    <ErrorBoundary>
      <Router hook={useHashPath}>{screenOf(status.data)}</Router>
    </ErrorBoundary>
  )
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
