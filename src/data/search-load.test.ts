import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { signal } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import { ok } from '../../domain/base/result.ts'
import { decide } from '../../domain/dossier/decide.ts'
import { reception } from '../../tests/simulation/history.ts'
import { openTestDevice } from '../../tests/support/data-context.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { createCollections } from '../../workers/search/collections.ts'
import type { SearchBridge } from '../bridge/search.ts'
import type { DataContext } from './context.ts'
import type { Law } from './law.ts'
import { recordFact } from './ledger.ts'
import { createFinder } from './search-load.ts'

/** The real collections without a worker, counting what is loaded. */
function bridgeOf() {
  const collections = createCollections()
  const loads: string[] = []
  let lost = () => {}
  const bridge: SearchBridge = {
    load: (collection, documents) => {
      loads.push(`${collection}:${documents.length}`)
      return collections.load(collection, documents)
    },
    query: (collection, text, limit) => collections.query(collection, text, limit),
    async clear(collection) {
      await collections.clear(collection)
      return ok(null)
    },
    stop: () => {},
    onLost: (listener) => {
      lost = listener
      return () => {}
    },
  }
  return { bridge, loads, collections, lose: () => lost() }
}

async function receiveAs(ctx: DataContext, name: string, code: string) {
  const id = ctx.newId()
  const body = { ...reception, code, applicant: { name, idNumber: '038196001234', phone: '0912345678' } }
  const now = { at: ctx.clock.at(), clk: ctx.clock.clk() }
  const recorded = await recordFact(ctx, {
    dossier: id,
    decide: (state) => {
      const made = decide({ type: 'dossier-received', body }, state, { now, actor: 'o', newId: ctx.newId })
      return made.ok ? ok({ event: made.value }) : made
    },
  })
  if (!recorded.ok) throw new Error(recorded.problem.code)
  return id
}

async function open() {
  const { ctx } = await openTestDevice()
  const context = signal<DataContext | null>(ctx)
  const worker = bridgeOf()
  const finder = createFinder(worker.bridge, context, signal<Law | null>(realLaw()))
  const find = async (text: string) => {
    const found = await finder.dossiers(text, 5)
    return found.ok ? found.value.map((view) => view.state.id) : found.problem.code
  }
  return { ctx, context, finder, find, ...worker }
}

describe('dossiers', () => {
  test('are found by name without marks, by number, phone and ID number', async () => {
    const { ctx, find } = await open()
    const id = await receiveAs(ctx, 'Lò Thị Mẩy', 'H56.99.01-261121-01001')
    for (const text of [
      'lo thi may',
      'Lò Thị Mẩy',
      '01001',
      'H56.99.01-261121',
      '038196001234',
      '0912345678',
    ])
      expect(await find(text), text).toEqual([id])
  })

  test('received since are found after refresh, without loading at every key', async () => {
    const { ctx, find, finder, loads } = await open()
    await receiveAs(ctx, 'Lò Thị Mẩy', 'H56.99.01-261121-01001')
    await find('lo')
    await find('lo thi')
    const second = await receiveAs(ctx, 'Hà Văn Đức', 'H56.99.01-261121-01002')
    finder.refresh()
    expect(await find('ha van duc')).toEqual([second])
    expect(loads).toEqual(['dossiers:1', 'dossiers:2'])
  })

  test('leave the worker when the screen locks, also when a load was on its way', async () => {
    const { ctx, context, find, finder, collections } = await open()
    await receiveAs(ctx, 'Lò Thị Mẩy', 'H56.99.01-261121-01001')
    await find('lo')
    finder.refresh()
    const late = find('lo')
    context.value = null
    await late
    expect(await find('lo thi may')).toEqual([])
    expect(await collections.query('dossiers', 'lo thi may', 5)).toMatchObject({
      problem: { code: 'text.search.not-loaded' },
    })
  })

  test('are loaded again into a worker that was lost', async () => {
    const { ctx, find, collections, lose } = await open()
    const id = await receiveAs(ctx, 'Lò Thị Mẩy', 'H56.99.01-261121-01001')
    await find('lo')
    await collections.clear('dossiers')
    lose()
    expect(await find('lo thi may')).toEqual([id])
  })
})

describe('procedures of the real law', () => {
  test.each([
    ['khai sinh', '1.001193'],
    ['ks', '1.001193'],
    ['sao y', '2.000815'],
    ['giấy độc thân', '1.004873'],
    ['keets hoon', '1.000894'],
    ['cưới', '1.000894'],
    ['báo tử', '1.000656'],
    ['1.004859', '1.004859'],
  ])('"%s" finds %s first', async (text, code) => {
    const { finder } = await open()
    const found = await finder.procedures(text, 5)
    expect(found.ok && found.value[0]?.code).toBe(code)
  })

  test('hit@3 of the unseen queries that the law has an answer for stays at least 95 %', async () => {
    const { finder } = await open()
    const path = join(import.meta.dirname, '../../data/search-queries.json')
    const fixture = JSON.parse(readFileSync(path, 'utf8')) as {
      documents: { id: string; name: string }[]
      unseen: { text: string; expected: string[] }[]
    }
    const law = [...realLaw().procedures.values()].map(({ procedure }) => procedure)
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/^thủ tục /, '')
        .normalize('NFC')
    const codeOf = new Map(
      fixture.documents.flatMap(({ id, name }) => {
        const found = law.filter((p) => plain(p.name) === plain(name))
        return found.length === 1 ? [[id, found[0]!.code] as const] : []
      }),
    )
    const queries = fixture.unseen.filter(({ expected }) => expected.some((id) => codeOf.has(id)))
    const misses: string[] = []
    for (const { text, expected } of queries) {
      const found = await finder.procedures(text, 3)
      const codes = found.ok ? found.value.map((p) => p.code) : []
      if (!expected.some((id) => codes.includes(codeOf.get(id) ?? ''))) misses.push(text)
    }
    expect(queries.length).toBeGreaterThan(10)
    expect(1 - misses.length / queries.length, misses.join(' | ')).toBeGreaterThanOrEqual(0.95)
  })
})
