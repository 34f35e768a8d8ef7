/** Kiosk and board carry nothing of the staff's side: not at their start, and not in what they fetch later. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { initialBytes } from '../../bench/bytes/initial-bytes.ts'
import type { BuiltChunk } from '../../vite/chunk-modules.ts'

const dist = resolve(import.meta.dirname, '../../dist')
const json = <T>(name: string) => JSON.parse(readFileSync(join(dist, name), 'utf8')) as T
const chunks = json<Record<string, BuiltChunk>>('.vite/chunks.json')
const KIB = 1024

function modulesOf(page: string, isLaterToo: boolean): string[] {
  const start = Object.keys(chunks).filter((file) => chunks[file]?.entry === `src/${page}`)
  expect(start, page).toHaveLength(1)
  const seen = new Set<string>()
  for (let file = start.pop(); file !== undefined; file = start.pop()) {
    const chunk = chunks[file]
    if (seen.has(file) || !chunk) continue
    seen.add(file)
    start.push(...chunk.imports, ...(isLaterToo ? chunk.later : []))
  }
  return [...seen].flatMap((file) => chunks[file]?.modules ?? [])
}

describe.each([
  ['kiosk.html', 45],
  ['board.html', 20],
] as const)('%s', (page, budget) => {
  it('starts without staff code, a database of dossiers or the list of all problems', () => {
    const staffs =
      /^src\/(?:app|features|data)\/|node_modules\/dexie\/|^domain\/problems\.ts|^src\/i18n\/(?:en|vi)\/problems/
    expect(modulesOf(page, false).filter((name) => staffs.test(name))).toEqual([])
  })

  it('fetches no screen of the staff later either', () => {
    const all = modulesOf(page, true)
    expect(all.filter((name) => /^src\/(?:app|features)\/|node_modules\/dexie\//.test(name))).toEqual([])
  })

  it(`costs at most ${budget} KiB of scripts before it shows anything`, () => {
    expect(initialBytes(dist, page).js / KIB).toBeLessThanOrEqual(budget)
  })
})

describe("what the residents' listener may hand out", () => {
  const files = json<string[]>('.vite/public-files.json')

  it('is the two pages, what they reach and their service worker', () => {
    expect(files).toEqual(expect.arrayContaining(['kiosk.html', 'board.html', 'kiosk-sw.js', 'layers.css']))
    expect(files.filter((name) => /index\.html|^sw\.js|^\.|^pack\//.test(name))).toEqual([])
  })

  it('holds no script that has staff code in it', () => {
    const staffs = files.filter((file) =>
      chunks[file]?.modules.some((name) => /^src\/(?:app|features)\//.test(name)),
    )
    expect(staffs).toEqual([])
  })
})
