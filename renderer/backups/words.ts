import type { BackupShown, SchoolCounts } from '#domain/backups/contract'

export const REASON_TEXTS: Readonly<Record<BackupShown['reason'], string>> = {
  start: 'bij het starten',
  exit: 'bij het afsluiten',
  twoHours: 'tijdens het werk',
  byHand: 'met de hand',
  beforeImport: 'voor het inlezen',
  beforeMigration: 'voor een nieuwe versie',
  beforeCleanUp: 'voor het opruimen',
  beforeRestore: 'voor het terugzetten',
  newKey: 'nieuwe sleutel',
}

/** '400 leerlingen, 612 ouders, 389 gezinnen, 18 groepen'. */
export function countsText({ pupils, persons, households, groups }: SchoolCounts): string {
  return `${pupils} leerlingen, ${persons} ouders en contacten, ${households} gezinnen, ${groups} groepen`
}

/** '3,4 MB'. */
export function sizeText(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`
}
