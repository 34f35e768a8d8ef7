import { cleanup, screen, within } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { capture } from '../../i18n/vi/capture.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { PageTray, type PageTrayProps, type TrayPage } from './PageTray.tsx'

afterEach(cleanup)

const pagesOf = (...keys: string[]): readonly TrayPage[] => keys.map((key) => ({ key, thumbnail: null }))

/** A caller that does what it is asked. */
function Held(props: Partial<PageTrayProps> & { readonly start: readonly TrayPage[] }) {
  const [pages, setPages] = useState(props.start)
  const [selected, setSelected] = useState<string | null>(null)
  return (
    <PageTray
      {...props}
      label="Trang"
      words={capture.tray}
      pages={pages}
      selected={selected}
      onSelect={setSelected}
      onTurn={(keys) => {
        props.onTurn?.(keys)
        setPages((now) =>
          now.map((page) => (keys.includes(page.key) ? { ...page, key: `${page.key}'` } : page)),
        )
      }}
      onMove={(key, to) =>
        setPages((now) => {
          const rest = now.filter((page) => page.key !== key)
          return [...rest.slice(0, to), ...now.filter((page) => page.key === key), ...rest.slice(to)]
        })
      }
      onRemove={(keys) => {
        props.onRemove?.(keys)
        setPages((now) => now.filter((page) => !keys.includes(page.key)))
      }}
      {...(props.onAssign && {
        onAssign: (keys: readonly string[], group: string) => {
          props.onAssign?.(keys, group)
          setPages((now) => now.map((page) => (keys.includes(page.key) ? { ...page, group } : page)))
        },
      })}
    />
  )
}

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-key]')]
const order = () => cards().map((card) => card.dataset['key'])
const focused = () => (document.activeElement as HTMLElement).dataset['key']
const pressed = () =>
  cards()
    .filter((card) => card.getAttribute('aria-pressed') === 'true')
    .map((card) => card.dataset['key'])
const said = () => screen.getByRole('status').textContent

test('pages are put in order by keys alone, the focus stays on the page and the move is said (WCAG 2.5.7)', async () => {
  const onRemove = vi.fn()
  const { user } = renderKit(<Held start={pagesOf('a', 'b', 'c')} onRemove={onRemove} />)
  await user.tab() // several
  await user.tab()
  await user.keyboard('{Control>}{ArrowRight}{/Control}')
  expect(order()).toEqual(['b', 'a', 'c'])
  expect(focused()).toBe('a')
  expect(said()).toBe('Trang 1 đã chuyển tới vị trí 2')
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(order()).toEqual(['b', 'c', 'a'])
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}{ArrowLeft}')
  expect(focused()).toBe('b')
  await user.keyboard('{Control>}{ArrowLeft}{/Control}')
  expect(order()).toEqual(['b', 'a', 'c'])
  await user.keyboard('{Delete}')
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(['b'])
  expect(focused()).toBe('a')
})

test('one Tab stop for all pages; arrows choose, Shift chooses a run, Ctrl one more, Escape lets go', async () => {
  const onRemove = vi.fn()
  const { user } = renderKit(<Held start={pagesOf('a', 'b', 'c', 'd')} onRemove={onRemove} />)
  expect(cards().filter((card) => card.tabIndex === 0)).toHaveLength(1)
  cards()[0]?.focus()
  await user.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}')
  expect(pressed()).toEqual(['b', 'c'])
  expect(screen.getByText('Đã chọn 2 trang')).toBeDefined()
  // What needs one page is not offered for two.
  expect(screen.queryByRole('button', { name: 'Lên trước' })).toBeNull()
  await user.keyboard('{Control>}a{/Control}')
  expect(pressed()).toEqual(['a', 'b', 'c', 'd'])
  await user.keyboard('{Escape}')
  expect(pressed()).toEqual(['c'])
  await user.keyboard('{Control>}')
  await user.click(screen.getByRole('button', { name: /Trang 1/ }))
  await user.keyboard('{/Control}')
  expect(pressed()).toEqual(['a', 'c'])
  await user.click(screen.getByRole('button', { name: 'Bỏ trang' }))
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(['a', 'c'])
  expect(order()).toEqual(['b', 'd'])
  expect(focused()).toBe('b')
})

test('without Shift and Ctrl, on a tablet: every touch adds or takes away', async () => {
  const onTurn = vi.fn()
  const { user } = renderKit(<Held start={pagesOf('a', 'b', 'c')} onTurn={onTurn} />)
  await user.click(screen.getByRole('button', { name: 'Chọn nhiều' }))
  for (const name of [/Trang 1/, /Trang 2/, /Trang 3/, /Trang 2/]) {
    await user.click(screen.getByRole('button', { name }))
  }
  await user.click(screen.getByRole('button', { name: 'Xoay' }))
  expect(onTurn).toHaveBeenLastCalledWith(['a', 'c'])
  // A turned page is another file; turning it again must not ask for choosing it again.
  await user.click(screen.getByRole('button', { name: 'Xoay' }))
  expect(onTurn).toHaveBeenLastCalledWith(["a'", "c'"])
})

test('by keys over the edge of a paper into the next, also into one that has no page yet', async () => {
  const onAssign = vi.fn()
  const { user } = renderKit(
    <Held
      start={[
        { key: 'a', thumbnail: null, group: 'x' },
        { key: 'b', thumbnail: null, group: 'x' },
      ]}
      groups={[
        { key: 'x', title: 'Giấy chứng sinh' },
        { key: 'y', title: 'Căn cước' },
      ]}
      onAssign={onAssign}
    />,
  )
  expect(screen.getByText('Chưa có trang')).toBeDefined()
  cards()[1]?.focus()
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  expect(onAssign).toHaveBeenCalledExactlyOnceWith(['b'], 'y')
  expect(said()).toBe('Trang 2 đã chuyển vào Căn cước')
  expect(focused()).toBe('b')
  expect(within(screen.getByRole('list', { name: 'Căn cước' })).getAllByRole('listitem')).toHaveLength(1)
})

test('blank pages lie folded, uncounted, and can be kept; a copy names the page it repeats', async () => {
  const onKeep = vi.fn()
  const { user } = renderKit(
    <Held
      start={[
        { key: 'a', thumbnail: null },
        { key: '-', thumbnail: null, isBlank: true },
        { key: 'b', thumbnail: null, repeats: 'a' },
      ]}
      onKeep={onKeep}
    />,
  )
  expect(order()).toEqual(['a', 'b'])
  expect(screen.getByRole('button', { name: /Trang 2.*Giống trang 1/ })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Giữ trang này' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Xem lại' }))
  await user.click(screen.getByRole('button', { name: 'Giữ trang này' }))
  expect(onKeep).toHaveBeenCalledExactlyOnceWith('-')
})

test('what was taken away is said and can be had back, by Ctrl+Z too', async () => {
  const onUndo = vi.fn()
  const { user } = renderKit(<Held start={pagesOf('a')} undo={{ text: 'Đã bỏ 2 trang', onUndo }} />)
  expect(said()).toBe('Đã bỏ 2 trang')
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
  cards()[0]?.focus()
  await user.keyboard('{Control>}z{/Control}')
  expect(onUndo).toHaveBeenCalledTimes(2)
})
