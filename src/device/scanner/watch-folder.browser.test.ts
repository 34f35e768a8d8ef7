/** The real file system of the browser: a folder of the origin's own storage is the same kind of handle as one on disk. */
import { afterEach, expect, test } from 'vitest'
import { ok } from '../../../domain/base/result.ts'
import { openKept } from '../kept.ts'
import { createFolderWatch, type FolderWatch } from './watch-folder.ts'

const JPEG = new Uint8Array([0xff, 0xd8, 1, 2, 3, 0xff, 0xd9])
const NAME = 'scans'
const DATABASE = 'motcua-watch-test'

const opened: FolderWatch[] = []

afterEach(async () => {
  for (const watch of opened.splice(0)) watch.stop()
  await (await navigator.storage.getDirectory()).removeEntry(NAME, { recursive: true })
  indexedDB.deleteDatabase(DATABASE)
})

const folder = async () =>
  await (await navigator.storage.getDirectory()).getDirectoryHandle(NAME, { create: true })

async function put(name: string, bytes: Uint8Array<ArrayBuffer> = JPEG): Promise<void> {
  const file = await (await folder()).getFileHandle(name, { create: true })
  const stream = await file.createWritable()
  await stream.write(bytes)
  await stream.close()
}

function open(taken: string[]): FolderWatch {
  const watch = createFolderWatch({
    kept: openKept(DATABASE),
    pick: async () => ok(await folder()),
    everyMs: 100,
    take: async (files) => {
      for (const { name, bytes } of files) taken.push(`${name} ${(await bytes()).length}`)
      return true
    },
  })
  opened.push(watch)
  return watch
}

test('takes what comes, keeps the folder over a restart, and asks about what came meanwhile', async () => {
  const taken: string[] = []
  await put('before.jpg')
  const watch = open(taken)
  expect(await watch.choose()).toEqual(ok(null))
  await put('1.jpg')
  await put('2.jpg')
  await expect.poll(() => taken).toEqual(['1.jpg 7', '2.jpg 7'])
  expect(watch.state.value).toMatchObject({ on: true, taken: 2, name: NAME, problem: null })
  watch.stop()

  await put('3.jpg')
  const later = open(taken)
  await later.open()
  expect(later.state.value).toMatchObject({ on: false, name: NAME, waiting: 1 })
  expect(await later.start('last')).toEqual(ok(null))
  await expect.poll(() => taken).toEqual(['1.jpg 7', '2.jpg 7', '3.jpg 7'])

  await put('4.jpg')
  await expect.poll(() => taken.length).toBe(4)
  later.stop()
  await put('not-mine.jpg')
  const fresh = open(taken)
  await fresh.open()
  await fresh.start('now')
  await put('5.jpg')
  await expect.poll(() => taken.at(-1)).toBe('5.jpg 7')
  expect(taken).not.toContain('not-mine.jpg 7')
})

test('deletes after taking only when asked, and remembers that it was asked', async () => {
  const taken: string[] = []
  const watch = open(taken)
  await watch.choose()
  await watch.setDeletes(true)
  await put('1.jpg')
  await expect.poll(() => taken).toEqual(['1.jpg 7'])
  const names = async () => {
    const found: string[] = []
    for await (const name of (await folder()).keys()) found.push(name)
    return found
  }
  await expect.poll(names).toEqual([])
  const later = open(taken)
  await later.open()
  expect(later.state.value.deletes).toBe(true)
})
