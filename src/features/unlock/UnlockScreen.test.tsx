import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { refuse } from '../../../domain/base/result.ts'
import { loadProblemSentences, problemSentence } from '../../i18n/problem-sentence.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { UnlockScreen } from './UnlockScreen.tsx'

beforeAll(() => loadProblemSentences())
afterEach(cleanup)

test('by keys alone: the code, Enter, the words, Enter; a refusal is said and the words are asked again', async () => {
  const refused = refuse('vault.cold')
  const onSubmit = vi.fn(async () => refused)
  const { user } = renderKit(
    <UnlockScreen heading="Mở khóa" action="Mở" acting="Đang mở" onSubmit={onSubmit} />,
  )
  expect(document.activeElement).toBe(screen.getByLabelText('Mã cán bộ'))
  await user.keyboard('CB-01{Enter}')
  expect(onSubmit).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(screen.getByLabelText('Cụm từ mở khóa'))
  await user.keyboard('một hai ba bốn{Enter}')
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ officer: 'CB-01', passphrase: 'một hai ba bốn' })
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(problemSentence(refused.problem)))
  expect(document.activeElement).toBe(screen.getByLabelText('Cụm từ mở khóa'))
})

test('while it opens, a second Enter sends nothing', async () => {
  const onSubmit = vi.fn(() => new Promise<never>(() => undefined))
  const { user } = renderKit(
    <UnlockScreen heading="Mở khóa" action="Mở" acting="Đang mở" onSubmit={onSubmit} />,
  )
  await user.keyboard('CB-01{Enter}bốn từ{Enter}{Enter}')
  expect(onSubmit).toHaveBeenCalledOnce()
  expect(screen.getByRole('button', { name: /Đang mở/ })).toBeDefined()
})

test('the code of the authenticator is asked for only when the home server wants it, and sent with the words', async () => {
  const answers = [refuse('sign-in.second-factor-needed'), refuse('sign-in.refused')]
  const onSubmit = vi.fn(async () => answers.shift() ?? refuse('vault.cold'))
  const { user } = renderKit(
    <UnlockScreen heading="Mở khóa" action="Mở" acting="Đang mở" onSubmit={onSubmit} />,
  )
  expect(screen.queryByLabelText('Mã xác thực')).toBeNull()
  await user.keyboard('CB-01{Enter}một hai ba bốn{Enter}')
  await waitFor(() => expect(screen.getByLabelText('Mã xác thực')).toBeDefined())
  await user.type(screen.getByLabelText('Mã xác thực'), '123456{Enter}')
  await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2))
  expect(onSubmit).toHaveBeenLastCalledWith({
    officer: 'CB-01',
    passphrase: 'một hai ba bốn',
    code: '123456',
  })
})

test('the finger is offered where somebody has a passkey, takes the code typed so far, and says why it failed', async () => {
  const open = vi.fn(async () => refuse('device.passkey.cancelled'))
  const passkey = { isHere: async () => true, open }
  const { user } = renderKit(
    <UnlockScreen
      heading="Mở khóa"
      action="Mở"
      acting="Đang mở"
      passkey={passkey}
      onSubmit={async () => refuse('vault.cold')}
    />,
  )
  await user.keyboard('CB-01')
  await user.click(await screen.findByRole('button', { name: 'Vân tay hoặc Windows Hello' }))
  expect(open).toHaveBeenCalledExactlyOnceWith('CB-01')
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toBe(
      problemSentence(refuse('device.passkey.cancelled').problem),
    ),
  )
})
