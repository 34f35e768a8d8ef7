import { expect, test } from 'vitest'
import { ok, refuse } from '../../../domain/base/result.ts'
import { sendToPrinter } from './serial-printer.ts'
import type { Serial, SerialPort } from './web-serial.ts'

/** A printer on a serial line that keeps what comes. */
function fakePrinter({ isStuck = false, isGone = false } = {}) {
  const got: number[] = []
  let isOpen = false
  const port: SerialPort = {
    get writable() {
      return new WritableStream<Uint8Array>({
        write: (bytes) => (isStuck ? new Promise<void>(() => {}) : void got.push(...bytes)),
      })
    },
    open: async () => {
      if (isGone) throw new DOMException('gone', 'NetworkError')
      if (isOpen) throw new DOMException('open', 'InvalidStateError')
      isOpen = true
    },
    close: async () => void (isOpen = false),
  }
  const serial: Serial = { getPorts: async () => [port], requestPort: async () => port }
  return { serial, got, isOpen: () => isOpen }
}

test('every slip opens the line, arrives whole and lets go of it', async () => {
  const { serial, got, isOpen } = fakePrinter()
  expect(await sendToPrinter(serial, Uint8Array.of(1, 2))).toEqual(ok(null))
  expect(await sendToPrinter(serial, Uint8Array.of(3))).toEqual(ok(null))
  expect([got, isOpen()]).toEqual([[1, 2, 3], false])
})

test('no printer, one that was unplugged and one without paper are told apart, and no line stays open', async () => {
  expect(await sendToPrinter(null, Uint8Array.of(1))).toEqual(refuse('kiosk.printer.none'))
  const gone = fakePrinter({ isGone: true })
  expect(await sendToPrinter(gone.serial, Uint8Array.of(1))).toMatchObject({
    problem: { details: { reason: 'NetworkError' } },
  })
  const stuck = fakePrinter({ isStuck: true })
  expect(await sendToPrinter(stuck.serial, Uint8Array.of(1), 20)).toEqual(
    refuse('kiosk.printer.failed', { reason: 'late' }),
  )
  expect(stuck.isOpen()).toBe(false)
})
