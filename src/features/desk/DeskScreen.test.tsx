import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { saveDraft, type Draft } from '../../data/drafts.ts'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { DeskScreen } from './DeskScreen.tsx'

afterEach(closeDesk)

async function show(session: DeskSession) {
  const onOpen = vi.fn()
  const onStart = vi.fn()
  const view = renderKit(
    <DeskScreen
      onOpen={onOpen}
      onStart={onStart}
      frame={({ children, aside, asideLabel }) => (
        <>
          <main>{children}</main>
          <aside aria-label={asideLabel}>{aside}</aside>
        </>
      )}
    />,
  )
  await waitFor(() => expect(screen.queryByText('Đang mở…')).toBeNull())
  return { ...view, onOpen, onStart, session }
}

const due = (at: string) => ({ at, rule: 'working-days:3', why: 'Vì luật.' })

async function threeDossiers() {
  const session = await openDesk()
  const ids = [
    await session.receive({ applicant: { name: 'Lò Thị Mẩy' }, due: due('2026-11-27T17:00') }),
    await session.receive({
      applicant: { name: 'Hà Văn Đức', idNumber: '038196001234' },
      due: due('2026-11-20T17:00'),
      code: 'H56.99.01-261121-01002',
    }),
    await session.receive({
      applicant: { name: 'Trần Thị Ánh' },
      due: due('2026-11-23T17:00'),
      procedure: '2.000815',
    }),
  ]
  return { session, ids }
}

const rowNames = () => screen.getAllByRole('rowheader').map((cell) => cell.parentElement?.textContent ?? '')

test('work stands nearest due date first, with the counts above it', async () => {
  const { session } = await threeDossiers()
  await show(session)
  expect(rowNames()).toEqual([
    expect.stringContaining('Hà Văn Đức'),
    expect.stringContaining('Trần Thị Ánh'),
    expect.stringContaining('Lò Thị Mẩy'),
  ])
  expect(screen.getByRole('button', { name: /1\s*Quá hạn/ })).toBeTruthy()
  expect(screen.getByRole('button', { name: /1\s*Hôm nay/ })).toBeTruthy()
})

describe('keyboard only', () => {
  test('arrows walk the rows, the side follows, Enter opens the row that is looked at', async () => {
    const { session, ids } = await threeDossiers()
    const { user, onOpen } = await show(session)
    const side = screen.getByRole('complementary', { name: 'Hồ sơ đang chọn' })
    await waitFor(() => expect(within(side).getByText('Hà Văn Đức')).toBeTruthy())
    screen.getByRole('button', { name: /Hà Văn Đức/ }).focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await waitFor(() => expect(within(side).getByText('Lò Thị Mẩy')).toBeTruthy())
    expect(onOpen).not.toHaveBeenCalled()
    await user.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/ho-so/${ids[0]}`)
  })

  test('an arrow and Enter at once open the row walked to, however late the side follows', async () => {
    const { session, ids } = await threeDossiers()
    const { user, onOpen } = await show(session)
    screen.getByRole('button', { name: /Hà Văn Đức/ }).focus()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/ho-so/${ids[2]}`)
  })

  test('coming back, the officer stands on the row that was opened', async () => {
    const { session } = await threeDossiers()
    const { user, unmount } = await show(session)
    screen.getByRole('button', { name: /Hà Văn Đức/ }).focus()
    await user.keyboard('{ArrowDown}{Enter}')
    unmount()
    await show(session)
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Trần Thị Ánh'))
  })

  test('F2 begins a new reception', async () => {
    const { session } = await threeDossiers()
    const { user, onOpen } = await show(session)
    await user.keyboard('{F2}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('/tiep-nhan')
  })
})

test('a count narrows the table to its dossiers and lets go again', async () => {
  const { session } = await threeDossiers()
  const { user } = await show(session)
  await user.click(screen.getByRole('button', { name: /1\s*Quá hạn/ }))
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Quá hạn (1)' })).toBeTruthy())
  expect(rowNames()).toEqual([expect.stringContaining('Hà Văn Đức')])
  await user.click(screen.getByRole('button', { name: 'Xem tất cả' }))
  await waitFor(() => expect(rowNames()).toHaveLength(3))
})

test('people queue before the screen: the side never shows a whole ID number', async () => {
  const { session } = await threeDossiers()
  await show(session)
  const side = screen.getByRole('complementary', { name: 'Hồ sơ đang chọn' })
  await waitFor(() => expect(side.textContent).toContain('••••••001234'))
  expect(side.textContent).not.toContain('038196001234')
})

test('what is received most is one press away', async () => {
  const { session } = await threeDossiers()
  const { user, onStart } = await show(session)
  await user.click(screen.getByRole('button', { name: 'Chứng thực bản sao' }))
  expect(onStart).toHaveBeenCalledExactlyOnceWith('2.000815')
})

test('a reception the server refused is still spoken of, though nothing of it is left to list', async () => {
  const session = await openDesk()
  const id = await session.receive({})
  const { db } = session.ctx
  await db.dossiers.delete(id)
  await session.act(id, { type: 'note-added', body: { text: 'x' } })
  const rows = await db.outbox.toArray()
  for (const row of rows) await db.outbox.update(row.dseq, { state: 'quarantined' })
  await show(session)
  await waitFor(() => expect(screen.getByText('1 hồ sơ máy chủ không nhận')).toBeTruthy())
})

const draft: Draft = {
  id: '00000000-0000-7000-8000-00000000dddd',
  officer: 'officer-1',
  procedure: '1.001193',
  law: { pack: 'p', procedure: 'q', form: null },
  channel: 'direct',
  timeCase: null,
  conditions: [],
  applicant: { name: 'Bùi Thị Hạnh' },
  proofs: {},
  pages: [],
  form: {},
  provenance: {},
  byHandDue: null,
  resultVia: 'counter',
  place: 'papers',
  startedAt: '2026-11-23T08:00:00.000+07:00',
  savedAt: '2026-11-23T08:10:00.000+07:00',
}

describe('unfinished receptions', () => {
  test('go on where they were left', async () => {
    const session = await openDesk()
    await saveDraft(session.ctx, draft, 0)
    const { user, onOpen } = await show(session)
    expect(screen.getByText(/Bùi Thị Hạnh · Lưu trên máy lúc 08:10 23\/11\/2026/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Làm tiếp: Khai sinh' }))
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/tiep-nhan/${draft.id}`)
  })

  test('are thrown away only after the question, and kept when the answer is no', async () => {
    const session = await openDesk()
    await saveDraft(session.ctx, draft, 0)
    const { user } = await show(session)
    await user.click(screen.getByRole('button', { name: 'Bỏ: Khai sinh' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Không, quay lại' }))
    await user.click(screen.getByRole('button', { name: 'Không, quay lại' }))
    expect(await session.ctx.db.drafts.count()).toBe(1)
    await user.click(screen.getByRole('button', { name: 'Bỏ: Khai sinh' }))
    await user.click(screen.getByRole('button', { name: 'Bỏ bản đang làm' }))
    await waitFor(() => expect(screen.queryByText(/Đang làm dở/)).toBeNull())
    expect(await session.ctx.db.drafts.count()).toBe(0)
  })
})

test('the waiting room is a line above the cards, and stands in the first card’s place while somebody is served', async () => {
  await openDesk()
  const desk = (isServing: boolean) => (
    <DeskScreen
      onOpen={() => {}}
      frame={({ children }) => <main>{children}</main>}
      queue={<p>A-012</p>}
      isServing={isServing}
    />
  )
  const { rerender } = renderKit(desk(false))
  await screen.findByText('Chưa có việc nào cần làm')
  expect(screen.getByText('A-012')).toBeTruthy()
  expect(screen.getByRole('region', { name: 'Tiếp nhận hồ sơ' })).toBeTruthy()
  rerender(desk(true))
  expect(screen.getAllByText('A-012')).toHaveLength(1)
  expect(screen.queryByRole('region', { name: 'Tiếp nhận hồ sơ' })).toBeNull()
})
