/** The app itself without a line: installed once, started cold with the server dead or frozen, updated only when asked. */
import type { Page } from '@playwright/test'
import type { OfflineState, ShellAnswer } from '../../workers/sw/api.ts'
import { expect, test } from './support/counter.ts'
import { damageOneScript, makeNewerBuild } from './support/newer-build.ts'
import { RequestLog } from './support/request-log.ts'

async function waitForShell(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

/** The start page says which version it is. */
const withMark = (html: string) => html.replace('<head>', '<head><meta name="version" content="newer">')

async function isNewer(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('meta[name=version]') !== null)
}

/** What the browser knows after it has looked for an update and finished with it. */
async function lookForUpdate(page: Page): Promise<{ waiting: boolean }> {
  return page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!
    await registration.update().catch(() => undefined)
    while (registration.installing) await new Promise((later) => setTimeout(later, 50))
    return { waiting: registration.waiting !== null }
  })
}

async function skipWaiting(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const controlled = new Promise((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', done),
    )
    const waiting = (await navigator.serviceWorker.getRegistration())?.waiting
    if (!waiting) return
    waiting.postMessage({ type: 'SKIP_WAITING' })
    await controlled
  })
}

async function prepareOffline(page: Page): Promise<OfflineState> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const { port1, port2 } = new MessageChannel()
    registration.active!.postMessage({ type: 'PREPARE_OFFLINE' }, [port2])
    return new Promise<OfflineState>((done) => {
      port1.onmessage = ({ data }: MessageEvent<ShellAnswer>) => data.type === 'state' && done(data.state)
    })
  })
}

/** The first screen is drawn: it has a heading. */
async function expectScreen(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}

test('starts cold with the server killed before the browser is opened, then with the server frozen', async ({
  server,
  browserAtCounter,
}) => {
  const first = await browserAtCounter.open()
  await first.goto(server.origin)
  await expectScreen(first)
  await waitForShell(first)
  await browserAtCounter.close()

  await server.kill()
  const page = await browserAtCounter.open()
  await page.goto(server.origin)
  await expectScreen(page)
  await page.goto(`${server.origin}/khong-co-trang-nay`)
  await expectScreen(page)
  await browserAtCounter.kill()

  await server.start()
  server.hang()
  const again = await browserAtCounter.open()
  await again.goto(server.origin)
  await expectScreen(again)
})

test('the installation downloads no built file twice and nothing of the offline kit', async ({
  server,
  browserAtCounter,
}) => {
  const line = new RequestLog()
  try {
    const origin = await line.listen(server.port)
    const page = await browserAtCounter.open()
    await page.goto(origin)
    await expectScreen(page)
    await waitForShell(page)
    const built = line.paths.filter((path) => path.startsWith('/assets/'))
    expect(built.length).toBeGreaterThan(2)
    expect(built.filter((path, i) => built.indexOf(path) !== i)).toEqual([])
    expect(line.paths.filter((path) => /\.(?:wasm|ttf|traineddata\.gz)$|\/ocr-/.test(path))).toEqual([])
  } finally {
    line.close()
  }
})

test('prepared for an outage: readers and fonts work with the server dead; not prepared, it says what is missing', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await page.goto(server.origin)
  await expectScreen(page)
  await waitForShell(page)
  await server.kill()
  const alone = await prepareOffline(page)
  expect(alone.kit.files).toBeGreaterThan(3)
  expect(alone.kit.missing).toHaveLength(alone.kit.files)
  expect(alone.kit.missing.every((file) => file.why === 'unreachable')).toBe(true)

  await server.start()
  expect(await prepareOffline(page)).toMatchObject({ shell: { missing: [] }, kit: { missing: [] } })
  await browserAtCounter.close()
  await server.kill()
  const later = await browserAtCounter.open()
  await later.goto(server.origin)
  const sizes = await later.evaluate(
    (urls) => Promise.all(urls.map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength)),
    alone.kit.missing.map((file) => file.url),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(alone.kit.bytes)
})

test('can be installed: the browser names no obstacle', async ({ server, browserAtCounter }) => {
  const page = await browserAtCounter.open()
  await page.goto(server.origin)
  await waitForShell(page)
  await page.reload()
  const cdp = await browserAtCounter.context.newCDPSession(page)
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
  const manifest = await cdp.send('Page.getAppManifest')
  expect(manifest.errors).toEqual([])
})

test('a new version waits until it is asked for, then starts without a line too', async ({
  server,
  browserAtCounter,
}) => {
  // The browser may let the outgoing worker idle for half a minute before the next one takes over.
  test.slow()
  const newer = makeNewerBuild(withMark)
  try {
    const page = await browserAtCounter.open()
    await page.goto(server.origin)
    await expectScreen(page)
    await waitForShell(page)
    await server.kill()
    await server.start(newer.folder)

    expect(await lookForUpdate(page)).toEqual({ waiting: true })
    await page.reload()
    await expectScreen(page)
    expect(await isNewer(page)).toBe(false)

    await skipWaiting(page)
    await page.reload()
    await expectScreen(page)
    expect(await isNewer(page)).toBe(true)
    await server.kill()
    await page.reload()
    await expectScreen(page)
    expect(await isNewer(page)).toBe(true)
  } finally {
    newer.remove()
  }
})

test('a version that arrives damaged is never installed: the last good one goes on', async ({
  server,
  browserAtCounter,
}) => {
  const newer = makeNewerBuild(withMark)
  try {
    // The entry script keeps its name and announced hash; the device must ask for it anew to notice.
    damageOneScript(newer.folder)
    const page = await browserAtCounter.open()
    await page.goto(server.origin)
    await expectScreen(page)
    await waitForShell(page)
    await server.kill()
    await page.evaluate(async () => {
      const cache = await caches.open('shell')
      for (const request of await cache.keys())
        if (/index-.*\.js/.test(request.url)) await cache.delete(request)
    })
    await server.start(newer.folder)
    const cdp = await browserAtCounter.context.newCDPSession(page)
    await cdp.send('Network.clearBrowserCache')
    expect(await lookForUpdate(page)).toEqual({ waiting: false })
    expect(await isNewer(page)).toBe(false)
  } finally {
    newer.remove()
  }
})

test('a version that never gets going is given up after three starts', async ({
  server,
  browserAtCounter,
}) => {
  const dead = makeNewerBuild((html) => withMark(html).replace(/<script[^>]*><\/script>/g, ''))
  try {
    const page = await browserAtCounter.open()
    await page.goto(server.origin)
    await expectScreen(page)
    await waitForShell(page)
    await server.kill()
    await server.start(dead.folder)
    expect(await lookForUpdate(page)).toEqual({ waiting: true })
    await skipWaiting(page)
    await server.kill()
    const starts = []
    for (let i = 0; i < 4; i++) {
      await page.goto(server.origin)
      starts.push(await isNewer(page))
    }
    expect(starts).toEqual([true, true, true, false])
    await expectScreen(page)
  } finally {
    dead.remove()
  }
})
