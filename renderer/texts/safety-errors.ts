// The refusals of signing in, keys and backups: what was not done, and what to do.
import type { ErrorText } from './error-text.ts'

const NOTHING_SAVED = 'Er is niets opgeslagen.'
const NOTHING_CHANGED = 'Er is niets veranderd.'

const seconds = (count: number) => (count === 1 ? '1 seconde' : `${count} seconden`)

export const SAFETY_TEXTS = {
  SIGNED_OUT: (): ErrorText => ({
    title: 'U bent niet meer aangemeld.',
    advice: `${NOTHING_SAVED} Meld u opnieuw aan.`,
  }),
  CONFIRM_FIRST: (): ErrorText => ({
    title: 'Typ eerst uw geheim nog een keer.',
    advice: NOTHING_SAVED,
  }),
  SECOND_PERSON_NEEDED: (): ErrorText => ({
    title: 'Hier moet een tweede persoon naar kijken.',
    advice: `${NOTHING_SAVED} Doe een voorstel. De directeur beslist.`,
  }),
  SECRET_TOO_SHORT: ({ least }: { least: number }): ErrorText => ({
    title: 'Dit geheim is te kort.',
    advice: `${NOTHING_SAVED} Gebruik minstens ${least} tekens.`,
  }),
  SECRET_TOO_EASY: (): ErrorText => ({
    title: 'Dit geheim is te makkelijk te raden.',
    advice: `${NOTHING_SAVED} Gebruik geen rijtje, geen gelijke cijfers, geen geboortejaar en niet uw naam.`,
  }),
  PIN_NOT_DIGITS: (): ErrorText => ({
    title: 'Een pincode bestaat alleen uit cijfers.',
    advice: `${NOTHING_SAVED} Kies zes cijfers of meer.`,
  }),
  WRONG_SECRET: ({ waitSeconds }: { waitSeconds: number }): ErrorText => ({
    title: 'Dit geheim klopt niet.',
    advice: `U bent niet aangemeld. Wacht ${seconds(waitSeconds)} en probeer het opnieuw.`,
  }),
  WAIT_FIRST: ({ seconds: count }: { seconds: number }): ErrorText => ({
    title: 'Wacht nog even.',
    advice: `Na een verkeerd geheim moet u wachten. Nog ${seconds(count)}.`,
  }),
  LOCKED_OUT: (): ErrorText => ({
    title: 'U kunt zich niet meer aanmelden: het geheim was te vaak verkeerd.',
    advice: 'De directeur kan u weer toelaten bij Beheer, Gebruikers.',
  }),
  CHOOSE_SECRET: (): ErrorText => ({
    title: 'Kies eerst een eigen geheim.',
    advice: 'U bent nog niet aangemeld. Typ hieronder twee keer uw nieuwe geheim.',
  }),
  WRONG_RECOVERY_KEY: (): ErrorText => ({
    title: 'Deze herstelsleutel klopt niet.',
    advice: `${NOTHING_CHANGED} Kijk de letters en cijfers op het papier nog een keer na.`,
  }),
  NOT_A_HEAD: (): ErrorText => ({
    title: 'Dit kan alleen voor een directeur.',
    advice: `${NOTHING_CHANGED} De directeur kan u weer toelaten.`,
  }),
  HEAD_HAS_RECOVERY_KEY: (): ErrorText => ({
    title: 'Een directeur krijgt geen nieuw geheim van een ander.',
    advice: `${NOTHING_CHANGED} Op het aanmeldscherm staat «Wachtwoord vergeten»: daar helpt de herstelsleutel.`,
  }),
  ACCOUNT_NAME_TAKEN: (): ErrorText => ({
    title: 'Er is al een gebruiker met deze naam.',
    advice: `${NOTHING_SAVED} Kies een andere naam.`,
  }),
  LAST_HEAD: (): ErrorText => ({
    title: 'Dit is de enige directeur.',
    advice: `${NOTHING_SAVED} Maak eerst iemand anders directeur.`,
  }),
  NOT_TO_PROPOSE: (): ErrorText => ({
    title: 'Hier kunt u geen voorstel voor doen.',
    advice: NOTHING_CHANGED,
  }),
  ALONE_NOT_ALLOWED: (): ErrorText => ({
    title: 'Dit mag niet alleen: er is nog een directeur.',
    advice: `${NOTHING_CHANGED} Doe een voorstel en laat de andere directeur beslissen.`,
  }),
  REFUSED_BY_OPERATION: (): ErrorText => ({
    title: 'Het voorstel kan niet meer worden uitgevoerd.',
    advice: `${NOTHING_CHANGED} De gegevens zijn intussen veranderd. Doe het voorstel opnieuw.`,
  }),
  OWN_PROPOSAL: (): ErrorText => ({
    title: 'Dit is uw eigen voorstel.',
    advice: `${NOTHING_CHANGED} Een andere directeur moet beslissen.`,
  }),
  PROPOSAL_CLOSED: (): ErrorText => ({
    title: 'Over dit voorstel is al beslist, of het is verlopen.',
    advice: NOTHING_CHANGED,
  }),
  PROPOSAL_VOID: ({ why }: { why: 'CHANGED' | 'MAKER' }): ErrorText => ({
    title:
      why === 'CHANGED'
        ? 'Dit voorstel klopt niet meer: de gegevens zijn intussen veranderd.'
        : 'Dit voorstel vervalt: wie het deed, mag er niet meer om vragen.',
    advice: `${NOTHING_CHANGED} Doe zo nodig een nieuw voorstel.`,
  }),
  LAST_SLOT: (): ErrorText => ({
    title: 'Zonder deze wachtzin gaat het bestand niet meer open.',
    advice: `${NOTHING_CHANGED} Maak eerst een andere wachtzin.`,
  }),
  NO_SPACE: ({ needed, free }: { needed: number; free: number }): ErrorText => ({
    title: 'Er is te weinig ruimte op de schijf voor een back-up.',
    advice: `Er is geen back-up gemaakt. Nodig: ${needed} MB, vrij: ${free} MB. Maak ruimte vrij en probeer het opnieuw.`,
  }),
  BACKUP_FAILED: (): ErrorText => ({
    title: 'De back-up is niet gelukt.',
    advice:
      'Uw gegevens zijn niet veranderd. Probeer het opnieuw. Lukt het weer niet, bel dan uw ICT-beheerder.',
  }),
  FOLDER_MISSING: (): ErrorText => ({
    title: 'Deze map is er niet.',
    advice: `${NOTHING_CHANGED} Zit de stick in de computer? Is de netwerkschijf er? Kijk ook de naam na.`,
  }),
  FOLDER_READ_ONLY: (): ErrorText => ({
    title: 'In deze map mag niet worden geschreven.',
    advice: `${NOTHING_CHANGED} Kies een andere map of vraag uw ICT-beheerder.`,
  }),
  SAME_PLACE: (): ErrorText => ({
    title: 'Deze map staat op dezelfde plek als de gegevens zelf.',
    advice: `${NOTHING_CHANGED} Kies een andere schijf: een USB-stick of een netwerkschijf.`,
  }),
  BACKUP_NOT_FOUND: (): ErrorText => ({
    title: 'Deze back-up is er niet meer.',
    advice: `${NOTHING_CHANGED} Kies een andere back-up.`,
  }),
  BACKUP_DAMAGED: (): ErrorText => ({
    title: 'Deze back-up is beschadigd.',
    advice: `${NOTHING_CHANGED} Kies een andere back-up.`,
  }),
  NOT_A_BACKUP: (): ErrorText => ({
    title: 'Dit is geen back-up van Ouderloket.',
    advice: NOTHING_CHANGED,
  }),
  BACKUP_CHANGED: (): ErrorText => ({
    title: 'Deze back-up is veranderd nadat u hem koos.',
    advice: `${NOTHING_CHANGED} Kies de back-up opnieuw.`,
  }),
  DATABASE_NEWER_THAN_APP: ({ version }: { version: string }): ErrorText => ({
    title: 'Deze back-up hoort bij een nieuwere versie van Ouderloket.',
    advice: `${NOTHING_CHANGED} Installeer eerst versie ${version} of nieuwer.`,
  }),
  KEY_NEEDED: (): ErrorText => ({
    title: 'Deze back-up heeft een eigen sleutel.',
    advice: `${NOTHING_CHANGED} Typ de herstelsleutel of wachtzin van toen.`,
  }),
}
