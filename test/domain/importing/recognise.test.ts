import { describe, expect, it } from 'vitest'
import { type FileKind, recogniseFile } from '#domain/importing/recognise'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const archive = (rest: string) => latin(`PK\x03\x04${rest}`)
const compound = (rest: string) => latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${rest}`)
const edexLine = `${'Linde'.padEnd(40)}${'Zoe'.padEnd(20)}03/02/18V`

describe('E14: a file is recognised by its content', () => {
  const cases: [string, Uint8Array, string, FileKind][] = [
    ['EDEXML under any name', bytes('<?xml version="1.0"?><EDEX/>'), 'leerlingen.dat', 'edexml'],
    ['EDEXML with a mark and capitals in the name', bytes('\ufeff<EDEX/>'), 'EDEX.XML', 'edexml'],
    ['EDEXML in UTF-16', latin('<\0E\0D\0E\0X\0/\0>\0'), 'edex.xml', 'edexml'],
    ['a ZIP with EDEXML inside', archive('....EDEX.XML'), 'edex.xml', 'zip'],
    ['an Excel workbook', archive('....[Content_Types].xml xl/workbook.xml'), 'ouders.csv', 'xlsx'],
    ['LibreOffice', archive('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'lijst.ods', 'ods'],
    ['Apple Numbers', archive('....Index/Document.iwa'), 'lijst.numbers', 'numbers'],
    ['an old Excel file', compound('...W\0o\0r\0k\0b\0o\0o\0k\0'), 'lijst', 'xls'],
    ['an old Word file', compound('...W\0o\0r\0d\0D\0o\0c\0'), 'brief.doc', 'unknown'],
    ['a list', bytes('Roepnaam;Achternaam\nZoë;Linde\n'), 'lijst.xlsx', 'text'],
    ['the old EDEX by name', bytes('iets\n'), 'EDEXLL.TXT', 'edex2000'],
    ['the old EDEX by shape', bytes(`${edexLine}\r\n${edexLine}\r\n`), 'leerlingen.txt', 'edex2000'],
    ['a PDF', bytes('%PDF-1.7'), 'brief.pdf', 'unknown'],
    ['a picture', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0'), 'foto.csv', 'unknown'],
    ['an empty file', bytes(''), 'EDEX.XML', 'unknown'],
  ]
  it.each(cases)('recognises %s', (_name, content, name, kind) => {
    expect(recogniseFile(content, name)).toBe(kind)
  })
})
