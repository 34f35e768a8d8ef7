import 'fake-indexeddb/auto'
import { act, cleanup, render, screen, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import type { BoardCall, BoardView } from '../../domain/queue/board-view.ts'
import { BoardApp } from './BoardApp.tsx'
import { createBoardModel } from './board-model.ts'

const call = (series: string, count: number, counter: number, at: number): BoardCall => ({
  number: { series, count },
  counter,
  calls: 1,
  at,
})
const view: BoardView = {
  day: '2026-11-23',
  called: [1, 2, 3, 4, 5, 6].map((i) => call('A', 13 - i, i, 100 - i)),
  next: [13, 14, 15, 16, 17].map((count) => ({ series: 'A', count })),
  waiting: 9,
  open: [1, 2],
  minutes: 15,
}

function show() {
  const model = createBoardModel()
  render(<BoardApp model={model} />)
  return model
}
afterEach(cleanup)

it('shows the newest call large, the four before it, the next four and the wait', async () => {
  const model = show()
  expect(screen.getByText('Hôm nay chưa gọi số nào')).toBeDefined()
  await act(() => void (model.view.value = view))
  const card = screen.getByRole('status')
  expect(card.textContent).toBe('Mời sốA-012đến quầy 1')
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(rows.map((row) => row.textContent)).toEqual(['A-0112', 'A-0103', 'A-0094', 'A-0085'])
  const footer = screen.getByRole('contentinfo').textContent
  expect(footer).toContain('Tiếp theo: A-013 · A-014 · A-015 · A-016')
  expect(footer).not.toContain('A-017')
  expect(footer).toContain('9 người đang chờ, khoảng 15 phút')
})

it('of two calls at once the one that is being said stands in the card', async () => {
  const model = show()
  await act(() => {
    model.view.value = view
    model.saying.value = { number: { series: 'A', count: 10 }, counter: 3 }
  })
  expect(screen.getByRole('status').textContent).toContain('A-010')
  await act(() => void (model.saying.value = null))
  expect(screen.getByRole('status').textContent).toContain('A-012')
})

it('asks for the touch the browser wants before it may be heard, and takes any', async () => {
  const model = show()
  const wake = vi.fn<() => void>()
  expect(screen.queryByRole('button', { name: 'Bấm để bật loa' })).toBeNull()
  await act(() => {
    model.wake.value = wake
    model.isHeard.value = false
  })
  await userEvent.click(screen.getByRole('button', { name: 'Bấm để bật loa' }))
  expect(wake).toHaveBeenCalled()
  wake.mockClear()
  await userEvent.keyboard('x')
  expect(wake).toHaveBeenCalledOnce()
})

it('says since when the server is away, and that calling goes on', async () => {
  const model = show()
  await act(() => {
    model.view.value = view
    model.lostAt.value = Date.parse('2026-11-23T01:25:00Z')
  })
  expect(screen.getByText('Mất kết nối lúc 08:25, số vẫn gọi tại quầy')).toBeDefined()
  expect(screen.getByRole('status').textContent).toContain('A-012')
  await act(() => void (model.lostAt.value = undefined))
  expect(screen.queryByText(/Mất kết nối/)).toBeNull()
})

it('with nobody waiting and no counter open it promises no minutes', async () => {
  const model = show()
  await act(() => void (model.view.value = { ...view, next: [], waiting: 0 }))
  expect(screen.getByText('Không ai đang chờ')).toBeDefined()
  await act(() => void (model.view.value = { ...view, minutes: null }))
  expect(screen.getByRole('contentinfo').textContent).toContain('các quầy đang nghỉ')
})
