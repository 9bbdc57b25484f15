import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './app/app.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { firstStatus } from './api/first-status.ts'
import { Refusal } from './api/hooks.ts'
import { styleNonce } from './api/page-policy.ts'
import { App } from './app/App.tsx'
import { refuseStrayDrops } from './app/stray-drops.ts'
import { alwaysLight, theme } from './theme.ts'

// An answer is drawn at once, not after a timer.
notifyManager.setScheduler(queueMicrotask)

// The service is on this computer: an answer is right until a change touches it, and asking twice helps nobody.
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

refuseStrayDrops()

const root = document.getElementById('root')
if (root === null) throw new Error('no root element')
const content = (
  <MantineProvider theme={theme} colorSchemeManager={alwaysLight} getStyleNonce={styleNonce}>
    <Notifications position="bottom-right" autoClose={5000} />
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </MantineProvider>
)

async function takeStatus(): Promise<unknown> {
  const answer = await firstStatus
  if (!answer.ok) throw new Refusal(answer.error)
  return answer.value
}
const known = queryClient.prefetchQuery({ queryKey: ['school.status', {}], queryFn: takeStatus })
// Drawn once, with the answer; when that takes long, first without it.
const late = new Promise((resolve) => setTimeout(resolve, 200))
void Promise.race([known, late]).then(() => createRoot(root).render(content))
