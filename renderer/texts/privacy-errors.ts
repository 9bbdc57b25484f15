// The refusals of cleaning up and of requests to see what is kept.

import type { RetentionKind } from '#domain/privacy/privacy'
import { RETENTION_TEXTS } from '#domain/privacy/retention'
import type { ErrorText } from './error-text.ts'

const NOTHING_REMOVED = 'Er is niets verwijderd.'
const NOTHING_CHANGED = 'Er is niets veranderd.'

export const PRIVACY_TEXTS = {
  PROPOSAL_OUTDATED: (): ErrorText => ({
    title: 'Het opruimvoorstel is intussen veranderd.',
    advice: `${NOTHING_REMOVED} Kijk het voorstel opnieuw na.`,
  }),
  NOTHING_TO_CLEAN: (): ErrorText => ({
    title: 'Er is niets om op te ruimen.',
    advice: NOTHING_REMOVED,
  }),
  BELONGS_TOGETHER: ({ kinds }: { kinds: RetentionKind[] }): ErrorText => ({
    title: 'Dit kan alleen samen worden opgeruimd.',
    advice: `${NOTHING_REMOVED} Kies ook: ${kinds.map((kind) => RETENTION_TEXTS[kind].label.toLowerCase()).join(', ')}.`,
  }),
  RECEIVED_IN_FUTURE: (): ErrorText => ({
    title: 'Deze dag moet nog komen.',
    advice: 'Er is niets opgeslagen. Vul de dag in waarop het verzoek binnenkwam.',
  }),
  EXTENDED_ALREADY: (): ErrorText => ({
    title: 'De termijn is al een keer verlengd.',
    advice: `${NOTHING_CHANGED} Verlengen kan maar één keer.`,
  }),
  REQUEST_CLOSED: (): ErrorText => ({
    title: 'Dit verzoek is al afgesloten.',
    advice: `${NOTHING_CHANGED} Komt er een nieuwe vraag? Neem dan een nieuw verzoek op.`,
  }),
  TERM_OVER: (): ErrorText => ({
    title: 'De maand is voorbij: verlengen kan niet meer.',
    advice: `${NOTHING_CHANGED} Geef het antwoord zo snel mogelijk.`,
  }),
  PREVIEW_OUTDATED: (): ErrorText => ({
    title: 'De gegevens zijn intussen veranderd.',
    advice: 'Er is niets uitgegeven. Kijk het overzicht opnieuw na.',
  }),
}
