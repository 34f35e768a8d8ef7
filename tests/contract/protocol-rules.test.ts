import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')

/** Kept on the device, so proven by its own tests. */
const DEVICE_RULES = ['C4']

/** `P7–P9, P13: …` at the head of a test's title quotes P7, P8, P9 and P13. */
function quotedRules(text: string): Set<string> {
  const quoted = new Set<string>()
  for (const [, head = ''] of text.matchAll(/(?:it|test|describe)\(\s*['"`]((?:[A-Z]\d+(?:[–, ]+)?)+)/g))
    for (const [, letter, from, , to] of head.matchAll(/([A-Z])(\d+)(–[A-Z]?(\d+))?/g))
      for (let n = Number(from); n <= Number(to ?? from); n++) quoted.add(`${letter}${n}`)
  return quoted
}

describe('docs/protocol.md', () => {
  const page = readFileSync(join(root, 'docs', 'protocol.md'), 'utf8')
  const numbers = [...page.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, rule = '']) => rule)
  const rules = new Set(numbers)
  const tests = [
    'sync-server',
    'tests/contract',
    'domain/sync',
    'domain/access',
    'domain/queue',
    'src/sync',
    'src/data',
  ].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && (folder === 'tests/contract' || name.endsWith('.test.ts')))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  )
  const quoted = quotedRules(tests.join('\n'))

  it('numbers its rules once', () => {
    expect(numbers.length).toBeGreaterThan(50)
    expect(numbers).toEqual([...rules])
  })

  it('is proven: every rule is quoted by a test', () => {
    expect([...rules].filter((rule) => !quoted.has(rule) && !DEVICE_RULES.includes(rule))).toEqual([])
  })

  it('is complete: every rule a test quotes stands there', () => {
    expect([...quoted].filter((rule) => !rules.has(rule))).toEqual([])
  })

  it('reads titles as people do', () => {
    expect([...quotedRules("it('P7–P9, P13: x'); it(\n 'C1, C5: y'); it('takes P1')")]).toEqual([
      'P7',
      'P8',
      'P9',
      'P13',
      'C1',
      'C5',
    ])
  })
})
