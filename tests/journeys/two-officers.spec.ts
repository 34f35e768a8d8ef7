/** One PC, two officers: each unlocks alone, dossiers are shared, an unfinished reception opens for its officer only. */
import { expect, test } from './support/counter.ts'
import {
  addOfficer,
  beginReception,
  endShift,
  enrolDevice,
  typeCredentials,
  unlock,
  waitUntilReadyOffline,
} from './support/officer.ts'

test.setTimeout(120_000)

test('the second officer is let in by the first, does not see the first one’s draft, and no name stands on the lock screen', async ({
  server,
  browserAtCounter,
}) => {
  const first = server.getOfficer('tiepnhan1')
  const second = server.getOfficer('tiepnhan2')
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, first)
  await waitUntilReadyOffline(page)

  await addOfficer(page, second)

  await server.kill()
  await beginReception(page, 'khai sinh')
  const draft = new URL(page.url()).pathname
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Làm tiếp/ })).toBeVisible()

  await endShift(page, first)
  expect(await page.locator('body').innerText()).not.toContain(first.name)

  await unlock(page, second)
  await expect(page.getByRole('button', { name: second.name })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Làm tiếp/ })).toHaveCount(0)

  // Even its address does not open it: another key sealed it.
  await page.goto(server.origin + draft)
  await typeCredentials(page, second)
  await expect(page.getByRole('heading', { level: 1, name: 'Giấy tờ cần có' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Về bàn làm việc' })).toBeVisible()

  await page.goto(server.origin)
  await unlock(page, first)
  await expect(page.getByRole('button', { name: /^Làm tiếp/ })).toBeVisible()
})
