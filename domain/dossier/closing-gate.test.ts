import { describe, expect, test } from 'vitest'
import { DOSSIER, goodCheck, remembered } from '../../tests/simulation/history.ts'
import type { ResultCheck } from './bodies/result.ts'
import { closingGate } from './closing-gate.ts'
import { unbornDossier, type DossierState } from './state.ts'

const file = { sha256: 'ab'.repeat(32), size: 1, mime: 'application/pdf', kind: 'other' as const, pages: 1 }

function withResult(check: ResultCheck | undefined): DossierState {
  const result = { file, number: '1', date: '2026-11-24', signer: 'A', signedAt: '2026-11-24T08:00:00Z' }
  return {
    ...unbornDossier(DOSSIER),
    stage: 'result-attached',
    reception: remembered,
    due: { at: '2026-11-25T08:00', rule: 'x', why: 'x' },
    result: check ? { ...result, check } : result,
    resultBy: 'officer-1',
  }
}

const code = (
  state: DossierState,
  facts = {},
  type: 'result-returned' | 'dossier-closed' = 'result-returned',
) => closingGate(state, type, facts)?.code ?? null

describe('the closing gate (L01, L02, L03)', () => {
  test('a good result passes; none does not', () => {
    expect(code(withResult(goodCheck))).toBeNull()
    expect(code({ ...withResult(goodCheck), result: null })).toBe('dossier.close.result-missing')
    expect(code(withResult(undefined))).toBe('dossier.close.result-unverified')
  })

  test.each([
    [{ signature: 'unsigned' }, 'dossier.result.unsigned'],
    [{ signature: 'invalid' }, 'dossier.result.signature-invalid'],
    [{ wholeFile: false }, 'dossier.result.altered'],
    [{ signedAt: '2026-11-21T00:59:59Z' }, 'dossier.result.signed-before-reception'], // 07:59 on the wall
    [{ namesOwner: false }, 'dossier.close.result-foreign'],
  ] as const)('%o is refused', (fault, problem) => {
    expect(code(withResult({ ...goodCheck, ...fault }))).toBe(problem)
  })

  test('signed in the very minute of reception is not before it', () => {
    expect(code(withResult({ ...goodCheck, signedAt: '2026-11-21T01:00:00Z' }))).toBeNull()
  })

  test('a second person may answer for a name that was not found, but for nothing else', () => {
    const vouch = { actor: 'officer-2', reason: 'tên viết tắt', at: '2026-11-24T09:00:00+07:00' }
    expect(code({ ...withResult({ ...goodCheck, namesOwner: false }), vouch })).toBeNull()
    expect(code({ ...withResult({ ...goodCheck, signature: 'invalid' }), vouch })).toBe(
      'dossier.result.signature-invalid',
    )
  })

  test('the home server goes by its own check of the file', () => {
    const lying = withResult(goodCheck)
    const found = { ...goodCheck, signature: 'unsigned' as const }
    expect(code(lying, { resultCheck: () => found })).toBe('dossier.result.unsigned')
    expect(code(lying, { resultCheck: () => null })).toBeNull() // the file is still on its way
    expect(code(lying, { resultCheck: () => null }, 'dossier-closed')).toBe('dossier.close.result-unverified')
  })

  test('a late result is apologised for before the case is closed, and never kept from the resident', () => {
    const late = {
      ...withResult(goodCheck),
      stage: 'returned' as const,
      due: { at: '2026-11-24T14:59', rule: 'x', why: 'x' },
    }
    expect(code(late)).toBeNull() // signed at 15:00 on the wall
    expect(code(late, {}, 'dossier-closed')).toBe('dossier.close.apology-missing')
    expect(code({ ...late, apologies: 1 }, {}, 'dossier-closed')).toBeNull()
    expect(code(withResult(goodCheck), {}, 'dossier-closed')).toBeNull()
  })

  test('where roots are known, a certificate of anybody needs a second person', () => {
    const stranger = withResult({ ...goodCheck, trust: 'unknown' })
    const vouch = { actor: 'officer-2', reason: 'đã gọi người ký', at: '2026-11-24T09:00:00+07:00' }
    expect(code(stranger)).toBe('dossier.close.issuer-unknown')
    expect(code({ ...stranger, vouch })).toBeNull()
    expect(code(withResult({ ...goodCheck, trust: 'no-roots' }))).toBeNull()
  })

  test.each([
    [{ revocation: 'revoked-after-signing', isStamped: false }, 'dossier.close.signer-revoked'],
    [{ revocation: 'revoked-after-signing', isStamped: true }, null],
    [{ revocation: 'not-known' }, null],
    [{ register: 'not-registered' }, 'dossier.close.signer-not-registered'],
    [{ register: 'position-differs' }, 'dossier.close.position-differs'],
    [{ register: 'no-register' }, null],
  ] as const)('L04: %o: a second person may answer for it', (fault, problem) => {
    const vouch = { actor: 'officer-2', reason: 'đã gọi người ký', at: '2026-11-24T09:00:00+07:00' }
    expect(code(withResult({ ...goodCheck, ...fault }))).toBe(problem)
    expect(code({ ...withResult({ ...goodCheck, ...fault }), vouch })).toBeNull()
  })

  test('L03: for a certificate that was taken back before nobody can answer', () => {
    const vouch = { actor: 'officer-2', reason: 'x', at: '2026-11-24T09:00:00+07:00' }
    const revoked = { ...goodCheck, revocation: 'revoked-before-signing' as const }
    expect(code({ ...withResult(revoked), vouch })).toBe('dossier.result.certificate-revoked')
  })
})
