import type { GroupKind } from '#domain/groups/group'

/** What the office calls the kinds of groups. */
export const KIND_LABELS: Readonly<Record<GroupKind, { label: string; description: string }>> = {
  base: { label: 'Stamgroep', description: 'Hier zit het kind elke dag, bijvoorbeeld 3A of 5/6.' },
  composed: {
    label: 'Samengestelde groep',
    description: 'Komt naast de stamgroep, bijvoorbeeld een plusgroep.',
  },
  announced: {
    label: 'Aangemelde leerlingen',
    description: 'Nog niet ingeschreven: ze tellen niet mee en krijgen geen brieven.',
  },
}

/** Choices of a year, for a pupil or a group. */
export const YEAR_CHOICES = [
  { value: '0', label: 'Peuters' },
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((year) => ({ value: String(year), label: `Leerjaar ${year}` })),
]
