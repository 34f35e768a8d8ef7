import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { MenuButton } from '../actions/MenuButton.tsx'
import { showToast } from '../feedback/toasts.ts'
import { ToastRegion } from '../feedback/ToastRegion.tsx'
import type { SearchGroup } from '../fields/marked-items.ts'
import { SearchBox } from '../fields/SearchBox.tsx'

afterEach(cleanup)

const found: readonly SearchGroup[] = [
  { key: 'procedures', title: 'Thủ tục', items: [{ id: 'p1', title: 'Đăng ký khai sinh' }] },
  { key: 'dossiers', title: 'Hồ sơ', items: [{ id: 'd1', title: '251121-0070' }] },
]

test('Ctrl+K, type, arrow, Enter: the choice is told and what was typed is gone', async () => {
  const onChoose = vi.fn()
  function Held() {
    const [groups, setGroups] = useState<readonly SearchGroup[]>([])
    return (
      <SearchBox
        label="Tìm"
        placeholder="Tìm thủ tục"
        none="Không tìm thấy."
        groups={groups}
        onQuery={(text) => setGroups(text.startsWith('x') ? [] : found)}
        onChoose={onChoose}
      />
    )
  }
  const { user } = renderKit(<Held />)
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Tìm' })
  expect(document.activeElement).toBe(box)
  await user.keyboard('khai{ArrowDown}')
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('251121-0070')
  await user.keyboard('{Enter}')
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('dossiers', 'd1')
  expect(box.value).toBe('')
  expect(screen.queryByRole('listbox')).toBeNull()
  await user.keyboard('xyz')
  expect(screen.getByRole('status').textContent).toBe('Không tìm thấy.')
})

test('a menu opens by key, walks by arrows, closes by Escape and gives the focus back', async () => {
  const onChoose = vi.fn()
  const { user } = renderKit(
    <MenuButton
      label="Lê Thị Hương"
      items={[
        { key: 'lock', label: 'Khóa máy', onChoose },
        { key: 'out', label: 'Kết thúc ca', onChoose: () => undefined },
      ]}
    />,
  )
  const button = screen.getByRole('button', { name: 'Lê Thị Hương' })
  await user.tab()
  await user.keyboard('{Enter}')
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(document.activeElement?.textContent).toBe('Khóa máy')
  await user.keyboard('{ArrowUp}')
  expect(document.activeElement?.textContent).toBe('Kết thúc ca')
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(button)
  await user.keyboard('{ArrowDown}{Enter}')
  expect(onChoose).toHaveBeenCalledTimes(1)
  expect(screen.queryByText('Khóa máy')).toBeNull()
})

test('a toast is added to a region that was there before, stays while it has the focus, and can be dismissed', async () => {
  vi.useFakeTimers()
  renderKit(<ToastRegion />)
  const region = screen.getByRole('status')
  const show = async (text: string) => {
    showToast(text)
    await vi.advanceTimersByTimeAsync(1)
  }
  await show('Đã lưu trên máy')
  expect(region.textContent).toContain('Đã lưu trên máy')
  fireEvent.focusIn(screen.getByRole('button', { name: 'Bỏ qua' }))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(region.textContent).toContain('Đã lưu trên máy')
  fireEvent.focusOut(screen.getByRole('button', { name: 'Bỏ qua' }))
  await vi.advanceTimersByTimeAsync(9000)
  expect(region.textContent).toBe('')
  vi.useRealTimers()
})
