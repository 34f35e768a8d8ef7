import { cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { DeskLayout } from './DeskLayout.tsx'
import { FocusLayout } from './FocusLayout.tsx'

afterEach(cleanup)

test('the desk: one h1, named navigation with counts said in words, keys on its links, a way past it', async () => {
  const { user } = renderKit(
    <DeskLayout
      centre="UBND xã Hoằng Sơn"
      counter="Quầy 3"
      heading="Bàn làm việc"
      nav={[
        {
          key: 'always',
          items: [
            { key: 'desk', label: 'Bàn làm việc', href: '#desk', current: true },
            { key: 'new', label: 'Tiếp nhận mới', href: '#new', shortcut: 'F2' },
          ],
        },
        {
          key: 'centre',
          heading: 'Trung tâm và máy',
          items: [
            { key: 'outbox', label: 'Hộp gửi', href: '#outbox', count: 12, countLabel: '12 hồ sơ chờ gửi' },
          ],
        },
      ]}
    >
      <p>Nội dung</p>
    </DeskLayout>,
  )
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  const nav = within(screen.getByRole('navigation', { name: 'Mục chính' }))
  expect(nav.getByRole('link', { name: 'Bàn làm việc' }).getAttribute('aria-current')).toBe('page')
  expect(nav.getByRole('link', { name: /Hộp gửi.*12 hồ sơ chờ gửi/ })).toBeTruthy()
  expect(screen.queryByRole('complementary')).toBeNull()
  const clicked = vi.fn((event: Event) => event.preventDefault())
  nav.getByRole('link', { name: 'Tiếp nhận mới' }).addEventListener('click', clicked)
  fireEvent.keyDown(document.body, { key: 'F2' })
  expect(clicked).toHaveBeenCalledTimes(1)
  await user.tab()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('main'))
})

test('one piece of work: parts with their state, Escape goes back, a locked part cannot be opened', async () => {
  const onBack = vi.fn()
  const onPart = vi.fn()
  const { user } = renderKit(
    <FocusLayout
      title="Đăng ký khai sinh"
      current="child"
      onBack={onBack}
      onPart={onPart}
      saved="Đã lưu trên máy 08:21:07"
      parts={[
        { key: 'who', label: 'Người yêu cầu', done: true },
        { key: 'child', label: 'Trẻ', progress: '3/8', progressLabel: 'đã xong 3 trên 8' },
        { key: 'check', label: 'Kiểm tra', numbered: false, locked: true },
      ]}
    >
      <h1>Trẻ</h1>
    </FocusLayout>,
  )
  const parts = within(screen.getByRole('navigation', { name: 'Các phần của hồ sơ' }))
  expect(parts.getByRole('button', { name: /1 Người yêu cầu.*Xong/ })).toBeTruthy()
  expect(parts.getByRole('button', { name: /2 Trẻ.*đã xong 3 trên 8/ }).getAttribute('aria-current')).toBe(
    'step',
  )
  await user.click(parts.getByRole('button', { name: 'Kiểm tra' }))
  expect(onPart).not.toHaveBeenCalled()
  await user.click(parts.getByRole('button', { name: /Người yêu cầu/ }))
  expect(onPart).toHaveBeenCalledExactlyOnceWith('who')
  expect(screen.getByText('Đã lưu trên máy 08:21:07').getAttribute('role')).toBe('status')
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(onBack).toHaveBeenCalledTimes(1)
})
