// The whole programme without a host, in a data folder of its own, as a window uses it.
import { randomUUID } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceKey } from '#db/keys'
import type { CommonError } from '#domain/contract/errors'
import type {
  OperationError,
  OperationInput,
  OperationName,
  OperationOutput,
} from '#domain/contract/operations'
import { type Application, type ApplicationOptions, createApplication } from '#electron/app/application'
import { createRenderer, type Renderer } from '#electron/documents/render'
import { readPdf } from '../electron/documents/read-pdf.ts'
import { madeOnce } from './made-once.ts'
import { printedKey } from './printed-key.ts'

const ROOT = join(import.meta.dirname, '../..')

export const NEW_SCHOOL = {
  name: 'De Kanarie-KX7Q2',
  street: 'Beukenplein',
  houseNumber: '1',
  addition: '',
  postcode: '1234AB',
  town: 'Zandermeer',
  region: 'midden',
  schoolYear: '2026-2027',
  passphrase: 'vier losse woorden hier',
} as const

export const HEAD = { name: 'Saskia de Groot', secret: 'koffie om kwart voor acht' } as const

/** A keyring as Windows has one: reversible, and nothing of the secret is readable. */
export function keyring(mask = 0x5a): DeviceKey {
  return {
    available: async () => true,
    protect: async (secret) => secret.map((byte) => byte ^ mask),
    reveal: async (blob) => blob.map((byte) => byte ^ mask),
  }
}

/** Starts the programme on a data folder; papers are made by the source of the worker. */
export function startProgramme(dataDir: string, options: Partial<ApplicationOptions> = {}): Application {
  return createApplication({
    dataDir,
    resourcesDir: join(ROOT, 'resources'),
    workersDir: join(ROOT, 'electron/dist/workers'),
    deviceKey: null,
    host: 'loopback',
    version: '0.0.0',
    documents,
    ...options,
  })
}

type Answer<N extends OperationName> =
  | { ok: true; value: OperationOutput<N> }
  | { ok: false; error: OperationError<N> | CommonError }

/** One call as the window makes it. */
export async function call<N extends OperationName>(
  programme: Application,
  name: N,
  input: OperationInput<N>,
): Promise<Answer<N>> {
  return (await programme.dispatch({ name, input, requestId: randomUUID() })) as Answer<N>
}

/** The same, for an answer that must be a success. */
export async function value<N extends OperationName>(
  programme: Application,
  name: N,
  input: OperationInput<N>,
): Promise<OperationOutput<N>> {
  const answer = await call(programme, name, input)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value
}

/** From nothing to an open school with its head signed in. @returns the recovery key as it was printed */
export async function beginRealSchool(
  programme: Application,
  input: OperationInput<'school.create'> = NEW_SCHOOL,
): Promise<string> {
  await value(programme, 'school.status', {})
  await value(programme, 'school.create', input)
  const paper = await value(programme, 'keys.firstRecovery', {})
  const recoveryKey = await keyOnPaper(paper.bytes)
  await value(programme, 'keys.confirmFirst', { typed: recoveryKey })
  await value(programme, 'access.firstHead', HEAD)
  return recoveryKey
}

export interface RealSchool {
  readonly programme: Application
  /** As it was printed. */
  readonly recoveryKey: string
}

/**
 * A copy in `dataDir` of a real school that was begun before, with its head signed in. It has a passphrase
 * (`NEW_SCHOOL`), or opens by itself on a computer with `keyring()`.
 */
export async function openRealSchool(dataDir: string, by: 'passphrase' | 'keyring'): Promise<RealSchool> {
  const deviceKey = by === 'keyring' ? keyring() : null
  const made = await madeOnce(`real school ${by}`, async (folder) => {
    const maker = startProgramme(join(folder, 'data'), { deviceKey })
    const input = by === 'keyring' ? { ...NEW_SCHOOL, passphrase: '' } : NEW_SCHOOL
    writeFileSync(join(folder, 'recovery-key'), await beginRealSchool(maker, input))
    await maker.close()
  })
  cpSync(join(made, 'data'), dataDir, { recursive: true })
  const recoveryKey = readFileSync(join(made, 'recovery-key'), 'utf8')
  const programme = startProgramme(dataDir, { deviceKey })
  const { state } = await value(programme, 'school.status', {})
  // the printed key is not stretched, as a passphrase is
  if (state === 'locked') await value(programme, 'keys.unlockWithRecovery', { typed: recoveryKey })
  const { tiles } = await value(programme, 'access.desk', {})
  const accountId = tiles[0]?.id ?? ''
  await value(programme, 'access.signIn', { accountId, secret: HEAD.secret, chosen: null })
  return { programme, recoveryKey }
}

/** What somebody reads on the printed sheet. */
export async function keyOnPaper(pdf: Uint8Array): Promise<string> {
  const { pages } = await readPdf(pdf)
  return printedKey(pages.map((page) => page.text).join(''))
}

/** One print worker for all programmes of a file: starting one costs a second. It keeps nothing alive. */
const documents: Renderer = {
  ...createRenderer({
    workerFile: join(ROOT, 'electron/documents/worker.ts'),
    resourcesDir: join(ROOT, 'resources'),
  }),
  close: async () => {},
}
