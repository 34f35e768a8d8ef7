import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { AskDialog, type AskDialogProps } from './AskDialog.tsx'
import { ReasonBox } from './ReasonBox.tsx'

afterEach(cleanup)

test('asks and sends by Enter or its key, says why it was refused, and sends nothing twice', async () => {
  const onSubmit = vi.fn()
  const onClose = vi.fn()
  const dialog = (change: Partial<AskDialogProps> = {}) => (
    <AskDialog
      title="Cất riêng"
      intro="Hồ sơ vẫn nằm trên máy."
      submit="Cất riêng"
      shortcut="Ctrl+Enter"
      problem={null}
      onSubmit={onSubmit}
      onClose={onClose}
      {...change}
    >
      <ReasonBox id="why" label="Lý do" value="" onChange={() => undefined} />
    </AskDialog>
  )
  const { user, rerender } = renderKit(dialog())
  expect(document.activeElement).toBe(screen.getByLabelText('Lý do'))
  expect(screen.getByText('Hồ sơ vẫn nằm trên máy.').tagName).toBe('P')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await user.click(screen.getByRole('button', { name: /Cất riêng/ }))
  expect(onSubmit).toHaveBeenCalledTimes(2)
  rerender(dialog({ busy: true }))
  await user.click(screen.getByRole('button', { name: /Cất riêng/ }))
  expect(onSubmit).toHaveBeenCalledTimes(2)
  rerender(dialog({ problem: 'Hãy ghi lý do.' }))
  expect(screen.getByRole('status').textContent).toBe('Hãy ghi lý do.')
  expect(onClose).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Không, quay lại' }))
  expect(onClose).toHaveBeenCalledTimes(1)
})
