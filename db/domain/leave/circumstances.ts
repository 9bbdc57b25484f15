// The circumstances a parent can name, with their Dutch words. Which of them are weighty says the policy.

/** Circumstances that the policy table can hold a row for. */
export const CIRCUMSTANCES = {
  moving: 'een verhuizing',
  legalDuty: 'een wettelijke verplichting',
  wedding: 'een huwelijk',
  partnership: 'een geregistreerd partnerschap',
  illness: 'een levensbedreigende ziekte',
  death: 'een overlijden',
  serviceJubilee: 'een ambtsjubileum',
  weddingJubilee: 'een huwelijksjubileum',
  birth: 'de geboorte van een broer of zus',
  missionReturn: 'de terugkeer van een ouder van een militaire missie',
  medicalOrSocial: 'een medische of sociale reden in het gezin',
  other: 'een andere omstandigheid',
} as const

/** Circumstances that lie within the will of the parents. */
export const WISHES = {
  holiday: 'een vakantie',
  familyVisitAbroad: 'familiebezoek in het buitenland',
  cheapTickets: 'goedkope tickets in het laagseizoen',
  ticketsBooked: 'tickets die al gekocht zijn of die in de vakantie op zijn',
  spreadHolidays: 'vakantiespreiding',
  siblingsFree: 'andere kinderen uit het gezin die al of nog vrij zijn',
  traffic: 'eerder vertrek of latere terugkomst door verkeersdrukte',
  convoy: 'samen reizen of in konvooi rijden',
  milestoneBirthday: 'een kroonjaar',
  sabbatical: 'een sabbatical',
  worldTrip: 'een wereldreis of verre reis',
  celebration: 'een feest of viering',
  prize: 'een gewonnen prijs',
  invitation: 'een uitnodiging van familie of vrienden',
  noOtherBooking: 'een reis die niet op een ander moment te boeken is',
  sportOrCulture: 'een sportief of cultureel evenement buiten school',
  camp: 'een kamp van een club of van scouting',
  carnival: 'carnaval',
} as const

export type CircumstanceId = keyof typeof CIRCUMSTANCES
export type WishId = keyof typeof WISHES

/** 'een huwelijk'. */
export function circumstanceLabel(id: CircumstanceId | WishId): string {
  return isWish(id) ? WISHES[id] : CIRCUMSTANCES[id]
}

/** Whether it stands on the list of wishes. */
export function isWish(id: CircumstanceId | WishId): id is WishId {
  return id in WISHES
}
