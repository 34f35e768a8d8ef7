import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ok, type Result } from '../../../domain/base/result.ts'
import type { ResultCheck } from '../../../domain/dossier/bodies/result.ts'
import type { Role } from '../../../domain/dossier/actions.ts'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import type { CheckedResult } from '../../bridge/pdf.ts'
import { findDossier } from '../../data/dossiers.ts'
import { ResultCard } from './ResultCard.tsx'

const checkResult = vi.hoisted(() => vi.fn<() => Promise<Result<CheckedResult>>>())
vi.mock('../../bridge/pdf.ts', () => ({ pdfIntake: { checkResult } }))

const check: ResultCheck = {
  signature: 'valid',
  wholeFile: true,
  signer: 'Trần Thị Ngọc Ánh',
  serial: '1000',
  signedAt: '2026-11-24T08:00:00Z',
  trust: 'no-roots',
  namesOwner: true,
  hasNumber: true,
  page: 1,
}
const holder = { name: 'Trần Thị Ngọc Ánh', organisation: 'UBND xã Pù Luông', number: '', title: '' }
const made = {
  timeFrom: 'file',
  trust: 'no-roots',
  namesCertificate: true,
  kind: 'ETSI.CAdES.detached',
  issuer: 'CA thử nghiệm',
  revocation: { state: 'not-known', at: null, from: null },
  register: 'no-register',
  der: '',
} as const
const signature = { holder, serial: '1000', notBefore: '', notAfter: '', signedAt: check.signedAt, ...made }
const sound: CheckedResult = { check, signatures: [signature], problem: null, hasText: true, pages: 1 }
const EVERYBODY: readonly Role[] = ['receiver', 'handler', 'leader']
let session: DeskSession
let id: string

beforeEach(async () => {
  session = await openDesk({ roles: [...EVERYBODY] })
  id = await session.receive({ applicant: { name: 'Lò Thị Mẩy' } })
})
afterEach(closeDesk)

const stateNow = async () => {
  const found = await findDossier(session.ctx, id)
  if (!found.ok || !found.value) throw new Error('no dossier')
  return found.value.state
}

async function show() {
  const state = await stateNow()
  return renderKit(<ResultCard state={state} />)
}

async function attach(looked: CheckedResult) {
  checkResult.mockResolvedValue(ok(looked))
  const view = await show()
  await view.user.keyboard('{F8}')
  const file = new File([new Uint8Array([1, 2, 3])], 'ket-qua.pdf', { type: 'application/pdf' })
  const box = view.container.querySelector<HTMLInputElement>('input[type=file]')!
  await view.user.upload(box, file)
  await waitFor(() => expect(screen.queryByText('Đang kiểm tra chữ ký…')).toBeNull())
  return view
}

describe('attaching', () => {
  test('what was found is said first; then number, day and signer, and it is the result', async () => {
    const { user } = await attach(sound)
    expect(screen.getByText('Nguyên vẹn từ lúc ký')).toBeTruthy()
    expect(screen.getByText('Có tên Lò Thị Mẩy, trang 1')).toBeTruthy()
    expect(screen.getByText(/^UBND xã Pù Luông · .* · Theo máy của người ký$/)).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('Người ký').value).toBe('Trần Thị Ngọc Ánh')
    await user.type(screen.getByLabelText('Số văn bản'), '15/2026/TLKS')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await stateNow()).stage).toBe('result-attached'))
    const { result } = await stateNow()
    expect(result).toMatchObject({ number: '15/2026/TLKS', date: '2026-11-24', check })
    expect(await session.ctx.db.files.get(result!.file.sha256)).toMatchObject({ state: 'waiting' })
  })

  test('one that was changed is refused with what to do, and nothing can be filled in', async () => {
    const problem = { code: 'signature.altered' }
    await attach({ ...sound, check: { ...check, signature: 'invalid' }, problem })
    expect(await screen.findByText(/đã bị sửa sau khi ký/)).toBeTruthy()
    expect(screen.queryByText('Nguyên vẹn từ lúc ký')).toBeNull()
    expect(screen.queryByLabelText('Số văn bản')).toBeNull()
  })

  test('one signed before reception is refused too', async () => {
    await attach({ ...sound, check: { ...check, signedAt: '2026-11-01T08:00:00Z' } })
    expect(screen.getByText('Không dùng được tệp này')).toBeTruthy()
  })

  test('without a number it is not attached', async () => {
    const { user } = await attach(sound)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.getByText(/Chưa ghi số văn bản/)).toBeTruthy())
    expect((await stateNow()).stage).toBe('received')
  })
})

describe('a result on the dossier', () => {
  const file = {
    sha256: 'ab'.repeat(32),
    size: 3,
    mime: 'application/pdf',
    kind: 'decision' as const,
    pages: 1,
  }
  const put = async (more: Partial<ResultCheck> = {}) => {
    const answers = { number: '15/2026/TLKS', date: '2026-11-24', signer: 'Trần Thị Ngọc Ánh' }
    const body = { file, ...answers, signedAt: check.signedAt, check: { ...check, ...more } }
    await session.act(id, { type: 'result-attached', body })
  }

  test('F8 hands it over and closes the dossier in one go', async () => {
    await put()
    const { user } = await show()
    await user.keyboard('{F8}')
    expect(screen.getByLabelText<HTMLInputElement>('Người nhận').value).toBe('Lò Thị Mẩy')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await stateNow()).stage).toBe('closed'))
  })

  test("another person's is not handed over; who attached it cannot answer for it", async () => {
    await put({ namesOwner: false, page: null })
    await show()
    expect(screen.queryByRole('button', { name: /^Trả kết quả/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Xác nhận thay/ })).toBeNull()
    expect(screen.getByText(/Người đính kèm không tự xác nhận được/)).toBeTruthy()
  })

  test('the slip carries number, code and fingerprint', async () => {
    await put()
    const { user } = await show()
    await user.click(screen.getByRole('button', { name: 'Phiếu kèm kết quả' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByRole('img', { name: 'Mã kiểm tra của kết quả' })).toBeTruthy()
    expect(dialog.getByText('abababababababab')).toBeTruthy()
  })
})
