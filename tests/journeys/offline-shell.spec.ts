/** The app itself without a line: installed once, started cold with the server dead or frozen, updated only when asked. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/counter.ts'
import { RequestLog } from './support/request-log.ts'

async function waitForShell(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
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
