import { cleanup, screen } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { loadProblemSentences, problemSentence } from '../../i18n/problem-sentence.ts'
import { OwnWordsDialog } from './OwnWordsDialog.tsx'

beforeAll(() => loadProblemSentences())
afterEach(cleanup)

test('words are taken, typed from the paper, and only then used; a refusal leaves all as it was', async () => {
  const offline = refuse('net.offline')
  const onTake = vi.fn<() => Promise<Result<string>>>(async () => offline)
  const onDone = vi.fn<(words: string) => void>()
  const { user } = renderKit(<OwnWordsDialog onTake={onTake} onDone={onDone} onClose={() => undefined} />)
  await user.click(screen.getByRole('button', { name: 'Nhận bốn từ của tôi' }))
  expect(screen.getByRole('status').textContent).toBe(problemSentence(offline.problem))
  onTake.mockResolvedValueOnce(ok('ba ca na me'))
  await user.click(screen.getByRole('button', { name: 'Nhận bốn từ của tôi' }))
  expect(screen.getByText('ba ca na me')).toBeDefined()
  await user.type(screen.getByLabelText('Nhập lại bốn từ vừa ghi'), 'ba ca na mo{Enter}')
  expect(onDone).not.toHaveBeenCalled()
  expect(screen.getByText(/Chưa giống bốn từ/)).toBeDefined()
  await user.clear(screen.getByRole('textbox'))
  await user.type(screen.getByRole('textbox'), ' Ba  ca na me{Enter}')
  expect(onDone).toHaveBeenCalledExactlyOnceWith('ba ca na me')
})
