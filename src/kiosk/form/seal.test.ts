import { expect, test } from 'vitest'
import { fromBase64Url } from '../../../domain/base/bytes-text.ts'
import { makeSubmissionCode } from '../../../domain/submission/code.ts'
import { isAsAnnounced, readSubmission } from '../../../domain/submission/shape.ts'
import { createHomeServerKey } from '../../../tests/support/home-server-key.ts'
import { sealSubmission } from './seal.ts'

const jpeg = (tail: number) =>
  new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, tail])
const submission = {
  v: 1,
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  code: makeSubmissionCode(new Uint8Array(12).fill(3)),
  procedure: '1.001193',
  conditions: [],
  form: { id: 'tk-khai-sinh', data: { con_ho_ten: 'LÒ THỊ MẨY' } },
  have: ['birth-notice'],
  filedAt: '2026-11-23T01:30:00.000Z',
  ticket: null,
  assisted: null,
} as const

test('the server opens what was sealed, page by page, and finds it as it was announced; nothing is readable before', async () => {
  const key = createHomeServerKey()
  const pages = [jpeg(1), jpeg(2), jpeg(1)].map((bytes) => ({ bytes, component: 'birth-notice' }))
  const item = await sealSubmission(submission, pages, key.jwk as never)
  if (!item.ok || item.value.kind !== 'submission') throw new Error('not sealed')
  const { request } = item.value
  expect(request.pages).toHaveLength(2)
  const sealed = fromBase64Url(request.sealed)!
  expect(new TextDecoder('latin1').decode(sealed)).not.toContain('con_ho_ten')
  const opened = readSubmission(new TextDecoder().decode(key.open(sealed)))
  expect(opened).toMatchObject({ ...submission, pages: [{ mime: 'image/jpeg' }, {}, {}] })
  expect(opened && isAsAnnounced(opened, request)).toBe(true)
  expect(item.value.pages.map(({ sealed: page }) => [...key.open(page)])).toEqual([
    [...jpeg(1)],
    [...jpeg(2)],
  ])
})

test('a key that is none is refused', async () => {
  const bad = { ...createHomeServerKey().jwk, crv: 'P-384' } as never
  expect(await sealSubmission(submission, [], bad)).toMatchObject({
    problem: { code: 'vault.seal-key-invalid' },
  })
})
