/** The scan for readable personal data must itself be able to find some: canaries in every place a browser writes to. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { CounterBrowser } from './support/browser.ts'
import { scanFolder } from './support/scan-folder.ts'

const canary = (place: string) => `Nguyễn Thị Chim Yến ${place}`
const filler = 'dữ liệu giả để nén '.repeat(400)

let server: Server
let origin: string

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const [, coding, place] = request.url!.split('/')
    const body = `${filler}${canary(place ?? '')}${filler}`
    const html = coding === '' || coding === 'page'
    response.setHeader('Content-Type', html ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8')
    response.setHeader('Cache-Control', html ? 'no-store' : 'max-age=3600')
    if (coding === 'br' || coding === 'gzip') response.setHeader('Content-Encoding', coding)
    response.end(
      html ? '<p>x' : coding === 'br' ? brotliCompressSync(body) : coding === 'gzip' ? gzipSync(body) : body,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})
test.afterAll(() => server.close())

test('finds canaries a page left in every storage, and nothing that was not written', async () => {
  const browser = new CounterBrowser()
  const places = [
    'idb-small',
    'idb-large',
    'idb-deleted',
    'idb-blob',
    'idb-key',
    'local',
    'cache',
    'http-br',
    'http-gzip',
    'url',
  ]
  try {
    const page = await browser.open()
    await page.goto(`${origin}/page/x`)
    await page.evaluate(
      async ({ text, filler }) => {
        const open = indexedDB.open('canaries', 1)
        open.onupgradeneeded = () => open.result.createObjectStore('rows')
        const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)))
        const write = (act: (rows: IDBObjectStore) => void) =>
          new Promise((resolve) => {
            const all = db.transaction('rows', 'readwrite', { durability: 'strict' })
            act(all.objectStore('rows'))
            all.oncomplete = resolve
          })
        await write((rows) => rows.put({ name: text['idb-small'] }, 1))
        await write((rows) => rows.put({ filler: filler.repeat(20), name: text['idb-large'] }, 2))
        await write((rows) => rows.put({ filler, name: text['idb-deleted'] }, 3))
        await write((rows) => rows.delete(3))
        await write((rows) => rows.put(new Blob([filler, text['idb-blob']!]), 4))
        await write((rows) => rows.put(1, text['idb-key']))
        localStorage.setItem('x', text['local']!)
        await (await caches.open('x')).put('/x', new Response(filler + text['cache']))
        for (const coding of ['br', 'gzip']) await (await fetch(`/${coding}/http-${coding}`)).text()
      },
      { text: Object.fromEntries(places.map((place) => [place, canary(place)])), filler },
    )
    await page.goto(`${origin}/page/x?name=${encodeURIComponent(canary('url'))}`)
    await page.waitForTimeout(1500) // the HTTP cache and the history are written lazily
    await browser.close()

    const scan = scanFolder(browser.profile, [...places.map(canary), canary('never-written')])
    const found = new Set(scan.hits.map((hit) => hit.text))
    expect(places.filter((place) => !found.has(canary(place)))).toEqual([])
    expect(found).not.toContain(canary('never-written'))
    expect(scan.bytes).toBeGreaterThan(100_000)
  } finally {
    await browser.remove()
  }
})

test('finds canaries in server files: a value over many database pages, folded text, Base64, a file name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-scan-'))
  try {
    const database = new DatabaseSync(join(folder, 'store.db'))
    database.exec('create table t (x text)')
    const long = Array.from({ length: 400 }, (_, i) => canary(`sqlite-${i}`)).join('·')
    database.prepare('insert into t values (?)').run(long)
    database.close()
    writeFileSync(join(folder, 'index.txt'), 'nguyen thi chim yen folded')
    writeFileSync(join(folder, 'packet'), Buffer.from(`{"ten":"${canary('base64')}"}`).toString('base64'))
    writeFileSync(join(folder, `${canary('file')}.txt`), '')

    const wanted = [...Array.from({ length: 400 }, (_, i) => `sqlite-${i}`), 'folded', 'base64', 'file'].map(
      canary,
    )
    const found = new Set(scanFolder(folder, wanted).hits.map((hit) => hit.text))
    expect(wanted.filter((text) => !found.has(text))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
