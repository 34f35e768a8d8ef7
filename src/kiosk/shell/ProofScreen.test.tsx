import { render } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WipeReport } from '../session/wipe-report.ts'
import { ProofScreen } from './ProofScreen.tsx'

const root = document.createElement('div')
beforeEach(() => {
  document.body.append(root)
})
afterEach(() => {
  render(null, root)
  vi.useRealTimers()
})

const report: WipeReport = {
  at: '2026-11-21T01:22:00Z',
  reason: 'done',
  ms: 40,
  remains: [],
  own: [
    { place: 'database', name: 'motcua-queue' },
    { place: 'cache', name: 'shell-kiosk' },
    { place: 'cache', name: 'shell-kiosk-state' },
  ],
  unseen: [],
}

test('nothing left: it says so, names what is the machine’s own once, and makes room for the next by itself', async () => {
  vi.useFakeTimers()
  let next = 0
  render(<ProofScreen report={report} onNext={() => next++} />, root)
  expect(root.textContent).toContain('0 tài liệu còn lại')
  expect(root.textContent).toContain('số thứ tự trong ngày, chương trình.')
  await vi.advanceTimersByTimeAsync(15_000)
  expect(next).toBe(1)
})

test('something left is named, is no success, and stays to be read', async () => {
  vi.useFakeTimers()
  let next = 0
  const remains = [{ place: 'tab', name: 'x' }] as const
  render(<ProofScreen report={{ ...report, remains, unseen: ['file'] }} onNext={() => next++} />, root)
  expect(root.textContent).toContain('1 tài liệu còn lại')
  expect(root.textContent).toContain('Bộ nhớ của trang: x')
  expect(root.textContent).toContain('Có chỗ máy không tự xem được')
  expect(root.textContent).not.toContain('Đã xoá xong')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(next).toBe(0)
})
