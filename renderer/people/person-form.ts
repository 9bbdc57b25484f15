import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form'
import { formatPhone, parsePhone } from '#domain/kernel/phone'
import { type PersonDetails, personEntry } from '#domain/people/person'
import { missingName } from './NameFields.tsx'

export const EMPTY_PERSON: PersonDetails = {
  givenName: '',
  firstNames: '',
  initials: '',
  prefix: '',
  familyName: '',
  keepAsIs: false,
  letterName: '',
  gender: 'unknown',
  householdId: null,
  email: '',
  emailState: 'unknown',
  wantsPaper: false,
  language: 'nl',
  needsInterpreter: false,
  largePrint: false,
  deceased: false,
  institution: false,
  classListConsentOn: null,
  remark: '',
  phones: [],
}

export const EMPTY_PHONE: PersonDetails['phones'][number] = {
  number: '',
  remark: '',
  emergency: false,
  secret: false,
}

const checkSchema = schemaResolver(personEntry, { sync: true })

/** The form of a person; telephone numbers are shown in groups. */
export function usePersonForm(details: PersonDetails): UseFormReturnType<PersonDetails> {
  const form = useForm<PersonDetails>({
    initialValues: {
      ...details,
      phones: details.phones.map((phone) => ({ ...phone, number: formatPhone(phone.number) })),
    },
    validate: (values) => ({ ...missingName(values, values.letterName), ...checkSchema(values) }),
  })
  return form
}

/** What is saved: numbers in their stored form, rows without a number left out. */
export function personToSave(values: PersonDetails): PersonDetails {
  return {
    ...values,
    phones: values.phones
      .map((phone) => {
        const { number, remark } = parsePhone(phone.number)
        return { ...phone, number, remark: phone.remark || remark }
      })
      .filter(({ number }) => number !== ''),
  }
}
