// How a trip, its cars and its children are called on screen.
import type { OperationOutput } from '#domain/contract/operations'

export type Trip = OperationOutput<'rota.trip'>
export type TripCar = Trip['cars'][number]
export type TripChild = Trip['children'][number]

/** '4 gordels, 1 verhoger'. */
export function beltsText({ seats, boosters }: { seats: number; boosters: number }): string {
  const belts = seats === 1 ? '1 gordel' : `${seats} gordels`
  return `${belts}, ${boosters === 1 ? '1 verhoger' : `${boosters} verhogers`}`
}

/** 'mag niet meerijden, kleiner dan 1,35 m'; '' when nothing is special. */
export function remarksOf({ transport, under135, locked }: TripChild): string {
  return [
    ...(transport === 'no' ? ['mag niet met anderen mee'] : []),
    ...(under135 === true ? ['kleiner dan 1,35 m'] : []),
    ...unknownText(transport === 'unknown', under135 === null),
    ...(locked ? ['vastgezet'] : []),
  ].join(', ')
}

function unknownText(permission: boolean, height: boolean): string[] {
  if (permission && height) return ['nog niets bekend']
  if (permission) return ['toestemming niet bekend']
  return height ? ['lengte niet bekend'] : []
}

/** Where a child goes: 'auto van Eva de Boer', 'met de bus', 'nog geen auto'. */
export function wayText({ cars }: Trip, { carId, otherwise }: TripChild): string {
  const car = cars.find((one) => one.carId === carId)
  if (car !== undefined) return `auto van ${car.driver}`
  return otherwise || 'nog geen auto'
}

/** '1 kind', '28 kinderen'. */
export function childrenText(count: number): string {
  return count === 1 ? '1 kind' : `${count} kinderen`
}

/** '24 kinderen in een auto, 2 nog niet.'; and that a better way may be there when looking for it was stopped. */
export function filledText({
  placed,
  left,
  proven,
}: Omit<OperationOutput<'rota.fillCars'>, 'restorePointId'>) {
  const rest = left.length === 0 ? '.' : `, ${left.length} nog niet.`
  const doubt = proven ? '' : ' Misschien kan het nog beter: zet vast wat goed is en verdeel opnieuw.'
  return `${childrenText(placed)} in een auto${rest}${doubt}`
}
