import { Anchor, Button, Paper, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, useParams } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { groupTitle, pupilsText, yearsText } from '#domain/groups/texts'
import { joinNames } from '#domain/kernel/salutation'
import { useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { RefusalNotice, Remark } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AddToGroup } from './AddToGroup.tsx'
import { ClassTable } from './ClassTable.tsx'
import { EditGroup } from './EditGroup.tsx'
import { GoneTable } from './GoneTable.tsx'

type ShownGroup = OperationOutput<'groups.show'>

/** One group with its children. */
export function GroupPage() {
  const { id = '' } = useParams<{ id: string }>()
  return <LoadedGroup key={id} id={id} />
}

function LoadedGroup({ id }: { id: string }) {
  const shown = useRead('groups.show', { id })
  if (shown.data !== undefined) return <ClassPage shown={shown.data} />
  return shown.isError ? (
    <Page title="Groep">
      <RefusalNotice error={shown.error} />
    </Page>
  ) : (
    <Waiting />
  )
}

function ClassPage({ shown }: { shown: ShownGroup }) {
  const { group, closed, schoolYear } = shown
  const here = shown.pupils.filter(({ state }) => state !== 'gone')
  const gone = shown.pupils.filter(({ state }) => state === 'gone')
  return (
    <Page title={groupTitle(group.name)} actions={<Actions shown={shown} />}>
      <div>
        <Facts shown={shown} />
        <Anchor component={Link} href="/groepen">
          Alle groepen
        </Anchor>
      </div>
      {closed ? <Remark>Het schooljaar {schoolYear} is afgesloten. U kunt hier alleen kijken.</Remark> : null}
      <CoordinatorRemark shown={shown} />
      {here.length === 0 ? (
        <Paper withBorder p="lg">
          <Text>
            Er zitten geen leerlingen in deze groep.
            {closed ? '' : ' Kies “Leerling in deze groep zetten”, of lees uw leerlingen in.'}
          </Text>
        </Paper>
      ) : (
        <ClassTable shown={shown} pupils={here} />
      )}
      {gone.length === 0 ? null : <GoneTable pupils={gone} />}
    </Page>
  )
}

function Actions({ shown }: { shown: ShownGroup }) {
  const { school } = useSchool()
  const [editing, edit] = useDisclosure(false)
  const [adding, add] = useDisclosure(false)
  const { group, closed } = shown
  // prints are about the school year in use
  const printable = shown.schoolYear === school.schoolYear && group.kind !== 'announced'
  return (
    <>
      {printable ? (
        <Button variant="light" component={Link} href={`/papier/klassenlijst?groep=${group.id}`}>
          Klassenlijst afdrukken
        </Button>
      ) : null}
      {closed ? null : (
        <>
          <Button variant="light" onClick={add.open}>
            Leerling in deze groep zetten
          </Button>
          <Button variant="light" onClick={edit.open}>
            Groep wijzigen
          </Button>
          <AddToGroup opened={adding} onClose={add.close} shown={shown} />
          <EditGroup opened={editing} onClose={edit.close} shown={shown} />
        </>
      )}
    </>
  )
}

function Facts({ shown: { group, schoolYear } }: { shown: ShownGroup }) {
  const { years, teachers, coordinator } = group
  const facts = [
    `Schooljaar ${schoolYear}`,
    years.length === 0 ? '' : `Leerjaar ${yearsText(years)}`,
    pupilsText(group.pupils),
    teachers.length === 0 ? 'nog geen leerkracht' : joinNames(teachers),
    coordinator === null ? '' : `coördinator ${coordinator.name}`,
  ]
  return <Text>{facts.filter((fact) => fact !== '').join(' · ')}</Text>
}

function CoordinatorRemark({ shown }: { shown: ShownGroup }) {
  const { group, parents, closed } = shown
  if (closed || group.coordinator === null) return null
  const { id, name } = group.coordinator
  if (parents.some((parent) => parent.id === id)) return null
  return (
    <Remark title={`${name} heeft geen kind meer in deze groep.`}>
      Kies bij “Groep wijzigen” een nieuwe coördinator.
    </Remark>
  )
}
