import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { realLaw } from '../../../tests/support/real-law.ts'
import { emptyCentre } from '../../../domain/centre/centre-facts.ts'
import { keepCentre } from '../../data/centre.ts'
import { PostersScreen } from './PostersScreen.tsx'

let session: DeskSession
beforeEach(async () => {
  session = await openDesk({ roles: ['receiver'] })
})
afterEach(closeDesk)

const BIRTH = '1.001193'
const told = {
  commune: '38-test',
  version: 1,
  facts: {
    ...emptyCentre,
    phones: [{ name: 'Trực', number: '0237 3811 234' }],
    points: [
      { kind: 'cash' as const, name: 'Bưu điện xã', place: 'Chợ', hours: 'Cả ngày', phone: '', serves: '' },
    ],
  },
}

function show(part: string, code = BIRTH, dossier = '') {
  const onOpen = vi.fn()
  const reader = { speak: vi.fn(async (_: string) => 'silent' as const), stop: vi.fn() }
  const screenOf = <PostersScreen part={part} code={code} dossier={dossier} reader={reader} onOpen={onOpen} />
  return { onOpen, reader, ...renderKit(screenOf) }
}

test('C05: the poster of a procedure, with telephone and a code to carry home', async () => {
  await keepCentre(session.ctx, 'h', told)
  show('')
  expect(await screen.findByText('0237 3811 234')).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'MANG THEO' })).toBeTruthy()
  expect(screen.getByRole('img', { name: /Quét mã/ })).toBeTruthy()
})

test('a poster without a telephone is warned of; a procedure is chosen by keyboard', async () => {
  const { user, onOpen } = show('', '')
  expect(await screen.findByText(/không có số để gọi/)).toBeTruthy()
  await user.type(screen.getByRole('combobox', { name: 'Thủ tục' }), BIRTH)
  await user.keyboard('{Tab}')
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith(`/to-roi?thu-tuc=${BIRTH}`))
})

test('M05: places for cash on a page of their own, or why there is none', async () => {
  const { unmount } = show('rut-tien', '')
  expect(await screen.findByText('Chưa có nơi rút tiền nào')).toBeTruthy()
  unmount()
  await keepCentre(session.ctx, 'h', told)
  show('rut-tien', '')
  expect(await screen.findByText('Bưu điện xã')).toBeTruthy()
})

test('the loudspeaker: shown whole, read aloud, and said when there is no voice', async () => {
  await keepCentre(session.ctx, 'h', told)
  const { user, reader } = show('loa')
  await user.click(await screen.findByRole('button', { name: 'Đọc thử' }))
  expect(reader.speak.mock.calls[0]?.[0]).toContain('Cần hỏi, gọi số 0237 3811 234.')
  expect(await screen.findByText(/chưa có giọng đọc/)).toBeTruthy()
})

test('C08: a blank form has a place for every answer; a procedure without one says so', async () => {
  show('bieu-mau')
  expect(await screen.findByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeTruthy()
  expect(document.querySelectorAll('[data-sheet] p').length).toBeGreaterThan(15)
})

test('C08: the declaration of a dossier is printed with what was answered', async () => {
  const formId = realLaw().procedures.get(BIRTH)!.procedure.formId!
  const { fields } = realLaw().forms.get(formId)!.form.ui
  const [name] = Object.entries(fields).find(([, ui]) => ui.widget === 'name' && ui.showIf === undefined)!
  const form = { id: formId, data: { [name]: 'LÊ THỊ ẰẪỄ' } }
  const id = await session.receive({ procedure: BIRTH, form })
  show('bieu-mau', '', id)
  expect(await screen.findByText('LÊ THỊ ẰẪỄ')).toBeTruthy()
  expect(screen.getByText('Người khai')).toBeTruthy()
})
