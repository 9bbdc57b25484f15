// The report of an import as a paper: the one place where the words of importing meet the paper of printing.

import type * as z from 'zod'
import type { importReport as storedReport } from '#domain/importing/report'
import type { ImportReport as ReportPaper } from '#domain/printing/proof-papers'

type Report = z.infer<typeof storedReport>

interface ImportFacts {
  readonly report: Report
  /** 'Import leerlingen.xml 21-11-2026' */
  readonly label: string
  readonly undone: boolean
}

/** What the paper says of an import; the file itself is never kept, so it has no fingerprint. */
export function describeImport({
  report,
  label,
  undone,
}: ImportFacts): Pick<
  ReportPaper,
  'file' | 'counts' | 'readColumns' | 'refusedColumns' | 'problems' | 'statement'
> {
  const sentences = [
    `${label}.`,
    report.refused,
    'Wat niet is overgenomen, is niet opgeslagen.',
    undone ? 'Deze import is later ongedaan gemaakt.' : '',
  ]
  return {
    file: {
      name: report.fileName.slice(0, LONGEST_NAME) || 'bestand',
      kind: kindOf(report.fileName),
      fingerprint: '',
    },
    counts: KINDS.flatMap(([kind, word]) => [
      { label: `Nieuwe ${word}`, count: report.written[kind].added },
      { label: `Gewijzigde ${word}`, count: report.written[kind].changed },
    ]),
    readColumns: [],
    refusedColumns: [],
    problems: report.notices.map((sentence) => ({ line: 0, sentence: sentence.slice(0, LONGEST_NOTICE) })),
    statement: sentences.filter((sentence) => sentence !== '').join(' '),
  }
}

const KINDS: readonly [keyof Report['written'], string][] = [
  ['pupils', 'leerlingen'],
  ['groups', 'groepen'],
  ['staff', 'medewerkers'],
  ['persons', 'ouders'],
  ['households', 'gezinnen'],
]

const LONGEST_NAME = 200
const LONGEST_NOTICE = 2000

function kindOf(fileName: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  return { xml: 'EDEXML', xlsx: 'Excel', csv: 'CSV', txt: 'CSV' }[ending] ?? 'lijst'
}
