import { screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { writeResultCode } from '../../../domain/signature/result-code.ts'
import { findDossier } from '../../data/dossiers.ts'
import { proveReceipt } from '../../data/receipt-proof.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { VerifyScreen } from './VerifyScreen.tsx'

afterEach(closeDesk)

async function open() {
  await loadProblemSentences()
  const session = await openDesk()
  const id = await session.receive({ applicant: { name: 'Lò Thị Mẩy' } })
  const found = await findDossier(session.ctx, id)
  const proof = found.ok && found.value ? await proveReceipt(session.ctx, found.value.state) : null
  if (!proof?.ok) throw new Error('no proof')
  const onOpen = vi.fn()
  const view = renderKit(<VerifyScreen onOpen={onOpen} />)
  return { ...session, ...view, id, onOpen, text: proof.value }
}

/** As a keyboard-wedge scanner does: all signs at once, then Enter. */
async function scan(user: Awaited<ReturnType<typeof open>>['user'], text: string) {
  const box = screen.getByLabelText(/Mã trên giấy/)
  await user.clear(box)
  await user.click(box)
  await user.paste(text)
  await user.keyboard('{Enter}')
}

test('a genuine slip: what it promised and how the dossier stands; its name is told to nobody', async () => {
  const { user, text, onOpen, id } = await open()
  await scan(user, text)
  await waitFor(() => expect(screen.getByText('Giấy hẹn THẬT')).toBeTruthy())
  expect(screen.getByText('H56.99.01-261121-01001')).toBeTruthy()
  expect(screen.getByText('08:00 25/11/2026')).toBeTruthy()
  expect(screen.queryByText(/Mẩy/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Mở hồ sơ' }))
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/ho-so/${id}`)
})

test('one sign changed: refused, in a sentence that says what to do', async () => {
  const { user, text } = await open()
  await scan(user, text.replace('*2611250800*', '*2611240800*'))
  await waitFor(() => expect(screen.getByText('KHÔNG dùng được giấy này')).toBeTruthy())
  expect(screen.getByText(/GIẢ hoặc đã bị sửa/)).toBeTruthy()
  expect(screen.queryByText('Giấy hẹn THẬT')).toBeNull()
})

test('the code of a result is compared with the file somebody has', async () => {
  const { user, container } = await open()
  const bytes = new TextEncoder().encode('%PDF-1.7 kết quả')
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const code = writeResultCode({
    code: 'H56.99.01-261121-01001',
    sha256,
    number: '12/TL',
    date: '2026-11-24',
  })
  await scan(user, code)
  await waitFor(() =>
    expect(screen.getByText('Hồ sơ chưa có kết quả nào trong sổ trên máy này')).toBeTruthy(),
  )
  const picker = container.querySelector<HTMLInputElement>('input[accept*="pdf"]')!
  await user.upload(picker, new File([bytes], 'a.pdf', { type: 'application/pdf' }))
  await waitFor(() => expect(screen.getByText('Tệp ĐÚNG là kết quả này')).toBeTruthy())
  await user.upload(picker, new File([bytes, '\n'], 'b.pdf', { type: 'application/pdf' }))
  await waitFor(() => expect(screen.getByText('Tệp KHÔNG phải kết quả này')).toBeTruthy())
})
