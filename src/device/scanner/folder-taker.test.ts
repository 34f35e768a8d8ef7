import { beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '../../../domain/base/result.ts'
import { createFolderTaker, type TakerParts } from './folder-taker.ts'
import { hasItsEnd, settle, type Watched } from './settled-files.ts'

const JPEG = [0xff, 0xd8, 1, 2, 3, 0xff, 0xd9]

/** A folder as the browser gives it, in memory. */
class FakeFolder {
  readonly files = new Map<string, File>()
  isGone = false

  put(name: string, bytes: readonly number[] = JPEG, mtime = 1): void {
    this.files.set(name, new File([new Uint8Array(bytes)], name, { lastModified: mtime }))
  }

  async *values() {
    if (this.isGone) throw new DOMException('gone', 'NotFoundError')
    for (const name of this.files.keys()) yield await this.getFileHandle(name)
  }

  async getFileHandle(name: string) {
    const file = this.files.get(name)
    if (!file) throw new DOMException('none', 'NotFoundError')
    return { kind: 'file', name, getFile: async () => file }
  }

  async removeEntry(name: string) {
    if (!this.files.delete(name)) throw new DOMException('none', 'NotFoundError')
  }
}

describe('a watched folder', () => {
  let folder: FakeFolder
  let marks: Set<string>
  let taken: string[]
  let problems: (Problem | null)[]
  let isKept: boolean
  let deletes: boolean

  const open = () =>
    createFolderTaker({
      folder: folder as unknown as TakerParts['folder'],
      isKnown: (mark) => marks.has(mark),
      remember: async (more) => more.forEach((mark) => marks.add(mark)),
      take: async (files) => {
        for (const file of files) taken.push(`${file.name} ${(await file.bytes()).length}`)
        return isKept
      },
      deletes: () => deletes,
      onTaken: () => {},
      onProblem: (problem) => problems.push(problem),
    })

  beforeEach(() => {
    folder = new FakeFolder()
    marks = new Set()
    taken = []
    problems = []
    isKept = true
    deletes = false
  })

  it('takes each file once, in the order of the numbers in its name', async () => {
    const taker = open()
    for (const name of ['scan 10.jpg', 'scan 2.jpg', 'notes.txt', '.scan.jpg', 'scan 3.jpg.part.jpg'])
      folder.put(name)
    for (let look = 0; look < 4; look++) await taker.look()
    expect(taken).toEqual(['scan 2.jpg 7', 'scan 10.jpg 7'])
    expect(folder.files.size).toBe(5)
  })

  it('waits for a page that is still being written, and lets no later one overtake it', async () => {
    const taker = open()
    folder.put('1.jpg', JPEG.slice(0, 3))
    folder.put('2.jpg')
    await taker.look()
    await taker.look()
    folder.put('1.jpg', JPEG.slice(0, 5), 2)
    await taker.look()
    expect(taken).toEqual([])
    folder.put('1.jpg', JPEG, 3)
    await taker.look()
    await taker.look()
    expect(taken).toEqual(['1.jpg 7', '2.jpg 7'])
  })

  it('a file that never gets its end holds the others for a while only', async () => {
    const taker = open()
    folder.put('1.jpg', JPEG.slice(0, 3))
    folder.put('2.jpg')
    for (let look = 0; look < 20; look++) await taker.look()
    expect(taken).toEqual(['1.jpg 3', '2.jpg 7'])
  })

  it('after a restart nothing is taken twice; a name used again for another page is taken', async () => {
    folder.put('scan.jpg')
    const before = open()
    await before.look()
    await before.look()
    const after = open()
    await after.look()
    await after.look()
    expect(taken).toHaveLength(1)
    folder.put('scan.jpg', [...JPEG, 0xff, 0xd9], 9)
    await after.look()
    await after.look()
    expect(taken).toEqual(['scan.jpg 7', 'scan.jpg 9'])
  })

  it('deletes only what was asked for and has arrived', async () => {
    deletes = true
    isKept = false
    const taker = open()
    folder.put('refused.jpg')
    await taker.look()
    await taker.look()
    expect([...folder.files.keys()]).toEqual(['refused.jpg'])
    isKept = true
    folder.put('taken.jpg')
    await taker.look()
    await taker.look()
    expect([...folder.files.keys()]).toEqual(['refused.jpg'])
    expect(taken).toHaveLength(2)
  })

  it('says of a TIFF once that it cannot be opened, and of a folder that it is gone until it is back', async () => {
    const taker = open()
    folder.put('fax.tif')
    for (let look = 0; look < 4; look++) await taker.look()
    folder.isGone = true
    await taker.look()
    folder.isGone = false
    await taker.look()
    expect(problems.map((problem) => problem?.code)).toEqual(['folder.file.tiff', 'folder.gone', undefined])
    expect(taken).toEqual([])
  })
})

describe('the end of a file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  it.each([
    ['a JPEG cut off', [0xff, 0xd8], [1, 2], false],
    ['a JPEG with bytes behind', [0xff, 0xd8], [0xff, 0xd9, 0, 0], true],
    ['a PDF cut off', [...bytes('%PDF-1.7')], [...bytes('stream')], false],
    ['a PDF', [...bytes('%PDF-1.7')], [...bytes('startxref\n9\n%%EOF\n')], true],
    ['anything else', [...bytes('RIFF')], [0], true],
  ])('%s', (_, head, tail, whole) => {
    expect(hasItsEnd(new Uint8Array(head), new Uint8Array(tail))).toBe(whole)
  })

  it('an empty file is never ready at the second look', () => {
    const empty = { name: 'a.jpg', size: 0, mtime: 1 }
    const first = settle([empty], new Map<string, Watched>(), () => true)
    expect(settle([empty], first.pending, () => true).ready).toEqual([])
  })
})
