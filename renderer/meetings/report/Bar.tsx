import type { ReportLine } from '#domain/meetings/report-shown'

interface BarProps {
  line: Pick<ReportLine, 'kept' | 'pupils' | 'represented' | 'reached' | 'percentText'>
  target: number
}

/**
 * A bar with the line of the target. Reached is filled and not yet is hatched, and its number stands beside it: it needs
 * no colour.
 */
export function Bar({ line: { kept, pupils, represented, reached, percentText }, target }: BarProps) {
  const goal = `doel meer dan ${target} %: ${reached ? 'gehaald' : 'nog niet gehaald'}`
  return (
    <div role="img" aria-label={kept ? `${percentText}, ${goal}` : 'geen lijst'} className="bar">
      <span className="bar-track">
        {kept && represented > 0 ? (
          <span
            className="bar-share"
            data-reached={reached}
            style={{ width: `${(100 * represented) / pupils}%` }}
          />
        ) : null}
      </span>
      <span className="bar-target" style={{ left: `${target}%` }} />
    </div>
  )
}

/** The scale above the bars, with the name of the line. */
export function BarScale({ target }: { target: number }) {
  return (
    <span className="bar-scale">
      {'\u00A0'}
      <span className="bar-goal" style={{ left: `${target}%` }}>
        doel {target} %
      </span>
    </span>
  )
}

/** What filled and hatched mean. */
export function BarLegend() {
  return (
    <div className="bar-legend">
      <span>
        <span className="bar-sample bar-share" data-reached="true" /> doel gehaald
      </span>
      <span>
        <span className="bar-sample bar-share" data-reached="false" /> nog niet gehaald
      </span>
    </div>
  )
}
