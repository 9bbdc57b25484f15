import { PasswordInput, Text } from '@mantine/core'
import { useState } from 'react'

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

const KIND_TEXTS = {
  password: {
    label: 'Nieuw wachtwoord',
    rule: 'Een wachtwoord heeft minstens 12 tekens, bijvoorbeeld drie of vier woorden. Uw naam mag er niet in.',
  },
  pin: {
    label: 'Nieuwe pincode',
    rule: 'Een pincode heeft minstens 6 cijfers. Geen rijtje, geen gelijke cijfers, geen geboortejaar.',
  },
} as const

interface ChosenSecretProps {
  secret: ReturnType<typeof useChosenSecret>
  kind: keyof typeof KIND_TEXTS
}

/** The two fields of a new secret, with its rules above them. */
export function ChosenSecret({ secret, kind }: ChosenSecretProps) {
  const { label, rule } = KIND_TEXTS[kind]
  return (
    <>
      <Text size="sm">{rule}</Text>
      <PasswordInput
        label={label}
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
