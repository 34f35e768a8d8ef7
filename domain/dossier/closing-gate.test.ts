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

  test('a late return is apologised for before the case is closed, and never keeps a result from the resident', () => {
    const entry = { event: 'e', type: 'result-returned', actor: 'officer-1' } as const
    const late = { ...withResult(goodCheck), timeline: [{ ...entry, at: '2026-11-25T08:01:00+07:00' }] }
    const inTime = { ...late, timeline: [{ ...entry, at: '2026-11-25T08:00:59+07:00' }] }
    expect(code(late)).toBeNull()
    expect(code(late, {}, 'dossier-closed')).toBe('dossier.close.apology-missing')
    expect(code({ ...late, apologies: 1 }, {}, 'dossier-closed')).toBeNull()
    expect(code(inTime, {}, 'dossier-closed')).toBeNull()
  })
})
