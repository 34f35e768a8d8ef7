/** Q09: residents rate at the kiosk, the leader reads counts and takes them along, and nobody reads a visit. */
import { readFile } from 'node:fs/promises'
import type { Rating, RatingReason } from '../../domain/feedback/rating.ts'
import { SyncDevice } from '../support/sync-device.ts'
import { uuid } from '../support/sync-events.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { kioskCode } from './support/kiosk.ts'
import { enrolDevice } from './support/officer.ts'

test.setTimeout(180_000)

/** As a kiosk tells them when it has a line. */
async function rate(kiosk: SyncDevice, count: number, more: Partial<Rating>): Promise<void> {
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const ratings = Array.from({ length: count }, () => ({
    id: uuid(),
    day,
    score: 5,
    reasons: [],
    counter: 1,
    ...more,
  }))
  const heard = await kiosk.ask('/api/kiosk/ratings', { json: { ratings } })
  expect(heard.status, JSON.stringify(heard.problem)).toBe(200)
}

const polite: RatingReason[] = ['polite', 'quick']

test('the leader reads what residents said as counts, with the keyboard, and is told when there is no line', async ({
  server,
  browserAtCounter,
}) => {
  const kiosk = new SyncDevice((path, init) => fetch(server.origin + path, init))
  expect((await kiosk.enrol(kioskCode(server), 'Ki-ốt 1', 'kiosk')).status).toBe(200)
  const page = await browserAtCounter.open()
  const looks = new EveryLook(page)
  await enrolDevice(page, server, server.getOfficer('lanhdao1'))
  await page.emulateMedia({ reducedMotion: 'reduce' })

  await page.getByRole('link', { name: 'Góp ý người dân' }).press('Enter')
  await expect(page.getByText('Chưa đủ 5 lượt chấm trong thời gian này')).toBeVisible()
  await looks.inspect('too few')

  await rate(kiosk, 12, { reasons: polite })
  await rate(kiosk, 7, { score: 4, counter: 2 })
  await rate(kiosk, 2, { score: 1, counter: 3, reasons: ['slow'] })
  await page.getByLabel('Thời gian').selectOption('13 tuần gần đây')
  await expect(page.getByText('21 lượt chấm, trung bình 4,3/5')).toBeVisible()
  const scores = page.getByRole('table', { name: 'Mức độ hài lòng' })
  await expect(scores.getByRole('row', { name: /Rất hài lòng/ })).toContainText('12')
  await expect(scores.getByRole('row', { name: /Rất không hài lòng/ })).toContainText('được che')
  await looks.inspect('counts')
  expect(looks.found).toEqual([])

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu bảng (CSV)' }).press('Enter'),
  ])
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toContain('Theo quầy;Quầy 1;12;')
  expect(text).toContain('Theo quầy;Quầy 3;được che;')

  await browserAtCounter.context.setOffline(true)
  await page.getByLabel('Thời gian').selectOption('4 tuần gần đây')
  await expect(page.getByText('Không có mạng tới máy chủ')).toBeVisible()
  await browserAtCounter.context.setOffline(false)
  await page.getByRole('button', { name: 'Thử lại' }).press('Enter')
  await expect(page.getByText('21 lượt chấm, trung bình 4,3/5')).toBeVisible()
})
