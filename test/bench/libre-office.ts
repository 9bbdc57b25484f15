// LibreOffice turning a ready document into a PDF: the quickest it can do; its mail merge takes six times as long.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timedNow } from './measure.ts'
import type { Figure } from './table.ts'

/** One line of the table: `ours` (milliseconds for as many letters) beside LibreOffice, or that it is not there. */
export function convertWithLibreOffice(letters: number, ours: number): Omit<Figure, 'pupils'> {
  const work = 'letters, beside LibreOffice'
  const found = spawnSync('soffice', ['--version'], { stdio: 'ignore' })
  if (found.status !== 0) return { work, ours: null, note: 'LibreOffice is not installed here' }
  const folder = mkdtempSync(join(tmpdir(), 'ouderloket-bench-'))
  const file = join(folder, 'letters.fodt')
  writeFileSync(file, flatDocument(letters))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const convert = () =>
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    })
  const ms = timedNow(convert)
  rmSync(folder, { recursive: true, force: true })
  return { work, ours, beside: { name: 'LibreOffice, ready document', ms, ratio: ours / ms } }
}

function flatDocument(letters: number): string {
  const letter = (number: number) =>
    `<text:p text:style-name="Letter">Aan de ouders van kind ${number}</text:p>${'<text:p>Binnenkort houden wij op school de jaarlijkse informatieavond. Wij nodigen u daarvoor graag uit.</text:p>'.repeat(3)}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="Letter" style:family="paragraph">
<style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles>
<office:body><office:text>${Array.from({ length: letters }, (_, index) => letter(index + 1)).join('')}</office:text></office:body>
</office:document>`
}
