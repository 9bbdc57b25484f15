import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { type LatePart, latePart } from '../api/late.ts'
import { Waiting } from './Waiting.tsx'

/**
 * A component of which the code comes later (renderer/api/late.ts). When the code is there already it is drawn at
 * once; until then `meanwhile` stands in its place. Not React.lazy, which holds back what comes for 300 ms.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = <Waiting />,
): ComponentType<Props> {
  const part = latePart(load)
  return (props) => <Late part={part} props={props} meanwhile={meanwhile} />
}

interface LateProps<Props extends object> {
  part: LatePart<ComponentType<Props>>
  props: Props
  meanwhile: ReactNode
}

function Late<Props extends object>({ part, props, meanwhile }: LateProps<Props>) {
  const [Part, setPart] = useState(() => part.known())
  const [problem, setProblem] = useState<unknown>(null)
  useEffect(() => {
    if (Part !== null) return
    let wanted = true
    part.bring().then(
      (fetched) => wanted && setPart(() => fetched),
      (error: unknown) => wanted && setProblem(error),
    )
    return () => {
      wanted = false
    }
  }, [Part, part])
  // for the ErrorBoundary, whose way on is to begin again
  if (problem !== null) throw problem
  return Part === null ? meanwhile : <Part {...props} />
}
