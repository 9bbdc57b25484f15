// Sets the fuses of the packed Electron (afterPack of electron-builder), each one decided. The tool that
// electron-builder brings knows eight of the nine, so its strict mode cannot be used.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const VERSION = 1

/** In the order of the wire in the binary. */
const decided = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
  ['WasmTrapHandlers', true],
]

/** The hook: sets and reads back. */
export default function afterPack({ appOutDir, packager, electronPlatformName }) {
  const name = packager.appInfo.productFilename
  const executable = { win32: `${name}.exe`, linux: packager.executableName ?? name }[electronPlatformName]
  if (!executable) throw new Error(`where are the fuses on ${electronPlatformName}?`)
  const file = join(appOutDir, executable)
  writeFileSync(file, setFuses(readFileSync(file)))
  const left = wrongFuses(readFileSync(file))
  if (left.length > 0) throw new Error(`fuses not set: ${left.join(', ')}`)
}

/** A copy of the binary with every fuse as decided. Throws when it has another number of fuses. */
export function setFuses(binary) {
  const changed = Buffer.from(binary)
  const at = wireOf(changed)
  for (const [index, [, on]] of decided.entries()) changed[at + index] = (on ? '1' : '0').charCodeAt(0)
  return changed
}

/** The names of the fuses that are not as decided. */
export function wrongFuses(binary) {
  const at = wireOf(binary)
  return decided
    .filter(([, on], index) => binary[at + index] !== (on ? '1' : '0').charCodeAt(0))
    .map(([name]) => name)
}

/** Where the fuses begin: after the sentinel, the version and the count. */
function wireOf(binary) {
  const found = binary.indexOf(sentinel)
  if (found < 0) throw new Error('this binary has no fuses')
  const [version, count] = binary.subarray(found + sentinel.length)
  if (version !== VERSION || count !== decided.length) {
    throw new Error(
      `this Electron has ${count} fuses (version ${version}), decided are ${decided.length}: decide the rest`,
    )
  }
  return found + sentinel.length + 2
}
