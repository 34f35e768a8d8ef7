import { describe, expect, it } from 'vitest'
import { makeSubmissionCode } from './code.ts'
import { isAsAnnounced, readSubmission } from './shape.ts'
import type { Submission } from './submission.ts'

const code = makeSubmissionCode(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]))
const sound: Submission = {
  v: 1,
  id: '01890000-0000-7000-8000-000000000001',
  code,
  procedure: '1.001193',
  conditions: [],
  form: {
    id: 'birth',
    data: { 'child.name': 'Hà Thị Lan', twins: false, address: { detail: 'x' } as never },
  },
  have: ['birth-notice'],
  pages: [{ sha256: 'a'.repeat(64), mime: 'image/jpeg', component: null }],
  filedAt: '2026-11-20T09:00:00+07:00',
  ticket: null,
  assisted: null,
}
const written = (value: unknown) => JSON.stringify(value)
const helped = {
  helper: '01890000-0000-7000-8000-000000000002',
  helperName: 'Lò Văn Tùng',
  reason: 'elderly',
  agreedAt: '2026-11-20T09:00:00+07:00',
  confirmed: 'signature',
  signature: 'M0 0L10.5 3 20,1',
  place: 'Bản Lác',
}

describe('a submission under its seal', () => {
  it('is read as it was written', () => {
    expect(readSubmission(written(sound))).toEqual(sound)
    expect(readSubmission(written({ ...sound, assisted: helped }))?.assisted).toEqual(helped)
  })

  it.each([
    ['no JSON', '{'],
    ['another thing', written([])],
    ['a field nobody knows', written({ ...sound, more: 1 })],
    ['another version', written({ ...sound, v: 2 })],
    ['a code that cannot be', written({ ...sound, code: [...code].reverse().join('') })],
    ['a code as somebody types it', written({ ...sound, code: code.toLowerCase() })],
    ['a PDF as a page', written({ ...sound, pages: [{ ...sound.pages[0], mime: 'application/pdf' }] })],
    ['a page outside its folder', written({ ...sound, pages: [{ ...sound.pages[0], sha256: '../x' }] })],
    ['script in a signature', written({ ...sound, assisted: { ...helped, signature: 'M0"/><script>' } })],
    ['a reason of its own', written({ ...sound, assisted: { ...helped, reason: 'because' } })],
    ['a forbidden key', written(sound).replace('"twins"', '"__proto__"')],
    ['more pages than anybody scans', written({ ...sound, pages: Array(61).fill(sound.pages[0]) })],
  ])('is not %s', (_name, given) => {
    expect(readSubmission(given)).toBeNull()
  })

  it('is what was announced beside it, or not taken for it', () => {
    const { id, procedure } = sound
    const said = { id, code, procedure, pages: sound.pages.map(({ sha256 }) => sha256) }
    expect(isAsAnnounced(sound, said)).toBe(true)
    expect(isAsAnnounced(sound, { ...said, procedure: '1.000001' })).toBe(false)
    expect(isAsAnnounced(sound, { ...said, pages: [] })).toBe(false)
    expect(isAsAnnounced(sound, { ...said, pages: ['b'.repeat(64)] })).toBe(false)
  })
})
