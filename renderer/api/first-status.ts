// The first question of every window, asked before anything else of it has been loaded: the answer comes meanwhile.
import { transport } from './transport.ts'

export const firstStatus = transport.call('school.status', {}, crypto.randomUUID())
