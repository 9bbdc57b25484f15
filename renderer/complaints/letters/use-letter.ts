import type { ComplaintFileShown } from '#domain/complaints/shown'
import type { OperationInput, OperationOutput } from '#domain/contract/operations'
import { useChange } from '../../api/hooks.ts'
import { useFile } from '../file/use-file.ts'

export type LetterFields = Omit<OperationInput<'complaints.letter'>, 'id' | 'revision'>

/** The receipt: nothing has to be filled in. */
export const PLAIN_LETTER: LetterFields = {
  letter: 'receipt',
  meetOn: null,
  meetAt: '',
  meetWhere: '',
  text: '',
}

/** Makes a letter of the file as it is shown; says so on the page when somebody else changed it. */
export function useLetter(
  { id, revision }: Pick<ComplaintFileShown, 'id' | 'revision'>,
  onMade: (paper: OperationOutput<'complaints.letter'>) => void,
) {
  const change = useChange('complaints.letter')
  const { wentStale } = useFile()
  return {
    busy: change.isPending,
    error: change.error,
    make: (fields: LetterFields) =>
      change.mutate(
        { id, revision, ...fields },
        {
          onSuccess: onMade,
          onError: ({ error }) => {
            if (error?.code === 'COMPLAINT_CHANGED') wentStale()
          },
        },
      ),
  }
}
