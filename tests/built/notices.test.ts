/** Whoever's work we ship is named with their licence. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listShipped } from '../../scripts/shipped.ts'

const root = resolve(import.meta.dirname, '../..')
const notices = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8')

describe('THIRD-PARTY-NOTICES.md', () => {
  const shipped = [...listShipped(root).keys()]

  it('is about something', () => expect(shipped.length).toBeGreaterThan(20))
  it('names every package whose work reaches a user', () => {
    expect(shipped.filter((name) => !notices.includes(`\n| ${name} |`))).toEqual([])
  })
})
