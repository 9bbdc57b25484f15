// The refusals of ouderhulp: tasks, turns, families, the board and trips.
import type { ErrorText } from './error-text.ts'

const NOTHING_SAVED = 'Er is niets opgeslagen.'

const cannot = ({ texts }: { texts: string[] }): ErrorText => ({
  title: `Dit gezin kan deze beurt niet doen: ${texts.join('; ')}.`,
  advice: `${NOTHING_SAVED} Kies een ander gezin of een andere beurt.`,
})

export const ROTA_TEXTS = {
  ROTA_CHANGED: (): ErrorText => ({
    title: 'Dit is intussen veranderd.',
    advice: `${NOTHING_SAVED} Open het opnieuw en kijk wat er anders is.`,
  }),
  ROTA_IN_USE: ({ places }: { places: number }): ErrorText => ({
    title: 'Dit kan niet meer worden verwijderd.',
    advice: `Er is niets veranderd. Er staan al gezinnen op (${places}). U kunt de beurt wel afzeggen.`,
  }),
  NOT_OWN_GROUP: (): ErrorText => ({
    title: 'Dit is niet uw eigen groep.',
    advice: `${NOTHING_SAVED} Een coördinator werkt alleen met de eigen groep. Vraag het aan de balie.`,
  }),
  TASK_NAME_TAKEN: (): ErrorText => ({
    title: 'Er is al een taak met deze naam.',
    advice: `${NOTHING_SAVED} Kies een andere naam.`,
  }),
  NO_TURNS: (): ErrorText => ({
    title: 'Dit plan geeft geen enkele beurt.',
    advice: 'Er is niets gemaakt. Kijk de datums na, en de schoolkalender.',
  }),
  TURN_TWICE: (): ErrorText => ({
    title: 'Deze taak heeft op dat moment al een beurt.',
    advice: `${NOTHING_SAVED} Kies een andere dag of tijd, of geef de beurt die er is meer plaatsen.`,
  }),
  EXEMPT_AFTERWARDS: (): ErrorText => ({
    title: 'Deze vrijstelling begint in het verleden.',
    advice: `${NOTHING_SAVED} Een vrijstelling wordt vooraf afgesproken. Is dat gebeurd? Zet dan het vinkje “vooraf afgesproken”.`,
  }),
  SEEN_IN_FUTURE: (): ErrorText => ({
    title: 'De dag waarop u het bewijs zag, ligt in de toekomst.',
    advice: `${NOTHING_SAVED} Vul de dag in waarop u het zag.`,
  }),
  VALID_BEFORE_SEEN: (): ErrorText => ({
    title: 'Het bewijs was al verlopen op de dag waarop u het zag.',
    advice: `${NOTHING_SAVED} Kijk de twee datums na.`,
  }),
  CARRIED_BEFORE: (): ErrorText => ({
    title: 'De standen van dit jaar zijn al meegenomen.',
    advice: 'Er is niets veranderd. Wilt u het opnieuw doen? Draai het dan eerst terug bij Terugdraaien.',
  }),
  CANNOT_HELP: cannot,
  OVERRULE_REASON: ({ texts }: { texts: string[] }): ErrorText => ({
    title: `Let op: ${texts.join('; ')}.`,
    advice: `${NOTHING_SAVED} Dat mag toch. Schrijf op waarom.`,
  }),
  PROPOSAL_STOPPED: (): ErrorText => ({
    title: 'Het uitrekenen is gestopt.',
    advice: 'Er is niets veranderd.',
  }),
  NOTHING_TO_DRAW: (): ErrorText => ({
    title: 'Er valt niets te loten.',
    advice:
      'Er is niets veranderd. Er zijn plaatsen genoeg voor wie deze taak graag doet, of niemand wil hem.',
  }),
  NOT_CONFIRMED: ({ name }: { name: string }): ErrorText => ({
    title: `De school heeft ${name} nog niet bevestigd als rijder.`,
    advice: `${NOTHING_SAVED} Noteer bij het gezin dat de rijbevestiging is gezien.`,
  }),
  MAY_NOT_RIDE: ({ text }: { text: string }): ErrorText => ({
    title: text,
    advice: `${NOTHING_SAVED} Kies een andere auto, of schrijf op hoe dit kind meegaat.`,
  }),
}
