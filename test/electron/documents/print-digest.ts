// Prints one letter in a process of its own and says its digest: for the test that installed fonts play no part.
import { createHash } from 'node:crypto'
import { startEngine } from '#electron/documents/engine'
import { readGlyphs } from '#electron/documents/glyphs'
import { preparePaper } from '#electron/documents/prepare'
import { aLetter, aRun, resourcesDir, workerFile } from './papers.ts'

const engine = await startEngine({ resourcesDir, packagesFrom: workerFile, only: 'native' })
const prepared = preparePaper(aRun([aLetter()]), readGlyphs(resourcesDir))
if (!prepared.ok) throw new Error(prepared.error.code)
const compiled = engine.compile(prepared.value.template, prepared.value.json)
if (!compiled.ok) throw new Error(compiled.error.code)
process.stdout.write(createHash('sha256').update(compiled.value.pdf).digest('hex'))
