// The refusals of meetings: planning, inviting, answers, the door and the lists.
import { longDate } from '#domain/kernel/date-text'
import type { ErrorText } from './error-text.ts'

const NOTHING_SAVED = 'Er is niets opgeslagen.'

export const MEETINGS_TEXTS = {
  MEETING_CHANGED: (): ErrorText => ({
    title: 'Deze bijeenkomst is intussen veranderd.',
    advice: `${NOTHING_SAVED} Open de bijeenkomst opnieuw en kijk wat er anders is.`,
  }),
  MEETING_IN_USE: ({ invited, answers, visits }: Record<string, number>): ErrorText => ({
    title: 'Deze bijeenkomst kan niet meer worden verwijderd.',
    advice: `Er is niets veranderd. Er zijn al ${invited} uitnodigingen, ${answers} antwoorden en ${visits} keer aanwezigheid. U kunt de bijeenkomst wel afzeggen.`,
  }),
  GROUP_OF_OTHER_YEAR: ({ groups }: { groups: string[] }): ErrorText => ({
    title: `Deze groep is van een ander schooljaar: ${groups.join(', ')}.`,
    advice: `${NOTHING_SAVED} Kies groepen van het schooljaar waarin de bijeenkomst is.`,
  }),
  ALREADY_PLANNED: ({ names }: { names: string[] }): ErrorText => ({
    title: `Dit staat al in het nieuwe schooljaar: ${names.join(', ')}.`,
    advice: `${NOTHING_SAVED} Haal het vinkje hierbij weg. Of open de bijeenkomst en wijzig haar daar.`,
  }),
  MEETING_CANCELLED: (): ErrorText => ({
    title: 'Deze bijeenkomst is afgezegd.',
    advice: 'Er is niets veranderd. Gaat zij toch door? Zet haar dan eerst weer aan.',
  }),
  MEETING_TO_COME: ({ on }: { on: string }): ErrorText => ({
    title: `Deze bijeenkomst is pas op ${longDate(on as Parameters<typeof longDate>[0])}.`,
    advice: `${NOTHING_SAVED} Op die dag kunt u noteren wie er is.`,
  }),
  NOBODY_TO_INVITE: (): ErrorText => ({
    title: 'Er is niemand meer die per e-mail bericht moet krijgen.',
    advice:
      'Er is niets veranderd. Iedereen met een e-mailadres heeft het bericht al gehad, of heeft al geantwoord.',
  }),
  CONTACT_ON_PAPER: (): ErrorText => ({
    title: 'Dit is op papier gemaakt en kan niet worden weggehaald.',
    advice: 'Er is niets veranderd. De brief is bewaard bij Papier.',
  }),
  NUMBER_NOT_ON_LIST: ({ numbers }: { numbers: number[] }): ErrorText => ({
    title: `Dit nummer staat niet op de lijst: ${numbers.join(', ')}.`,
    advice: `${NOTHING_SAVED} Kijk op het papier of u de goede lijst hebt gekozen.`,
  }),
  TARGET_NOT_REACHED: ({ percentText }: { percentText: string }): ErrorText => ({
    title: `Deze groep heeft het doel niet gehaald (${percentText}).`,
    advice: 'Er is niets gemaakt. De poster is voor groepen die het doel wel haalden.',
  }),
}
