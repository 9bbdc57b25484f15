import type { FieldChange } from '#domain/importing/edexml/plan'

/** What the office calls the fields of an import. */
export const FIELD_LABELS: Record<FieldChange['field'], string> = {
  givenName: 'roepnaam',
  firstNames: 'voornamen',
  initials: 'voorletters',
  prefix: 'tussenvoegsel',
  familyName: 'achternaam',
  birthDate: 'geboortedatum',
  year: 'leerjaar',
  group: 'groep',
  composedGroups: 'samengestelde groepen',
  enrolledOn: 'op school sinds',
  leftOn: 'laatste dag',
  sourceKey: 'nummer in de leerlingadministratie',
  name: 'naam',
  kind: 'soort groep',
  years: 'leerjaren',
  groups: 'groepen',
}
