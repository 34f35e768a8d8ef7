/** A finger instead of four words: added with a line, opening without one, refused where it cannot work. */
import { expect, test } from './support/counter.ts'
import { plugInReader } from './support/authenticator.ts'
import { beginReception, endShift, enrolDevice, unlock, waitUntilReadyOffline } from './support/officer.ts'
import { watch } from './support/watch.ts'

test.setTimeout(120_000)

const WAY = 'Vân tay hoặc Windows Hello'

test('a passkey opens the device with the server dead, signs in by the same gesture when it lives, and the passphrase stays', async ({
  server,
  browserAtCounter,
}) => {
  const officer = server.getOfficer('tiepnhan1')
  const page = await browserAtCounter.open()
  const watched = await watch(page.context(), server.origin)
  const reader = await plugInReader(page)
  await enrolDevice(page, server, officer)
  await waitUntilReadyOffline(page)
  await page.getByRole('link', { name: /Cài đặt/ }).click()
  await page.getByRole('button', { name: `Thêm vân tay hoặc Windows Hello` }).click()
  await expect(page.getByText('Từ nay mở khóa được bằng vân tay')).toBeVisible()
  // The list of the operating system bears the code, no name.
  const [credential] = await reader.credentials()
  expect(JSON.stringify(credential)).not.toContain(officer.name)

  await beginReception(page, 'khai sinh')
  await page.keyboard.press('Escape')
  await server.kill()
  await endShift(page, officer)
  const way = page.getByRole('button', { name: WAY })
  await expect(way).toBeVisible()
  expect(await page.locator('body').innerText()).not.toContain(officer.name)

  await way.click()
  await expect(page.getByRole('button', { name: /^Làm tiếp/ })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: officer.name })).toBeVisible()
  await page.getByRole('link', { name: /Cài đặt/ }).click()
  await expect(page.getByText('Chưa đăng nhập máy chủ')).toBeVisible()

  // Nothing that opens the device is left on the page, nor has it been on the wire.
  await server.start()
  await endShift(page, officer)
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  const signedIn = page.waitForResponse((answer) => answer.url().endsWith('/api/passkeys/sign-in'))
  await page.getByLabel('Mã cán bộ').fill(officer.code)
  await way.click()
  expect((await signedIn).status()).toBe(200)
  expect(sent.join('\n')).not.toContain('"prf"')
  await page.getByRole('link', { name: /Cài đặt/ }).click()
  await expect(page.getByText('Đã đăng nhập', { exact: true })).toBeVisible()

  await endShift(page, officer)
  await reader.accept(false)
  await way.click()
  await expect(page.getByRole('status').filter({ hasText: 'Chưa xác nhận bằng vân tay' })).toBeVisible()
  await page.getByLabel('Mã cán bộ').clear()
  await page.getByLabel('Mã cán bộ').focus()
  await unlock(page, officer)
  expect(watched.breaches).toEqual([])
  expect(watched.errors).toEqual([])
})

test('a reader without PRF is told so and leaves nothing; without a reader the settings say why', async ({
  server,
  browserAtCounter,
}) => {
  const officer = server.getOfficer('tiepnhan1')
  const page = await browserAtCounter.open()
  const reader = await plugInReader(page, false)
  await enrolDevice(page, server, officer)
  await page.getByRole('link', { name: /Cài đặt/ }).click()
  await page.getByRole('button', { name: `Thêm vân tay hoặc Windows Hello` }).click()
  await expect(page.getByText('không tạo được khóa cho dữ liệu')).toBeVisible()
  await expect(page.getByText('Chưa thêm')).toBeVisible()
  await reader.unplug()
  await page.getByRole('link', { name: /Bàn làm việc/ }).click()
  await page.getByRole('link', { name: /Cài đặt/ }).click()
  await expect(page.getByText('chưa cài vân tay')).toBeVisible()
  await expect(page.getByRole('button', { name: `Thêm vân tay hoặc Windows Hello` })).toHaveCount(0)
  await endShift(page, officer)
  await expect(page.getByRole('button', { name: WAY })).toHaveCount(0)
})
