import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { capture } from '../../i18n/vi/capture.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { CornerEditor, type CornerEditorProps } from './CornerEditor.tsx'
import type { Quad } from './quad.ts'

afterEach(cleanup)

const size = { width: 1000, height: 800 }
const found: Quad = [
  [100, 100],
  [900, 110],
  [880, 700],
  [120, 690],
]

function editor(props: Partial<CornerEditorProps> = {}) {
  const onApply = vi.fn<(quad: Quad) => void>()
  const view = (more: Partial<CornerEditorProps>) => (
    <CornerEditor
      picture="data:,"
      size={size}
      quad={found}
      words={capture.corners}
      onApply={onApply}
      {...props}
      {...more}
    />
  )
  const kit = renderKit(view({}))
  return { ...kit, onApply, again: (more: Partial<CornerEditorProps>) => kit.rerender(view(more)) }
}

test('by keys alone: Tab goes from corner to corner, arrows move it by 1 pixel, with Shift by 10', async () => {
  const { user, onApply } = editor()
  await user.tab()
  await user.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}')
  expect(screen.getByRole('status').textContent).toBe('Góc trên bên trái: ngang 101, dọc 110')
  await user.tab()
  await user.tab()
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Góc dưới bên phải')
  await user.keyboard('{Shift>}{ArrowLeft}{/Shift}')
  await user.click(screen.getByRole('button', { name: 'Áp dụng' }))
  expect(onApply).toHaveBeenCalledExactlyOnceWith([[101, 110], found[1], [870, 700], found[3]])
})

test('a corner never leaves the picture', async () => {
  const { user, onApply } = editor({ quad: [[3, 0], found[1], found[2], found[3]] })
  await user.tab()
  await user.keyboard('{Shift>}{ArrowLeft}{ArrowUp}{/Shift}')
  await user.click(screen.getByRole('button', { name: 'Áp dụng' }))
  expect(onApply.mock.calls[0]?.[0][0]).toEqual([0, 0])
})

test('crossed corners are refused with a sentence, and nothing is handed on until they are a sheet again', async () => {
  const onApplyOn = vi.fn()
  const { user, onApply } = editor({ quad: [found[1], found[0], found[2], found[3]], onApplyOn })
  expect(screen.getByText(/chéo nhau/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Áp dụng' }))
  await user.click(screen.getByRole('button', { name: 'Áp dụng cho các trang sau' }))
  expect(onApply).not.toHaveBeenCalled()
  expect(onApplyOn).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Cả ảnh' }))
  expect(screen.queryByText(/chéo nhau/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Áp dụng' }))
  expect(onApply).toHaveBeenCalledExactlyOnceWith([
    [0, 0],
    [1000, 0],
    [1000, 800],
    [0, 800],
  ])
})

test('what was found anew replaces what was set by hand', async () => {
  const { user, onApply, again } = editor({ onFind: vi.fn() })
  await user.tab()
  await user.keyboard('{ArrowRight}')
  again({ quad: [...found] })
  await user.click(screen.getByRole('button', { name: 'Áp dụng' }))
  expect(onApply).toHaveBeenCalledExactlyOnceWith(found)
})
