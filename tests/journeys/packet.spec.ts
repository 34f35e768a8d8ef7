/**
 * No line for days: a reception is carried away on a stick from the locked device, handed in twice (by the operator's
 * command and by a neighbour's screen), and the receipt carried back settles it on a device that still has no line.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Download, Page } from '@playwright/test'
import { CounterBrowser } from './support/browser.ts'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { readDevice } from './support/device-rows.ts'
import {
  acceptEverything,
  beginReception,
  BIRTH_PAPERS,
  endShift,
  enrolDevice,
  receiveAndPrint,
  scanPapers,
  unlock,
  waitUntilReadyOffline,
} from './support/officer.ts'
import { EveryLook } from './support/every-look.ts'
import type { HomeServer } from './support/server.ts'

const root = resolve(import.meta.dirname, '../..')

test.setTimeout(240_000)

test('issue 4: sealed packet out of a locked device, in by command and by screen, receipt back without a line', async ({
  server,
  browserAtCounter,
}) => {
  const stick = mkdtempSync(join(tmpdir(), 'motcua-stick-'))
  const neighbour = new CounterBrowser()
  try {
    const officer = server.getOfficer('tiepnhan1')
    const page = await browserAtCounter.open()
    await withoutSaveWindow(page)
    await closePrint(page)
    await enrolDevice(page, server, officer)
    await waitUntilReadyOffline(page)
    await server.kill()

    await beginReception(page, 'khai sinh')
    await scanPapers(page, BIRTH_PAPERS)
    await acceptEverything(page)
    const code = await receiveAndPrint(page)
    await fillCertification(page, { requester: 'Hà Văn Thử', phone: '', note: '' })
    const second = await receiveCertification(page)
    await endShift(page, officer)
    const before = await readDevice(page)
    expect(before.log.every(({ state }) => state === 'waiting')).toBe(true)

    const { path, check } = await makePacket(page, stick)
    const bytes = readFileSync(path).toString('latin1')
    for (const secret of [code, second, 'Hà Văn', officer.code, ...before.files.map(({ sha256 }) => sha256)])
      expect(bytes).not.toContain(Buffer.from(secret).toString('latin1'))

    // The line of this device stays cut; the server lives elsewhere from now on.
    await browserAtCounter.context.route(/\/api\//, (route) => route.abort('internetdisconnected'))
    await server.start()
    const told = importByCommand(server, path)
    expect(told).toContain(`mã đối chiếu ${check}`)
    expect(told).toContain(`${before.log.length}/${before.log.length} việc`)

    const other = await neighbour.open()
    await enrolDevice(other, server, server.getOfficer('tiepnhan2'), 'Quầy 2')
    const receipt = await handIn(other, path, check, stick)

    await page.getByLabel('Chọn tệp biên nhận').setInputFiles(receipt)
    await expect(page.getByText(`Máy chủ đã nhận ${before.log.length} việc`)).toBeVisible()
    await expect(page.getByText('Máy này không có gì chờ gửi')).toBeHidden() // the packet just made is still shown
    const after = await readDevice(page)
    expect(after.log.map(({ state }) => state)).toEqual(before.log.map(() => 'stored'))
    expect(after.files.filter(({ state }) => state !== 'verified')).toEqual([])

    await page.getByRole('button', { name: 'Quay lại' }).click()
    await unlock(page, officer)
    await page
      .getByRole('link', { name: /Hộp gửi/ })
      .first()
      .click()
    const row = page.getByRole('row').filter({ hasText: code })
    await expect(row).toContainText('Đã nhận')
    await expect(page.getByRole('row').filter({ hasText: second })).toContainText('Đã nhận')
    console.log(JSON.stringify({ journey: 'packet', bytes: bytes.length, facts: before.log.length }))
  } finally {
    await neighbour.remove()
    rmSync(stick, { recursive: true, force: true })
  }
})

/** From the lock screen by keyboard: the link, the button, the packet among the downloads. */
async function makePacket(page: Page, stick: string): Promise<{ path: string; check: string }> {
  await page.getByRole('button', { name: 'Mang dữ liệu chưa gửi đi bằng USB' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Gói mang đi' })).toBeFocused()
  await expect(page.getByText(/2 hồ sơ · /)).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lập gói vào USB' }).press('Enter')
  const path = await keep(await saved, stick)
  await expect(page.getByRole('heading', { name: 'Đã lập gói' })).toBeFocused()
  const check = (await page.getByText(/^[0-9A-F]{4}$/).innerText()).trim()
  return { path, check }
}

async function handIn(page: Page, path: string, check: string, stick: string): Promise<string> {
  await page
    .getByRole('link', { name: /Hộp gửi/ })
    .first()
    .click()
  await page.getByRole('link', { name: /Mang dữ liệu chưa gửi đi bằng USB/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Gói mang đi' })).toBeVisible()
  await page.getByLabel('Chọn gói').setInputFiles(path)
  await page.getByRole('button', { name: 'Nộp gói', exact: true }).press('Enter')
  const row = page.getByRole('table', { name: 'Kết quả nộp gói' }).getByRole('row').filter({ hasText: check })
  await expect(row).toContainText('Đã nhận đủ', { timeout: 30_000 })
  await expect(page.getByRole('group', { name: 'Kết quả nộp gói' })).toBeFocused()
  const looks = new EveryLook(page)
  await looks.inspect('packet handed in')
  expect(looks.found).toEqual([])
  const saved = page.waitForEvent('download')
  await row.getByRole('button', { name: `Lưu biên nhận ${check}` }).press('Enter')
  return await keep(await saved, stick)
}

async function keep(download: Download, stick: string): Promise<string> {
  const path = join(stick, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

function importByCommand(server: HomeServer, path: string): string {
  const onServer = join(server.dataDir, 'goi.goi')
  cpSync(path, onServer)
  const env = { ...process.env, DATA_DIR: server.dataDir, NODE_NO_WARNINGS: '1' }
  const cli = join(root, 'sync-server', 'cli.ts')
  const run = spawnSync(process.execPath, [cli, 'packet', 'import', onServer], { env, encoding: 'utf8' })
  expect(run.stderr).toBe('')
  return run.stdout
}

/** The window of the browser cannot be driven: packets come as downloads, as on tablets. */
async function withoutSaveWindow(page: Page): Promise<void> {
  await page.addInitScript(() => delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker)
}

async function closePrint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {}
  })
}
