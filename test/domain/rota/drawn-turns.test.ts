import { describe, expect, it } from 'vitest'
import { turnsByLot } from '#domain/rota/drawn-turns'

const draw = (can: Record<string, string[]>, places: Record<string, number>) =>
  Object.fromEntries(
    turnsByLot({
      order: Object.keys(can),
      can: new Map(Object.entries(can)),
      places: new Map(Object.entries(places)),
    }),
  )

describe('the turns of a draw', () => {
  it('lets a family that can choose make room for one that cannot', () => {
    expect(draw({ bos: ['mon', 'tue'], kok: ['mon'] }, { mon: 1, tue: 1 })).toEqual({
      bos: 'tue',
      kok: 'mon',
    })
  })

  it('never takes a place from a better lot', () => {
    expect(draw({ bos: ['mon'], kok: ['mon'] }, { mon: 1 })).toEqual({ bos: 'mon' })
  })

  it('passes on over more than one family', () => {
    const can = { bos: ['mon', 'tue'], kok: ['tue', 'wed'], vos: ['mon'], prins: ['tue'] }
    expect(draw(can, { mon: 1, tue: 1, wed: 1 })).toEqual({ bos: 'tue', kok: 'wed', vos: 'mon' })
  })

  it('gives a turn to as many families as it has places', () => {
    expect(draw({ bos: ['mon'], kok: ['mon'], vos: ['mon'] }, { mon: 2 })).toEqual({ bos: 'mon', kok: 'mon' })
  })
})
