import { describe, expect, it } from 'vitest'
import { findProblem } from './problem-document.ts'

describe('R1 the problem in an answer', () => {
  it('is read from our own form only', () => {
    expect(findProblem({ type: 'about:blank', code: 'a.b', details: { have: 1 } })).toEqual({
      code: 'a.b',
      details: { have: 1 },
    })
    expect(findProblem({ code: 'a.b' })).toEqual({ code: 'a.b' })
    for (const body of [null, '<html>', 7, [], {}, { code: 1 }]) expect(findProblem(body)).toBeNull()
  })
})
