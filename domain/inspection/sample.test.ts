import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { drawSample, frameOf, type SampleTerms, type Turn, type Unit } from './sample.ts'

const turns: readonly Turn[] = ['plain', 'plain', 'plain', 'plain', 'plain', 'plain', 'late', 'refused']

const unit = (n: number): Unit => ({
  id: `d-${String(n).padStart(4, '0')}`,
  code: `H56-${n}`,
  on: `2026-${String(1 + (n % 12)).padStart(2, '0')}-15`,
  procedure: `p${n % 3}`,
  officer: `o${n % 2}`,
  turn: turns[n % 8]!,
})
const units = Array.from({ length: 800 }, (_, n) => unit(n))
const terms = (more: Partial<SampleTerms> = {}): SampleTerms => ({
  from: '2026-01-01',
  until: '2026-12-31',
  by: ['turn'],
  size: 40,
  atLeast: 3,
  ...more,
})
const rankBy = (seed: string) => (id: string) => createHash('sha256').update(`${seed}|${id}`).digest('hex')
const draw = (more: Partial<SampleTerms> = {}, seed = 'ab', from: readonly Unit[] = units) =>
  drawSample(frameOf(from, terms(more)), terms(more), rankBy(seed))
const ids = (strata: ReturnType<typeof draw>) => strata.flatMap(({ drawn }) => drawn)

describe('obligation L14: which dossiers are looked at', () => {
  test('the same seed draws the same from the same list, whatever its order; another seed others', () => {
    const shuffled = units.toSorted((a, b) => (rankBy('x')(a.id) < rankBy('x')(b.id) ? -1 : 1))
    expect(draw({}, 'ab', shuffled)).toEqual(draw())
    expect(ids(draw({}, 'ac'))).not.toEqual(ids(draw()))
  })

  test('a fixed draw, so that no later version draws otherwise', () => {
    expect(ids(draw({ size: 6, atLeast: 1 }, '00'))).toMatchInlineSnapshot(`
      [
        "d-0070",
        "d-0674",
        "d-0354",
        "d-0376",
        "d-0636",
        "d-0223",
      ]
    `)
  })

  test.each([40, 100, 7, 800, 900])(
    'size %i is met, each stratum has its least, none is asked for more',
    (size) => {
      const strata = draw({ size })
      expect(new Set(ids(strata)).size).toBe(ids(strata).length)
      expect(ids(strata)).toHaveLength(Math.min(800, Math.max(size, 9)))
      for (const { units: has, drawn } of strata)
        expect(drawn.length).toBeGreaterThanOrEqual(Math.min(has, 3))
    },
  )

  test('shares follow the sizes: 600 plain, 100 late and 100 refused of 800', () => {
    const sizes = Object.fromEntries(draw().map(({ key, drawn }) => [key[0], drawn.length]))
    expect(sizes).toEqual({ plain: 30, late: 5, refused: 5 })
  })

  test('strata over every dimension, and days of reception keep the rest out', () => {
    const strata = draw({ by: ['procedure', 'officer', 'turn'], from: '2026-03-01', until: '2026-04-30' })
    expect(strata.every(({ key }) => key.length === 3)).toBe(true)
    const on = new Map(units.map((one) => [one.id, one.on]))
    expect(ids(strata).every((id) => /^2026-0[34]/.test(on.get(id)!))).toBe(true)
    expect(draw({ from: '2027-01-01', until: '2027-12-31' })).toEqual([])
  })

  test('chance is fair: over 400 seeds every dossier of a stratum comes about as often', () => {
    const few = units.slice(0, 40)
    const times = new Map<string, number>()
    for (let seed = 0; seed < 400; seed++)
      for (const id of ids(draw({ by: [], size: 10, atLeast: 0 }, String(seed), few)))
        times.set(id, (times.get(id) ?? 0) + 1)
    expect(times.size).toBe(40)
    for (const n of times.values()) expect(Math.abs(n - 100)).toBeLessThan(45) // 5 standard deviations
  })
})
