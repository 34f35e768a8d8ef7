import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePattern, matchesWhole } from './match.ts'

function matches(source: string, text: string): boolean {
  const program = compilePattern(source)
  if (!program.ok) throw new Error(`${source}: ${program.problem.code}`)
  return matchesWhole(program.value, text)
}

describe('regular expressions of forms', () => {
  it.each([
    ['^\\d{12}$', '038304012345', true],
    ['\\d{12}', '03830401234', false],
    ['[A-Z]\\d{7,8}', 'B1234567', true],
    ['[A-Z]\\d{7,8}', 'B123456789', false],
    ['(?:Ông|Bà) .+', 'Bà Hoa', true],
    ['[^0-9]*', 'abc1', false],
    ['\\p{L}+( \\p{L}+)*', 'Nguyễn Thị Hoà', true],
    ['a|b|', '', true],
    ['a{2,}', 'aaaa', true],
    ['a{0,2}', 'aaa', false],
    ['(ab?)+c', 'abaac', true],
    ['\\.', '.', true],
    ['[a\\-z]+', 'a-z', true],
  ])('%s on %j', (source, text, expected) => {
    expect(matches(source, text)).toBe(expected)
  })

  it.each([
    '(?=a)',
    '(?!a)',
    '(?<n>a)',
    '\\1',
    '[a',
    '(a',
    'a)',
    '*a',
    'a{3,1}',
    'a{999}',
    '[z-a]',
    '\\',
    '\\q',
  ])('refuses %s', (source) => {
    expect(compilePattern(source).ok).toBe(false)
  })

  it('property: agrees with the engine of the platform on the shared subset', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '(a|b)', '(?:ab)')
    const mark = fc.constantFrom('', '*', '+', '?', '{2}', '{0,2}', '{1,}')
    const pattern = fc
      .array(fc.tuple(atom, mark), { maxLength: 5 })
      .map((parts) => parts.map(([a, m]) => a + m).join(''))
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom('a', 'b', '1'), maxLength: 8 }),
        (source, text) => {
          expect(matches(source, text)).toBe(new RegExp(`^(?:${source})$`, 'u').test(text))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it.each([
    '(a+)+',
    '(a*)*b',
    '(a|aa)+',
    '(a|a?)+',
    '(.*a){20}',
    '([a-zA-Z]+)*',
    '(a?){50}a{50}',
    '((a*)*)*',
    '(x+x+)+y',
    '(((a{0,9}){0,9}){0,9})',
    `${'(?:'.repeat(15)}${'){100}'.repeat(15)}`,
  ])('matches or refuses the hostile pattern %s in linear time', (source) => {
    const start = performance.now()
    for (const text of ['a'.repeat(999) + '!', 'x'.repeat(1000), 'a'.repeat(60_000)]) {
      const program = compilePattern(source)
      if (program.ok) matchesWhole(program.value, text)
    }
    expect(performance.now() - start).toBeLessThan(2_000) // an engine that goes back and forth needs years
  })
})
