// Every table of the file: how long what is in it stays, and whether somebody who asks gets to see it. A new table
// fails a test until it stands here.
import type { CleanedKind } from './privacy.ts'

export interface TableRule {
  /** The kind with whose term its rows go; or why they stay. */
  readonly retention: CleanedKind | { readonly stays: string }
  /** Is it part of the answer to a request; or why not. */
  readonly access: 'shown' | { readonly not: string }
}

const NO_PERSON = {
  retention: { stays: 'gaat niet over personen' },
  access: { not: 'gaat niet over personen' },
}
const OF_STAFF = { not: 'gaat over het personeel' }
const THROUGH_CHILD = { not: 'staat bij het kind of de groep' }

export const TABLE_RULES: Readonly<Record<string, TableRule>> = {
  school: NO_PERSON,
  school_year: NO_PERSON,
  household: { retention: 'familyContact', access: 'shown' },
  person: { retention: 'familyContact', access: 'shown' },
  phone: { retention: 'familyContact', access: 'shown' },
  pupil: { retention: 'pupilFile', access: 'shown' },
  placement: { retention: 'pupilFile', access: 'shown' },
  family_tie: { retention: 'pupilFile', access: 'shown' },
  pupil_household: { retention: 'pupilFile', access: 'shown' },
  retention_hold: { retention: 'pupilFile', access: 'shown' },
  access_request: { retention: 'familyContact', access: 'shown' },
  leave_request: { retention: 'leave', access: 'shown' },
  leave_child: { retention: 'leave', access: 'shown' },
  leave_decision: { retention: 'leave', access: 'shown' },
  leave_objection: { retention: 'leave', access: 'shown' },
  leave_elsewhere: { retention: 'leave', access: 'shown' },
  absence: { retention: 'leave', access: 'shown' },
  leave_setting: NO_PERSON,
  municipality: NO_PERSON,
  calendar_year: NO_PERSON,
  calendar_day: NO_PERSON,
  calendar_setting: NO_PERSON,
  group_free: NO_PERSON,
  meeting: {
    retention: 'meetings',
    access: { not: 'gaat over de bijeenkomst; wie helpt staat er alleen met een naam' },
  },
  meeting_part: NO_PERSON,
  meeting_group: NO_PERSON,
  meeting_translation: NO_PERSON,
  meeting_contact: { retention: 'meetings', access: 'shown' },
  meeting_answer: { retention: 'meetings', access: 'shown' },
  meeting_family: { retention: 'meetings', access: 'shown' },
  meeting_visit: { retention: 'meetings', access: 'shown' },
  meeting_visit_child: { retention: 'meetings', access: 'shown' },
  meeting_list: { retention: 'meetings', access: { not: 'een leeg blad; wie er was staat bij het bezoek' } },
  meeting_list_row: { retention: 'meetings', access: { not: 'het nummer op een leeg blad' } },
  second_offer: { retention: 'meetings', access: 'shown' },
  rota_setting: NO_PERSON,
  rota_task: NO_PERSON,
  rota_turn: NO_PERSON,
  rota_draw: NO_PERSON,
  rota_trip: NO_PERSON,
  rota_place: { retention: 'rota', access: 'shown' },
  rota_reserve: { retention: 'rota', access: 'shown' },
  rota_form: { retention: 'rota', access: 'shown' },
  rota_wish: { retention: 'rota', access: 'shown' },
  rota_certificate: { retention: 'rota', access: 'shown' },
  rota_exemption: { retention: 'rota', access: 'shown' },
  rota_correction: { retention: 'rota', access: 'shown' },
  rota_draw_ticket: { retention: 'rota', access: 'shown' },
  rota_child: { retention: 'rota', access: 'shown' },
  rota_car: { retention: 'rota', access: 'shown' },
  rota_seat: { retention: 'rota', access: 'shown' },
  family_code: { retention: 'familyContact', access: 'shown' },
  print_run: { retention: 'prints', access: 'shown' },
  print_copy: { retention: 'prints', access: 'shown' },
  /** The name of a coordinator goes with the person; the group stays. */
  school_group: { retention: { stays: 'de naam van de coördinator gaat met de persoon' }, access: 'shown' },
  staff: { retention: { stays: 'personeel: wordt met de hand verwijderd bij vertrek' }, access: OF_STAFF },
  group_staff: { retention: { stays: 'hoort bij het personeel' }, access: OF_STAFF },
  account: {
    retention: { stays: 'het logboek noemt gebruikers; zonder hen zegt het niets' },
    access: OF_STAFF,
  },
  account_group: { retention: { stays: 'hoort bij de gebruikers' }, access: THROUGH_CHILD },
  draft: {
    retention: 'drafts',
    access: { not: 'half ingevuld en nog niet bewaard; verdwijnt na een maand' },
  },
  proposal: {
    retention: { stays: 'wie waarvoor tekende; wat over een persoon gaat, gaat met die persoon' },
    access: { not: 'staat als verzoek in het antwoord' },
  },
  restore_point: {
    retention: 'importReports',
    access: { not: 'hoe het is ingelezen staat als bron bij elk gegeven' },
  },
  before_image: {
    retention: 'importReports',
    access: { not: 'een kopie om terug te draaien; zij verdwijnt vanzelf' },
  },
  audit: { retention: 'audit', access: 'shown' },
  list_mapping: NO_PERSON,
  remembered_choice: {
    retention: { stays: 'een antwoord over een persoon gaat met die persoon' },
    access: { not: 'zegt alleen dat twee kaarten niet dezelfde persoon zijn' },
  },
  retention_rule: NO_PERSON,
  clean_up_proof: { retention: { stays: 'het bewijs noemt niemand' }, access: { not: 'noemt niemand' } },
  desk_setting: NO_PERSON,
  content_seal: NO_PERSON,
  migration: NO_PERSON,
  search_entry: {
    retention: { stays: 'volgt de kaarten: gaat in dezelfde wijziging weg' },
    access: { not: 'zoekwoorden uit de kaart zelf' },
  },
  search_words: {
    retention: { stays: 'volgt de kaarten: gaat in dezelfde wijziging weg' },
    access: { not: 'zoekwoorden uit de kaart zelf' },
  },
}
