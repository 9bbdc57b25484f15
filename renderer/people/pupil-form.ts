import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form'
import { type PupilDetails, pupilEntry } from '#domain/people/pupil'
import { missingName } from './NameFields.tsx'

export const EMPTY_PUPIL: PupilDetails = {
  givenName: '',
  firstNames: '',
  initials: '',
  prefix: '',
  familyName: '',
  keepAsIs: false,
  birthDate: null,
  pupilNumber: '',
  enrolledOn: null,
  leftOn: null,
  remark: '',
  residences: [],
}

const checkSchema = schemaResolver(pupilEntry, { sync: true })

/** The form of a pupil. */
export function usePupilForm(details: PupilDetails): UseFormReturnType<PupilDetails> {
  const form = useForm<PupilDetails>({
    initialValues: details,
    validate: (values) => ({ ...missingName(values), ...checkSchema(values) }),
  })
  return form
}
