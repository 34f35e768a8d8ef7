import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { findDossier } from '../../data/dossiers.ts'
import { DeadlineCard } from './DeadlineCard.tsx'
import { LeaderScreen } from './LeaderScreen.tsx'

afterEach(closeDesk)

const due = (at: string) => ({ at, rule: 'working-days:3', why: 'Vì luật.' })

/** Now is Monday 23/11/2026 08:20; Tuesday is a holiday. */
async function commune(roles: readonly ('leader' | 'receiver' | 'handler')[] = ['leader', 'receiver']) {
  const session = await openDesk({ roles })
  const receive = (name: string, at: string, serial: number) =>
    session.receive({
      applicant: { name },
      due: due(at),
      code: `H56.99.01-261118-0100${serial}`,
      receivedAt: '2026-11-18T08:00',
    })
  const late = await receive('Hà Văn Đức', '2026-11-20T10:00', 1)
  const today = await receive('Trần Thị Ánh', '2026-11-23T17:00', 2)
  const near = await receive('Lò Thị Mẩy', '2026-11-25T08:00', 3)
  await receive('Bùi Văn Sớm', '2026-11-30T17:00', 4)
  for (const id of [late, today])
    await session.act(id, { type: 'step-assigned', body: { step: 'tham-tra', to: 'officer-2' } })
  return { session, late, today, near }
}

async function showScreen() {
  const onOpen = vi.fn()
  const view = renderKit(
    <main>
      <LeaderScreen onOpen={onOpen} />
    </main>,
  )
  await waitFor(() => expect(screen.queryByText('Đang mở…')).toBeNull())
  return { ...view, onOpen }
}

async function showCard(session: DeskSession, id: string) {
  const found = await findDossier(session.ctx, id)
  if (!found.ok || !found.value) throw new Error('not there')
  return renderKit(<DeadlineCard state={found.value.state} law={{ procedure: null, form: null }} />)
}

async function stateOf(session: DeskSession, id: string) {
  const found = await findDossier(session.ctx, id)
  return found.ok ? found.value?.state : undefined
}

describe('the list', () => {
  test('counts, and groups by person and step, the most urgent first; who is in time is not shown', async () => {
    await commune()
    await showScreen()
    expect(
      screen.getByRole('heading', { name: '1 quá hạn · 1 đến hạn hôm nay · 3 phải xin lỗi, giải trình' }),
    ).toBeTruthy()
    const groups = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
    expect(groups.slice(1, 3)).toEqual([
      expect.stringMatching(/^cán bộ khác · tham-tra \(2\)$/),
      'Hà Thị Thử · Tại quầy, chưa giao bước (1)',
    ])
    expect(screen.queryByText('Bùi Văn Sớm')).toBeNull()
    expect(screen.getByText('Xin lỗi kèm giải trình')).toBeTruthy()
  })

  test('says how old its figures are', async () => {
    const { session } = await commune()
    const view = await showScreen()
    expect(screen.getByText(/Số liệu của riêng máy này/)).toBeTruthy()
    view.unmount()
    await session.ctx.db.meta.put({ key: 'lastPulledAt', value: '2026-11-23T08:25:00.000+07:00' })
    await showScreen()
    await waitFor(() => expect(screen.getByText(/Số liệu đến 08:25 23\/11\/2026/)).toBeTruthy())
  })

  test('a count narrows the list to its dossiers', async () => {
    await commune()
    const { user } = await showScreen()
    await user.click(screen.getByRole('button', { name: /1\s*Đến hạn hôm nay/ }))
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1))
    expect(screen.getByText('Trần Thị Ánh')).toBeTruthy()
  })

  test('keyboard only: Ctrl ↓ goes to the most urgent dossier, Enter opens it', async () => {
    const { late } = await commune()
    const { user, onOpen } = await showScreen()
    await user.keyboard('{Control>}{ArrowDown}{/Control}{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/ho-so/${late}`)
  })

  test('one press urges everybody of a group, each in their own dossier', async () => {
    const { session, late, today } = await commune()
    const { user } = await showScreen()
    await user.click(screen.getByRole('button', { name: /Đôn đốc 2 hồ sơ/ }))
    await waitFor(async () => expect((await stateOf(session, today))?.urgings).toHaveLength(1))
    expect((await stateOf(session, late))?.urgings[0]).toMatchObject({
      to: 'officer-2',
      text: 'Hồ sơ H56.99.01-261118-01001: trễ 6 giờ 20 phút, đang ở bước tham-tra. Đề nghị giải quyết ngay và báo lại.',
    })
    await waitFor(() => expect(screen.getAllByText(/^Đã đôn đốc 08:20/)).toHaveLength(2))
  })
})

describe('the card of a dossier', () => {
  test('F9 and Ctrl ↵ apologise before the promised time, with the latest date the limit allows', async () => {
    const { session, today } = await commune()
    const { user } = await showCard(session, today)
    expect(screen.getByText('Phải xin lỗi trước khi quá hẹn')).toBeTruthy()
    await user.keyboard('{F9}')
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).queryByLabelText(/Giải trình/)).toBeNull()
    await user.type(within(dialog).getByLabelText('Lý do chậm'), 'Chờ xác minh')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await stateOf(session, today))?.apologies).toBe(1))
    const state = await stateOf(session, today)
    expect(state?.due).toMatchObject({ rule: expect.stringMatching(/^working-/) })
    expect(state?.due?.why).toMatch(/^Xin lỗi và hẹn lại một lần, tính từ 17:00 thứ Hai 23\/11\/2026/)
  })

  test('after it the head explains in the same breath, or it is refused', async () => {
    const { session, late } = await commune()
    const { user } = await showCard(session, late)
    await user.click(screen.getByRole('button', { name: /Xin lỗi và hẹn lại ngày/ }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Lý do chậm'), 'Mất điện')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(within(dialog).getByText(/Đã quá giờ hẹn\. Ghi giải trình/)).toBeTruthy())
    await user.type(within(dialog).getByLabelText('Giải trình của người đứng đầu'), 'Mất điện hai ngày')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await stateOf(session, late))?.apologies).toBe(1))
  })

  test('one press urges the person who has it', async () => {
    const { session, late } = await commune()
    const { user } = await showCard(session, late)
    await user.click(screen.getByRole('button', { name: /Đôn đốc ngay/ }))
    await waitFor(async () => expect((await stateOf(session, late))?.urgings).toHaveLength(1))
  })

  test('whoever is no leader reads what is owed, and that a leader does it', async () => {
    const { session, late } = await commune(['receiver', 'handler'])
    await showCard(session, late)
    expect(screen.getByText(/Lãnh đạo thực hiện/)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
