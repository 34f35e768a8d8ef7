import '../../src/ui/styles/index.css'
import { cleanup, render, screen } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { capture } from '../../src/i18n/vi/capture.ts'
import { ui } from '../../src/i18n/vi/ui.ts'
import { CornerEditor } from '../../src/ui/capture/CornerEditor.tsx'
import type { Quad } from '../../src/ui/capture/quad.ts'
import { PageTray, type TrayPage } from '../../src/ui/data/PageTray.tsx'
import { UiWordsProvider } from '../../src/ui/words.ts'

afterEach(cleanup)

const groups = [
  { key: 'x', title: 'Giấy chứng sinh' },
  { key: 'y', title: 'Căn cước' },
]

function Tray() {
  const [pages, setPages] = useState<readonly TrayPage[]>(
    ['a', 'b', 'c'].map((key) => ({ key, thumbnail: null, group: 'x' })),
  )
  return (
    <PageTray
      label="Trang"
      words={capture.tray}
      pages={pages}
      groups={groups}
      selected={null}
      onSelect={() => undefined}
      onMove={(key, to) =>
        setPages((now) => {
          const rest = now.filter((page) => page.key !== key)
          return [...rest.slice(0, to), ...now.filter((page) => page.key === key), ...rest.slice(to)]
        })
      }
      onAssign={(keys, group) =>
        setPages((now) => now.map((page) => (keys.includes(page.key) ? { ...page, group } : page)))
      }
    />
  )
}

const inKit = (inside: ComponentChildren) => render(<UiWordsProvider value={ui}>{inside}</UiWordsProvider>)
const card = (key: string) => document.querySelector<HTMLElement>(`[data-key="${key}"]`)!
const order = () => [...document.querySelectorAll<HTMLElement>('[data-key]')].map((one) => one.dataset['key'])

test('a page is dragged behind another one and into a paper that has none; a trembling hand is a click', async () => {
  inKit(<Tray />)
  await userEvent.dragAndDrop(card('a'), card('b'), { targetPosition: { x: 110, y: 60 } })
  await vi.waitFor(() => expect(order()).toEqual(['b', 'a', 'c']))
  expect(screen.getByRole('status').textContent).toBe('Trang 1 đã chuyển tới vị trí 2')

  const empty = document.querySelector<HTMLElement>('[data-group="y"]')!
  await userEvent.dragAndDrop(card('c'), empty)
  await vi.waitFor(() => expect(empty.querySelectorAll('[data-page]')).toHaveLength(1))
  expect(empty.querySelector('[data-page]')?.getAttribute('data-page')).toBe('c')
  // Nothing of the drag stays behind.
  expect(document.querySelector('[data-dragged]')).toBeNull()
  expect(card('c').closest('li')?.style.transform).toBe('')

  await userEvent.dragAndDrop(card('b'), card('b'), {
    sourcePosition: { x: 50, y: 50 },
    targetPosition: { x: 53, y: 52 },
  })
  expect(order()).toEqual(['b', 'a', 'c'])
})

test('a corner follows the pointer in pixels of the picture, under a loupe', async () => {
  const onApply = vi.fn<(quad: Quad) => void>()
  const quad: Quad = [
    [100, 100],
    [900, 100],
    [900, 700],
    [100, 700],
  ]
  const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="800"><rect width="1000" height="800" fill="tan"/></svg>')}`
  const { container } = inKit(
    <CornerEditor
      picture={picture}
      size={{ width: 1000, height: 800 }}
      quad={quad}
      words={capture.corners}
      onApply={onApply}
    />,
  )
  const image = container.querySelector('img')!.getBoundingClientRect()
  const scale = image.width / 1000
  const handle = screen.getByRole('button', { name: 'Góc dưới bên phải' })
  const box = handle.getBoundingClientRect()
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
  // 200 picture pixels to the left and 150 up; taken off its middle, the corner must not jump.
  const from = { x: box.width / 2 + 8, y: box.height / 2 - 6 }
  await userEvent.dragAndDrop(handle, handle, {
    sourcePosition: from,
    targetPosition: { x: from.x - 200 * scale, y: from.y - 150 * scale },
    force: true,
  })
  expect(container.querySelector('svg image')?.getAttribute('href')).toBe(picture)
  await userEvent.click(screen.getByRole('button', { name: 'Áp dụng' }))
  const [x, y] = onApply.mock.calls[0]![0][2]
  expect(Math.abs(x - 700)).toBeLessThanOrEqual(3 / scale)
  expect(Math.abs(y - 550)).toBeLessThanOrEqual(3 / scale)
})
