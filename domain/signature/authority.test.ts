import { beforeAll, expect, test } from 'vitest'
import { openSigningHouse, platform, type SigningHouse } from '../../tests/support/signing-house.ts'
import { checkAuthority } from './authority.ts'
import { certificatesIn } from './pem.ts'

const now = '2026-11-22T08:00:00Z'
let house: SigningHouse
let below: SigningHouse
beforeAll(async () => {
  house = await openSigningHouse('CA gốc')
  below = await house.below('CA cấp dưới')
})

const pem = (der: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
const codeOf = async (der: Uint8Array, known = [house.root], at = now) => {
  const checked = await checkAuthority(platform, der, known, at)
  return checked.ok ? null : checked.problem.code
}

test('a root, and what stands below one that is there, are taken', async () => {
  expect(await codeOf(house.rootDer, [])).toBeNull()
  expect(await codeOf(below.rootDer)).toBeNull()
})

test('what may not stand there is named', async () => {
  const officer = await house.officer('Trần Thị Ngọc Ánh')
  const bent = new Uint8Array(house.rootDer)
  bent[bent.length - 1]! ^= 1
  expect(await codeOf(new Uint8Array(9))).toBe('signature.authority.unreadable')
  expect(await codeOf(officer.certificate)).toBe('signature.authority.not-an-authority')
  expect(await codeOf(house.rootDer)).toBe('signature.authority.known')
  expect(await codeOf(house.rootDer, [], '2034-01-01T00:00:01Z')).toBe('signature.authority.expired')
  expect(await codeOf(bent, [])).toBe('signature.authority.damaged')
  expect(await codeOf(below.rootDer, [])).toBe('signature.authority.root-first')
  expect(await codeOf(below.rootDer, [(await openSigningHouse('CA gốc')).root])).toBe(
    'signature.authority.root-first',
  )
})

test('files as people hand them over: DER, PEM with text around and several in it, base64 alone', () => {
  const both = `Ban Cơ yếu Chính phủ\n${pem(house.rootDer)}\n# dưới\r\n${pem(below.rootDer)}`
  expect(certificatesIn(house.rootDer)).toEqual([house.rootDer])
  expect(certificatesIn(Buffer.from(both))).toEqual([house.rootDer, below.rootDer])
  expect(certificatesIn(Buffer.from(Buffer.from(house.rootDer).toString('base64')))).toEqual([house.rootDer])
  for (const other of ['', 'xin chào', '-----BEGIN PRIVATE KEY-----\nMAAA\n-----END PRIVATE KEY-----'])
    expect(certificatesIn(Buffer.from(other))).toEqual([])
})
