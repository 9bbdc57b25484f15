import type { AuditKind } from '#domain/audit/contract'

export const KIND_LABELS: Readonly<Record<AuditKind, string>> = {
  changes: 'Wijzigingen',
  views: 'Geheime gegevens bekeken',
  prints: 'Papier',
  exports: 'Uitgegeven lijsten',
  signIns: 'Aanmelden en vergrendelen',
  refusals: 'Geweigerd',
  proposals: 'Voorstellen',
  safety: 'Veiligheid en beheer',
}
