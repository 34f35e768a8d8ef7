import { expect, test } from 'vitest'
import type { Certificate } from '../certificate.ts'
import { judge, worst, type Word } from './verdict.ts'

const certificate = { notAfter: '2030-01-01T00:00:00Z' } as Certificate
const signedAt = '2026-11-22T08:00:00Z'
const word = (change: Partial<Word> = {}): Word => ({
  revokedAt: null,
  thisUpdate: '2026-11-22T00:00:00Z',
  nextUpdate: '2026-11-23T00:00:00Z',
  from: 'file',
  ...change,
})

test.each([
  ['nothing at hand', [], 'not-known'],
  ['a list in force when it was signed', [word()], 'good'],
  ['a list that ended before', [word({ nextUpdate: '2026-11-22T07:59:59Z' })], 'not-known'],
  ['a list that ended then', [word({ nextUpdate: signedAt })], 'good'],
  ['no end named, older than the signature', [word({ nextUpdate: null })], 'not-known'],
  ['no end named, younger', [word({ nextUpdate: null, thisUpdate: '2026-11-22T08:00:01Z' })], 'good'],
  [
    'after it ran out: silence means nothing',
    [word({ thisUpdate: '2030-01-02T00:00:00Z', nextUpdate: null })],
    'not-known',
  ],
  ['revoked in that very second', [word({ revokedAt: signedAt })], 'revoked-before-signing'],
  ['revoked a second later', [word({ revokedAt: '2026-11-22T08:00:01Z' })], 'revoked-after-signing'],
  [
    'one word says good, another not',
    [word(), word({ revokedAt: '2026-01-01T00:00:00Z' })],
    'revoked-before-signing',
  ],
  [
    'of two times the earlier',
    [word({ revokedAt: '2027-01-01T00:00:00Z' }), word({ revokedAt: '2026-01-01T00:00:00Z' })],
    'revoked-before-signing',
  ],
] as const)('%s', (_, words, state) => {
  expect(judge(words, certificate, signedAt).state).toBe(state)
})

test('of a chain the worst counts', () => {
  const of = (...states: ('good' | 'not-known' | 'revoked-after-signing' | 'revoked-before-signing')[]) =>
    worst(states.map((state) => ({ state, at: null, from: null }))).state
  expect(of()).toBe('not-known')
  expect(of('good', 'good')).toBe('good')
  expect(of('good', 'not-known')).toBe('not-known')
  expect(of('revoked-after-signing', 'not-known')).toBe('revoked-after-signing')
  expect(of('revoked-after-signing', 'revoked-before-signing', 'good')).toBe('revoked-before-signing')
})
