// The numbers on the wall, asked again every few seconds. Asking is a read and keeps nobody signed in; when nobody is,
// the window forgets what it knew.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { verdict } from '#domain/access/rights'
import type { OperationOutput } from '#domain/contract/operations'
import { useRead } from '../../api/hooks.ts'

/** In milliseconds. */
const EVERY = 3000

export type Wall = OperationOutput<'meetings.wall'>

/** locked: nobody is signed in who may see it; gone: the programme has stopped, or there is no such meeting. */
export type WallState =
  | { readonly kind: 'shown'; readonly wall: Wall }
  | { readonly kind: 'waiting' | 'locked' | 'gone' }

export function useWall(id: string): WallState {
  const cache = useQueryClient()
  const status = useRead('school.status', {})
  const session = status.data?.state === 'ready' && !status.isError ? status.data.session : null
  const may = session !== null && verdict('seeMeetings', session.role) !== 'refused'
  const wall = useRead('meetings.wall', { id }, { enabled: may, keep: () => false })
  const { refetch: askStatus } = status
  const { refetch: askWall } = wall
  useEffect(() => {
    const tick = setInterval(() => void askStatus().then(() => (may ? askWall() : undefined)), EVERY)
    return () => clearInterval(tick)
  }, [askStatus, askWall, may])
  const isShown = may && !wall.isError
  useEffect(() => {
    if (!isShown) cache.removeQueries({ queryKey: ['meetings.wall'] })
  }, [cache, isShown])
  if (status.isPending) return { kind: 'waiting' }
  if (status.isError || wall.error?.error.code === 'NOT_FOUND') return { kind: 'gone' }
  if (!isShown) return { kind: 'locked' }
  return wall.data === undefined ? { kind: 'waiting' } : { kind: 'shown', wall: wall.data }
}
