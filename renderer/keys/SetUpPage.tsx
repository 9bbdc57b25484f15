import { Stack, Stepper, Text, Title } from '@mantine/core'
import type { AppStatus } from '#domain/school/contract'
import { FirstHead } from './FirstHead.tsx'
import { FirstRecoveryKey } from './FirstRecoveryKey.tsx'

/** A new school is ready when its recovery key was printed and typed back, and its first head has a password. */
export function SetUpPage({ status }: { status: AppStatus }) {
  const confirmed = status.settingUp?.recoveryConfirmed === true
  return (
    <Stack component="main" p="xl" maw={860} mx="auto">
      <Title order={1}>Uw school veilig maken</Title>
      <Stepper active={confirmed ? 1 : 0} allowNextStepsSelect={false} aria-label="Stappen">
        <Stepper.Step label="Herstelsleutel" description="afdrukken en overtypen" allowStepClick={false} />
        <Stepper.Step label="Directeur" description="naam en wachtwoord" allowStepClick={false} />
      </Stepper>
      <Text>
        {confirmed
          ? 'De herstelsleutel klopt. Leg het papier in de kluis, niet bij de computer.'
          : 'Alle gegevens staan versleuteld op deze computer. Gaat de computer stuk, of vergeet iedereen zijn wachtwoord? Dan opent alleen de herstelsleutel uw gegevens. Daarom drukt u hem nu af.'}
      </Text>
      {confirmed ? <FirstHead /> : <FirstRecoveryKey />}
    </Stack>
  )
}
