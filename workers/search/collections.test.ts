import { MessageChannel } from 'node:worker_threads'
import { expose, releaseProxy, wrap } from 'comlink'
import type { Endpoint } from 'comlink'
import { expect, test } from 'vitest'
import type { SearchApi, SearchDocument } from './api.ts'
import { createCollections } from './collections.ts'

const DOSSIERS: readonly SearchDocument[] = [
  {
    id: 'd1',
    name: 'Nguyễn Thị Hoa',
    field: 'Đăng ký khai sinh',
    synonyms: [],
    codes: ['H56.38.01-261121-01001', '038304012345'],
  },
  { id: 'd2', name: 'Lê Văn Hòa', field: 'Đăng ký kết hôn', synonyms: [], codes: ['H56.38.01-261121-01002'] },
]

test('a collection never loaded, or cleared, is refused and not answered with nothing', async () => {
  const api = createCollections()
  const refused = {
    ok: false,
    problem: { code: 'text.search.not-loaded', details: { collection: 'dossiers' } },
  }
  expect(await api.query('dossiers', 'hoa', 5)).toEqual(refused)
  await api.load('dossiers', DOSSIERS)
  expect((await api.query('dossiers', 'hoa', 5)).ok).toBe(true)
  await api.clear('dossiers')
  expect(await api.query('dossiers', 'hoa', 5)).toEqual(refused)
})

test('loading again replaces the collection and leaves the other one alone', async () => {
  const api = createCollections()
  await api.load('procedures', [{ id: 'p1', name: 'Đăng ký kết hôn', field: '', synonyms: [], codes: [] }])
  expect(await api.load('dossiers', DOSSIERS)).toEqual({ ok: true, value: 2 })
  await api.load('dossiers', DOSSIERS.slice(1))
  expect(await ids(api, 'dossiers', 'nguyen thi hoa')).toEqual([])
  expect(await ids(api, 'procedures', 'ket hon')).toEqual(['p1'])
})

test('a dossier is found by its number, by part of it, by the ID number and by the name', async () => {
  const api = createCollections()
  await api.load('dossiers', DOSSIERS)
  for (const text of ['H56.38.01-261121-01001', '01001', '1001', '038304', 'nguyễn thị hoa', 'nguyen hoa']) {
    expect((await ids(api, 'dossiers', text))[0], text).toBe('d1')
  }
})

test('the answers cross a comlink channel whole', async () => {
  const { port1, port2 } = new MessageChannel()
  expose(createCollections(), endpoint(port1))
  const remote = wrap<SearchApi>(endpoint(port2))
  expect(await remote.load('dossiers', DOSSIERS)).toEqual({ ok: true, value: 2 })
  const found = await remote.query('dossiers', 'Hòa', 1)
  expect(found).toMatchObject({ ok: true, value: [{ id: 'd2' }] })
  remote[releaseProxy]()
  port1.close()
})

async function ids(api: SearchApi, collection: 'procedures' | 'dossiers', text: string): Promise<string[]> {
  const found = await api.query(collection, text, 5)
  return found.ok ? found.value.map(({ id }) => id) : [found.problem.code]
}

/** Node's ports speak EventEmitter; comlink wants EventTarget. */
function endpoint(port: MessageChannel['port1']): Endpoint {
  return port as unknown as Endpoint
}
