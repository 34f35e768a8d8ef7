import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { Rating } from '../../../domain/feedback/rating.ts'
import { sendFile } from '../../sync/tus.ts'
import { sendAll, startErrands, type ErrandDeps } from './errands.ts'
import { openOutStore, type OutItem } from './out-store.ts'

vi.mock('../../sync/tus.ts', () => ({ sendFile: vi.fn<typeof sendFile>() }))
const sendPage = vi.mocked(sendFile)
beforeEach(() => sendPage.mockReset().mockResolvedValue(ok(null)))

let made = 0
const fresh = () => openOutStore(`out-${(made += 1)}`)
const page = { sha256: 'ab'.repeat(32), sealed: new Uint8Array([1, 2, 3]) }
const submission = (id: string): OutItem => ({
  kind: 'submission',
  id,
  request: { id, code: '8652V3X', procedure: '1.001193', sealed: 'AAAA', pages: [page.sha256] },
  pages: [page],
})
const rating = (id: string): OutItem => ({
  kind: 'rating',
  id,
  rating: { id, day: '2026-11-23', score: 5, reasons: [], counter: 2 } satisfies Rating,
})

type Post = (path: string, body: unknown) => Promise<Result<unknown>>

function deps(store: ErrandDeps['store'], post: Post, get: Post = async () => refuse('net.offline')) {
  const http = { get, post, proof: async () => ({}), url: (path: string) => path } as never
  return { store, http, isGenuine: async () => true } satisfies ErrandDeps
}

test('pages go first, then the form; what the server has is no longer here', async () => {
  const store = fresh()
  await store.put(submission('s1'))
  await store.put(rating('r1'))
  const asked: string[] = []
  const all = deps(store, async (path) => {
    asked.push(path)
    return path === '/api/submissions' ? ok({ id: 's1', receivedAt: '' }) : ok({ known: ['r1'] })
  })
  const sent: string[] = []
  expect(await sendAll(all, (id) => sent.push(id))).toEqual(ok(null))
  const [, file] = sendPage.mock.calls[0]!
  expect(file).toMatchObject({
    endpoint: '/api/submissions/uploads',
    metadata: { submission: 's1', sha256: page.sha256 },
  })
  expect(new Uint8Array(await file.body.arrayBuffer())).toEqual(page.sealed)
  expect(asked).toEqual(['/api/submissions', '/api/kiosk/ratings'])
  expect(sent).toEqual(['s1', 'r1'])
  expect(await store.ids()).toEqual(ok([]))
})

test('without a line nothing leaves and nothing is lost; one that is refused for good keeps no other back', async () => {
  const store = fresh()
  for (const id of ['s1', 's2']) await store.put(submission(id))
  const away = deps(store, async () => refuse('net.offline'))
  expect((await sendAll(away, () => {})).ok).toBe(false)
  expect(await store.ids()).toEqual(ok(['s1', 's2']))
  const differs = deps(store, async (_, body) =>
    (body as { id: string }).id === 's1' ? refuse('submission.differs') : ok({ id: 's2', receivedAt: '' }),
  )
  await sendAll(differs, () => {})
  expect(await store.ids()).toEqual(ok(['s1']))
  expect(await store.find('s1')).toMatchObject({ value: { isRefused: true } })
  sendPage.mockClear()
  await sendAll(differs, () => {})
  expect(sendPage).not.toHaveBeenCalled()
})

test('Y15: where the line broke is on the disk; the next start of the kiosk goes on from there, and nothing of it is left', async () => {
  const store = fresh()
  await store.put(submission('s1'))
  const place = 'http://localhost/api/submissions/uploads/x'
  sendPage.mockImplementationOnce(async (_, file) => {
    file.onPlace(place)
    return refuse('net.offline')
  })
  const post: Post = async (path) =>
    path === '/api/submissions' ? ok({ id: 's1', receivedAt: '' }) : refuse('net.offline')
  expect((await sendAll(deps(store, post), () => {})).ok).toBe(false)
  expect(await store.find('s1')).toMatchObject({ value: { places: { [page.sha256]: place } } })
  // The page arrives, and the line breaks before the declaration: the page does not go again.
  const cut: Post = async () => refuse('net.offline')
  expect((await sendAll(deps(store, cut), () => {})).ok).toBe(false)
  expect(sendPage.mock.lastCall?.[1].resumeFrom).toBe(place)
  sendPage.mockClear()
  await sendAll(deps(store, post), () => {})
  expect(sendPage).not.toHaveBeenCalled()
  expect(await store.ids()).toEqual(ok([]))
})

test('a server that has too much for today is asked again later', async () => {
  const store = fresh()
  await store.put(submission('s1'))
  await sendAll(
    deps(store, async () => refuse('submission.too-many')),
    () => {},
  )
  expect(await store.find('s1')).toMatchObject({ value: { id: 's1' } })
  expect(await store.find('s1')).not.toHaveProperty('value.isRefused')
})

test('boxes are asked for from where they ended; a new salt begins anew (Y10)', async () => {
  const store = fresh()
  const answers = [
    { salt: 'AAAA', rounds: 9, boxes: [{ find: 'f1', box: 'b1' }], seq: 7, whole: true, at: 't1' },
    { salt: 'AAAA', rounds: 9, boxes: [], seq: 7, whole: false, at: 't2' },
    { salt: 'BBBB', rounds: 9, boxes: [{ find: 'f2', box: 'b2' }], seq: 3, whole: false, at: 't3' },
    { salt: 'BBBB', rounds: 9, boxes: [], seq: 3, whole: false, at: 't4' },
  ]
  const asked: string[] = []
  const get: Post = async (path) => {
    if (!path.startsWith('/api/kiosk/statuses')) return refuse('net.offline')
    asked.push(path)
    const next = answers.shift()
    return next ? ok(next) : refuse('net.offline')
  }
  const errands = startErrands(deps(store, async () => refuse('net.offline'), get))
  await vi.waitFor(() =>
    expect(asked).toEqual(['/api/kiosk/statuses?after=0', '/api/kiosk/statuses?after=7']),
  )
  expect(await store.findBox('f1')).toEqual(ok('b1'))
  errands.hurry()
  await vi.waitFor(async () => expect(await store.kept('boxes')).toMatchObject({ value: { at: 't4' } }))
  errands.stop()
  expect(await store.findBox('f1')).toEqual(ok(undefined))
  expect(await store.findBox('f2')).toEqual(ok('b2'))
})

test('a list of keys is believed only from the home server, and kept while it stays true (A14)', async () => {
  const place = (hash: string, list: object | null) => ({
    centre: 'TT',
    publicUrl: null,
    deviceKeys: { hash, list },
  })
  const store = fresh()
  const answers = [place('h1', { at: '1' }), place('h1', null), place('h2', { at: 'forged' })]
  const asked: string[] = []
  const get: Post = async (path) => {
    if (!path.startsWith('/api/kiosk/place')) return refuse('net.offline')
    asked.push(path)
    return ok(answers.shift())
  }
  const isGenuine = async (told: unknown) => !JSON.stringify(told).includes('forged')
  const errands = startErrands({ ...deps(store, async () => refuse('net.offline'), get), isGenuine })
  for (const count of [1, 2, 3]) {
    await vi.waitFor(() => expect(asked).toHaveLength(count))
    if (count < 3) errands.hurry()
  }
  errands.stop()
  expect(asked).toEqual(['/api/kiosk/place', '/api/kiosk/place?known=h1', '/api/kiosk/place?known=h1'])
  expect(await store.kept('place')).toMatchObject({
    value: { deviceKeys: { hash: 'h1', list: { at: '1' } } },
  })
})
