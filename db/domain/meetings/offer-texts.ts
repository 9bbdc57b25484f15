// The words of a second offer, for the screen of the head and for who asks to see what is kept.
import type { BUDDY_WISHES, OFFER_STATES, OfferKind } from './reaching.ts'

export const OFFER_TEXTS: Readonly<Record<OfferKind, string>> = {
  talk: 'Gesprek op school',
  homeVisit: 'Huisbezoek',
  phone: 'Gesprek per telefoon',
  otherTime: 'Een ander tijdstip',
  interpreter: 'Een tolk erbij',
  plan: 'Een eigen plan',
}

export const OFFER_STATE_TEXTS: Readonly<Record<(typeof OFFER_STATES)[number], string>> = {
  offered: 'aangeboden',
  accepted: 'de ouders willen het graag',
  declined: 'de ouders willen het nu niet',
  done: 'gedaan',
}

export const BUDDY_TEXTS: Readonly<Record<(typeof BUDDY_WISHES)[number], string>> = {
  notAsked: 'nog niet gevraagd',
  no: 'niet nodig',
  wants: 'wil graag een buddy',
  offers: 'wil buddy zijn',
}
