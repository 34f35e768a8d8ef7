import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { openSigningHouse, type SigningHouse } from '../../../tests/support/signing-house.ts'
import { toBase64Url } from '../../../domain/base/bytes-text.ts'
import { ok, refuse } from '../../../domain/base/result.ts'
import type { RegisteredCertificate } from '../../../domain/signature/register.ts'
import type { SignatureList } from '../../../domain/signature/signature-list.ts'
import { keepSignatures } from '../../data/signatures.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import type { SignaturePorts } from './signature-ports.ts'
import { SignaturesScreen } from './SignaturesScreen.tsx'

let desk: DeskSession
let house: SigningHouse
beforeAll(async () => {
  house = await openSigningHouse('CA gốc thử')
  await loadProblemSentences()
})
beforeEach(async () => {
  desk = await openDesk({ roles: ['leader'] })
})
afterEach(closeDesk)

const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.parse(desk.ctx.clock.at()) + days * DAY).toISOString()

const entry = (change: Partial<RegisteredCertificate> = {}): RegisteredCertificate => ({
  id: 'c1',
  officer: 'o4',
  holder: 'Trần Thị Ngọc Ánh',
  position: 'Phó Chủ tịch',
  unit: 'UBND xã',
  serial: '1a2b',
  issuer: 'CA gốc thử',
  validFrom: '2024-01-01T00:00:00Z',
  validTo: inDays(400),
  source: 'file',
  recordedBy: 'o5',
  recordedAt: '2026-01-01T00:00:00Z',
  endedAt: null,
  present: { position: 'Phó Chủ tịch', isActive: true },
  ...change,
})

async function show(change: Partial<SignatureList> = {}, more: Partial<SignaturePorts> = {}) {
  const list: SignatureList = {
    commune: '14956',
    version: 1,
    authorities: [],
    lists: [],
    sources: [],
    certificates: [],
    requests: [],
    ...change,
  }
  await keepSignatures(desk.ctx, 'h', list)
  const done = () => vi.fn(async () => ok(null))
  const ports = {
    refresh: done(),
    addAuthorities: vi.fn<SignaturePorts['addAuthorities']>(async () => ok(null)),
    removeAuthority: vi.fn<SignaturePorts['removeAuthority']>(async () => ok(null)),
    record: vi.fn<SignaturePorts['record']>(async () => ok(null)),
    confirm: vi.fn<SignaturePorts['confirm']>(async () => ok(null)),
    end: vi.fn<SignaturePorts['end']>(async () => ok(null)),
    ask: vi.fn<SignaturePorts['ask']>(async () => ok(null)),
    answer: vi.fn<SignaturePorts['answer']>(async () => ok(null)),
    mayChange: { register: true, authorities: true },
    ...more,
  }
  return { ...renderKit(<SignaturesScreen ports={ports} />), ports }
}

const dialog = () => within(screen.getByRole('dialog'))
const press = (name: string | RegExp) => screen.getByRole('button', { name })
const fileOf = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'chung-thu.cer')

describe('L04: what needs somebody', () => {
  it('who runs out, who has another position by now, who has left; the gravest first', async () => {
    await show({
      certificates: [
        entry({ id: 'a', holder: 'Lê Văn Cường', validTo: inDays(30) }),
        entry({ id: 'b', present: { position: 'Chủ tịch', isActive: true } }),
        entry({ id: 'c', holder: 'Hà Thị Mai', present: { position: '', isActive: false } }),
        entry({ id: 'd', holder: 'Bùi Thị Hạnh', validTo: inDays(61) }),
      ],
    })
    const lines = (await screen.findAllByRole('listitem')).map((line) => line.textContent)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/sổ ghi “Phó Chủ tịch”, nay là “Chủ tịch”/)
    expect(lines[1]).toMatch(/Hà Thị Mai không còn làm việc ở xã/)
    expect(lines[2]).toMatch(/Lê Văn Cường còn 30 ngày/)
  })

  it('an empty register says what keeping one means; nothing ever heard says so', async () => {
    await show()
    expect(await screen.findByText(/Từ khi có người ghi sổ/)).toBeDefined()
  })
})

describe('L04: the register', () => {
  it('takes a certificate from its own file, with the officer of that name offered', async () => {
    const { certificate } = await house.officer('Lê Văn Cường', { subject: ', T=Chủ tịch' })
    const { user, ports } = await show()
    await user.click(await screen.findByRole('button', { name: 'Ghi chứng thư' }))
    await user.upload(
      dialog().getByLabelText('Chọn tệp chứng thư', { selector: 'input' }),
      fileOf(certificate),
    )
    await dialog().findByText('CA gốc thử')
    expect(dialog().getByLabelText('Chức vụ đăng ký')).toHaveProperty('value', 'Chủ tịch')
    await user.click(dialog().getByRole('button', { name: /Ghi vào sổ/ }))
    await waitFor(() => expect(ports.record).toHaveBeenCalledOnce())
    expect(vi.mocked(ports.record).mock.calls[0]![1]).toEqual({ officer: null, position: 'Chủ tịch' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(ports.refresh).toHaveBeenCalledTimes(2)
  })

  it('a request is asked from its line by keys alone, and needs its reason', async () => {
    const { user, ports } = await show({
      certificates: [entry({ present: { position: 'Chủ tịch', isActive: true } })],
    })
    ;(await screen.findByRole('button', { name: /Trần Thị Ngọc Ánh/ })).focus()
    await user.keyboard('{Enter}')
    dialog().getByRole('button', { name: 'Lập đề nghị' }).focus()
    await user.keyboard('{Enter}')
    expect(dialog().getByLabelText('Thông tin mới')).toHaveProperty('value', 'Chủ tịch')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await dialog().findByText(/Chưa ghi lý do/)).toBeDefined()
    await user.type(dialog().getByLabelText('Lý do'), 'Bổ nhiệm')
    await user.keyboard('{Control>}{Enter}{/Control}')
    const request = { certificate: 'c1', kind: 'position', wanted: 'Chủ tịch', reason: 'Bổ nhiệm' }
    await waitFor(() => expect(ports.ask).toHaveBeenCalledExactlyOnceWith(request))
  })

  it('what was asked stands as a paper, and its answer is written down once', async () => {
    const request = {
      id: 'r1',
      certificate: 'c1',
      kind: 'position' as const,
      wanted: 'Chủ tịch',
      reason: 'Bổ nhiệm',
      askedBy: 'o5',
      askedAt: '2026-11-20T00:00:00.000Z',
      answer: null,
    }
    const { user, ports } = await show({ certificates: [entry()], requests: [request] })
    await user.click(await screen.findByRole('button', { name: 'Đề nghị' }))
    await user.click(press(/Trần Thị Ngọc Ánh/))
    expect(dialog().getByText(/Kính gửi/)).toBeDefined()
    await user.click(dialog().getByRole('button', { name: 'Ghi trả lời' }))
    await user.type(dialog().getByLabelText('Số văn bản'), '12/CTS')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(ports.answer).toHaveBeenCalledOnce())
    expect(vi.mocked(ports.answer).mock.calls[0]).toMatchObject(['r1', { outcome: 'done', number: '12/CTS' }])
  })
})

describe('whose certificates are believed', () => {
  it('a root is added only when its fingerprint was compared', async () => {
    const { user, ports } = await show()
    await user.click(await screen.findByRole('button', { name: 'Nơi cấp tin cậy' }))
    await user.click(press('Thêm chứng thư gốc'))
    await user.upload(
      dialog().getByLabelText('Chọn tệp chứng thư', { selector: 'input' }),
      fileOf(house.rootDer),
    )
    expect(await dialog().findByText(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/)).toBeDefined()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(dialog().getByText('So dấu vân tay rồi đánh dấu vào ô này.')).toBeDefined()
    expect(ports.addAuthorities).not.toHaveBeenCalled()
    await user.click(dialog().getByRole('checkbox'))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(ports.addAuthorities).toHaveBeenCalledExactlyOnceWith(house.rootDer))
  })

  it('stands there with fingerprint and how fresh its list is; a refusal stays in the dialog', async () => {
    const { user } = await show(
      {
        authorities: [
          { sha256: 'ab'.repeat(32), der: toBase64Url(house.rootDer), addedAt: '', addedBy: 'o5' },
        ],
        sources: [
          {
            issuer: 'CA gốc thử',
            address: 'http://crl.test/goc.crl',
            thisUpdate: null,
            nextUpdate: null,
            fault: 'signature.crl.not-reached',
          },
        ],
      },
      { removeAuthority: async () => refuse('signature.authority.not-found') },
    )
    await user.click(await screen.findByRole('button', { name: 'Nơi cấp tin cậy' }))
    expect(screen.getByText(/ABAB ABAB/)).toBeDefined()
    expect(screen.getByText('Chưa tải được lần nào')).toBeDefined()
    expect(screen.getByText(/Chưa tải được danh sách thu hồi/)).toBeDefined()
    await user.click(press(/CA gốc thử/))
    await user.click(dialog().getByRole('button', { name: 'Thôi tin cậy' }))
    expect(await dialog().findByText(/không còn trong danh sách/)).toBeDefined()
  })
})

it('without a line the kept list is read and nothing is offered that needs one', async () => {
  await show({ certificates: [entry()] }, { refresh: async () => refuse('net.offline') })
  expect(await screen.findByText(/đang xem bản lưu trên máy/)).toBeDefined()
  expect(screen.getByRole('button', { name: /Trần Thị Ngọc Ánh/ })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Ghi chứng thư' })).toBeNull()
})
