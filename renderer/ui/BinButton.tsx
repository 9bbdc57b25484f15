import { Stack } from '@mantine/core'
import type { ComponentType } from 'react'
import type { OperationInput, OperationName, OperationOutput } from '#domain/contract/operations'
import { type Refusal, useChange } from '../api/hooks.ts'
import { ConfirmButton } from './ConfirmButton.tsx'
import { RefusalNotice } from './Notice.tsx'
import { useTakeBack } from './take-back.tsx'

/** The operations that put something in the bin, from which it can be taken back. */
type Removal = {
  [N in OperationName]: OperationOutput<N> extends { readonly restorePointId: string } ? N : never
}[OperationName]

interface BinButtonProps<N extends Removal> {
  operation: N
  input: OperationInput<N>
  label: string
  /** What goes, and how long it can be taken back, as a sentence. */
  question: string
  /** 'Ja, weghalen' */
  confirmLabel: string
  /** What is said when it is gone. */
  gone: string
  onGone: () => void
  /** Shows a refusal that needs more than a sentence. */
  Refused?: ComponentType<{ error: Refusal | null }>
}

/** Asks, removes, and says what is gone with the way back. */
export function BinButton<N extends Removal>({
  operation,
  input,
  label,
  question,
  confirmLabel,
  gone,
  onGone,
  Refused = RefusalNotice,
}: BinButtonProps<N>) {
  const removal = useChange(operation)
  const takeBack = useTakeBack()
  // the part of the screen that asked may go with what is removed, so what comes after cannot be left to it
  async function remove() {
    try {
      const { restorePointId } = await removal.mutateAsync(input)
      takeBack(gone, restorePointId)
    } catch {
      return
    }
    onGone()
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Refused error={removal.error} />
      <ConfirmButton
        label={label}
        question={question}
        confirmLabel={confirmLabel}
        busy={removal.isPending}
        onConfirm={() => void remove()}
      />
    </Stack>
  )
}
