/** A resident at the kiosk, without a server; and what is left of them: nothing, however their session ended. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { bundle } from '../../bench/throttled-page.ts'
import { CounterBrowser } from './support/browser.ts'
import { expect, test as base } from './support/counter.ts'
import { openKiosk, startCard } from './support/kiosk.ts'
import type { endSession, keepPage } from './support/keep-page.ts'
import { SOUGHT, typeEverywhere } from './support/kiosk-resident.ts'
import { findBytes, piecesOf } from './support/scan-bytes.ts'
import { scanFolder } from './support/scan-folder.ts'
import { HomeServer } from './support/server.ts'

declare const bench: { keepPage: typeof keepPage; endSession: typeof endSession }

const test = base.extend({
  server: async ({}, give) => {
    const server = await HomeServer.create({ withKiosk: true })
    await give(server)
    await server.remove()
  },
})

test.setTimeout(240_000)
test.use({ actionTimeout: 15_000 })

const number = (page: Page) => page.getByRole('main').getByText(/^[A-Z]{1,2}-\d{3}$/)
const clean = (page: Page) => page.getByText('0 tài liệu còn lại')
const pageClock = (page: Page) => page.evaluate(() => performance.now())

test('a number in two touches and 12 seconds, with the server dead and the page begun anew', async ({
  server,
  browserAtCounter: browser,
}) => {
  const page = await openKiosk(browser, server)
  await server.kill()
  await page.reload()
  await expect(startCard(page)).toBeVisible()
  const from = await pageClock(page)
  await startCard(page).click()
  await page.getByRole('button', { name: 'Hộ tịch' }).click()
  await expect(number(page)).toBeVisible()
  expect((await pageClock(page)) - from).toBeLessThanOrEqual(12_000)
  const first = await number(page).innerText()

  // Whoever looks again sees the same number; the next person gets the next one.
  await page.getByRole('button', { name: 'Quay lại' }).click()
  await startCard(page).click()
  await expect(number(page)).toHaveText(first)
  await page.getByRole('button', { name: 'Xong – xoá dữ liệu' }).click()
  await expect(clean(page)).toBeVisible()
  await page.getByRole('button', { name: 'Người tiếp theo' }).click()
  await startCard(page).click()
  await page.getByRole('button', { name: 'Người cao tuổi' }).click()
  await page.getByRole('button', { name: /^Không biết/ }).click()
  await expect(number(page)).toHaveText(first.replace('001', '002'))
  await expect(page.getByRole('main').getByText('Ưu tiên: Người cao tuổi')).toBeVisible()
})

test('after everything was typed “Xong” leaves nothing a scan of the profile finds', async ({
  server,
  browserAtCounter: browser,
}) => {
  const page = await openKiosk(browser, server)
  await typeEverywhere(page)
  await page.getByRole('button', { name: 'Xong – xoá dữ liệu' }).click()
  await expect(clean(page)).toBeVisible()
  expect(page.url()).toBe(`${server.kioskOrigin}/kiosk.html`)
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  expect(found(browser)).toEqual([])
  await browser.close()
  expect(found(browser)).toEqual([])
})

test('a plug pulled in the middle of a session leaves nothing that can be read, and the start takes the rest away', async ({
  server,
  browserAtCounter: browser,
}) => {
  const page = await openKiosk(browser, server)
  await typeEverywhere(page)
  await browser.kill()
  expect(found(browser)).toEqual([])

  await server.kill()
  const again = await browser.open({ countsInput: false })
  await again.goto(`${server.kioskOrigin}/kiosk.html`)
  await expect(startCard(again)).toBeVisible()
  const left = () =>
    again.evaluate(async () => {
      const { storageBuckets } = navigator as unknown as { storageBuckets: { keys(): Promise<string[]> } }
      return await storageBuckets.keys()
    })
  expect(await left()).toEqual([])
  await browser.close()
  expect(found(browser)).toEqual([])
})

test('silence is asked about, answered once, and ends the session', async ({
  server,
  browserAtCounter: browser,
}) => {
  const page = await openKiosk(browser, server)
  await page.getByRole('button', { name: 'Chữ to hơn' }).click()
  await startCard(page).click()
  const question = page.getByRole('dialog', { name: 'Ông bà còn ở đó không?' })
  const from = await pageClock(page)
  await expect(question).toBeVisible({ timeout: 60_000 })
  expect((await pageClock(page)) - from).toBeGreaterThan(38_000)
  await page.getByRole('button', { name: 'Tôi còn ở đây' }).click()
  await expect(question).toBeHidden()
  await expect(question).toBeVisible({ timeout: 60_000 })
  const asked = await pageClock(page)
  await expect(clean(page)).toBeVisible({ timeout: 40_000 })
  expect((await pageClock(page)) - asked).toBeGreaterThan(18_000)
  expect(await page.evaluate(() => document.documentElement.dataset['text'])).toBeUndefined()
})

test('a photographed page lies in the profile in no clear byte: while it is kept, after the end, after a plug was pulled', async ({
  browserAtCounter: browser,
}) => {
  const blank = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end('<!doctype html>'),
  )
  await new Promise<void>((listening) => blank.listen(0, '127.0.0.1', listening))
  try {
    const script = await bundle(resolve(import.meta.dirname, 'support/keep-page.ts'))
    const page = await browser.open({ countsInput: false })
    await page.goto(`http://localhost:${(blank.address() as AddressInfo).port}/`)
    await page.addScriptTag({ content: script })
    const pieces = piecesOf(Buffer.from(await page.evaluate(() => bench.keepPage()), 'latin1'))
    expect(findBytes(browser.profile, pieces)).toEqual([])
    expect(await page.evaluate(() => bench.endSession())).toBe(0)
    expect(findBytes(browser.profile, pieces)).toEqual([])
    const others = piecesOf(Buffer.from(await page.evaluate(() => bench.keepPage()), 'latin1'))
    await browser.kill()
    expect(findBytes(browser.profile, [...pieces, ...others])).toEqual([])
  } finally {
    blank.close()
  }
})

/** Files of the profile in which anything of the resident can be read. */
function found(browser: CounterBrowser): string[] {
  const scan = scanFolder(browser.profile, SOUGHT)
  expect(scan.bytes).toBeGreaterThan(1_000_000)
  return scan.hits.map(({ file, text, as }) => `${file}: ${text} (${as})`)
}
