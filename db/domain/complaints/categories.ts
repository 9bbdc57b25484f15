// What a complaint is about: the six categories of the Landelijke Klachtencommissie Onderwijs, in its order.
// Fixed, so that the yearly report compares; a school adds tags of its own beside them.

export const COMPLAINT_CATEGORIES = [
  'communication',
  'teaching',
  'safety',
  'conduct',
  'organisation',
  'other',
] as const
export type ComplaintCategory = (typeof COMPLAINT_CATEGORIES)[number]

export const CATEGORY_TEXTS: Readonly<Record<ComplaintCategory, { label: string; examples: string }>> = {
  communication: {
    label: 'Communicatie',
    examples: 'geen antwoord, late of onduidelijke informatie, toon, een gescheiden ouder niet ingelicht',
  },
  teaching: {
    label: 'Pedagogische en didactische begeleiding',
    examples: 'lesstof, begeleiding, rapport, schooladvies, blijven zitten',
  },
  safety: {
    label: 'Veiligheid',
    examples: 'pesten, toezicht op het plein, ongeluk, gebouw, verkeer bij het hek',
  },
  conduct: {
    label: 'Optreden tegen leerling/ouders',
    examples: 'straf, schorsing, opmerkingen, ongelijke behandeling, niet toegelaten worden',
  },
  organisation: {
    label: 'Schoolorganisatie',
    examples:
      'rooster, groepen, vervanging, bijdragen, overblijf, privacy, hoe met een eerdere klacht is omgegaan',
  },
  other: { label: 'Diversen', examples: 'wat nergens past' },
}
