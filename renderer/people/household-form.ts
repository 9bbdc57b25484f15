import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form'
import { parseHouseNumber, parsePostcode } from '#domain/kernel/address'
import { type HouseholdDetails, householdDetails } from '#domain/people/household'

export const EMPTY_HOUSEHOLD: HouseholdDetails = {
  kind: 'family',
  street: '',
  houseNumber: '',
  addition: '',
  indication: '',
  postcode: '',
  town: '',
  country: '',
  secret: false,
  wantsPaper: false,
  language: 'nl',
  remark: '',
}

const checkSchema = schemaResolver(householdDetails, { sync: true })

/** The form of a household. A postcode from an import that was wrong already does not stop other changes. */
export function useHouseholdForm(details: HouseholdDetails): UseFormReturnType<HouseholdDetails> {
  const form = useForm<HouseholdDetails>({
    initialValues: details,
    validate: (values) => ({
      ...checkSchema(values),
      ...(values.postcode === details.postcode ? {} : wrongPostcode(values)),
    }),
  })
  return form
}

/** '12a' typed as a house number becomes 12 and A, as long as no addition was typed (dutch-conventions 3.2). */
export function splitHouseNumber(form: UseFormReturnType<HouseholdDetails>): void {
  const { houseNumber, addition } = form.getValues()
  const read = parseHouseNumber(houseNumber)
  if (read === null || addition !== '' || (read.addition === '' && read.indication === '')) return
  form.setFieldValue('houseNumber', read.houseNumber)
  form.setFieldValue('addition', read.addition)
  if (read.indication !== '') form.setFieldValue('indication', read.indication)
}

function wrongPostcode({ postcode, country }: HouseholdDetails): Record<string, string> {
  if (postcode.trim() === '' || country.trim() !== '' || parsePostcode(postcode) !== null) return {}
  return {
    postcode: 'Typ een postcode als 1234 AB. Buitenland? Vul ook het land in.',
  }
}
