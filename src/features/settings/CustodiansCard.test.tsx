import { cleanup, screen } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import type { CustodiansAnswer } from '../../../domain/access/custodians.ts'
import { ok, refuse } from '../../../domain/base/result.ts'
import { loadProblemSentences, problemSentence } from '../../i18n/problem-sentence.ts'
import { CustodiansCard, type CustodianPorts } from './CustodiansCard.tsx'

beforeAll(() => loadProblemSentences())
afterEach(cleanup)

const custodians = ['Chủ tịch', 'Quản trị xã', 'Quản trị tỉnh'].map((label, at) => ({
  label,
  recipient: `age1${at}`,
}))
const waits: CustodiansAnswer = {
  current: null,
  waiting: { id: 'l-1', custodians, requester: 'o-1', askedAt: '2026-11-22T01:00:00.000Z' },
}
const stands: CustodiansAnswer = {
  current: { commune: '14956', at: '2026-11-22T01:05:00.000Z', custodians, sig: '' },
  waiting: null,
}
const READY = 'Đã có bản khôi phục cho bạn'

function ports({ isReady, read }: Partial<Pick<CustodianPorts, 'isReady' | 'read'>> = {}) {
  return {
    isReady: vi.fn<CustodianPorts['isReady']>(isReady ?? (async () => false)),
    read: vi.fn<CustodianPorts['read']>(read ?? (async () => ok({ told: waits, isReady: false }))),
    ask: async () => ok(null),
    decide: vi.fn<CustodianPorts['decide']>(async () => ok(null)),
    may: 'confirm' as const,
  }
}

test('a leader confirms once, and the card says what stands then; the server is asked once each time', async () => {
  const given = ports()
  const { user } = renderKit(<CustodiansCard ports={given} />)
  const confirm = await screen.findByRole('button', { name: 'Xác nhận ba người này' })
  expect(given.read).toHaveBeenCalledTimes(1)
  expect(given.isReady).toHaveBeenCalledTimes(1)
  given.read.mockResolvedValue(ok({ told: stands, isReady: true }))
  await user.dblClick(confirm)
  expect(await screen.findByText(READY, { exact: false })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Xác nhận ba người này' })).toBeNull()
  expect(given.decide).toHaveBeenCalledExactlyOnceWith('l-1', 'confirmed')
  expect(given.read).toHaveBeenCalledTimes(2)
})

test('without a line it says what this device holds; a forged list is said, not shown', async () => {
  const away = ports({ isReady: async () => true, read: async () => refuse('net.offline') })
  renderKit(<CustodiansCard ports={away} />)
  expect(await screen.findByText(READY, { exact: false })).toBeDefined()
  expect(screen.queryByRole('status')).toBeNull()
  cleanup()
  const forged = refuse('sync.answer.forged')
  renderKit(<CustodiansCard ports={ports({ read: async () => forged })} />)
  expect((await screen.findByRole('status')).textContent).toBe(problemSentence(forged.problem))
  expect(screen.queryByText('Chủ tịch', { exact: false })).toBeNull()
})
