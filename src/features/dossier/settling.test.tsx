import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import { findDossier } from '../../data/dossiers.ts'
import { recordFact } from '../../data/ledger.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { DossierScreen } from './DossierScreen.tsx'

beforeEach(loadProblemSentences)
afterEach(closeDesk)

const TITLE = 'Có hai bản khác nhau'

/** A step was assigned here; another officer had asked for papers without seeing it. */
async function conflict(session: DeskSession) {
  const { ctx } = session
  const id = await session.receive({})
  const parent = (await ctx.db.events.toArray())[0]?.id ?? ''
  await session.act(id, { type: 'step-assigned', body: { step: 'tham-tra', to: 'officer-1' } })
  const lost: AnyEvent = {
    v: 1,
    id: ctx.newId(),
    dossier: id,
    type: 'supplement-requested',
    parent,
    at: ctx.clock.at(),
    clk: { off: 0, q: 'synced' },
    actor: 'officer-2',
    body: { items: [{ component: 'birth-notice', what: 'Ảnh mờ' }], reason: 'Không đọc được' },
  }
  await recordFact(ctx, { dossier: id, decide: () => ({ ok: true, value: { event: lost } }) })
  return { id, lost }
}

async function show(id: string) {
  const frame = ({ children, aside }: { children?: unknown; aside?: unknown }) => (
    <main>
      {children as never}
      {aside as never}
    </main>
  )
  const view = renderKit(<DossierScreen id={id} onOpen={vi.fn()} frame={frame} />)
  await screen.findByRole('region', { name: TITLE })
  return view
}

const stateOf = async ({ ctx }: DeskSession, id: string) => {
  const found = await findDossier(ctx, id)
  if (!found.ok || !found.value) throw new Error('no dossier')
  return found.value.state
}

describe('two branches side by side', () => {
  test('who, on which device, what, and that a paper is already out', async () => {
    const session = await openDesk({ roles: ['receiver'] })
    const { id } = await conflict(session)
    await show(id)
    const card = screen.getByRole('region', { name: TITLE })
    await waitFor(() => expect(within(card).getByText('Giao bước xử lý')).toBeTruthy())
    expect(within(card).getByText('Yêu cầu bổ sung')).toBeTruthy()
    expect(card.textContent).toMatch(/Hà Thị Thử · máy này.*cán bộ khác · máy này.*Ảnh mờ/s)
    expect(card.textContent).toContain('giấy đã đưa ra hoặc nhận vào')
  })

  test('who is no leader reads who settles, and is offered nothing', async () => {
    const session = await openDesk({ roles: ['receiver'] })
    const { id } = await conflict(session)
    await show(id)
    expect(screen.getByText(/lãnh đạo phân xử/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Phân xử/ })).toBeNull()
  })
})

describe('a leader settles with the keyboard alone', () => {
  const open = async () => {
    const session = await openDesk({ roles: ['leader', 'receiver'] })
    const { id, lost } = await conflict(session)
    const { user } = await show(id)
    await user.keyboard('{F8}')
    return { session, id, lost, user, dialog: await screen.findByRole('dialog', { name: 'Phân xử hai bản' }) }
  }

  test('the branch that stands is kept: F8, Tab, the reason, Ctrl+Enter', async () => {
    const { session, id, lost, user } = await open()
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^Giữ bản đang có hiệu lực/ }))
    await user.tab()
    await user.keyboard('Đã giao việc, giấy đọc được{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.queryByRole('region', { name: TITLE })).toBeNull())
    const { contested, settled, stage } = await stateOf(session, id)
    expect([contested, stage]).toEqual([[], 'in-step'])
    expect(settled).toMatchObject([
      { event: { id: lost.id }, outcome: 'keep-effective', reason: 'Đã giao việc, giấy đọc được' },
    ])
    const timeline = screen.getByRole('list', { name: 'Diễn biến' })
    expect(timeline.textContent).toContain('Đã phân xử: giữ bản đang có hiệu lực')
  })

  test('the other one is adopted: arrows choose', async () => {
    const { session, id, user } = await open()
    await user.keyboard('{ArrowDown}')
    await user.tab()
    await user.keyboard('Cần ảnh rõ hơn{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await stateOf(session, id)).stage).toBe('awaiting-supplement'))
    const { head, timeline } = await stateOf(session, id)
    expect(timeline.at(-1)).toMatchObject({ event: head, type: 'conflict-resolved' })
  })

  test('a void one that reached outside says what is to be fetched back', async () => {
    const { user } = await open()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await user.tab()
    await user.keyboard('Nhầm hồ sơ{Control>}{Enter}{/Control}')
    const timeline = screen.getByRole('list', { name: 'Diễn biến' })
    await waitFor(() => expect(timeline.textContent).toContain('Cần thu hồi: giấy đã đưa ra hoặc nhận vào'))
  })

  test('without a reason nothing is kept and the dialog says why', async () => {
    const { session, id, dialog, user } = await open()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await within(dialog).findByText(/Chưa ghi lý do phân xử/)).toBeTruthy()
    expect((await stateOf(session, id)).contested).toHaveLength(1)
  })
})

test('withdrawn with a reason, by keyboard; then nothing more is offered', async () => {
  const session = await openDesk({ roles: ['receiver'] })
  const id = await session.receive({ applicant: { name: 'Lò Thị Mẩy' } })
  const frame = ({ children }: { children?: unknown }) => <main>{children as never}</main>
  const { user } = renderKit(<DossierScreen id={id} onOpen={vi.fn()} frame={frame} />)
  const button = await screen.findByRole('button', { name: 'Người nộp rút hồ sơ' })
  expect(screen.queryByRole('button', { name: 'Dừng giải quyết' })).toBeNull()
  button.focus()
  await user.keyboard('{Enter}')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/Chưa ghi lý do kết thúc/)).toBeTruthy()
  await user.keyboard('Đổi ý{Control>}{Enter}{/Control}')
  await waitFor(async () => expect((await stateOf(session, id)).stage).toBe('withdrawn'))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Người nộp rút hồ sơ' })).toBeNull())
})

test('a step that can no longer be done is not offered, and the dialog says so', async () => {
  const session = await openDesk({ roles: ['leader', 'receiver'] })
  const { id } = await conflict(session)
  await session.act(id, { type: 'dossier-withdrawn', body: { by: 'x', reason: 'Đổi ý' } })
  const { user } = await show(id)
  await user.keyboard('{F8}')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).queryByRole('radio', { name: /^Làm theo/ })).toBeNull()
  expect(dialog.textContent).toContain('Chưa làm theo bản không khớp được')
})
