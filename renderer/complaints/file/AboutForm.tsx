import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { AboutPerson } from '#domain/complaints/handling'
import { useRead } from '../../api/hooks.ts'
import { useMay, useSchool } from '../../app/school-context.ts'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { detailsOf, storedPerson } from './file-details.ts'
import { useFile, useFileChange } from './use-file.ts'

const MOST_PERSONS = 6

/** As it is chosen: an account, a member of staff, or a name typed by hand. */
interface Entry {
  readonly chosen: string
  readonly name: string
}

const BY_NAME = 'name'

/** Over wie het gaat: who stands here neither handles the complaint nor closes it (WPO 14 lid 4 onder b). */
export function AboutForm({ onClose }: { onClose: () => void }) {
  const { file } = useFile()
  const { session } = useSchool()
  const { id, revision } = file
  const isSelf = ({ chosen }: Entry) => chosen === `account:${session.accountId}`
  const [, navigate] = useLocation()
  const { save, busy, error } = useFileChange('complaints.saveFile', 'Opgeslagen.', () => {
    onClose()
    // who it is about may not open it any more
    if (form.getValues().people.some(isSelf)) navigate('/klachten')
  })
  const form = useForm<{ people: Entry[] }>({
    initialValues: { people: file.about.map(entryOf) },
    validate: (values) => missingNames(values.people),
  })
  useUnsaved(draftOf(form))
  const [added, setAdded] = useState<number | null>(null)
  const { people } = form.values
  return (
    <Form
      onSubmit={form.onSubmit((values) =>
        save({ id, revision, details: { ...detailsOf(file), about: values.people.map(personOf) } }),
      )}
      busy={busy}
      error={error}
      onCancel={onClose}
    >
      <Text>
        Noem iemand alleen als het nodig is. Werkt diegene met Ouderloket? Kies dan de naam bij “Werkt met
        Ouderloket”: diegene kan dit dossier dan niet openen, behandelen of afsluiten.
      </Text>
      {people.map((_, at) => (
        <Person
          // biome-ignore lint/suspicious/noArrayIndexKey: a person is known by its place
          key={`${at} of ${people.length}`}
          at={at}
          entry={people[at] ?? NEW_ENTRY}
          fields={(part) => form.getInputProps(`people.${at}.${part}`)}
          autoFocus={at === added}
          onRemove={() => form.removeListItem('people', at)}
        />
      ))}
      {people.length >= MOST_PERSONS ? null : (
        <Group>
          <Button
            variant="default"
            {...(people.length === 0 ? { 'data-autofocus': true } : {})}
            onClick={() => {
              setAdded(people.length)
              form.insertListItem('people', NEW_ENTRY)
            }}
          >
            Iemand toevoegen
          </Button>
        </Group>
      )}
      {people.some(isSelf) ? (
        <Text fw={600} role="status">
          Let op: u kiest uzelf. Na het opslaan kunt u dit dossier zelf niet meer openen.
        </Text>
      ) : null}
    </Form>
  )
}

interface PersonProps {
  at: number
  entry: Entry
  fields: (part: keyof Entry) => object
  /** It was just added. */
  autoFocus: boolean
  onRemove: () => void
}

function Person({ at, entry, fields, autoFocus, onRemove }: PersonProps) {
  const choices = useChoices()
  return (
    <Group align="flex-end" wrap="nowrap">
      <Select
        label={`Persoon ${at + 1}`}
        flex={1}
        autoFocus={autoFocus}
        searchable
        allowDeselect={false}
        data={choices}
        nothingFoundMessage="Niet gevonden. Kies “Iemand anders”."
        {...fields('chosen')}
      />
      {entry.chosen === BY_NAME ? (
        <TextInput label={`Naam ${at + 1}`} flex={1} maxLength={120} {...fields('name')} />
      ) : null}
      <Button variant="default" aria-label={`Persoon ${at + 1} weghalen`} onClick={onRemove}>
        Weghalen
      </Button>
    </Group>
  )
}

/** Accounts first; who is chosen already stands among them too. */
function useChoices() {
  const { file } = useFile()
  const sees = useMay('seeGroups')
  const staff = useRead('groups.staff', {}, { enabled: sees }).data?.staff ?? []
  const accounts = new Map(file.accounts.map(({ id, name, role }) => [id, `${name}, ${role.toLowerCase()}`]))
  const members = new Map(staff.map(({ id, name }) => [id, name]))
  for (const { accountId, staffId, name } of file.about) {
    if (accountId !== null && !accounts.has(accountId)) accounts.set(accountId, name)
    if (staffId !== null && !members.has(staffId)) members.set(staffId, name)
  }
  const options = (part: string, names: ReadonlyMap<string, string>) =>
    [...names].map(([id, label]) => ({ value: `${part}:${id}`, label }))
  return [
    { group: 'Werkt met Ouderloket', items: options('account', accounts) },
    { group: 'Medewerkers', items: options('staff', members) },
    { group: 'Anders', items: [{ value: BY_NAME, label: 'Iemand anders' }] },
  ]
}

const NEW_ENTRY: Entry = { chosen: BY_NAME, name: '' }

function entryOf({ accountId, staffId, name }: AboutPerson): Entry {
  if (accountId !== null) return { chosen: `account:${accountId}`, name: '' }
  return staffId === null ? { chosen: BY_NAME, name } : { chosen: `staff:${staffId}`, name: '' }
}

function personOf({ chosen, name }: Entry): AboutPerson {
  const idOf = (part: string) => (chosen.startsWith(`${part}:`) ? chosen.slice(part.length + 1) : null)
  return storedPerson({ accountId: idOf('account'), staffId: idOf('staff'), name })
}

function missingNames(people: readonly Entry[]): Record<string, string> {
  return Object.fromEntries(
    people.flatMap(({ chosen, name }, at) =>
      chosen === BY_NAME && name.trim() === '' ? [[`people.${at}.name`, 'Vul een naam in.']] : [],
    ),
  )
}
