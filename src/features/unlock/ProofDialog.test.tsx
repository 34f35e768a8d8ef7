import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ok, refuse } from '../../../domain/base/result.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { ProofDialog, type ProofDialogProps } from './ProofDialog.tsx'

beforeAll(() => loadProblemSentences())
afterEach(cleanup)

function show(change: Partial<ProofDialogProps> = {}) {
  const props = {
    officer: 'Hà Thị Mai',
    hasPasskey: async () => true,
    onTyped: vi.fn<ProofDialogProps['onTyped']>(async () => ok(null)),
    onPasskey: vi.fn<ProofDialogProps['onPasskey']>(async () => ok(null)),
    onClose: vi.fn<() => void>(),
    ...change,
  }
  return { props, ...renderKit(<ProofDialog {...props} />) }
}

test('words, then the second factor when it is wanted', async () => {
  const answers = [refuse('sign-in.second-factor-needed'), ok(null)]
  const onTyped = vi.fn<ProofDialogProps['onTyped']>(async () => answers.shift() ?? ok(null))
  const { user } = show({ onTyped })
  await user.type(screen.getByLabelText('Cụm từ mở khóa'), 'ba ca na me{Enter}')
  await user.type(await screen.findByLabelText('Mã xác thực'), '654321{Enter}')
  await waitFor(() => expect(onTyped).toHaveBeenCalledTimes(2))
  expect(onTyped).toHaveBeenLastCalledWith({ passphrase: 'ba ca na me', code: '654321' })
})

test('the finger is offered to whoever has one here', async () => {
  const { props, user } = show()
  await user.click(await screen.findByRole('button', { name: 'Vân tay hoặc Windows Hello' }))
  expect(props.onPasskey).toHaveBeenCalledOnce()
  cleanup()
  show({ hasPasskey: async () => false })
  expect(screen.queryByRole('button', { name: 'Vân tay hoặc Windows Hello' })).toBeNull()
})
