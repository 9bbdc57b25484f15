// The refusals of panels.
import type { ErrorText } from './error-text.ts'

const NOTHING_SAVED = 'Er is niets opgeslagen.'

export const PANELS_TEXTS = {
  PANEL_CHANGED: (): ErrorText => ({
    title: 'Dit is intussen veranderd.',
    advice: `${NOTHING_SAVED} Open het opnieuw en kijk wat er anders is.`,
  }),
  PANEL_NAME_TAKEN: (): ErrorText => ({
    title: 'Er is al een panel met deze naam.',
    advice: `${NOTHING_SAVED} Kies een andere naam.`,
  }),
  PANEL_IN_USE: (): ErrorText => ({
    title: 'Dit panel heeft leden, lotingen of bijeenkomsten.',
    advice: 'Er is niets veranderd. Stop de termijn van de leden als het panel ophoudt.',
  }),
  NO_CANDIDATE: (): ErrorText => ({
    title: 'Deze persoon kan geen lid zijn van dit panel.',
    advice: `${NOTHING_SAVED} In een ouderpanel zitten ouders met een kind op school, in een leerlingenpanel kinderen van groep 5 tot en met 8.`,
  }),
  SITS_ALREADY: (): ErrorText => ({
    title: 'Deze persoon is in die tijd al lid.',
    advice: `${NOTHING_SAVED} Verander de termijn die er is.`,
  }),
  END_BEFORE_TERM: (): ErrorText => ({
    title: 'Deze dag ligt voor het begin van de termijn.',
    advice: `${NOTHING_SAVED} Was iemand nooit lid? Haal het lid dan weg.`,
  }),
  NOBODY_TO_DRAW: (): ErrorText => ({
    title: 'Er is niemand om te loten.',
    advice: 'Er is niet geloot. Iedereen is al lid, woont bij een lid of doet niet mee.',
  }),
  NOT_CALLED: (): ErrorText => ({
    title: 'Dit lot is nog niet aan de beurt.',
    advice: `${NOTHING_SAVED} Eerst antwoorden wie eerder is geloot.`,
  }),
  NO_SUCH_IDEA: (): ErrorText => ({
    title: 'Dit idee is al een onderwerp, of u mag het niet inzien.',
    advice: `${NOTHING_SAVED} Kijk bij de onderwerpen.`,
  }),
}
