import { describe, expect, test } from 'vitest'
import { realLaw } from '../../../tests/support/real-law.ts'
import { bringList, channelsOf, provenByData } from './bring-list.ts'
import { limitRows } from './limit-lines.ts'

const get = (code: string) => {
  const found = realLaw().procedures.get(code)
  if (!found) throw new Error(code)
  return found.procedure
}
const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id)

describe('birth registration (1.001193)', () => {
  const birth = get('1.001193')

  test('at the counter everybody brings the declaration, the birth notice and an identity paper', () => {
    const { always, byCase } = bringList(birth, 'direct')
    expect(ids(always)).toEqual(['declaration', 'birth-notice', 'id-card'])
    expect(byCase.every((component) => component.condition !== undefined)).toBe(true)
  })

  test('online the paper declaration is replaced by the interactive one', () => {
    expect(ids(bringList(birth, 'online').always)).toEqual(['e-declaration', 'birth-notice'])
  })

  test('NĐ 118/2025 art. 4(2a): what the data proves may not be asked on paper', () => {
    expect(ids(provenByData(birth, 'direct'))).toEqual(['birth-notice', 'id-card', 'residence-proof'])
  })

  test('channels under the same rules stand in one row, without the bare number the portal publishes', () => {
    const rows = limitRows(birth, channelsOf(birth))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ channels: 'Trực tiếp, bưu chính, trực tuyến' })
    expect(rows[0]?.time.map((line) => line.published)).toEqual([''])
  })
})

test('a limit that depends on a case names the case', () => {
  const [row] = limitRows(get('1.004859'), ['direct'])
  expect(row?.time.length).toBeGreaterThan(1)
  expect(row?.time.every((line) => line.text !== '' && line.only !== undefined)).toBe(true)
})

test('every procedure that can be received says how long, what it costs and what to bring', () => {
  for (const { procedure } of realLaw().procedures.values()) {
    if (procedure.depth !== 'full') continue
    const rows = limitRows(procedure, channelsOf(procedure))
    expect(rows.length, procedure.code).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row.time.length * row.fee.length, procedure.code).toBeGreaterThan(0)
      for (const line of [...row.time, ...row.fee])
        expect(line.text, procedure.code).not.toMatch(/undefined|NaN|^$/)
    }
  }
})
