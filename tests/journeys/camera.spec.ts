/** The camera with the server dead: a sheet lying still before it is taken by itself, cut out, read and put where it belongs. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './support/counter.ts'
import { fakeCameraArgs, filmSheet } from './support/fake-video.ts'
import { beginReception, BIRTH_PAPERS, enrolDevice, waitUntilReadyOffline } from './support/officer.ts'

test.setTimeout(150_000)

const folder = mkdtempSync(join(tmpdir(), 'motcua-film-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a birth notice before the camera: nobody presses anything, it lies in the tray as what it is; the camera goes off', async ({
  server,
  browserAtCounter,
}) => {
  const film = join(folder, 'birth-notice.y4m')
  await filmSheet(BIRTH_PAPERS[0]!, film)
  const page = await browserAtCounter.open({ args: fakeCameraArgs(film) })
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  await server.kill()
  await beginReception(page, 'khai sinh')
  const tray = page.getByRole('group', { name: 'Các trang đã quét' })

  await page.getByRole('button', { name: /^Máy ảnh/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /^Chụp/ })).toBeFocused()
  await expect(dialog.getByText('Đã chụp 1 trang')).toBeVisible({ timeout: 30_000 })
  await expect(dialog.getByText('Đã chụp. Đặt trang tiếp theo')).toBeVisible({ timeout: 30_000 })
  // The same sheet is not taken again, however long it lies there.
  await page.waitForTimeout(3000)
  await expect(dialog.getByText('Đã chụp 1 trang')).toBeVisible()
  const video = await dialog.locator('video').evaluateHandle((element: HTMLVideoElement) => element.srcObject)

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(
    await video.evaluate((stream) => (stream as MediaStream).getTracks().map((track) => track.readyState)),
  ).toEqual(['ended'])
  await expect(tray.getByRole('listitem').first()).toBeVisible()
  await expect(page.getByText(/Đang đọc/)).toHaveCount(0, { timeout: 60_000 })
  await expect(tray.getByRole('button', { name: /Giấy chứng sinh.*Đã đọc/ })).toBeVisible({ timeout: 30_000 })
})
