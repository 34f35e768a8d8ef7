import 'fake-indexeddb/auto'
import { createCipheriv, pbkdf2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { statusText } from '../../../domain/status/secret.ts'
import { ok } from '../../../domain/base/result.ts'
import { openOutStore } from '../outbox/out-store.ts'
import { deriveBoxKey } from './box-key.ts'
import { lookUp } from './open-box.ts'
import { digitsOf, numberInCode, numberOfDigits, showDigits } from './receipt-number.ts'
import { statusSentences } from './status-words.ts'

const CODE = 'H56.99.01-261121-01001'
const rules = { salt: Buffer.alloc(16, 7).toString('base64url'), rounds: 1_000 }
const at = '2026-11-23T01:25:00.000Z'

/** The same box by another implementation, as the words of Y9 say it. */
function boxByNode(code: string, lastFour: string, plain: string) {
  const salt = Buffer.from(rules.salt, 'base64url')
  const bits = pbkdf2Sync(`${code}|${lastFour}`, salt, rules.rounds, 48, 'sha256')
  const iv = Buffer.alloc(12, 9)
  const cipher = createCipheriv('aes-256-gcm', bits.subarray(16), iv)
  const sealed = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { find: bits.subarray(0, 16).toString('base64url'), box: sealed.toString('base64url') }
}

async function keeping(...boxes: { find: string; box: string }[]) {
  const store = openOutStore(`boxes-${crypto.randomUUID()}`)
  await store.keepBoxes(boxes, { ...rules, seq: 1, at }, true)
  return store
}

const status = { stage: 'signing', due: '2026-11-25T17:00' } as const

test('what the server sealed by its own means opens here, by the code in small letters too (Y9)', async () => {
  const store = await keeping(boxByNode(CODE, '2345', statusText(status)))
  for (const code of [CODE, CODE.toLowerCase()])
    expect(await lookUp(store, code, '2345')).toEqual(ok({ kind: 'found', status, at }))
})

test('a box of an earlier server, which held a counter nobody knew, opens all the same (Y9)', async () => {
  for (const counter of [null, 2]) {
    const store = await keeping(boxByNode(CODE, '2345', statusText({ ...status, counter })))
    expect(await lookUp(store, CODE, '2345')).toEqual(ok({ kind: 'found', status, at }))
  }
})

test('a wrong sign, a wrong code, a changed box and a strange content look alike', async () => {
  const good = boxByNode(CODE, '2345', statusText(status))
  const changed = { ...good, box: `${good.box.slice(0, -3)}AAA` }
  const nothing = ok({ kind: 'not-found', at })
  const store = await keeping(good)
  expect(await lookUp(store, CODE, '2346')).toEqual(nothing)
  expect(await lookUp(store, 'H56.99.01-261121-01002', '2345')).toEqual(nothing)
  expect(await lookUp(await keeping(changed), CODE, '2345')).toEqual(nothing)
  const strange = boxByNode(CODE, '2345', statusText({ ...status, name: 'Lò Thị Mẩy' }))
  expect(await lookUp(await keeping(strange), CODE, '2345')).toEqual(nothing)
})

test('a kiosk that never heard says so; a salt that is none is no salt', async () => {
  const store = openOutStore(`boxes-${crypto.randomUUID()}`)
  expect(await lookUp(store, CODE, '2345')).toEqual(ok({ kind: 'nothing-told' }))
  expect(await deriveBoxKey(CODE, '2345', { salt: '!', rounds: 1 })).toBeNull()
})

test('the number is found in a scanned receipt, or made of its digits', () => {
  expect(numberInCode(` ${CODE} `)).toBe(CODE)
  expect(numberInCode('https://example.com')).toBeNull()
  expect(numberOfDigits('H56.99.01', '26112101001')).toBe(CODE)
  expect(numberOfDigits('H56.99.01', '2611210100')).toBeNull()
  expect(numberOfDigits('H56.99.01', '26112101000')).toBeNull()
  expect(showDigits(digitsOf('261121-01001'))).toBe('261121-01001')
})

test.each([
  [status, 'Đang chờ lãnh đạo ký. Hẹn trả thứ Tư 25/11.'],
  [{ ...status, stage: 'ready' as const }, 'Kết quả đã có. Mời ông bà đến nhận.'],
  [{ ...status, due: '2026-11-20T17:00' }, 'Đang chờ lãnh đạo ký. Đã quá ngày hẹn. Mời ông bà hỏi ở quầy.'],
  [{ stage: 'done' as const, due: '2026-11-20T17:00' }, 'Đã trả kết quả.'],
])('%j', (told, words) => {
  expect(statusSentences(told, '2026-11-23T08:30').join(' ')).toBe(words)
})
