/** Kiosk and board without a line: kept by a worker of their own, at either door, and apart from the staff's app. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { BuiltChunk } from '../../vite/chunk-modules.ts'
import { CounterBrowser } from './support/browser.ts'
import { expect, test } from './support/counter.ts'
import { makeNewerBuild } from './support/newer-build.ts'
import { HomeServer } from './support/server.ts'

const dist = process.env['DIST_DIR'] ?? resolve(import.meta.dirname, '../../dist')
const publicFiles = () => JSON.parse(readFileSync(join(dist, '.vite/public-files.json'), 'utf8')) as string[]

/** The scripts that stand for these pages alone. */
function entriesOf(...pages: readonly string[]): string[] {
  const chunks = JSON.parse(readFileSync(join(dist, '.vite/chunks.json'), 'utf8')) as Record<
    string,
    BuiltChunk
  >
  return Object.keys(chunks)
    .filter((file) => pages.includes(chunks[file]?.entry ?? ''))
    .map((file) => `/${file}`)
}

async function findOwnWorker(): Promise<boolean> {
  const all = await navigator.serviceWorker.getRegistrations()
  const own = all.find(({ scope }) => new URL(scope).pathname === location.pathname)
  return own?.active?.state === 'activated'
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading').first()).toBeVisible()
  // Not `ready`: where the staff's worker is in charge of the whole origin, that one is.
  await expect.poll(() => page.evaluate(findOwnWorker), { timeout: 30_000 }).toBe(true)
}

const scopes = (page: Page) =>
  page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort(),
  )

test('start cold with the server killed before the browser is opened, from the residents’ door and from the staff’s', async () => {
  const server = await HomeServer.create({ withKiosk: true })
  const { kioskOrigin } = server
  const browser = new CounterBrowser()
  try {
    const addresses = [kioskOrigin, server.origin].flatMap((origin) =>
      ['kiosk', 'board'].map((name) => `${origin}/${name}.html`),
    )
    const first = await browser.open()
    for (const address of addresses) await visit(first, address)
    // However short an address was typed, the page is where its worker keeps it.
    await first.goto(kioskOrigin)
    expect(new URL(first.url()).pathname).toBe('/kiosk.html')
    expect(await scopes(first)).toEqual(['/board.html', '/kiosk.html'])
    await browser.close()

    await server.kill()
    const page = await browser.open()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    for (const address of addresses) {
      await page.goto(address)
      await expect(page.getByRole('heading').first(), address).toBeVisible()
    }
    expect(broken).toEqual([])
  } finally {
    await browser.remove()
    await server.remove()
  }
})

test('each worker keeps its own: the staff’s nothing of residents’ pages, theirs nothing of the staff', async () => {
  const server = await HomeServer.create({ withKiosk: true })
  const browser = new CounterBrowser()
  try {
    const page = await browser.open()
    await visit(page, server.origin)
    await visit(page, `${server.origin}/kiosk.html`)
    await visit(page, `${server.origin}/board.html`)
    const kept = await page.evaluate(async () => {
      const all: Record<string, string[]> = {}
      for (const name of await caches.keys())
        all[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)
      return all
    })
    const allowed = new Set(publicFiles().map((name) => `/${name}`))
    for (const name of ['shell-kiosk', 'shell-board'])
      expect(
        kept[name]?.filter((path) => !allowed.has(path)),
        name,
      ).toEqual([])
    expect(kept['shell-kiosk']).toContain('/kiosk.html')
    expect(kept['shell-kiosk']).not.toContain('/board.html')
    expect(kept['shell']).toContain('/index.html')
    const own = new Set(['/kiosk.html', '/board.html', ...entriesOf('src/kiosk.html', 'src/board.html')])
    expect(kept['shell']?.filter((path) => own.has(path))).toEqual([])
    expect(await scopes(page)).toEqual(['/', '/board.html', '/kiosk.html'])
  } finally {
    await browser.remove()
    await server.remove()
  }
})

test('nothing of the staff is behind the residents’ door', async () => {
  const server = await HomeServer.create({ withKiosk: true })
  const { kioskOrigin } = server
  try {
    const navigation = { headers: { accept: 'text/html' } }
    expect((await fetch(`${kioskOrigin}/dossiers`, navigation)).status).toBe(404)
    const staffs = await (await fetch(`${server.origin}/`)).text()
    const scripts = [...staffs.matchAll(/\/assets\/[\w.-]+\.js/g)].map(([path]) => path)
    const own = scripts.filter((path) => !publicFiles().includes(path.slice(1)))
    expect(own.length).toBeGreaterThan(0)
    for (const path of [...own, '/index.html', '/sw.js', '/api/officers', '/api/sync/pull', '/metrics'])
      expect((await fetch(kioskOrigin + path)).status, path).toBe(404)
  } finally {
    await server.remove()
  }
})

const KIOSK = { page: 'kiosk.html', worker: 'kiosk-sw.js' }
const withMark = (html: string) => html.replace('<head>', '<head><meta name="version" content="newer">')

async function takeUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration('/kiosk.html'))!
    await registration.update()
    while (registration.installing) await new Promise((later) => setTimeout(later, 50))
    const controlled = new Promise((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
    )
    if (!registration.waiting) throw new Error('nothing new waits')
    registration.waiting.postMessage({ type: 'SKIP_WAITING' })
    await controlled
  })
}

const isNewer = (page: Page) => page.evaluate(() => document.querySelector('meta[name=version]') !== null)

test('a version of the kiosk that never gets going is given up after three starts', async () => {
  const dead = makeNewerBuild((html) => withMark(html).replace(/<script[^>]*><\/script>/g, ''), KIOSK)
  const server = await HomeServer.create({ withKiosk: true })
  const browser = new CounterBrowser()
  try {
    const address = `${server.kioskOrigin}/kiosk.html`
    const page = await browser.open()
    await visit(page, address)
    await server.kill()
    await server.start(dead.folder)
    await takeUpdate(page)
    await server.kill()
    const starts = []
    for (let i = 0; i < 4; i++) {
      await page.goto(address)
      starts.push(await isNewer(page))
    }
    expect(starts).toEqual([true, true, true, false])
    await expect(page.getByRole('heading').first()).toBeVisible()
  } finally {
    await browser.remove()
    await server.remove()
    dead.remove()
  }
})
