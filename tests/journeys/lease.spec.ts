/** A device that has not heard from its home server: reminded from the third day, shut after the seventh, receiving for ever. */
import type { Page } from '@playwright/test'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { endShift, enrolDevice, unlock, waitUntilReadyOffline } from './support/officer.ts'

test.setTimeout(120_000)

const DAY_MS = 86_400_000

test('earlier dossiers are shut after seven days away, receiving goes on, and one look at the server opens them', async ({
  server,
  browserAtCounter,
}) => {
  const officer = server.getOfficer('tiepnhan1')
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, officer)
  await waitUntilReadyOffline(page)
  await fillCertification(page, { requester: 'Hà Văn Thử', phone: '', note: '' })
  await receiveCertification(page)
  await server.kill()
  await endShift(page, officer)

  await later(page, 4)
  await unlock(page, officer)
  await expect(page.getByText('Lâu chưa gặp máy chủ')).toBeVisible()
  await expect(page.getByText('Hà Văn Thử').first()).toBeVisible()
  await endShift(page, officer)

  await later(page, 8)
  await unlock(page, officer)
  await expect(page.getByText('Hồ sơ cũ tạm đóng vì lâu chưa gặp máy chủ')).toBeVisible()
  await expect(page.getByText('Hà Văn Thử')).toHaveCount(0)
  await fillCertification(page, { requester: 'Lò Thị Thử', phone: '', note: '' })
  await receiveCertification(page)
  await expect(page.getByText(/H56\.99\.01-\d{6}-\d{5,}/).first()).toBeVisible()
})

/** The device's clock goes on by so many days; set back again it wins nothing. */
async function later(page: Page, days: number): Promise<void> {
  await page.evaluate(async (ms) => {
    const open = indexedDB.open('motcua-device')
    const db = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)))
    const store = db.transaction('kept', 'readwrite').objectStore('kept')
    const asked = store.get('clock')
    const kept = await new Promise<{ seenMs: number }>((done) => (asked.onsuccess = () => done(asked.result)))
    store.put({ ...kept, seenMs: Date.now() + ms }, 'clock')
    await new Promise((done) => (store.transaction.oncomplete = done))
    db.close()
  }, days * DAY_MS)
  await page.reload()
}
