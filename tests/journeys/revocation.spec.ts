/** A device is revoked, an officer leaves: within five seconds nobody opens it any more, and what is unsent still goes. */
import { expect, test } from './support/counter.ts'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { addOfficer, enrolDevice, unlock, waitUntilReadyOffline } from './support/officer.ts'
import { endOfficer, revokeEveryDevice } from './support/operator.ts'

test.setTimeout(120_000)

const LIMIT_MS = 5000

test('a revoked device shuts within five seconds, destroys the ways in, and lets unsent work be carried away', async ({
  server,
  browserAtCounter,
}) => {
  const officer = server.getOfficer('tiepnhan1')
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, officer)
  await waitUntilReadyOffline(page)
  await server.kill()
  await fillCertification(page, { requester: 'Hà Văn Thử', phone: '', note: '' })
  await receiveCertification(page)
  revokeEveryDevice(server)
  await server.start()
  // The page hears it as soon as the line is back; from then on the clock of the promise runs in the open tab.
  await expect(page.getByRole('heading', { name: 'Máy này đã bị thu hồi' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/chưa được máy chủ xác nhận/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Máy này đã bị thu hồi' })).toBeVisible()
  await expect(page.getByLabel('Cụm từ mở khóa')).toHaveCount(0)
  await page.getByRole('button', { name: 'Mang dữ liệu chưa gửi đi bằng USB' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Gói mang đi' })).toBeVisible()
  await page.getByRole('button', { name: 'Quay lại' }).click()
  await page.getByRole('button', { name: 'Xóa hết và đăng ký lại' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa hết và đăng ký lại' }).click()
  await expect(page.getByLabel('Mã đăng ký')).toBeVisible({ timeout: 20_000 })
  const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(left).toEqual(['motcua-device'])
})

test('the open tab hears of it, and of an officer who left, within five seconds', async ({
  server,
  browserAtCounter,
}) => {
  const [first, second] = ['tiepnhan1', 'tiepnhan2'].map((code) => server.getOfficer(code))
  if (!first || !second) throw new Error('no officers')
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, first)
  await addOfficer(page, second)
  await page.waitForTimeout(2500) // the first question of the tab is under way

  const leftAt = Date.now()
  endOfficer(server, first.code)
  const shut = page.getByText('Máy chủ không còn nhận cán bộ vừa dùng máy')
  await expect(shut).toBeVisible({ timeout: 15_000 })
  const leaverMs = Date.now() - leftAt
  await unlock(page, second) // only the leaver's way in is shut
  await page.waitForTimeout(2500)

  const revokedAt = Date.now()
  revokeEveryDevice(server)
  await expect(page.getByRole('heading', { name: 'Máy này đã bị thu hồi' })).toBeVisible({ timeout: 15_000 })
  const revokedMs = Date.now() - revokedAt
  await expect(page.getByText('máy chủ đã nhận đủ')).toBeVisible()
  console.log(JSON.stringify({ journey: 'revocation', leaverMs, revokedMs }))
  expect(Math.max(leaverMs, revokedMs)).toBeLessThanOrEqual(LIMIT_MS)
})
