/**
 * The receipt proves itself: its code, photographed as it is printed, is proven on a device with the server dead; one sign
 * changed and it is refused. Another counter that only knows the list of keys proves it too.
 */
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { enrolDevice, waitUntilReadyOffline } from './support/officer.ts'
import { CounterBrowser } from './support/browser.ts'

test.setTimeout(180_000)
test.use({ actionTimeout: 20_000 })

test('printed, photographed, proven without a line at two counters; forged by one sign, refused', async ({
  server,
  browserAtCounter: browser,
}, info) => {
  const page = await browser.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  const other = new CounterBrowser()
  const second = await other.open()
  await enrolDevice(second, server, server.getOfficer('tiepnhan2'), 'Quầy 2')
  await waitUntilReadyOffline(page)
  await second.getByRole('link', { name: 'Kiểm tra giấy' }).press('Enter')
  await expect(second.getByText(/Danh sách máy của xã cập nhật lúc/)).toBeVisible({ timeout: 30_000 })
  await waitUntilReadyOffline(second)
  await server.kill()

  await fillCertification(page, { requester: 'Lò Thị Mẩy', phone: '0912345678', note: 'thử' })
  const code = await receiveCertification(page)
  const square = page.getByRole('img', { name: `Mã QR của hồ sơ ${code}` })
  // As a picture of the slip held near the camera.
  await square.evaluate((svg) => svg.setAttribute('style', 'width:560px;height:560px;margin:40px'))
  const picture = info.outputPath('slip.png')
  await square.screenshot({ path: picture })

  await page.getByRole('link', { name: 'Kiểm tra giấy' }).press('Enter')
  await page.getByLabel('Chọn ảnh chụp mã').setInputFiles(picture)
  await expect(page.getByText('Giấy hẹn THẬT')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(code, { exact: true })).toBeVisible()
  const text = await page.getByLabel('Mã trên giấy').inputValue()
  expect(text).toMatch(/^MCH1\*[0-9A-Z.*-]+$/)
  expect(text.length).toBeLessThanOrEqual(300)

  for (const [at, sign] of forgeries(text)) {
    const forged = text.slice(0, at) + sign + text.slice(at + 1)
    await page.getByLabel('Mã trên giấy').fill(forged)
    await page.getByLabel('Mã trên giấy').press('Enter')
    await expect(page.getByText('KHÔNG dùng được giấy này')).toBeVisible()
    await expect(page.getByText('Giấy hẹn THẬT')).toHaveCount(0)
  }

  // The other counter received nothing and has no line: the key of the first is all it needs.
  await second.getByLabel('Mã trên giấy').fill(text)
  await second.getByLabel('Mã trên giấy').press('Enter')
  await expect(second.getByText('Giấy hẹn THẬT')).toBeVisible()
  await expect(second.getByText(/^Quầy 1, quyển 01/)).toBeVisible()
  await expect(second.getByText(/Máy này không giữ hồ sơ này/)).toBeVisible()
  await other.remove()
})

/** A later date, another number, another paper, another signature. */
function forgeries(text: string): [number, string][] {
  const stars = [...text].flatMap((sign, at) => (sign === '*' ? [at] : []))
  const flip = (at: number): [number, string] => [at, text[at] === '2' ? '3' : '2']
  return [flip(stars[1]! - 1), flip(stars[1]! + 6), flip(stars[3]! + 4), flip(text.length - 20)]
}
