import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const rows = readFileSync(join(root, 'docs/accessibility.md'), 'utf8')
  .split('\n')
  .flatMap((line) => /^\| (\d\.\d\.\d+) [^|]+\|([^|]+)\|([^|]+)\|$/.exec(line)?.slice(1) ?? [])
const ids = rows.filter((_, i) => i % 3 === 0)

/** Level A and AA of WCAG 2.2: 31 and 24 (4.1.1 is gone). */
const CRITERIA =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 ' +
  '1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 ' +
  '2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3'

test('every criterion of WCAG 2.2 A and AA is answered, once', () => {
  expect(ids).toEqual(CRITERIA.split(' '))
})

test('whatever is said to show it exists', () => {
  const named = rows
    .filter((_, i) => i % 3 === 2)
    .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path!))
  expect(named.length).toBeGreaterThan(20)
  expect([...new Set(named)].filter((path) => !existsSync(join(root, path)))).toEqual([])
})
