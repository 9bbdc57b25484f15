// What stands in the way of undoing, as the office calls it.

/** Table → the words before a name; a table that is not listed has words of its own kind. */
const WORDS: Readonly<Record<string, (name: string) => string>> = {
  pupil: (name) => `leerling ${name}`,
  person: (name) => `ouder/verzorger ${name}`,
  household: (name) => `gezin ${name}`,
  phone: (name) => `een telefoonnummer van ${name}`,
  family_tie: (name) => `de band van ${name}`,
  pupil_household: (name) => `het gezin van ${name}`,
  staff: (name) => `leerkracht ${name}`,
  school_group: (name) => name,
  group_staff: (name) => `de leerkrachten van ${name}`,
  placement: (name) => `de plaats van ${name}`,
  school_year: (name) => `schooljaar ${name}`,
  school: () => 'de gegevens van de school',
  list_mapping: (name) => `de kolommen van lijst ${name}`,
  remembered_choice: () => 'een eerder gegeven antwoord',
  print_run: (name) => `afdruk ${name}`,
  print_copy: (name) => `een brief in afdruk ${name}`,
  municipality: (name) => `gemeente ${name}`,
  leave_request: (name) => `verlofaanvraag ${name}`,
  leave_child: (name) => `een verlofaanvraag voor ${name}`,
  leave_decision: (name) => `een besluit over verlof van ${name}`,
  leave_elsewhere: (name) => `verlof op een andere school van ${name}`,
  absence: (name) => `verzuim van ${name}`,
  family_code: (name) => `de code op papier van gezin ${name}`,
  meeting: (name) => `bijeenkomst ${name}`,
  meeting_part: (name) => `een avond van ${name}`,
  meeting_group: (name) => `${name} bij een bijeenkomst`,
  meeting_contact: (name) => `een contact met gezin ${name}`,
  meeting_answer: (name) => `een antwoord van gezin ${name}`,
  meeting_family: (name) => `een aantekening bij gezin ${name}`,
  meeting_visit: (name) => (name === '' ? 'aanwezigheid van een gast' : `aanwezigheid van gezin ${name}`),
  meeting_visit_child: (name) => `aanwezigheid voor ${name}`,
  meeting_list: (name) => `de aanwezigheidslijst van ${name}`,
  meeting_list_row: (name) => `een aanwezigheidslijst met ${name}`,
  meeting_translation: (name) => `een vertaling van de uitnodiging voor ${name}`,
  // that there is a second offer is for the head only; who undoes an import may be somebody else
  second_offer: (name) => `gezin ${name}`,
  rota_setting: (name) => `de instellingen van de ouderhulp in ${name}`,
  rota_task: (name) => `taak ${name} van de ouderhulp`,
  rota_turn: (name) => `een beurt van ${name}`,
  rota_place: (name) => `een beurt van gezin ${name}`,
  rota_reserve: (name) => `gezin ${name} als reserve`,
  rota_form: (name) => `het formulier ouderhulp van gezin ${name}`,
  rota_wish: (name) => `een wens van gezin ${name}`,
  rota_certificate: (name) => `een gezien bewijs van ${name}`,
  // that a family is exempt is for the office only; who undoes may be somebody else
  rota_exemption: (name) => `gezin ${name}`,
  rota_correction: (name) => `de stand van gezin ${name}`,
  rota_draw: (name) => `een loting voor ${name}`,
  rota_draw_ticket: (name) => `een loting met gezin ${name}`,
  rota_child: (name) => `het vervoer van ${name}`,
  rota_trip: (name) => `de reis naar ${name}`,
  rota_car: (name) => `de auto van ${name}`,
  rota_seat: (name) => `de plaats in een auto van ${name}`,
  group_free: (name) => `een vrije dag van ${name}`,
}

/** 'leerling Noor van den Berg', 'een telefoonnummer van Eva de Boer'. */
export function describeDependent(table: string, name: string): string {
  return (WORDS[table]?.(name) ?? name).trim()
}

/** Name of what lies in the bin, by what was removed; a group is called by its own title. */
export const REMOVAL_TEXTS = {
  person: (name: string) => `Ouder of verzorger ${name}`,
  tie: ({ person, pupil }: { person: string; pupil: string }) => `${person} bij ${pupil}`,
  staff: (name: string) => `Personeelslid ${name}`,
  municipality: (name: string) => `Gemeente ${name}`,
  meeting: (name: string) => `Bijeenkomst ${name}`,
} as const
