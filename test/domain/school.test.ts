import { expect, test } from 'vitest'
import { addressWindow } from '#domain/printing/letter-papers'
import { schoolDetails } from '#domain/school/school'

const DETAILS = {
  name: 'De Wilgentuin',
  street: '',
  houseNumber: '',
  addition: '',
  postcode: '',
  town: '',
  phone: '',
  email: '',
  openingHours: '',
  visionLine: '',
  brin: '',
  region: 'midden',
  salutationStyle: 'beste',
  signer: '',
}

test.each([
  [22, 48, 78, 22],
  [5, 40, 40, 14],
  [4, 48, 78, 22],
  [22, 39, 78, 22],
  [120, 48, 90, 22],
  [22, 75, 78, 22],
])('takes an envelope window %i, %i, %i × %i just when the paper does', (x, y, width, height) => {
  const window = { windowX: x, windowY: y, windowWidth: width, windowHeight: height }
  const saved = schoolDetails.safeParse({ ...DETAILS, ...window }).success
  expect(saved).toBe(addressWindow.safeParse({ x, y, width, height }).success)
})
