// The refusals of klachten en ideeën.
import type { ErrorText } from './error-text.ts'

const NOTHING_SAVED = 'Er is niets opgeslagen.'

export const COMPLAINTS_TEXTS = {
  COMPLAINT_NOT_FOUND: (): ErrorText => ({
    title: 'Deze melding kunt u niet openen.',
    advice: `${NOTHING_SAVED} Zij is er niet, of zij is niet voor u. Vraag het aan de directeur.`,
  }),
  COMPLAINT_CHANGED: (): ErrorText => ({
    title: 'Deze melding is intussen veranderd.',
    advice: `${NOTHING_SAVED} Open haar opnieuw en kijk wat er anders is.`,
  }),
  COMPLAINT_CLOSED: (): ErrorText => ({
    title: 'Deze melding is afgesloten.',
    advice: `${NOTHING_SAVED} Open haar eerst weer met “Heropenen”.`,
  }),
  NOBODY_MAY_SEE: (): ErrorText => ({
    title: 'Niemand zou deze melding kunnen lezen.',
    advice: `${NOTHING_SAVED} Geef de klacht op papier aan het bestuur, of stel eerst een contactpersoon in.`,
  }),
  CLOSED_TO_ALL: (): ErrorText => ({
    title: 'Dan kan niemand deze melding nog lezen.',
    advice: `${NOTHING_SAVED} Laat eerst iemand anders toe, of geef de klacht aan het bestuur.`,
  }),
  COMMITTEE_NO_CONTENT: (): ErrorText => ({
    title: 'Van een klacht bij de commissie staan hier alleen nummer, datum en stand.',
    advice: `${NOTHING_SAVED} Haal de tekst weg. De stukken bewaart de commissie.`,
  }),
  ONLY_COMPLAINTS: (): ErrorText => ({
    title: 'Alleen een klacht heeft een soort.',
    advice: `${NOTHING_SAVED} Van een signaal maakt u zo een klacht; van een idee of compliment niet.`,
  }),
  ABOUT_THIS_PERSON: (): ErrorText => ({
    title: 'De klacht gaat over deze persoon.',
    advice: `${NOTHING_SAVED} Wie het betreft, behandelt de klacht niet en sluit haar niet af. Kies iemand anders.`,
  }),
  FEEDBACK_MISSING: (): ErrorText => ({
    title: 'De terugkoppeling is nog niet gegeven.',
    advice: `${NOTHING_SAVED} Laat eerst weten wat ermee is gedaan, en noteer dat als stap.`,
  }),
  OTHER_SIDE_NOT_HEARD: (): ErrorText => ({
    title: 'De andere kant is nog niet gehoord.',
    advice: `${NOTHING_SAVED} Spreek eerst met degene om wie het gaat, en noteer dat als stap.`,
  }),
  NO_OPINION: (): ErrorText => ({
    title: 'Er is nog geen oordeel van de commissie.',
    advice: `${NOTHING_SAVED} Noteer eerst wanneer het oordeel kwam.`,
  }),
  REASON_MISSING: (): ErrorText => ({
    title: 'De reden is leeg.',
    advice: `${NOTHING_SAVED} Schrijf op waarom.`,
  }),
  AFTER_TODAY: (): ErrorText => ({
    title: 'Deze dag is nog niet geweest.',
    advice: `${NOTHING_SAVED} Kies vandaag of een eerdere dag.`,
  }),
  NO_ADDRESS: (): ErrorText => ({
    title: 'Van wie dit meldde is geen adres bekend.',
    advice: 'Er is geen brief gemaakt. Geef het antwoord in een gesprek, en noteer dat als stap.',
  }),
  MOMENT_MISSING: (): ErrorText => ({
    title: 'Dag, tijd of plaats ontbreekt.',
    advice: 'Er is geen brief gemaakt. Vul in wanneer en waar het gesprek is.',
  }),
  NOT_CLOSED: (): ErrorText => ({
    title: 'Er is nog geen uitkomst.',
    advice: 'Er is geen brief gemaakt. Vul de tekst van de brief in, of sluit de melding eerst af.',
  }),
  GIVEN_OUT: (): ErrorText => ({
    title: 'Dit jaarverslag is al vastgesteld.',
    advice: `${NOTHING_SAVED} De cijfers liggen vast, zodat verslagen elkaar niet verraden.`,
  }),
  YEAR_NOT_OVER: (): ErrorText => ({
    title: 'Dit schooljaar is nog niet voorbij.',
    advice: `${NOTHING_SAVED} U kunt het verslag wel al bekijken en afdrukken als concept.`,
  }),
}
