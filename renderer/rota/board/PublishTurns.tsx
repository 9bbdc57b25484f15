import type { IsoDate } from '#domain/kernel/date'
import type { TurnShown } from '#domain/rota/board-contract'
import { useChange } from '../../api/hooks.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'

interface PublishTurnsProps {
  turns: readonly TurnShown[]
  groupId: string | null
  period: { readonly from: IsoDate; readonly until: IsoDate }
}

/** From then on these turns are told: a new proposal leaves them. */
export function PublishTurns({ turns, groupId, period }: PublishTurnsProps) {
  const publish = useChange('rota.publish')
  const takeBack = useTakeBack()
  const count = turns
    .filter(({ own, cancelled }) => own && !cancelled)
    .flatMap(({ filled }) => filled.filter(({ state }) => state === 'proposed')).length
  if (count === 0) return null
  return (
    <>
      <RefusalNotice error={publish.error} />
      <ConfirmButton
        label={`Vaststellen (${count})`}
        question={`${count === 1 ? '1 plaats wordt' : `${count} plaatsen worden`} vastgesteld. Een nieuw voorstel laat ze dan staan.`}
        confirmLabel="Ja, vaststellen"
        busy={publish.isPending}
        onConfirm={() =>
          publish.mutate(
            { groupId, ...period },
            {
              onSuccess: ({ published, restorePointId }) => {
                const message = `${published} vastgesteld. Druk nu de briefjes af bij Papier.`
                takeBack(message, restorePointId)
              },
            },
          )
        }
      />
    </>
  )
}
