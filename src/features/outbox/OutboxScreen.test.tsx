import 'fake-indexeddb/auto'
import { signal } from '@preact/signals'
import { cleanup, render, screen, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '../../../domain/base/result.ts'
import { decide } from '../../../domain/dossier/decide.ts'
import { reception } from '../../../tests/simulation/history.ts'
import { openTestDevice, type TestDevice } from '../../../tests/support/data-context.ts'
import { currentContext } from '../../data/current.ts'
import { keepFile } from '../../data/files.ts'
import { recordFact } from '../../data/ledger.ts'
import { setMeta } from '../../data/meta.ts'
import type { StorageState } from '../../device/storage.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { ui } from '../../i18n/vi/ui.ts'
import type { LineStatus } from '../../sync/status.ts'
import { UiWordsProvider } from '../../ui/words.ts'
import { OutboxScreen } from './OutboxScreen.tsx'

const UP: LineStatus = { line: 'up', since: null, busy: false, problem: null }
const DOWN: LineStatus = { ...UP, line: 'down', since: '2026-11-23T07:55:00.000+07:00' }
const space = (change: Partial<StorageState> = {}): StorageState => ({
  persisted: true,
  usedBytes: 5_000_000,
  leftBytes: null,
  isLow: false,
  ...change,
})

let device: TestDevice
const onSendNow = vi.fn<() => void>()
const onOpen = vi.fn<(path: string) => void>()

beforeEach(async () => {
  device = await openTestDevice()
  currentContext.value = device.ctx
  await loadProblemSentences()
})
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
  currentContext.value = null
})

async function receive(code: string): Promise<{ id: string; sha256: string }> {
  const { ctx } = device
  const id = ctx.newId()
  const reading = { page: null, thumbnail: '', width: 1, height: 1 }
  const bytes = new TextEncoder().encode(code.repeat(40))
  const kept = await keepFile(ctx, { draft: id, bytes, mime: 'image/jpeg', reading })
  if (!kept.ok) throw new Error(kept.problem.code)
  const { sha256, size } = kept.value
  const file = { sha256, size, mime: 'image/jpeg', kind: 'other' as const, pages: 1 }
  const body = { ...reception, code, volunteered: [file] }
  const done = await recordFact(ctx, {
    dossier: id,
    decide: (state) => {
      const now = { at: ctx.clock.at(), clk: ctx.clock.clk() }
      const made = decide({ type: 'dossier-received', body }, state, {
        now,
        actor: 'officer-1',
        newId: ctx.newId,
      })
      return made.ok ? ok({ event: made.value }) : made
    },
    endsDraft: id,
  })
  if (!done.ok) throw new Error(done.problem.code)
  return { id, sha256 }
}

function show(line: LineStatus, state = space()) {
  const status = signal(line)
  render(
    <UiWordsProvider value={ui}>
      <OutboxScreen
        storage={{ read: async () => state }}
        line={status}
        onSendNow={onSendNow}
        onOpen={onOpen}
      />
    </UiWordsProvider>,
  )
  return status
}

const row = async (code: string) => (await screen.findByText(code)).closest('tr') as HTMLElement

describe('the outbox offline', () => {
  it('says what is held safely here, not that something is wrong', async () => {
    await receive('H56.99.01-261123-01001')
    await receive('H56.99.01-261123-01002')
    show(DOWN)
    expect(
      await screen.findByRole('heading', { name: '2 hồ sơ đang giữ an toàn trên máy này' }),
    ).toBeDefined()
    expect(document.body.textContent).toContain('Ngoại tuyến từ 07:55')
    expect(document.body.textContent).toContain('Chưa gửi lần nào')
    expect(document.body.innerHTML).not.toMatch(/overdue|role="alert"/)
    expect(document.body.textContent).not.toMatch(/[Ll]ỗi/)
  })

  it('gives each dossier its place in the line and opens it', async () => {
    const first = await receive('H56.99.01-261123-01001')
    await receive('H56.99.01-261123-01002')
    show(DOWN)
    const cells = within(await row('H56.99.01-261123-01001'))
    expect(cells.getByText('Chờ gửi · thứ 1')).toBeDefined()
    expect(cells.getByText('Hồ sơ mới · 1 giấy tờ', { exact: false })).toBeDefined()
    await userEvent.click(cells.getByRole('button', { name: /^H56.99.01-261123-01001/ }))
    expect(onOpen).toHaveBeenCalledWith(`/ho-so/${first.id}`)
  })
})

describe('the outbox with a line', () => {
  it('follows the database: waiting, then received with the official number', async () => {
    const { sha256 } = await receive('H56.99.01-261123-01001')
    show(UP)
    await screen.findByText('Chờ gửi · thứ 1')
    const { db, clock } = device.ctx
    await db.outbox.toCollection().modify({ state: 'stored', storedAt: clock.at() })
    await db.files.update(sha256, { state: 'verified' })
    await setMeta(db, 'lastSentAt', clock.at())
    await screen.findByText('Đã nhận · số H56.99.01-261123-01001', {}, { timeout: 3000 })
    expect(screen.getByText('Máy chủ vào sổ lúc 08:20')).toBeDefined()
    expect(screen.getByRole('heading', { name: 'Mọi hồ sơ trên máy này đã được máy chủ nhận' })).toBeDefined()
  })

  it('shows why a page was refused, what to do, and sends it again', async () => {
    const { sha256 } = await receive('H56.99.01-261123-01001')
    const { db, clock } = device.ctx
    await db.outbox.toCollection().modify({ state: 'stored', storedAt: clock.at() })
    await db.files.update(sha256, { state: 'refused', problem: { code: 'blob.hash-mismatch' } })
    show(UP)
    expect(await screen.findByText('Cần bạn xem')).toBeDefined()
    expect(screen.getByText(/^Giấy tờ khác: tệp hỏng trên đường gửi hai lần liền/)).toBeDefined()
    expect(screen.getByText('1 hồ sơ cần bạn xem')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: /Gửi lại tệp: H56/ }))
    expect((await db.files.get(sha256))?.state).toBe('waiting')
  })

  it('a page that will never be taken is not offered again', async () => {
    const { sha256 } = await receive('H56.99.01-261123-01001')
    await device.ctx.db.files.update(sha256, { state: 'refused', problem: { code: 'blob.type-refused' } })
    show(UP)
    expect(await screen.findByText(/Dùng ảnh JPEG hoặc PDF/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /Gửi lại tệp/ })).toBeNull()
  })

  it('a refusal of the server as a whole is said once, with its reason', async () => {
    show({ ...UP, problem: { code: 'sync.answer.forged' } })
    expect(await screen.findByText(/không phải của máy chủ đã đăng ký/)).toBeDefined()
  })
})

describe('sending by hand', () => {
  it('tells what came of it', async () => {
    const status = show(UP)
    await userEvent.click(await screen.findByRole('button', { name: 'Thử gửi ngay' }))
    expect(onSendNow).toHaveBeenCalledOnce()
    status.value = { ...UP, busy: true }
    expect(await screen.findByRole('button', { name: /Đang gửi/ })).toBeDefined()
    status.value = DOWN
    expect(await screen.findByText(/Chưa tới được máy chủ/)).toBeDefined()
  })
})

describe('space', () => {
  it('the made-up answer of the browser is not shown as free space', async () => {
    show(UP)
    expect(await screen.findByText(/[Tt]rình duyệt không cho biết/)).toBeDefined()
  })

  it('a true answer is shown, and a low one warned about', async () => {
    show(UP, space({ leftBytes: 800_000_000, isLow: true }))
    expect(await screen.findByText(/[Bb]ộ nhớ máy còn 800 MB/)).toBeDefined()
    expect(screen.getByText(/Bộ nhớ máy sắp hết/)).toBeDefined()
  })
})
