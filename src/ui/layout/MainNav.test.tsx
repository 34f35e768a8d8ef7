import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { MainNav, type NavGroup } from './MainNav.tsx'

afterEach(cleanup)

/** Which of them folds or is hidden is the style sheet's: see MainNav.browser.test.tsx. */
function menu(current: string): NavGroup[] {
  const item = (key: string, label: string, more = {}) => ({
    key,
    label,
    href: `#${key}`,
    current: key === current,
    ...more,
  })
  return [
    { key: 'always', items: [item('desk', 'Bàn làm việc')] },
    { key: 'dossiers', heading: 'Hồ sơ', items: [item('work', 'Việc cần làm'), item('return', 'Chờ trả')] },
    {
      key: 'machine',
      heading: 'Máy này',
      isSeldom: true,
      items: [
        item('outbox', 'Hộp gửi', { count: 12, countLabel: '12 hồ sơ chờ gửi' }),
        item('settings', 'Cài đặt'),
      ],
    },
  ]
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const isOpen = (name: string | RegExp) => button(name).getAttribute('aria-expanded') === 'true'

test('only a group that is seldom used can be shut; shut, it still says what waits in it', async () => {
  const { user } = renderKit(<MainNav groups={menu('desk')} />)
  expect(screen.queryByRole('button', { name: 'Hồ sơ' })).toBeNull()
  expect(isOpen('Máy này 12 hồ sơ chờ gửi')).toBe(false)
  await user.click(button(/^Máy này/))
  expect(isOpen('Máy này')).toBe(true)
  const list = document.getElementById(button('Máy này').getAttribute('aria-controls') ?? '')
  expect(list).toBe(screen.getByRole('list', { name: 'Máy này' }))
})

test('a group is open while its page is current, and what was turned by hand holds no longer than a page', async () => {
  const { user, rerender } = renderKit(<MainNav groups={menu('settings')} />)
  expect(isOpen('Máy này')).toBe(true)
  await user.click(button('Máy này'))
  expect(isOpen(/^Máy này/)).toBe(false)
  rerender(<MainNav groups={menu('outbox')} />)
  expect(isOpen('Máy này')).toBe(true)
  rerender(<MainNav groups={menu('desk')} />)
  expect(isOpen(/^Máy này/)).toBe(false)
})

test('where there is little width one button holds the groups, names the page that is in them, and is shut after a step', async () => {
  const { user, rerender } = renderKit(<MainNav groups={menu('desk')} />)
  expect(isOpen('Mục khác')).toBe(false)
  await user.click(button('Mục khác'))
  expect(isOpen('Mục khác')).toBe(true)
  rerender(<MainNav groups={menu('return')} />)
  expect(isOpen('Mục khác: Chờ trả')).toBe(false)
})

test('without groups there is nothing to open', () => {
  renderKit(<MainNav groups={menu('desk').slice(0, 1)} />)
  expect(screen.queryByRole('button')).toBeNull()
})
