import * as z from 'zod'
import { id } from '../kernel/id.ts'

/** What every removal answers: the way back. */
export const removed = z.strictObject({ restorePointId: id })
