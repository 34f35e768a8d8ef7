import { describe, expect, it } from 'vitest'
import { resultCheckOf, type ResultOwner } from './result-check.ts'
import type { SignatureFacts, SignedPdf } from './verify-pdf.ts'

const facts: SignatureFacts = {
  holder: { name: 'Trần Thị Ngọc Ánh', organisation: 'UBND xã', number: '', title: '' },
  serial: '1000',
  notBefore: '2024-01-01T00:00:00Z',
  notAfter: '2034-01-01T00:00:00Z',
  signedAt: '2026-11-22T08:00:00Z',
  timeFrom: 'file',
  trust: 'known',
  namesCertificate: true,
  kind: 'ETSI.CAdES.detached',
  issuer: 'CA thử nghiệm',
  revocation: { state: 'good', at: '2026-11-22T06:00:00Z', from: 'list' },
  register: 'registered',
  der: '',
}
const whole: SignedPdf = { signatures: [facts], wholeFile: true, problem: null }
const owner: ResultOwner = {
  names: ['Nguyễn Hoà An'],
  idNumber: '038095001234',
  number: '12/2026/TLKS',
  code: 'H56.1-261122-01001',
}
const check = (text: string, more: Partial<ResultOwner> = {}) =>
  resultCheckOf(whole, ['trang bìa', text], { ...owner, ...more })

describe('the owner in the text of a result', () => {
  it.each([
    ['as written', 'Họ tên: Nguyễn Hoà An, sinh năm 1995'],
    ['in capitals, the tone mark elsewhere', 'NGUYỄN HÒA AN'],
    ['decomposed letters', 'Nguyễn Hoà An'.normalize('NFD')],
    ['over two lines', 'ông Nguyễn\nHoà  An'],
    ['by the number alone, spaced', 'Số định danh 038 095 001 234.'],
  ])('%s: found on page 2', (_, text) => {
    expect(check(text)).toMatchObject({ namesOwner: true, page: 2 })
  })

  it.each([
    ['another tone', 'Nguyễn Hoá An'],
    ['without marks, which two people may share', 'Nguyen Hoa An'],
    ['a longer name', 'Nguyễn Hoà Anh'],
    ['a longer number', '0038095001234'],
    ['nobody', ''],
  ])('%s: not found', (_, text) => {
    expect(check(text)).toMatchObject({ namesOwner: false, page: null })
  })

  it('one word alone names nobody; an unreadable file names nobody', () => {
    expect(check('An ninh', { names: ['An'] }).namesOwner).toBe(false)
    expect(resultCheckOf(whole, null, owner)).toMatchObject({ namesOwner: false, signature: 'valid' })
  })

  it('the number of the document or the code of the dossier', () => {
    expect(check('Số: 12 / 2026 / TLKS').hasNumber).toBe(true)
    expect(check('Mã H56.1-261122-01001').hasNumber).toBe(true)
    expect(check('Số: 112/2026/TLKS').hasNumber).toBe(false)
  })
})

describe('the signatures of a result', () => {
  it('the earliest time counts, and every issuer must be known', () => {
    const other = { ...facts, signedAt: '2026-11-20T08:00:00Z', trust: 'unknown' } as const
    const both = resultCheckOf({ ...whole, signatures: [facts, other] }, null, owner)
    expect(both).toMatchObject({ signedAt: '2026-11-20T08:00:00Z', trust: 'unknown' })
  })

  it('of several the worst counts, in revocation and in the register; one untrusted time is one too many', () => {
    const other: SignatureFacts = {
      ...facts,
      timeFrom: 'timestamp',
      revocation: { state: 'revoked-after-signing', at: '2026-11-23T00:00:00Z', from: 'list' },
      register: 'position-differs',
    }
    expect(resultCheckOf({ ...whole, signatures: [other] }, null, owner)).toMatchObject({ isStamped: true })
    expect(resultCheckOf({ ...whole, signatures: [facts, other] }, null, owner)).toMatchObject({
      revocation: 'revoked-after-signing',
      isStamped: false,
      register: 'position-differs',
    })
    expect(resultCheckOf(whole, null, owner)).toMatchObject({ revocation: 'good', register: 'registered' })
  })

  it.each([
    ['signature.none', 'unsigned'],
    ['signature.altered', 'invalid'],
    ['signature.appended', 'valid'],
  ] as const)('%s is %s', (code, signature) => {
    const pdf = { signatures: [], wholeFile: false, problem: { code } }
    expect(resultCheckOf(pdf, null, owner)).toMatchObject({ signature, wholeFile: false, trust: 'unknown' })
  })
})
