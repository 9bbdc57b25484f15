// Sets the fuses of the packed Electron (afterPack of electron-builder), each one decided, and reads them back.
// The tool that electron-builder brings knows eight of the nine, so its strict mode cannot be used.
// `node electron/setup/fuses.mjs PROGRAM` shows the fuses of a program; it ends with 1 when one is not as decided.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const VERSION = 1
const OFF = '0'.charCodeAt(0)
const ON = '1'.charCodeAt(0)

/**
 * In the order of the wire in the binary: name, value, and the first Electron that has it (older ones are packed for
 * the check of a packed programme only; a wrong number here stops the build, it never leaves a fuse out).
 */
const decided = [
  ['RunAsNode', false, 0],
  ['EnableCookieEncryption', true, 0],
  ['EnableNodeOptionsEnvironmentVariable', false, 0],
  ['EnableNodeCliInspectArguments', false, 0],
  ['EnableEmbeddedAsarIntegrityValidation', true, 0],
  ['OnlyLoadAppFromAsar', true, 0],
  ['LoadBrowserProcessSpecificV8Snapshot', false, 20],
  ['GrantFileProtocolExtraPrivileges', false, 29],
  ['WasmTrapHandlers', true, 41],
]

/** The hook: sets and reads back. */
export default function afterPack({ appOutDir, packager, electronPlatformName }) {
  const name = packager.appInfo.productFilename
  const executable = { win32: `${name}.exe`, linux: packager.executableName ?? name }[electronPlatformName]
  if (!executable) throw new Error(`where are the fuses on ${electronPlatformName}?`)
  const file = join(appOutDir, executable)
  const electron = packager.info?.framework?.version ?? 'current'
  writeFileSync(file, setFuses(readFileSync(file), electron))
  const left = wrongFuses(readFileSync(file), electron)
  if (left.length > 0) throw new Error(`fuses not set: ${left.join(', ')}`)
}

/**
 * A copy of the binary with every fuse as decided. Throws when it has another number of fuses than this version of
 * Electron should have ('current': all of them), or one that was taken out.
 */
export function setFuses(binary, electron = 'current') {
  const changed = Buffer.from(binary)
  const { at, fuses } = wireOf(changed, electron)
  for (const [index, [name, on]] of fuses.entries()) {
    if (changed[at + index] !== OFF && changed[at + index] !== ON) {
      throw new Error(`this Electron has no fuse ${name} any more: decide again`)
    }
    changed[at + index] = on ? ON : OFF
  }
  return changed
}

/** The names of the fuses that are not as decided. */
export function wrongFuses(binary, electron = 'current') {
  const { at, fuses } = wireOf(binary, electron)
  return fuses.filter(([, on], index) => binary[at + index] !== (on ? ON : OFF)).map(([name]) => name)
}

/** Where the fuses begin (after the sentinel, the version and the count), and which ones there are. */
function wireOf(binary, electron) {
  const found = binary.indexOf(sentinel)
  if (found < 0) throw new Error('this binary has no fuses')
  const [version, count] = binary.subarray(found + sentinel.length)
  const major = electron === 'current' ? Number.POSITIVE_INFINITY : Number.parseInt(electron, 10)
  const fuses = decided.filter(([, , since]) => since <= major)
  if (version !== VERSION || count !== fuses.length) {
    throw new Error(
      `this Electron has ${count} fuses (version ${version}), decided are ${fuses.length}: decide the rest`,
    )
  }
  return { at: found + sentinel.length + 2, fuses }
}

/** From the command line: PROGRAM and, for an older one, its version of Electron. */
function show(program, electron) {
  const wrong = wrongFuses(readFileSync(program), electron)
  console.log(wrong.length === 0 ? 'Alle fuses staan goed.' : `Niet zoals besloten: ${wrong.join(', ')}`)
  process.exitCode = wrong.length === 0 ? 0 : 1
}

const [, script, program, electron] = process.argv
if (script && import.meta.url === pathToFileURL(script).href && program) show(program, electron)
