import { PasswordInput, Text } from '@mantine/core'
import { useState } from 'react'
import type { Role } from '#domain/access/rights'

/** A new secret, typed twice. */
export function useChosenSecret() {
  const [value, setValue] = useState('')
  const [again, setAgain] = useState('')
  const [differs, setDiffers] = useState(false)
  return {
    value,
    setValue,
    again,
    setAgain,
    differs,
    /** False, with a message at the second field, when the two are not the same. */
    check(): boolean {
      setDiffers(value !== again)
      return value === again && value !== ''
    },
    clear() {
      setValue('')
      setAgain('')
      setDiffers(false)
    },
  }
}

/** The two fields of a new secret, with its rules above them. */
export function ChosenSecret({
  secret,
  forRole,
}: {
  secret: ReturnType<typeof useChosenSecret>
  forRole: Role
}) {
  const name = forRole === 'head' ? 'wachtwoord' : 'pincode'
  return (
    <>
      <Text size="sm">
        {forRole === 'head'
          ? 'Een wachtwoord heeft minstens 12 tekens, bijvoorbeeld drie of vier woorden. Uw naam mag er niet in.'
          : 'Een pincode heeft minstens 6 cijfers. Geen rijtje, geen gelijke cijfers, geen geboortejaar.'}
      </Text>
      <PasswordInput
        label={`Nieuw ${name}`.replace('Nieuw pincode', 'Nieuwe pincode')}
        value={secret.value}
        onChange={(event) => secret.setValue(event.currentTarget.value)}
        autoComplete="new-password"
        required
      />
      <PasswordInput
        label="Nog een keer"
        value={secret.again}
        onChange={(event) => secret.setAgain(event.currentTarget.value)}
        autoComplete="new-password"
        required
        error={secret.differs ? 'Dit is niet hetzelfde als hierboven.' : null}
      />
    </>
  )
}
