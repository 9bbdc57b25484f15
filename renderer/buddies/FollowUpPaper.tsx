import { Button, Group } from '@mantine/core'
import { useChange } from '../api/hooks.ts'
import { MadePaper } from '../ui/MadePaper.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'

/** Slips to take home, or the list to call by, for the pairs whose follow-up is due. */
export function FollowUpPaper({ pairIds }: { pairIds: string[] }) {
  const make = useChange('buddies.followUpPaper')
  const doing = make.isPending ? make.variables?.paper : undefined
  return (
    <>
      <Group>
        <Button
          variant="default"
          loading={doing === 'slips'}
          onClick={() => make.mutate({ paper: 'slips', pairIds })}
        >
          Briefjes maken
        </Button>
        <Button
          variant="default"
          loading={doing === 'callList'}
          onClick={() => make.mutate({ paper: 'callList', pairIds })}
        >
          Bellijst maken
        </Button>
      </Group>
      <RefusalNotice error={make.error} />
      <MadePaper paper={make.data} />
    </>
  )
}
