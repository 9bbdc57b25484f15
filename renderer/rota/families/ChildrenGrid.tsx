import type { FormDetails } from '#domain/rota/family-form'
import { CHILD_COLUMNS, isChildOn, pressOnChildren, tickChild } from './form-boxes.ts'
import { KeyGrid } from './KeyGrid.tsx'

type Children = FormDetails['children']

interface ChildrenGridProps {
  rows: Children
  nameOf: (pupilId: string) => string
  onChange: (rows: Children) => void
  /** The first box takes the focus when it is drawn. */
  first?: boolean
}

/** Permission and height of children: on the form of their family, and for all children of a trip at once. */
export function ChildrenGrid({ rows, nameOf, onChange, first = false }: ChildrenGridProps) {
  return (
    <KeyGrid
      label="Kinderen in de auto van anderen"
      rows={rows.map(({ pupilId }) => ({ key: pupilId, label: nameOf(pupilId) }))}
      columns={CHILD_COLUMNS}
      isOn={({ row, column }) => {
        const child = rows[row]
        return child !== undefined && isChildOn(child, column)
      }}
      onTick={({ row, column }) =>
        onChange(rows.map((child, place) => (place === row ? tickChild(child, column) : child)))
      }
      press={pressOnChildren}
      first={first}
    />
  )
}
