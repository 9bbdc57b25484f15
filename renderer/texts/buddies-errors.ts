// The refusals of buddies.
import type { ErrorText } from './error-text.ts'

const NOTHING_SAVED = 'Er is niets opgeslagen.'

export const BUDDIES_TEXTS = {
  BUDDY_CHANGED: (): ErrorText => ({
    title: 'Dit is intussen veranderd.',
    advice: `${NOTHING_SAVED} Open het opnieuw en kijk wat er anders is.`,
  }),
  WISH_THERE: (): ErrorText => ({
    title: 'Dit gezin staat er al bij.',
    advice: `${NOTHING_SAVED} Wijzig wat er van dit gezin staat.`,
  }),
  BUDDY_PAIRED: (): ErrorText => ({
    title: 'Dit gezin heeft nog een buddy, of wordt daarvoor gevraagd.',
    advice: `${NOTHING_SAVED} Stop eerst dat paar.`,
  }),
  PAIR_NOT_POSSIBLE: (): ErrorText => ({
    title: 'Deze twee gezinnen kunnen geen buddy’s worden.',
    advice: `${NOTHING_SAVED} Een van beide heeft al een buddy, zij zijn eerder gevraagd, of zij hebben samen een kind op school.`,
  }),
  PAIR_ENDED: (): ErrorText => ({
    title: 'Dit paar is al gestopt.',
    advice: `${NOTHING_SAVED} Koppel de gezinnen opnieuw aan een ander gezin als dat nodig is.`,
  }),
  NOT_COUPLED: (): ErrorText => ({
    title: 'Deze gezinnen zijn nog niet gekoppeld.',
    advice: `${NOTHING_SAVED} Noteer eerst van allebei dat zij ja zeiden.`,
  }),
  DAY_TO_COME: (): ErrorText => ({
    title: 'Deze dag moet nog komen.',
    advice: `${NOTHING_SAVED} Kies vandaag of een dag ervoor.`,
  }),
}
