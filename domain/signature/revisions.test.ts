/** Two people sign one file, one after the other; and what an attacker does with the room a range leaves. */
import { beforeAll, expect, it } from 'vitest'
import { NO_TRUST } from './trust.ts'
import { verifyPdf } from './verify-pdf.ts'
import { makeMessage } from '../../workers/pdf/signature/make-message.ts'
import {
  openSigningHouse,
  platform,
  signedPage,
  type Officer,
  type SigningHouse,
} from '../../tests/support/signing-house.ts'

let house: SigningHouse
let first: Officer
let second: Officer
let file: Uint8Array
const look = (bytes: Uint8Array) => verifyPdf(bytes, platform, { ...NO_TRUST, roots: [house.root] })

beforeAll(async () => {
  house = await openSigningHouse()
  first = await house.officer('Trần Thị Ngọc Ánh')
  second = await house.officer('Ủy ban nhân dân xã')
  file = await signedPage(['GIẤY XÁC NHẬN'], first)
})

/** As a further revision, behind everything there is: the dictionary alone, which is all a reader of bytes asks for. */
async function signAgain(
  bytes: Uint8Array,
  change: { hole?: string; from?: number } = {},
): Promise<Uint8Array> {
  const room = 8192
  const text = Buffer.from(bytes).toString('latin1')
  const head = `\n900 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:20261122090000Z)/ByteRange[`
  const numbers = ' '.repeat(40)
  const before = `${text}${head}${numbers}]/Contents ${change.hole ?? ''}`
  const after = `>>\nendobj\ntrailer<</Prev 0>>\n%%EOF\n`
  const from = before.length - (change.hole?.length ?? 0)
  const to = before.length + room * 2 + 2
  const range = `${change.from ?? 0} ${from} ${to} ${after.length}`.padEnd(40)
  const ranged = before.replace(numbers, range)
  const draft = Buffer.from(`${ranged}<${'0'.repeat(room * 2)}>${after}`, 'latin1')
  const signed = Buffer.concat([draft.subarray(change.from ?? 0, from), draft.subarray(to)])
  const message = Buffer.from(await makeMessage(signed, second.signer, null)).toString('hex')
  draft.write(message.padEnd(room * 2, '0'), before.length + 1, 'latin1')
  return new Uint8Array(draft)
}

it('both hold, in the order they were made, and the last covers everything', async () => {
  const { signatures, wholeFile, problem } = await look(await signAgain(file))
  expect({ wholeFile, problem }).toEqual({ wholeFile: true, problem: null })
  expect(signatures.map(({ holder, signedAt }) => [holder.name, signedAt])).toEqual([
    ['Trần Thị Ngọc Ánh', '2026-11-22T08:00:00Z'],
    ['Ủy ban nhân dân xã', '2026-11-22T09:00:00Z'],
  ])
})

it('a good signature over a first one that does not hold makes the file no better', async () => {
  const changed = new Uint8Array(file)
  changed[500]! ^= 1
  expect((await look(await signAgain(changed))).problem?.code).toBe('signature.altered')
})

it('a revision behind the last signature is not signed by anybody', async () => {
  const both = await signAgain(file)
  const more = Buffer.concat([both, Buffer.from('901 0 obj\n<</Fake true>>\nendobj\n%%EOF\n')])
  expect((await look(more)).problem?.code).toBe('signature.appended')
})

it('a range of nothing, of less than nothing or of more than there is, is no signature', async () => {
  const text = Buffer.from(file).toString('latin1')
  const range = /\/ByteRange \[[^\]]*\]/.exec(text)![0]
  for (const other of ['[null]', '[0 -1 9 9]', '[0 0 0 0]', '[0 9 99999999 9]', '[0 9]', '9 0 R']) {
    const changed = text.replace(range, `/ByteRange ${other}`.padEnd(range.length))
    expect((await look(new Uint8Array(Buffer.from(changed, 'latin1')))).problem?.code).toBe('signature.none')
  }
})

it('a hole with more in it than the signature, or a range that leaves the beginning out, is no signature', async () => {
  expect((await look(await signAgain(file, { hole: '<00>/Hidden(x)/Contents ' }))).problem?.code).toBe(
    'signature.appended',
  )
  expect((await look(await signAgain(file, { from: 9 }))).problem?.code).toBe('signature.appended')
})
