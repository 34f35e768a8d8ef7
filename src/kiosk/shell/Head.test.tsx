import { signal } from '@preact/signals'
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeKiosk } from '../../../tests/support/fake-kiosk.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import type { Kiosk } from '../kiosk.ts'
import { Head } from './Head.tsx'
import { HOLD_MS } from './KeeperCorner.tsx'
import type { KioskRun } from './kiosk-run.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function show() {
  const kiosk = signal<Kiosk | null>(null)
  const openKeeper = vi.fn()
  const { identity } = fakeKiosk()
  const run = { kiosk, identity, openKeeper } as unknown as KioskRun
  renderKit(<Head run={run} title={null} />)
  return { kiosk, openKeeper }
}

const corner = () => screen.queryByRole('button', { name: /^Người trông máy/ })

test('while nobody is here the corner opens the keeper’s page, when it is held long enough', async () => {
  const { openKeeper } = show()
  fireEvent.pointerDown(corner()!)
  vi.advanceTimersByTime(HOLD_MS - 100)
  fireEvent.pointerUp(corner()!)
  vi.advanceTimersByTime(HOLD_MS)
  expect(openKeeper).not.toHaveBeenCalled()
  fireEvent.pointerDown(corner()!)
  vi.advanceTimersByTime(HOLD_MS)
  expect(openKeeper).toHaveBeenCalledTimes(1)
})

test('in a resident’s session it is not there, also back at the start screen; a hold begun before ends with it', async () => {
  const { kiosk, openKeeper } = show()
  fireEvent.pointerDown(corner()!)
  kiosk.value = fakeKiosk()
  await vi.advanceTimersByTimeAsync(HOLD_MS)
  expect(corner()).toBeNull()
  expect(openKeeper).not.toHaveBeenCalled()
  kiosk.value = null
  await vi.advanceTimersByTimeAsync(0)
  expect(corner()).not.toBeNull()
})
