/** A scanner at the counter: through the home server, straight from the page when the server is dead, and by way of a folder. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { EsclServer } from '../support/escl-server.ts'
import { expect, test as base } from './support/counter.ts'
import {
  beginReception,
  BIRTH_PAPERS,
  enrolDevice,
  pagesInTray,
  waitUntilReadyOffline,
} from './support/officer.ts'
import { HomeServer } from './support/server.ts'

const papers = BIRTH_PAPERS.map((file) => new Uint8Array(readFileSync(file)))

const test = base.extend<{ upstairs: EsclServer; ownScanner: EsclServer }>({
  upstairs: async ({}, give) => {
    const scanner = await EsclServer.open({ cors: false }) // as a device of the network: it lets no page in
    await give(scanner)
    await scanner.close()
  },
  ownScanner: async ({}, give) => {
    const scanner = await EsclServer.open({ glass: papers[0]! })
    await give(scanner)
    await scanner.close()
  },
  server: async ({ upstairs, ownScanner }, give) => {
    const env = { SCANNERS: `Máy tầng 1=${upstairs.base}; Máy tại quầy=direct:${ownScanner.base}` }
    const server = await HomeServer.create({ env })
    await give(server)
    await server.remove()
  },
})

test.setTimeout(180_000)

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Quét bằng máy quét' })

test('three pages of the feeder by F4 and Enter; with the server dead the scanner of the counter and the folder go on', async ({
  server,
  upstairs,
  ownScanner,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await page.addInitScript(() => {
    const root = () => navigator.storage.getDirectory()
    Object.assign(globalThis, {
      // The picker of the browser cannot be pressed by a program; a folder of the origin is the same kind of handle.
      showDirectoryPicker: async () => await (await root()).getDirectoryHandle('Scan', { create: true }),
    })
  })
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  await beginReception(page, 'khai sinh')

  upstairs.load(papers)
  upstairs.behaviour.jamAfter = 2
  await page.getByRole('button', { name: 'Máy quét', exact: true }).click()
  await expect(dialog(page).getByLabel('Máy quét', { exact: true })).toHaveValue(/.+/)
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText(/Máy quét bị kẹt giấy/)).toBeVisible()
  await expect(dialog(page).getByText('Đã nhận 2 trang, không mất trang nào.')).toBeVisible()
  upstairs.behaviour.jamAfter = null
  upstairs.load(papers.slice(2))
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeHidden()
  await expect(pagesInTray(page)).toHaveCount(3, { timeout: 60_000 })

  await server.kill()
  await page.keyboard.press('F4')
  await expect(dialog(page).getByRole('button', { name: /^Quét/ })).toBeFocused() // fingers are slower than that
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText(/Máy chủ tại trung tâm không trả lời/)).toBeVisible()
  await dialog(page).getByLabel('Máy quét', { exact: true }).selectOption('Máy tại quầy')
  await page.keyboard.press('F4')
  await expect(dialog(page).getByText('Đã nhận 1 trang')).toBeVisible()
  expect(ownScanner.requests).toContain('POST /eSCL/ScanJobs')

  await dialog(page).getByRole('button', { name: 'Chọn thư mục' }).click()
  await expect(dialog(page).getByText(/Đang chờ ảnh mới/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.evaluate(async (base64) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Scan')
    const stream = await (await folder.getFileHandle('scan0001.jpg', { create: true })).createWritable()
    await stream.write(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)))
    await stream.close()
  }, readFileSync('public/samples/can-cuoc-cha.jpg').toString('base64'))
  await expect(page.getByText(/Đang nhận, đã có 1 tệp/)).toBeVisible({ timeout: 20_000 })
  // The page from the glass lay in the tray already; the one from the folder is new.
  await expect(pagesInTray(page)).toHaveCount(4, { timeout: 60_000 })
})
