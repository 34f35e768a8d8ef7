import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openSigningHouse } from '../../tests/support/signing-house.ts'
import { authoritiesOf } from './roots.ts'

test('roots come as base64 of DER, broken over lines or not; what is none gives none', async () => {
  const house = await openSigningHouse('CA gốc')
  const text = Buffer.from(house.rootDer).toString('base64')
  const broken = text.replace(/.{64}/g, '$&\n')
  const readRoots = (item: unknown) => authoritiesOf(item).roots
  expect(readRoots({ certificates: [text, broken] }).map(({ raw }) => raw)).toEqual([
    house.rootDer,
    house.rootDer,
  ])
  expect(authoritiesOf({ certificates: [], intermediates: [text] })).toMatchObject({
    roots: [],
    intermediates: [{}],
  })
  expect(readRoots({ certificates: [text] })[0]?.holder.name).toBe('CA gốc')
  expect(readRoots({ certificates: ['AAAA', '!'] })).toEqual([])
  for (const item of [undefined, null, {}, { certificates: 'x' }, { certificates: [1] }])
    expect(readRoots(item)).toEqual([])
})

test('the shipped list parses; it holds no root yet, and says so', () => {
  const item: unknown = JSON.parse(
    readFileSync(new URL('../../data/law/signature-roots.json', import.meta.url), 'utf8'),
  )
  expect(authoritiesOf(item).roots).toEqual([])
  expect(JSON.stringify(item)).toContain('ca.gov.vn')
})
