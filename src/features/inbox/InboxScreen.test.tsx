import { screen, waitFor, within } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import type { Queue } from '../../../domain/workflow/queues.ts'
import { findDossier } from '../../data/dossiers.ts'
import { keepOfficers } from '../../data/officers.ts'
import { InboxScreen } from './InboxScreen.tsx'

const people = [
  { id: 'officer-1', name: 'Hà Thị Thử', title: '', roles: ['receiver', 'handler'], standing: 'active' },
  { id: 'officer-2', name: 'Phạm Thị Hoa', title: 'Hộ tịch', roles: ['handler'], standing: 'active' },
  { id: 'officer-3', name: 'Trương Văn Bình', title: '', roles: ['leader'], standing: 'active' },
] as const

let session: DeskSession
beforeEach(async () => {
  session = await openDesk({ roles: ['receiver', 'handler'] })
  await keepOfficers(session.ctx, 'x', people)
})
afterEach(closeDesk)

async function show() {
  const onOpen = vi.fn()
  function Held() {
    const [queue, setQueue] = useState<Queue>('todo')
    return <InboxScreen queue={queue} onQueue={setQueue} onOpen={onOpen} />
  }
  const view = renderKit(<Held />)
  await waitFor(() => expect(screen.queryByText('Đang mở…')).toBeNull())
  return { ...view, onOpen }
}

const receive = (n: number, name: string) =>
  session.receive({ applicant: { name }, code: `H56.99.01-261121-0100${n}` })
const give = (id: string, to: string, step = 'handle') =>
  session.act(id, { type: 'step-assigned', body: { step, to } })
const stateOf = async (id: string) => {
  const found = await findDossier(session.ctx, id)
  return found.ok ? found.value?.state : undefined
}
const tab = (name: RegExp) => screen.getByRole('tab', { name })

test('each inbox says how much lies in it; arrows go from one to the next', async () => {
  const [mine, theirs, waiting] = [
    await receive(1, 'Lò Thị Mẩy'),
    await receive(2, 'Hà Văn Đức'),
    await receive(3, 'Bùi Thị Hạnh'),
  ]
  await give(theirs, 'officer-2')
  await session.act(waiting, {
    type: 'supplement-requested',
    body: { items: [{ component: 'c', what: 'mờ' }], reason: 'mờ' },
  })
  const { user, onOpen } = await show()
  expect(tab(/^Việc cần làm 1/)).toBeTruthy()
  expect(tab(/^Chờ bổ sung 1/)).toBeTruthy()
  tab(/^Việc cần làm/).focus()
  await user.keyboard('{ArrowRight}')
  expect(tab(/^Chờ bổ sung/).getAttribute('aria-selected')).toBe('true')
  expect(screen.getByRole('button', { name: /Bùi Thị Hạnh/ })).toBeTruthy()
  await user.keyboard('{Home}')
  await user.click(screen.getByRole('button', { name: 'Cả xã' }))
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(2))
  screen.getByRole('button', { name: /Lò Thị Mẩy/ }).focus()
  await user.keyboard('{Enter}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/ho-so/${mine}`)
})

test('Space marks, F4 and Ctrl+Enter give several to one officer; each says what came of it', async () => {
  const ids = [
    await receive(1, 'Lò Thị Mẩy'),
    await receive(2, 'Hà Văn Đức'),
    await receive(3, 'Bùi Thị Hạnh'),
  ]
  const { user, onOpen } = await show()
  screen.getAllByRole('rowheader')[0]?.querySelector('button')?.focus()
  await user.keyboard(' {ArrowDown} ')
  expect(screen.getByText('Đã đánh dấu 2 hồ sơ')).toBeTruthy()
  expect(onOpen).not.toHaveBeenCalled()
  await user.keyboard('{F4}')
  const dialog = screen.getByRole('dialog', { name: 'Giao 2 hồ sơ' })
  await user.click(within(dialog).getByRole('radio', { name: /Phạm Thị Hoa/ }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.getByText(/Đã lưu trên máy 2\/2 hồ sơ/)).toBeTruthy())
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Đóng'))
  await user.keyboard('{Enter}')
  const given = (await Promise.all(ids.map(stateOf))).filter((state) => state?.assignee === 'officer-2')
  expect(given.map((state) => state?.custodian)).toEqual(['officer-2', 'officer-2'])
  const handed = (await session.ctx.db.outbox.toArray()).filter((row) => row.type === 'custody-handed')
  expect(handed).toHaveLength(2)
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1))
})

test('one that is refused stops none of the others, stays as it was and stays marked', async () => {
  const [held, elsewhere] = [await receive(1, 'Lò Thị Mẩy'), await receive(2, 'Hà Văn Đức')]
  await session.act(elsewhere, { type: 'custody-handed', body: { to: 'officer-3' } })
  const { user } = await show()
  screen.getAllByRole('rowheader')[0]?.querySelector('button')?.focus()
  await user.keyboard('{Control>}a{/Control}')
  await user.click(screen.getByRole('button', { name: 'Bàn giao hồ sơ giấy' }))
  await user.click(screen.getByRole('radio', { name: /Phạm Thị Hoa/ }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.getByText(/Đã lưu trên máy 1\/2 hồ sơ/)).toBeTruthy())
  const results = screen.getByRole('list', { name: 'Kết quả từng hồ sơ' })
  await waitFor(() => expect(results.textContent).toMatch(/01001.*đã lưu.*01002.*do người khác giữ/s))
  await user.keyboard('{Enter}')
  expect([(await stateOf(held))?.custodian, (await stateOf(elsewhere))?.custodian]).toEqual([
    'officer-2',
    'officer-3',
  ])
  expect((screen.getByRole('checkbox', { name: /01002/ }) as HTMLInputElement).checked).toBe(true)
  expect((screen.getByRole('checkbox', { name: /01001/ }) as HTMLInputElement).checked).toBe(false)
})

test('a dossier that is asked about, sent back or urged says so in its row', async () => {
  const id = await receive(1, 'Lò Thị Mẩy')
  await give(id, 'officer-1')
  await session.act(id, { type: 'step-returned', body: { step: 'handle', to: 'officer-1', reason: 'r' } })
  const due = { at: '2026-11-20T17:00', rule: 'by-hand', why: '' }
  await session.act(id, { type: 'opinion-asked', body: { office: 'Công an xã', question: 'q', due } })
  await show()
  const row = screen.getByRole('row', { name: /Lò Thị Mẩy/ })
  expect(row.textContent).toMatch(/Chưa được trả lời.*Trả lại 1 lần/s)
})

test('what came of it is still read when the inbox is empty afterwards', async () => {
  await receive(1, 'Lò Thị Mẩy')
  const { user } = await show()
  screen.getAllByRole('rowheader')[0]?.querySelector('button')?.focus()
  await user.keyboard(' {F4}')
  await user.click(screen.getByRole('radio', { name: /Phạm Thị Hoa/ }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.getByText('Không còn việc nào chờ anh chị')).toBeTruthy())
  await waitFor(() => expect(screen.getByText(/Đã lưu trên máy 1\/1 hồ sơ/)).toBeTruthy())
})
