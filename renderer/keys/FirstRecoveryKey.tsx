import { Button, Group, Stack } from '@mantine/core'
import { useChange } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { PdfPreview } from '../ui/PdfPreview.tsx'
import { TypeBack } from './TypeBack.tsx'

/** The recovery key on paper, and typed back from it. */
export function FirstRecoveryKey() {
  const make = useChange('keys.firstRecovery')
  const confirm = useChange('keys.confirmFirst')
  const close = useChange('school.close')
  return (
    <Stack>
      <RefusalNotice error={make.error} />
      {make.data === undefined ? (
        <Group>
          <Button loading={make.isPending} onClick={() => make.mutate({})} data-autofocus>
            Herstelsleutel maken
          </Button>
          <Button variant="default" onClick={() => close.mutate({})}>
            Later verdergaan
          </Button>
        </Group>
      ) : (
        <>
          <TypeBack
            busy={confirm.isPending}
            error={confirm.error}
            onType={(typed) => confirm.mutate({ typed })}
          />
          <PdfPreview pdf={make.data} />
        </>
      )}
    </Stack>
  )
}
