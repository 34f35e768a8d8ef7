import { beforeAll, expect, it } from 'vitest'
import { checkResult } from './check-result.ts'
import {
  openSigningHouse,
  pageOf,
  signedPage,
  type SigningHouse,
} from '../../../tests/support/signing-house.ts'

const owner = { names: ['Nguyễn Hoà An'], number: '12/2026/TLKS', code: 'H56.1-261122-01001' }
const nobody = { pack: undefined, list: null }
let house: SigningHouse
beforeAll(async () => {
  house = await openSigningHouse()
})

it('a signed result: who, when, whole, and its owner on its page', async () => {
  const lines = ['Số: 12/2026/TLKS', 'Họ, chữ đệm, tên: NGUYỄN HÒA AN']
  const file = await signedPage(lines, await house.officer('Trần Thị Ngọc Ánh'))
  const pack = { certificates: [Buffer.from(house.rootDer).toString('base64')] }
  const checked = await checkResult(file, owner, { pack, list: null })
  expect(checked).toMatchObject({
    ok: true,
    value: {
      problem: null,
      hasText: true,
      check: {
        signature: 'valid',
        wholeFile: true,
        signer: 'Trần Thị Ngọc Ánh',
        signedAt: '2026-11-22T08:00:00Z',
        trust: 'known',
        namesOwner: true,
        hasNumber: true,
        page: 1,
        revocation: 'not-known',
        isStamped: false,
        register: 'no-register',
      },
    },
  })
})

it("another person's result is found out; so is one nobody signed, and what is no PDF", async () => {
  const foreign = await signedPage(['NGUYỄN HÓA AN'], await house.officer('A B'))
  expect(await checkResult(foreign, owner, nobody)).toMatchObject({
    ok: true,
    value: { check: { namesOwner: false, hasNumber: false, trust: 'no-roots' } },
  })
  expect(await checkResult(await pageOf(['NGUYỄN HÒA AN']), owner, nobody)).toMatchObject({
    value: { check: { signature: 'unsigned', namesOwner: true }, problem: { code: 'signature.none' } },
  })
  expect(await checkResult(new Uint8Array(9), owner, nobody)).toMatchObject({
    problem: { code: 'pdf.not-a-pdf' },
  })
})
