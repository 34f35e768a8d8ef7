import { expect, it } from 'vitest'
import { textOf } from './shelve.ts'

it('P10: what is kept for review is kept byte for byte, a mark of byte order too', () => {
  const facts = ['{"a":1}', '\uFEFF{"a":"Hà"}']
  const items = facts.map((fact) => ({ hash: '', raw: Buffer.from(fact) }))
  expect(JSON.parse(textOf(items))).toEqual(facts)
})
