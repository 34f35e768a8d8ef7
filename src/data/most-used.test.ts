import { expect, test } from 'vitest'
import { realLaw } from '../../tests/support/real-law.ts'
import { MAIN_PROCEDURES, mostUsed } from './most-used.ts'

test('every main procedure stands in the law and has its e-form', () => {
  const { procedures } = realLaw()
  for (const code of MAIN_PROCEDURES)
    expect(procedures.get(code)?.procedure.formId, code).toEqual(expect.any(String))
})

test('what is received here comes first, then the main ones, nothing twice and nothing unknown', () => {
  const received = ['1.000894', '9.999999', '1.000894', '1.004222']
  const codes = mostUsed(received, (code) => code !== '9.999999', 5)
  expect(codes).toEqual(['1.000894', '1.004222', '1.001193', '2.000815', '1.004873'])
})
