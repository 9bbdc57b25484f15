import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { HOUSEHOLD_KINDS } from '../domain/people/household.ts'
import { EMAIL_STATES, GENDERS } from '../domain/people/person.ts'
import { CUSTODY, INFORMATION, INFORMATION_REQUESTS, TIE_ROLES } from '../domain/people/tie.ts'
import { dateCheck, idColumn, listCheck, nameColumns, sourceColumns, stampColumns } from './columns.ts'

/** An address where people live. Households outlive the school year (data-exchange 8.4). */
export const household = sqliteTable(
  'household',
  {
    id: idColumn(),
    kind: text('kind', { enum: HOUSEHOLD_KINDS }).notNull().default('family'),
    street: text('street').notNull().default(''),
    houseNumber: text('house_number').notNull().default(''),
    addition: text('addition').notNull().default(''),
    indication: text('indication').notNull().default(''),
    postcode: text('postcode').notNull().default(''),
    town: text('town').notNull().default(''),
    country: text('country').notNull().default(''),
    /** postcode + number + addition in normal form; '' without an address. Equal keys are only a proposal. */
    addressKey: text('address_key').notNull().default(''),
    secret: integer('secret', { mode: 'boolean' }).notNull().default(false),
    wantsPaper: integer('wants_paper', { mode: 'boolean' }).notNull().default(false),
    language: text('language').notNull().default('nl'),
    remark: text('remark').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    index('household_address_key').on(table.addressKey),
    listCheck('household_kind', table.kind, HOUSEHOLD_KINDS),
    listCheck('household_indication', table.indication, ['', 'TO', 'BY']),
  ],
)

export const pupil = sqliteTable(
  'pupil',
  {
    id: idColumn(),
    ...nameColumns(),
    birthDate: text('birth_date'),
    /** The office's own number of the child; text, leading zeros kept (E62). Never a BSN. */
    pupilNumber: text('pupil_number').notNull().default(''),
    ...sourceColumns(),
    enrolledOn: text('enrolled_on'),
    /** The last day at school; the child counts on that day (E71). */
    leftOn: text('left_on'),
    /** Postcode from the pupil system: a hint for the address, no address (data-exchange 8.4). */
    postcodeHint: text('postcode_hint').notNull().default(''),
    remark: text('remark').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    index('pupil_sort').on(table.sortKey),
    index('pupil_number').on(table.pupilNumber),
    dateCheck('pupil_birth_date', table.birthDate),
    dateCheck('pupil_enrolled_on', table.enrolledOn),
    dateCheck('pupil_left_on', table.leftOn),
  ],
)

/** Somebody around a child: parent, stepparent, guardian, grandparent, institution, interpreter. */
export const person = sqliteTable(
  'person',
  {
    id: idColumn(),
    ...nameColumns(),
    /** Naam op brieven: wins over every computed form (dutch-conventions 1.1). */
    letterName: text('letter_name').notNull().default(''),
    gender: text('gender', { enum: GENDERS }).notNull().default('unknown'),
    householdId: text('household_id').references(() => household.id, { onDelete: 'restrict' }),
    email: text('email').notNull().default(''),
    emailState: text('email_state', { enum: EMAIL_STATES }).notNull().default('unknown'),
    wantsPaper: integer('wants_paper', { mode: 'boolean' }).notNull().default(false),
    language: text('language').notNull().default('nl'),
    needsInterpreter: integer('needs_interpreter', { mode: 'boolean' }).notNull().default(false),
    largePrint: integer('large_print', { mode: 'boolean' }).notNull().default(false),
    deceased: integer('deceased', { mode: 'boolean' }).notNull().default(false),
    institution: integer('institution', { mode: 'boolean' }).notNull().default(false),
    /** Consent for telephone and e-mail on the class list, with its day; NULL without consent. */
    classListConsentOn: text('class_list_consent_on'),
    remark: text('remark').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    index('person_sort').on(table.sortKey),
    index('person_household').on(table.householdId),
    index('person_email').on(table.email),
    listCheck('person_gender', table.gender, GENDERS),
    listCheck('person_email_state', table.emailState, EMAIL_STATES),
    dateCheck('person_class_list_consent_on', table.classListConsentOn),
  ],
)

/** A telephone number: '+31612345678', or as typed when it is no Dutch number. */
export const phone = sqliteTable(
  'phone',
  {
    id: idColumn(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'restrict' }),
    number: text('number').notNull(),
    remark: text('remark').notNull().default(''),
    emergency: integer('emergency', { mode: 'boolean' }).notNull().default(false),
    secret: integer('secret', { mode: 'boolean' }).notNull().default(false),
    position: integer('position').notNull().default(1),
    ...stampColumns(),
  },
  (table) => [index('phone_person').on(table.personId)],
)

/** Gezinsband: what a person is to a child, with gezag and the right to information (dutch-conventions 7.3). */
export const familyTie = sqliteTable(
  'family_tie',
  {
    id: idColumn(),
    pupilId: text('pupil_id')
      .notNull()
      .references(() => pupil.id, { onDelete: 'restrict' }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'restrict' }),
    role: text('role', { enum: TIE_ROLES }).notNull(),
    custody: text('custody', { enum: CUSTODY }).notNull().default('unknown'),
    custodySource: text('custody_source').notNull().default(''),
    custodyOn: text('custody_on'),
    information: text('information', { enum: INFORMATION }).notNull().default('always'),
    informationRequest: text('information_request', { enum: INFORMATION_REQUESTS }).notNull().default('none'),
    informationSource: text('information_source').notNull().default(''),
    informationOn: text('information_on'),
    contactOrder: integer('contact_order').notNull().default(1),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('family_tie_pair').on(table.pupilId, table.personId),
    index('family_tie_person').on(table.personId),
    listCheck('family_tie_role', table.role, TIE_ROLES),
    listCheck('family_tie_custody', table.custody, CUSTODY),
    listCheck('family_tie_information', table.information, INFORMATION),
    listCheck('family_tie_information_request', table.informationRequest, INFORMATION_REQUESTS),
    dateCheck('family_tie_custody_on', table.custodyOn),
    dateCheck('family_tie_information_on', table.informationOn),
  ],
)

/** Where a child lives: one household, or two with the rhythm ("even weken bij vader"). */
export const pupilHousehold = sqliteTable(
  'pupil_household',
  {
    id: idColumn(),
    pupilId: text('pupil_id')
      .notNull()
      .references(() => pupil.id, { onDelete: 'restrict' }),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    position: integer('position').notNull().default(1),
    rhythm: text('rhythm').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('pupil_household_pair').on(table.pupilId, table.householdId),
    index('pupil_household_household').on(table.householdId),
  ],
)

/** Three signs on paper from this household, by which the desk finds it back: on every slip and form of its own. */
export const familyCode = sqliteTable(
  'family_code',
  {
    id: idColumn(),
    code: text('code').notNull(),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('family_code_code').on(table.code),
    uniqueIndex('family_code_household').on(table.householdId),
  ],
)
