import { cleanup, fireEvent, screen } from '@testing-library/preact'
import 'fake-indexeddb/auto'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { fakePaperWorkers } from '../../../tests/support/fake-paper-workers.ts'
import { openTestDevice, type TestDevice } from '../../../tests/support/data-context.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { listFilings } from '../../data/filings.ts'
import { noHelp } from '../../guided/place-help.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import type { FieldPorts } from './field-ports.ts'
import { createFilingSession } from './filing-session.ts'
import { FilingScreen } from './FilingScreen.tsx'
import { reopenFiling, startFiling } from './start-filing.ts'

const CARD = '038148001236||Hà Thị Lả|02031948|Nữ|Bản Đôn, Thành Lâm, Bá Thước, Thanh Hóa|10082021'
const law = realLaw()
let device: TestDevice

beforeAll(loadProblemSentences)
beforeEach(async () => {
  vi.stubGlobal('scrollTo', () => undefined)
  device = await openTestDevice()
})
afterEach(cleanup)

async function show(procedure = '1.014027', id?: string) {
  const { ctx } = device
  const started =
    id === undefined ? await startFiling(ctx, law, procedure, null) : { ok: true as const, value: id }
  if (!started.ok) throw new Error(started.problem.code)
  const opened = await reopenFiling(ctx, law, started.value)
  if (!opened.ok) throw new Error(opened.problem.code)
  const session = createFilingSession(ctx, fakePaperWorkers().ports, opened.value.law, opened.value)
  const speak = vi.fn<(text: string) => void>()
  const onLeave = vi.fn<() => void>()
  const ports: FieldPorts = {
    ctx,
    law,
    paper: fakePaperWorkers().ports,
    place: noHelp,
    toAddress: () => ({
      detail: 'Bản Đôn',
      commune: 'Xã Pù Luông',
      communeCode: '14956',
      province: 'Tỉnh Thanh Hóa',
    }),
    speak,
    canSpeak: () => true,
    CodeDialog: ({ onCode }) => (
      <>
        <button type="button" onClick={() => onCode(CARD)}>
          thẻ
        </button>
        <button type="button" onClick={() => onCode('MCR1:x')}>
          giấy khác
        </button>
      </>
    ),
    CameraDialog: ({ onShot }) => (
      <button type="button" onClick={() => onShot(new TextEncoder().encode('GIẤY'))}>
        chụp
      </button>
    ),
    phone: { read: async () => '0912 345 678', keep: async () => undefined },
  }
  const view = renderKit(<FilingScreen session={session} ports={ports} onLeave={onLeave} />)
  return { ...view, session, speak, onLeave, id: started.value }
}
const press = (name: string) => screen.getByRole('button', { name })
const title = () => screen.getByRole('heading', { level: 1 }).textContent

test('nobody is helped without consent and a reason; whoever refuses leaves nothing behind', async () => {
  const { user, speak, onLeave } = await show()
  expect(speak).toHaveBeenCalledWith(expect.stringContaining('Ông bà có đồng ý để tôi giúp không?'))
  await user.click(press('Đồng ý'))
  expect(screen.getByText('Xin chọn vì sao cần giúp.')).toBeTruthy()
  expect(title()).toBe('Hỏi ý kiến trước khi giúp')
  await user.click(press('Không đồng ý, dừng lại'))
  await vi.waitFor(() => expect(onLeave).toHaveBeenCalledOnce())
  expect(await listFilings(device.ctx)).toEqual({ ok: true, value: [] })
})

test('from consent to the slip; stopped in the middle it goes on where it was', async () => {
  const first = await show()
  await first.user.click(screen.getByRole('radio', { name: 'Từ 60 tuổi trở lên' }))
  await first.user.click(press('Đồng ý'))
  await first.user.click(press('Đọc thẻ bằng máy ảnh'))
  await first.user.click(press('giấy khác'))
  expect(screen.getByText(/không phải mã trên thẻ/)).toBeTruthy()
  await first.user.click(press('Đọc thẻ bằng máy ảnh'))
  await first.user.click(press('thẻ'))
  await first.user.click(press('Tiếp tục'))
  expect(title()).toBe('Nội dung đề nghị')
  await first.user.click(press('Tiếp tục'))
  await first.user.click(screen.getByRole('radio', { name: 'Thái' }))
  await first.session.settled()
  first.session.stop()
  cleanup()

  const { user, session, speak } = await show('1.014027', first.id)
  expect(title()).toBe('Dân tộc')
  expect((screen.getByRole('radio', { name: 'Thái' }) as HTMLInputElement).checked).toBe(true)
  await user.click(press('Tiếp tục'))
  while (title() !== 'Kiểm tra lại')
    await user.click(screen.queryByRole('button', { name: 'Không rõ' }) ?? press('Tiếp tục'))
  await user.click(press('Nghe đọc lại'))
  expect(speak).toHaveBeenLastCalledWith(expect.stringContaining('Họ và tên. Hà Thị Lả.'))
  await user.click(press('Đúng cả rồi'))
  expect(title()).toBe('Xác nhận')
  await user.click(press('Lưu tờ khai'))
  expect(screen.getByText(/Mời ký vào ô/)).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Ký trên giấy sau' }))
  await user.click(press('Lưu tờ khai'))
  await vi.waitFor(() => expect(title()).toBe('Đã làm xong tờ khai'))
  expect(screen.getByText('PHIẾU TẠM')).toBeTruthy()
  expect(screen.getByText('Chưa phải giấy tiếp nhận hồ sơ')).toBeTruthy()
  expect(await screen.findByText('0912 345 678')).toBeTruthy()
  expect(await device.ctx.db.submissions.toArray()).toMatchObject([
    { state: 'waiting', procedure: '1.014027' },
  ])
  expect(session.filing.value.step).toBe('done')
})

test('a finger may sign; led by the hand, the next thing to touch is marked and the sentence stands there', async () => {
  const { session } = await show()
  session.change((now) => ({ ...now, reason: 'asked', agreedAt: device.clock.at, step: 'sign' }))
  const pad = await screen.findByRole('img', { name: 'Ô ký tên' })
  Object.assign(pad, { setPointerCapture: () => undefined })
  pad.getBoundingClientRect = () => ({ left: 0, top: 0, width: 600, height: 220 }) as DOMRect
  fireEvent.click(press('Cầm tay chỉ việc'))
  expect(screen.getByText('Nói:').parentElement?.textContent).toContain('Mời ông bà ký')
  expect(pad.closest('[data-next]')).not.toBeNull()
  fireEvent.pointerDown(pad, { clientX: 10, clientY: 10, pointerId: 1 })
  fireEvent.pointerMove(pad, { clientX: 60, clientY: 90, pointerId: 1 })
  fireEvent.pointerUp(pad, { pointerId: 1 })
  expect(session.filing.value).toMatchObject({ signature: 'M10 10L60 90', confirmed: 'signature' })
  expect(press('Lưu tờ khai').hasAttribute('data-next')).toBe(true)
  fireEvent.click(press('Ký lại'))
  expect(session.filing.value).toMatchObject({ signature: null, confirmed: null })
})

test('papers are kept as pages of what they were photographed for', async () => {
  const { session, user } = await show('1.001776')
  session.go('papers')
  await user.click(await screen.findByRole('button', { name: 'Chụp Giấy khai sinh của trẻ' }))
  await user.click(press('chụp'))
  await vi.waitFor(() =>
    expect(session.filing.value.pages).toMatchObject([
      { component: 'birth-certificate', mime: 'image/jpeg' },
    ]),
  )
  expect(screen.getByText('1 trang')).toBeTruthy()
  await user.click(press('Chụp lại từ đầu'))
  expect(session.filing.value.pages).toEqual([])
})
