/**
 * The main job with the line cut: the server is killed before the browser is opened; cold start, unlock, a birth
 * registration with three scanned papers, receipt printed. Then the server comes back and everything reaches it once.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from '@playwright/test'
import { findObstacles } from './support/accessibility.ts'
import { expect, test } from './support/counter.ts'
import { readDevice } from './support/device-rows.ts'
import { readInputCount } from './support/input-count.ts'
import {
  acceptEverything,
  beginReception,
  BIRTH_PAPERS,
  enrolDevice,
  receiveAndPrint,
  scanPapers,
  unlock,
  waitUntilReadyOffline,
} from './support/officer.ts'
import type { HomeServer } from './support/server.ts'

const KEYS_AT_MOST = 75
const APP_TIME_AT_MOST_MS = 20_000

test.setTimeout(180_000)

test('issue 2: birth registration with the server dead, ≤ 75 keys, 0 pointer, then everything arrives exactly once', async ({
  server,
  browserAtCounter,
}) => {
  const officer = server.getOfficer('tiepnhan1')
  const first = await browserAtCounter.open()
  await enrolDevice(first, server, officer)
  await waitUntilReadyOffline(first)
  await browserAtCounter.close()
  await server.kill()

  const page = await browserAtCounter.open()
  await countPrints(page)
  await page.goto(server.origin)
  const startedAt = Date.now()
  await unlock(page, officer)
  await beginReception(page, 'khai sinh')
  await scanPapers(page, BIRTH_PAPERS)
  await acceptEverything(page)
  expect(await findObstacles(page)).toEqual([])
  const code = await receiveAndPrint(page)
  await expect.poll(() => printsOf(page)).toBeGreaterThan(0)
  const appMs = Date.now() - startedAt
  const { keys, pointer } = await readInputCount(page)
  test.info().annotations.push({ type: 'figure', description: JSON.stringify({ keys, pointer, appMs }) })
  console.log(JSON.stringify({ journey: 'birth-registration', keys, pointer, appMs, code }))
  expect(keys).toBeLessThanOrEqual(KEYS_AT_MOST)
  expect(pointer).toBe(0)
  expect(appMs).toBeLessThanOrEqual(APP_TIME_AT_MOST_MS)
  await expect(page.getByText(/Ngoại tuyến · 1 hồ sơ chờ gửi/)).toBeVisible()

  await server.start()
  await page.getByRole('link', { name: /Hộp gửi/ }).click()
  await expect(page.getByText(new RegExp(`Đã nhận .*${code}`))).toBeVisible({ timeout: 60_000 })
  expect(readDossiers(server)).toEqual([code])
  expect(readEvents(server)).toEqual(await madeOnDevice(page))
  const { files } = await readDevice(page)
  await expect.poll(() => storedFiles(server).length, { timeout: 30_000 }).toBe(files.length)
  const stored = storedFiles(server).map(({ name, path }) => ({ name, bytes: readFileSync(path) }))
  expect(stored.map(({ name }) => name).sort()).toEqual(files.map(({ sha256 }) => sha256).sort())
  for (const { name, bytes } of stored) expect(createHash('sha256').update(bytes).digest('hex')).toBe(name)
  // One archive file for each paper, and a small preview of each page that goes first.
  const archive = stored.filter(({ bytes }) => bytes.includes('<pdfaid:part>2</pdfaid:part>'))
  expect(archive).toHaveLength(3)
  expect(stored.length - archive.length).toBe(3)
})

/** Ids and chain hashes of this device's own log, in its order. */
async function madeOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open('motcua')
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error)
    })
    const rows = await new Promise<{ id: string; dseq: number; hash: string }[]>((done) => {
      const request = db.transaction('outbox').objectStore('outbox').getAll()
      request.onsuccess = () => done(request.result)
    })
    db.close()
    return rows.sort((a, b) => a.dseq - b.dseq).map((row) => `${row.id} ${row.hash}`)
  })
}

/** The page's own word for "printed": the browser began to print. */
async function countPrints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('beforeprint', () => {
      sessionStorage.setItem('prints', String(Number(sessionStorage.getItem('prints') ?? 0) + 1))
    })
  })
}

function printsOf(page: Page): Promise<number> {
  return page.evaluate(() => Number(sessionStorage.getItem('prints') ?? 0))
}

function readEvents(server: HomeServer): string[] {
  const db = new DatabaseSync(join(server.dataDir, 'motcua.db'), { readOnly: true })
  try {
    return db
      .prepare('select id, hash from event order by device, dseq')
      .all()
      .map((row) => `${String(row['id'])} ${String(row['hash'])}`)
  } finally {
    db.close()
  }
}

function readDossiers(server: HomeServer): string[] {
  const db = new DatabaseSync(join(server.dataDir, 'motcua.db'), { readOnly: true })
  try {
    return db
      .prepare('select code from dossier where code is not null')
      .all()
      .map((row) => String(row['code']))
  } finally {
    db.close()
  }
}

function storedFiles(server: HomeServer): { name: string; path: string }[] {
  return readdirSync(join(server.dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map((entry) => ({ name: entry.name, path: join(entry.parentPath, entry.name) }))
}
