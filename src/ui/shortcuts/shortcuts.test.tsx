import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { Button } from '../actions/Button.tsx'
import { Dialog } from '../feedback/Dialog.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'

afterEach(cleanup)

const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.body, { key, ...more })

test('a button answers to its key, once per press, and not while the input method is at work', () => {
  const onClick = vi.fn()
  renderKit(
    <Button shortcut="F2" onClick={onClick}>
      Tiếp nhận
    </Button>,
  )
  expect(press('F2')).toBe(false)
  expect(onClick).toHaveBeenCalledTimes(1)
  press('F2', { repeat: true })
  press('F2', { isComposing: true })
  press('F2', { altKey: true })
  expect(onClick).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('button', { name: 'Tiếp nhận' }).getAttribute('aria-keyshortcuts')).toBe('F2')
})

test('a busy or disabled button answers to nobody', () => {
  const onClick = vi.fn()
  renderKit(
    <>
      <Button shortcut="F2" busy onClick={onClick}>
        Tiếp nhận
      </Button>
      <Button shortcut="F4" disabled onClick={onClick}>
        Quét
      </Button>
    </>,
  )
  press('F2')
  press('F4')
  fireEvent.click(screen.getByText('Tiếp nhận'))
  expect(onClick).not.toHaveBeenCalled()
})

test('behind an open dialog nothing answers; the dialog has its own keys, and gives the focus back', async () => {
  const behind = vi.fn()
  const inside = vi.fn()
  function Page() {
    const [open, setOpen] = useState(false)
    return (
      <>
        <Button shortcut="Ctrl+Enter" onClick={behind}>
          Trình ký
        </Button>
        <Button onClick={() => setOpen(true)}>Bỏ trang</Button>
        {open && (
          <Dialog
            title="Bỏ trang này?"
            tone="danger"
            onClose={() => setOpen(false)}
            actions={
              <>
                <Button kind="danger" shortcut="Ctrl+Enter" onClick={inside}>
                  Bỏ hẳn
                </Button>
                <Button onClick={() => setOpen(false)}>Không</Button>
              </>
            }
          >
            Ảnh sẽ mất.
          </Dialog>
        )}
      </>
    )
  }
  const { user } = renderKit(<Page />)
  const opener = screen.getByRole('button', { name: 'Bỏ trang' })
  await user.click(opener)
  expect(screen.getByRole('dialog', { name: 'Bỏ trang này?' })).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('Không')
  press('Enter', { ctrlKey: true })
  expect([behind.mock.calls.length, inside.mock.calls.length]).toEqual([0, 1])
  await user.click(screen.getByRole('button', { name: 'Không' }))
  expect(document.activeElement).toBe(opener)
  press('Enter', { ctrlKey: true })
  expect(behind).toHaveBeenCalledTimes(1)
})

test('Ctrl+/ lists what can be pressed here, each key once', () => {
  renderKit(
    <>
      <Button shortcut="F2">Tiếp nhận mới</Button>
      <Button shortcut="F4">Quét</Button>
      <Button shortcut="F4">Quét tiếp</Button>
      <ShortcutSheet always={[{ combo: 'Enter', label: 'Ô kế' }]} />
    </>,
  )
  press('/', { ctrlKey: true })
  const lines = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(lines).toEqual(['F2F2Tiếp nhận mới', 'F4F4Quét tiếp', 'Ctrl /Ctrl /Phím tắt', 'EnterEnterÔ kế'])
})
