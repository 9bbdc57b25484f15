import type { ReactNode } from 'react'

/** Names and values side by side; empty values are left out. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== '' && value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Text of several lines, as it was typed. */
export function LongText({ text }: { text: string }) {
  return <span className="lines">{text}</span>
}
