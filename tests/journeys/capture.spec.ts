/** Every way a page comes in besides the scanner button: camera, drop, samples; and what is no page is refused in words. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './support/counter.ts'
import {
  beginReception,
  BIRTH_PAPERS,
  enrolDevice,
  pagesInTray,
  trayOf,
  waitUntilReadyOffline,
} from './support/officer.ts'

test.setTimeout(120_000)

const FAKE_CAMERA = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

/** A drop as the browser makes it, with the bytes of real files. */
async function drop(
  page: Page,
  files: readonly { name: string; type: string; bytes: Buffer }[],
): Promise<void> {
  const transfer = await page.evaluateHandle(
    (dropped) => {
      const data = new DataTransfer()
      for (const { name, type, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
        data.items.add(new File([bytes], name, { type }))
      }
      return data
    },
    files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') })),
  )
  await page
    .getByRole('heading', { level: 1, name: 'Giấy tờ cần có' })
    .dispatchEvent('drop', { dataTransfer: transfer })
}

test('camera, drop and samples lie in one tray; a file that is no picture is refused in words; a page can be turned and taken out', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open({ args: FAKE_CAMERA })
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  await server.kill()
  await beginReception(page, 'khai sinh')
  const tray = trayOf(page)

  await page.getByRole('button', { name: /^Máy ảnh/ }).click()
  const shoot = page.getByRole('dialog').getByRole('button', { name: /^Chụp/ })
  await expect(shoot).toBeEnabled()
  await shoot.click()
  await expect(page.getByRole('dialog').getByText('Đã chụp 1 trang')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Xong' }).click()
  await expect(pagesInTray(page)).toHaveCount(1)

  const notice = readFileSync(BIRTH_PAPERS[0]!)
  await drop(page, [
    { name: 'giay-chung-sinh.jpg', type: 'image/jpeg', bytes: notice },
    { name: 'ghi-chu.txt', type: 'text/plain', bytes: Buffer.from('không phải ảnh') },
    { name: 'giay-chung-sinh.jpg', type: 'image/jpeg', bytes: notice }, // the same page twice is one page
  ])
  await expect(page.getByText('Tệp này không phải ảnh JPEG, PNG hoặc WebP.', { exact: false })).toBeVisible()
  await expect(pagesInTray(page)).toHaveCount(2)
  await expect(tray.getByText(/Giấy chứng sinh/)).toBeVisible({ timeout: 30_000 })

  await page.getByRole('button', { name: 'Giấy tờ mẫu để thử' }).click()
  await page.getByRole('button', { name: /^Lấy 4 giấy tờ/ }).click()
  await expect(pagesInTray(page)).toHaveCount(5, { timeout: 30_000 }) // the notice was there already
  await expect(tray.getByText(/Đang đọc/)).toHaveCount(0, { timeout: 60_000 })
  await expect(tray.getByText('Căn cước của mẹ')).toBeVisible()
  await expect(tray.getByText('Căn cước của cha')).toBeVisible()
  await expect(tray.getByText(/^Giống trang/)).toHaveCount(0) // two cards are printed alike, and are two

  await pagesInTray(page).first().getByRole('button').click()
  await tray.getByRole('button', { name: 'Bỏ trang' }).click()
  await expect(pagesInTray(page)).toHaveCount(4)
  await tray.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(pagesInTray(page)).toHaveCount(5)

  await page.reload() // locks; the draft with its pages is on the disk
  await expect(page.getByRole('heading', { name: 'Mở khóa' })).toBeVisible()
})
