import { afterEach, expect, test } from 'vitest'
import { beginSession } from './begin-session.ts'
import { deleteStaleBuckets, findStorageBuckets } from './storage-buckets.ts'

const buckets = findStorageBuckets()!
const begin = () => beginSession({ buckets, nowMs: () => Date.now() })
const page = crypto.getRandomValues(new Uint8Array(60_000))

afterEach(async () => void (await deleteStaleBuckets(buckets)))

async function filesOf(name: string): Promise<Uint8Array[]> {
  const folder = await (await buckets.open(name)).getDirectory()
  const files: Uint8Array[] = []
  for await (const handle of folder.values())
    files.push(new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer()))
  return files
}

test('a page comes back as it was, lies encrypted under no name, and is replaced whole', async () => {
  const session = begin()
  expect(await session.keep('CCCD mặt trước', page)).toEqual({ ok: true, value: null })
  const [bucket] = await buckets.keys()
  const [file, ...others] = await filesOf(bucket!)
  expect(others).toEqual([])
  expect(file!.length).toBe(page.length + 12 + 16)
  expect(file!.slice(12, 40)).not.toEqual(page.slice(0, 28))
  const again = crypto.getRandomValues(new Uint8Array(100))
  await session.keep('CCCD mặt trước', again)
  expect(await filesOf(bucket!)).toHaveLength(1)
  expect(await session.read('CCCD mặt trước')).toEqual({ ok: true, value: again })
  expect(await session.read('mặt sau')).toMatchObject({ problem: { code: 'kiosk.page.unknown' } })
  await session.end()
})

test('the end deletes the compartment, gives back addresses, stops what runs, and reports what it looked at', async () => {
  const session = begin()
  await session.keep('1', page)
  const url = session.url(new Blob(['x']))
  let stopped = 0
  session.onEnd(() => {
    throw new Error('cannot stop')
  })
  session.onEnd(() => stopped++)
  const report = await session.end()
  expect(await session.end('idle')).toBe(report)
  expect(report).toMatchObject({ reason: 'done', unseen: [] })
  expect(report.remains.filter(({ place }) => place === 'bucket')).toEqual([])
  expect(await buckets.keys()).toEqual([])
  expect(stopped).toBe(1)
  await expect(fetch(url)).rejects.toThrow()
  expect(await session.keep('2', page)).toMatchObject({ problem: { code: 'kiosk.session.over' } })
  expect(await session.read('1')).toMatchObject({ problem: { code: 'kiosk.session.over' } })
  session.onEnd(() => stopped++)
  expect(stopped).toBe(2)
})

test('a page that is still being written when the session ends is not there afterwards', async () => {
  const session = begin()
  const writing = session.keep('1', crypto.getRandomValues(new Uint8Array(65_536)))
  await session.end()
  expect((await writing).ok).toBe(false)
  expect(await buckets.keys()).toEqual([])
})

test('what a power cut left is deleted at start; what lies elsewhere is found and named', async () => {
  await begin().keep('1', page)
  expect(await buckets.keys()).toHaveLength(1)
  expect(await deleteStaleBuckets(buckets)).toBe(1)
  localStorage.setItem('left', 'x')
  const { remains } = await begin().end()
  localStorage.removeItem('left')
  expect(remains).toContainEqual({ place: 'local', name: 'left' })
})

test('without compartments no page is taken', async () => {
  const session = beginSession({ buckets: null, nowMs: () => 0 })
  expect(await session.keep('1', page)).toMatchObject({ problem: { code: 'kiosk.bucket.none' } })
  expect((await session.end()).unseen).toEqual([])
})
