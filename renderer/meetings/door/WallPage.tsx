import type { CSSProperties } from 'react'
import { useParams } from 'wouter'
import type { GroupLine } from '#domain/meetings/shown'
import { useWall, type Wall } from './use-wall.ts'
import './door.css'

/** The wall: how many of each group are there, for everybody to read. No names, and nothing to press. */
export function WallPage() {
  const { id = '' } = useParams<{ id: string }>()
  const state = useWall(id)
  if (state.kind === 'shown') return <Numbers wall={state.wall} />
  return (
    <main className="wall wall-empty">
      <h1>
        {state.kind === 'waiting' ? '' : state.kind === 'locked' ? 'Vergrendeld' : 'Ouderloket is gesloten'}
      </h1>
    </main>
  )
}

/** More groups than this stand in two columns. */
const ONE_COLUMN = 10

function Numbers({ wall: { name, target, lines, school } }: { wall: Wall }) {
  // The few children without a group would be known by their number; they do count in the total.
  const shown = lines.filter(({ groupId, pupils }) => groupId !== null && pupils > 0)
  const columns = shown.length > ONE_COLUMN ? 2 : 1
  const rows = Math.max(4, Math.ceil(shown.length / columns))
  const size: CSSProperties & Record<'--wall-rows', number> = { '--wall-rows': rows }
  return (
    <main className="wall" style={size}>
      <header className="wall-head">
        <h1>{name}</h1>
        {school.pupils === 0 ? null : (
          <p>
            <strong>{school.percentText}</strong> {school.represented} van {school.pupils} leerlingen
          </p>
        )}
      </header>
      <ul className="wall-lines" data-columns={columns}>
        {shown.map((line) => (
          <Line key={line.groupId} line={line} target={target} />
        ))}
      </ul>
      <p className="wall-foot">De streep staat bij {target} %: daar willen we overheen. Welkom!</p>
    </main>
  )
}

function Line({ line, target }: { line: GroupLine; target: number }) {
  const { name, kept, pupils, represented, reached, shortfallText } = line
  const share = pupils === 0 ? 0 : (represented / pupils) * 100
  return (
    <li className="wall-line">
      <span className="wall-group cut">{name}</span>{' '}
      <span className="wall-bar" aria-hidden="true">
        <span className="wall-share" style={{ width: `${share}%` }} data-reached={reached} />
        <span className="wall-target" style={{ left: `${target}%` }} />
      </span>
      <span className="wall-count">{kept ? `${represented} van ${pupils}` : ''}</span>{' '}
      <span className="wall-short">{reached ? `✓ ${shortfallText}` : shortfallText}</span>
    </li>
  )
}
