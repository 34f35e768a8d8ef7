import { describe, expect, it } from 'vitest'
import type { Confidence } from '../../../domain/base/source.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { lawConfidence } from './law-confidence.ts'

function law(...rows: readonly [string, Confidence, Confidence, Confidence, Procedure['depth']?][]) {
  const procedures = rows.map(([code, time, fees, components, depth = 'full']) => {
    const procedure = { code, shortName: `n ${code}`, depth, confidenceByPart: { time, fees, components } }
    return [code, { procedure: procedure as Procedure, hash: '' }] as const
  })
  return { procedures: new Map(procedures) }
}

describe('how sure the law pack is', () => {
  it('lists what has any part not verified, least sure first', () => {
    const { unsure, all, mustCheck } = lawConfidence(
      law(
        ['1', 'verified', 'verified', 'verified'],
        ['2', 'portal-copy', 'verified', 'verified'],
        ['3', 'verified', 'memory', 'verified'],
        ['4', 'portal-copy', 'portal-copy', 'interpreted'],
      ),
    )
    expect(unsure.map(({ code }) => code)).toEqual(['3', '4', '2'])
    expect(unsure[0]).toEqual({
      code: '3',
      name: 'n 3',
      parts: { time: 'verified', fees: 'memory', components: 'verified' },
    })
    expect({ all, mustCheck }).toEqual({ all: 4, mustCheck: 1 })
  })

  it('procedures that can only be found are not counted', () => {
    expect(lawConfidence(law(['1', 'memory', 'memory', 'memory', 'identity']))).toEqual({
      unsure: [],
      all: 0,
      mustCheck: 0,
    })
  })
})
