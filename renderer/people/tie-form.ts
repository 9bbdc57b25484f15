import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form'
import { type TieDetails, tieDetails } from '#domain/people/tie'

/** A tie as it begins: gezag is never guessed from the role (dutch-conventions 7.3). */
export function newTie(contactOrder: number): TieDetails {
  return {
    role: 'parent',
    custody: 'unknown',
    custodySource: '',
    custodyOn: null,
    information: 'always',
    informationRequest: 'none',
    informationSource: '',
    informationOn: null,
    contactOrder: Math.min(contactOrder, 20),
  }
}

/** The form of a tie between a person and a child. */
export function useTieForm(tie: TieDetails): UseFormReturnType<TieDetails> {
  const form = useForm<TieDetails>({
    initialValues: tie,
    validate: (values) => ({ ...schemaResolver(tieDetails, { sync: true })(values), ...wrongOrder(values) }),
  })
  return form
}

/** A request only counts for who is informed on request. */
export function tieToSave(values: TieDetails): TieDetails {
  return values.information === 'onRequest' ? values : { ...values, informationRequest: 'none' }
}

function wrongOrder({ contactOrder }: TieDetails): Record<string, string> {
  const fits = Number.isInteger(contactOrder) && contactOrder >= 1 && contactOrder <= 20
  return fits ? {} : { contactOrder: 'Kies een getal van 1 tot en met 20.' }
}
