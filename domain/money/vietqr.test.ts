import { BanksObject, QRPay } from 'vietnam-qr-pay'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crcOf } from './crc16.ts'
import { purposeOf } from './purpose.ts'
import { readVietQr, writeVietQr, type Payment } from './vietqr.ts'

const LUNCH =
  '00020101021238570010A00000072701270006970405011335001234567890208QRIBFTTA5303704540480005802VN62290825H56 0975 LE PHI TRICH LUC6304B096'
const lunch: Payment = {
  bin: '970405',
  account: '3500123456789',
  vnd: 8000,
  purpose: 'H56 0975 LE PHI TRICH LUC',
}

const payments = fc.record({
  bin: fc.constantFrom(...Object.values(BanksObject).flatMap(({ bin }) => (bin === '' ? [] : [bin]))),
  account: fc.stringMatching(/^[0-9]{6,19}$/),
  vnd: fc.option(fc.integer({ min: 1, max: 999_999_999_999 })),
  purpose: fc.stringMatching(/^([0-9A-Za-z][0-9A-Za-z ]{0,23}[0-9A-Za-z])?$/),
})

function oracle({ bin, account, vnd, purpose }: Payment): string {
  return QRPay.initVietQR({
    bankBin: bin,
    bankNumber: account,
    ...(vnd === null ? {} : { amount: String(vnd) }),
    ...(purpose === '' ? {} : { purpose }),
  }).build()
}

describe('VietQR', () => {
  it('closes with the checksum of the published vectors', () => {
    expect(crcOf('123456789')).toBe('29B1')
    expect(writeVietQr(lunch)).toEqual({ ok: true, value: LUNCH })
    const open = writeVietQr({ bin: '970405', account: '3500123456789', vnd: null, purpose: '' })
    expect(open.ok && open.value.endsWith('53037045802VN6304FFDC')).toBe(true)
  })

  it('writes what vietnam-qr-pay writes, for 1,000 random amounts and purposes', () => {
    fc.assert(
      fc.property(payments, (payment) => {
        const written = writeVietQr(payment)
        expect(written).toEqual({ ok: true, value: oracle(payment) })
      }),
      { numRuns: 1000 },
    )
  })

  it('differs from the oracle in one thing, where the oracle is wrong: letters beyond ASCII, whose length it counts in UTF-16 units, are refused', () => {
    const marked = { ...lunch, purpose: 'LỆ PHÍ' }
    expect(writeVietQr(marked)).toEqual({
      ok: false,
      problem: { code: 'money.qr.purpose', details: { purpose: 'LỆ PHÍ' } },
    })
    // Six letters are nine bytes: a reader that counts bytes loses the rest of the code.
    expect(oracle(marked)).toContain('62100806LỆ PHÍ')
    expect(new TextEncoder().encode('LỆ PHÍ')).toHaveLength(9)
  })

  it('reads back what it wrote, and nothing whose letters were changed', () => {
    fc.assert(
      fc.property(payments, fc.nat(), fc.integer({ min: 1, max: 9 }), (payment, place, step) => {
        const written = writeVietQr(payment)
        if (!written.ok) throw new Error(written.problem.code)
        expect(readVietQr(written.value)).toEqual({ ok: true, value: payment })
        const digits = [...written.value.matchAll(/\d/g)].map((match) => match.index)
        const at = digits[place % digits.length] ?? 0
        const changed = (Number(written.value[at]) + step) % 10
        const bent = written.value.slice(0, at) + changed + written.value.slice(at + 1)
        expect(readVietQr(bent).ok).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [{ bin: '97040' }, 'money.qr.bank'],
    [{ account: '' }, 'money.qr.account'],
    [{ account: '12345678901234567890' }, 'money.qr.account'],
    [{ vnd: 0 }, 'money.qr.amount'],
    [{ vnd: 1.5 }, 'money.qr.amount'],
    [{ purpose: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' }, 'money.qr.purpose'],
  ])('refuses %o', (wrong, code) => {
    expect(writeVietQr({ ...lunch, ...wrong })).toMatchObject({ ok: false, problem: { code } })
  })
})

describe('words of a transfer', () => {
  it('say the code of the dossier and nothing else, within 25 letters whatever the agency', () => {
    expect(purposeOf('H56.99.01-261123-01001')).toEqual({ ok: true, value: 'H569901 261123 01001' })
    expect(purposeOf('H56.123.456.789.123-261123-0112345')).toEqual({
      ok: true,
      value: '3456789123 261123 0112345',
    })
    expect(purposeOf('NGUYEN VAN A')).toMatchObject({
      ok: false,
      problem: { code: 'dossier.code.malformed' },
    })
  })
})
