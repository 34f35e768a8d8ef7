import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { keepFile } from '../../data/files.ts'
import { DossierScreen } from './DossierScreen.tsx'

afterEach(() => {
  closeDesk()
  vi.restoreAllMocks()
})

async function show(id: string) {
  const onOpen = vi.fn()
  const view = renderKit(
    <DossierScreen
      id={id}
      onOpen={onOpen}
      frame={({ heading, children, aside }) => (
        <>
          <h1>{heading}</h1>
          <main>{children}</main>
          <aside>{aside}</aside>
        </>
      )}
    />,
  )
  await waitFor(() => expect(screen.queryByText('Đang mở…')).toBeNull())
  return { ...view, onOpen }
}

async function withScan(session: DeskSession) {
  const draft = session.ctx.newId()
  const kept = await keepFile(session.ctx, {
    draft,
    bytes: new Uint8Array([9, 9, 9]),
    mime: 'image/jpeg',
    reading: { page: null, thumbnail: '', width: 1, height: 1 },
  })
  if (!kept.ok) throw new Error(kept.problem.code)
  const file = { ...kept.value, mime: 'image/jpeg', kind: 'birth-notice' as const, pages: 1 }
  return { file, elsewhere: { ...file, sha256: 'ef'.repeat(32) } }
}

test('says who, what and when due', async () => {
  const session = await openDesk()
  const id = await session.receive({
    applicant: { name: 'Lò Thị Mẩy', phone: '0912345678' },
    due: { at: '2026-11-25T08:00', rule: 'working-days:3', why: 'Cộng ba ngày làm việc.' },
  })
  const { onOpen, user } = await show(id)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hồ sơ H56.99.01-261121-01001')
  expect(screen.getByRole('heading', { name: 'Khai sinh · Lò Thị Mẩy' })).toBeTruthy()
  expect(screen.getByText(/0912345678/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Giấy hẹn' }))
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/ho-so/${id}/giay-hen`)
})

test('Esc goes back to the desk, but only closes a dialog that is open', async () => {
  const session = await openDesk()
  const { elsewhere } = await withScan(session)
  const { user, onOpen } = await show(await session.receive({ volunteered: [elsewhere] }))
  await user.click(screen.getByRole('button', { name: /Xem Giấy chứng sinh/ }))
  await user.keyboard('{Escape}')
  expect(onOpen).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Đóng' }))
  await user.keyboard('{Escape}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('/')
})

test('before anything was sent the side says so, and nothing more', async () => {
  const session = await openDesk()
  const id = await session.receive({})
  await show(id)
  const side = screen.getByRole('complementary')
  await waitFor(() => expect(within(side).getByText('Chưa gửi: 1 việc')).toBeTruthy())
  expect(side.textContent).not.toMatch(/Đã nhận|dự phòng/)
})

describe('papers', () => {
  test('a page is decrypted for looking and forgotten when the dialog closes', async () => {
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:page')
    const revoked = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined)
    const session = await openDesk()
    const { file } = await withScan(session)
    const id = await session.receive({
      components: [{ component: 'birth-notice', proof: { by: 'files', files: [file] } }],
    })
    const { user } = await show(id)
    await user.click(screen.getByRole('button', { name: /Xem Giấy chứng sinh/ }))
    const picture = await waitFor(() => screen.getByRole('img', { name: /Giấy chứng sinh.*trang 1/ }))
    expect(picture.getAttribute('src')).toBe('blob:page')
    const [shown] = made.mock.calls.flat() as Blob[]
    expect(new Uint8Array((await shown?.arrayBuffer()) ?? [])).toEqual(new Uint8Array([9, 9, 9]))
    await user.click(screen.getByRole('button', { name: 'Đóng' }))
    await waitFor(() => expect(revoked).toHaveBeenCalledExactlyOnceWith('blob:page'))
  })

  test('a scan of another device is said to be elsewhere', async () => {
    const session = await openDesk()
    const { elsewhere } = await withScan(session)
    const id = await session.receive({ volunteered: [elsewhere] })
    const { user } = await show(id)
    await user.click(screen.getByRole('button', { name: /Xem Giấy chứng sinh/ }))
    await waitFor(() => expect(screen.getByText(/nằm ở máy khác hoặc máy chủ/)).toBeTruthy())
  })
})

describe('notes', () => {
  test('Ctrl+Enter keeps the note as a fact; the timeline shows it with who wrote it', async () => {
    const session = await openDesk()
    const id = await session.receive({})
    const { user } = await show(id)
    await user.type(screen.getByLabelText('Nội dung ghi chú'), 'Hẹn chiều thứ Tư')
    await user.keyboard('{Control>}{Enter}{/Control}')
    const timeline = screen.getByRole('list', { name: 'Diễn biến' })
    await waitFor(() => expect(within(timeline).getByText('Hẹn chiều thứ Tư')).toBeTruthy())
    expect(timeline.textContent).toContain('Hà Thị Thử')
    expect((await session.ctx.db.outbox.toArray()).map((row) => row.type)).toContain('note-added')
    expect((screen.getByLabelText('Nội dung ghi chú') as HTMLTextAreaElement).value).toBe('')
  })

  test('an empty note is refused at its field', async () => {
    const session = await openDesk()
    const { user } = await show(await session.receive({}))
    await user.click(screen.getByRole('button', { name: /Lưu ghi chú/ }))
    expect(screen.getByText(/Chưa có nội dung để lưu/)).toBeTruthy()
  })

  test('who may not write notes is not offered the field', async () => {
    const session = await openDesk({ roles: ['accountant'] })
    await show(await session.receive({}))
    expect(screen.queryByLabelText('Nội dung ghi chú')).toBeNull()
  })
})

test('a fact that lost the race stands beside the one that won, with the reason', async () => {
  const session = await openDesk()
  const id = await session.receive({})
  const received = (await session.ctx.db.events.toArray())[0]?.id ?? ''
  await session.act(id, { type: 'dossier-withdrawn', body: { by: 'Lò Thị Mẩy', reason: 'Đổi ý' } })
  const { recordFact } = await import('../../data/ledger.ts')
  const lost = {
    v: 1,
    id: session.ctx.newId(),
    dossier: id,
    type: 'step-assigned',
    parent: received,
    at: session.ctx.clock.at(),
    clk: { off: 0, q: 'synced' },
    actor: 'officer-2',
    body: { step: 'tham-tra', to: 'officer-1' },
  } as const
  await recordFact(session.ctx, { dossier: id, decide: () => ({ ok: true, value: { event: lost } }) })
  await show(id)
  const card = screen.getByRole('region', { name: 'Có hai bản khác nhau' })
  await waitFor(() => expect(within(card).getByText('Người nộp rút hồ sơ')).toBeTruthy())
  expect(within(card).getByText('Giao bước xử lý')).toBeTruthy()
  expect(card.textContent).toMatch(/Đổi ý.*cán bộ khác/s)
})

test('a dossier that is not here is no dead end', async () => {
  const session = await openDesk()
  await show(session.ctx.newId())
  expect(screen.getByRole('link', { name: 'Về bàn làm việc' })).toBeTruthy()
})

test('under the address of one dossier another is never seen', async () => {
  const session = await openDesk()
  const first = await session.receive({ applicant: { name: 'Lò Thị Mẩy' } })
  const second = await session.receive({ applicant: { name: 'Hà Văn Đức' }, code: 'H56.99.01-261121-01002' })
  const frame = ({ children }: { children: unknown }) => <main>{children as never}</main>
  const view = renderKit(<DossierScreen id={first} onOpen={vi.fn()} frame={frame} />)
  await waitFor(() => expect(screen.getByRole('heading', { name: /Lò Thị Mẩy/ })).toBeTruthy())
  view.rerender(<DossierScreen id={second} onOpen={vi.fn()} frame={frame} />)
  expect(screen.queryByText(/Lò Thị Mẩy/)).toBeNull()
  await waitFor(() => expect(screen.getByRole('heading', { name: /Hà Văn Đức/ })).toBeTruthy())
})
