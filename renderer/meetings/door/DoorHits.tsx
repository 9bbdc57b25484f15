import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { DoorFamily, VisitShown } from '#domain/meetings/door-contract'
import type { DoorAnswer, DoorHit } from '#domain/meetings/door-search'
import { adultsText, besideText, keyOf, presenceOf } from './presence.ts'

export const LIST_ID = 'door-hits'

export function hitId(index: number): string {
  return `door-hit-${index}`
}

interface DoorHitsProps {
  answer: DoorAnswer<DoorFamily>
  /** Something was typed that can be searched for. */
  asked: boolean
  /** How many adults were typed behind the name. */
  adults: number | null
  active: number
  visits: ReadonlyMap<string, VisitShown>
  /** Children who stand with more than one family: there the parent says which one it is. */
  shared: ReadonlySet<string>
  /** Families whose saving is under way, by key. */
  saving: ReadonlySet<string>
  onChoose: (family: DoorFamily) => void
}

/** The families that fit; the room for them is always there, so that nothing jumps. */
export function DoorHits({ answer, asked, onChoose, active, ...rest }: DoorHitsProps) {
  const { hits, more } = answer
  return (
    <div className="door-hits">
      {asked && hits.length === 0 ? (
        <Text fz="lg">Niemand gevonden. Typ minder letters, of de naam van een kind.</Text>
      ) : null}
      <div role="listbox" id={LIST_ID} aria-label="Gezinnen" hidden={hits.length === 0} className="door-list">
        {hits.map((hit, index) => (
          <Hit
            key={keyOf(hit.family)}
            hit={hit}
            index={index}
            isActive={index === active}
            onPick={() => onChoose(hit.family)}
            {...rest}
          />
        ))}
      </div>
      {more > 0 ? <Text mt="xs">Nog {more} gezinnen. Typ verder.</Text> : null}
    </div>
  )
}

interface HitProps extends Pick<DoorHitsProps, 'adults' | 'visits' | 'saving' | 'shared'> {
  hit: DoorHit<DoorFamily>
  index: number
  isActive: boolean
  onPick: () => void
}

function Hit({ hit: { family, meant }, index, isActive, shared, onPick, ...rest }: HitProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox
    <div
      ref={row}
      id={hitId(index)}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className="search-hit door-hit"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <div className="shrinking">
        <p className="cut door-name">{family.name}</p>
        <p className="cut door-children">
          {family.children.map(({ pupilId, callName, group }, at) => (
            <span key={pupilId}>
              {at === 0 ? '' : ', '}
              {meant.includes(pupilId) ? <mark>{callName}</mark> : callName}
              {group === '' ? '' : ` (${group})`}
            </span>
          ))}
          {family.children.some(({ pupilId }) => shared.has(pupilId)) && family.parents.length > 0
            ? ` · bij ${family.parents.join(' en ')}`
            : ''}
        </p>
      </div>
      <div className="door-state">
        <State family={family} isActive={isActive} {...rest} />
      </div>
    </div>
  )
}

interface StateProps extends Pick<HitProps, 'adults' | 'visits' | 'saving' | 'isActive'> {
  family: DoorFamily
}

/** Whether they are in, else what Enter would write down. */
function State({ family, adults, visits, saving, isActive }: StateProps) {
  const { since, adults: inside, beside } = presenceOf(family, visits.values())
  const isSaving = saving.has(keyOf(family))
  const wanted = adults ?? (family.promised || 1)
  return (
    <>
      {since === null ? null : <strong>✓ binnen sinds {since}</strong>}
      {since === null && isSaving ? <strong>✓ binnen</strong> : null}
      {since === null ? null : (
        <span>
          {adultsText(inside)}
          {isActive && adults !== null && adults > inside ? `, Enter: wordt ${adults}` : ''}
        </span>
      )}
      {since === null && !isSaving && isActive ? <strong>Enter: {adultsText(wanted)}</strong> : null}
      {since === null && !isSaving ? <span>{whyText(family)}</span> : null}
      {beside.map((visit) => (
        <span key={visit.visitId}>{besideText(visit)}</span>
      ))}
    </>
  )
}

function whyText({ promised, invited }: DoorFamily): string {
  if (promised > 0) return `${promised} toegezegd`
  return invited ? '' : 'komt erbij'
}
