import { groupTitle } from '#domain/groups/texts'
import type { TurnoutReport } from '#domain/meetings/report-shown'

/**
 * Bars with the line of the target. Reached is filled, not yet is hatched, and each bar has its number: it needs no
 * colour. Who cannot see it reads the table beside it.
 */
export function GroupBars({ report: { lines, target } }: { report: TurnoutReport }) {
  return (
    <div role="img" aria-label={aboutBars(lines, target)} className="bars">
      <div className="bars-row bars-head">
        <span />
        <span className="bars-scale">
          <span>0 %</span>
          <span className="bars-goal" style={{ left: `${target}%` }}>
            doel {target} %
          </span>
        </span>
        <span />
      </div>
      {lines.map(({ groupId, name, kept, pupils, represented, reached, percentText }) => (
        <div key={groupId ?? ''} className="bars-row">
          <span className="bars-name">{groupId === null ? name : groupTitle(name)}</span>
          <span className="bars-track">
            {kept && represented > 0 ? (
              <span
                className="bars-share"
                data-reached={reached}
                style={{ width: `${(100 * represented) / pupils}%` }}
              />
            ) : null}
            <span className="bars-target" style={{ left: `${target}%` }} />
          </span>
          <span className="bars-percent">{kept ? percentText : 'geen lijst'}</span>
        </div>
      ))}
      <div className="bars-legend">
        <span>
          <span className="bars-sample bars-share" data-reached="true" /> doel gehaald
        </span>
        <span>
          <span className="bars-sample bars-share" data-reached="false" /> nog niet gehaald
        </span>
      </div>
    </div>
  )
}

function aboutBars(lines: TurnoutReport['lines'], target: number): string {
  const counted = lines.filter(({ kept, pupils }) => kept && pupils > 0)
  const made = counted.filter(({ reached }) => reached).length
  return `Staven van de opkomst per groep, met een lijn bij het doel: meer dan ${target} %. ${made} van ${counted.length} groepen haalden het doel. De getallen staan in de tabel.`
}
