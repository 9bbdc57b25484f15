import { tableDate } from '#domain/kernel/date-text'
import type { TrendPointShown } from '#domain/meetings/report-shown'

export interface DrawnPoint extends TrendPointShown {
  readonly number: number
  readonly target: number
}

interface TrendChartProps {
  label: string
  points: readonly DrawnPoint[]
}

const STEP = 72
const LEFT = 68
const TOP = 24
const HEIGHT = 150
const BELOW = 44

/**
 * Points on a line, each with its number: a filled square is reached, an open circle is not yet, and the target is a
 * dashed line of its own. Who cannot see it reads the table below it.
 */
export function TrendChart({ label, points }: TrendChartProps) {
  const width = LEFT + STEP * Math.max(points.length, 3)
  return (
    <svg
      className="trend"
      role="img"
      aria-label={aboutLine(label, points)}
      width={width}
      height={TOP + HEIGHT + BELOW}
      viewBox={`0 0 ${width} ${TOP + HEIGHT + BELOW}`}
    >
      {[0, 50, 100].map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={width} y1={heightOf(share)} y2={heightOf(share)} stroke="#ced4da" />
          <text x={LEFT - 8} y={heightOf(share) + 4} textAnchor="end">
            {share} %
          </text>
        </g>
      ))}
      {points.map(({ meetingId, target }, index) => (
        <line
          key={meetingId}
          x1={LEFT + STEP * index}
          x2={LEFT + STEP * (index + 1)}
          y1={heightOf(target)}
          y2={heightOf(target)}
          stroke="#212529"
          strokeWidth={1.5}
          strokeDasharray="6 4"
        />
      ))}
      {points[0] === undefined ? null : (
        <text x={LEFT - 8} y={heightOf(points[0].target) + 4} textAnchor="end" fontWeight={700}>
          doel {points[0].target} %
        </text>
      )}
      <polyline
        points={points.map((point, index) => `${middleOf(index)},${heightOf(shareOf(point))}`).join(' ')}
        fill="none"
        stroke="#495057"
        strokeWidth={2}
      />
      {points.map((point, index) => (
        <Point key={point.meetingId} point={point} x={middleOf(index)} />
      ))}
    </svg>
  )
}

function Point({ point, x }: { point: DrawnPoint; x: number }) {
  const y = heightOf(shareOf(point))
  return (
    <g>
      {point.reached ? (
        <rect x={x - 5} y={y - 5} width={10} height={10} fill="#212529" />
      ) : (
        <circle cx={x} cy={y} r={5} fill="white" stroke="#212529" strokeWidth={2} />
      )}
      <text className="trend-number" x={x} y={isLow(point) ? y + 20 : y - 10} textAnchor="middle">
        {point.percentText}
      </text>
      <text x={x} y={TOP + HEIGHT + 18} textAnchor="middle">
        nr. {point.number}
      </text>
      <text x={x} y={TOP + HEIGHT + 34} textAnchor="middle">
        {tableDate(point.date)}
      </text>
    </g>
  )
}

/** Its number stands below the point where the line of the target runs close above it. */
function isLow(point: DrawnPoint): boolean {
  const below = point.target - shareOf(point)
  return below > 0 && below < 14
}

function shareOf({ represented, pupils }: DrawnPoint): number {
  return pupils === 0 ? 0 : (100 * represented) / pupils
}

function heightOf(share: number): number {
  return TOP + HEIGHT * (1 - share / 100)
}

function middleOf(index: number): number {
  return LEFT + STEP * (index + 0.5)
}

function aboutLine(label: string, points: readonly DrawnPoint[]): string {
  const told = points.map(
    ({ date, percentText, reached }) => `${tableDate(date)} ${percentText}${reached ? ', doel gehaald' : ''}`,
  )
  return `Lijn van de opkomst: ${label}. ${told.join('; ')}.`
}
