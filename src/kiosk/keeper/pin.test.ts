import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { ok, refuse } from '../../../domain/base/result.ts'
import { openKept } from '../../device/kept.ts'
import { createPinLock, isWeak } from './pin.ts'

test('five tries, then five minutes, over a restart; a clock set back shuts nobody out for longer', async () => {
  let now = 1_000_000
  const lock = () => createPinLock(openKept('pin-test'), () => now)
  expect(await lock().isSet()).toBe(false)
  expect(await lock().set('111111')).toEqual(refuse('kiosk.pin.weak'))
  expect(await lock().set('481620')).toEqual(ok(null))
  for (const left of [4, 3, 2, 1])
    expect(await lock().check('000001')).toEqual(refuse('kiosk.pin.wrong', { left }))
  expect(await lock().check('000001')).toEqual(refuse('kiosk.pin.locked', { retryAfterSeconds: 300 }))
  now += 299_000
  expect(await lock().check('481620')).toEqual(refuse('kiosk.pin.locked', { retryAfterSeconds: 1 }))
  now -= 3_600_000
  expect(await lock().check('481620')).toEqual(ok(null))
  expect(await lock().check('48162')).toEqual(refuse('kiosk.pin.wrong', { left: 4 }))
})

test.each(['', '12345', '123456', '987654', '000000', 'abcdef', '12345x'])('%j is too easy', (pin) =>
  expect(isWeak(pin)).toBe(true),
)
test.each(['481620', '112233', '1234567899'])('%j is a PIN', (pin) => expect(isWeak(pin)).toBe(false))
