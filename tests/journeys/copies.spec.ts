/**
 * Certified copies with the server dead, by the keyboard alone: from the name to the number in the register. What the
 * officer's hands did is counted, and so is the time (at the speed of a fast typist the machine adds next to nothing).
 */
import { readServer } from '../drills/support/read-server.ts'
import { expect, test } from './support/counter.ts'
import { readDevice } from './support/device-rows.ts'
import { readInputCount, resetInputCount } from './support/input-count.ts'
import { enrolDevice, waitUntilReadyOffline } from './support/officer.ts'

/** About 200 letters a minute. */
const TYPING_MS = 60

test.setTimeout(120_000)

test('two papers certified in less than a minute, offline, no pointer; the home server agrees to every fact', async ({
  server,
  browserAtCounter: browser,
}) => {
  const page = await browser.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await page.getByRole('link', { name: 'Chứng thực bản sao' }).press('Enter')
  // Who may sign comes down with the first round.
  await expect(page.getByLabel('Người ký chứng thực')).not.toHaveValue('', { timeout: 30_000 })
  await waitUntilReadyOffline(page)
  await server.kill()

  const type = (text: string) => page.keyboard.type(text, { delay: TYPING_MS })
  const enter = async (next: string) => {
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(next).last()).toBeFocused()
  }
  await page.getByLabel('Người yêu cầu chứng thực').press('End')
  await resetInputCount(page)
  const began = Date.now()
  await type('Lò Thị Mẩy')
  await enter('Số giấy tờ tùy thân')
  await page.keyboard.press('Enter')
  await type('Giấy khai sinh')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Số trang').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Số bản').first()).toBeFocused()
  await type('3')
  await enter('Tên bản chính')
  await type('Học bạ')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Số trang').nth(1)).toBeFocused()
  await type('12')
  await expect(page.getByText('20.000 đ').last()).toBeVisible() // 3 × 2,000 and 14,000 for twelve pages
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^1-2, quyển số 01\/\d{4}-SCT\/BS$/).first()).toBeVisible()
  const seconds = (Date.now() - began) / 1000
  const { keys, pointer } = await readInputCount(page)
  console.log(`certified copies: ${keys} keys, ${pointer} pointer, ${seconds.toFixed(1)} s`)
  expect(pointer).toBe(0)
  expect(keys).toBeLessThanOrEqual(60)
  expect(seconds).toBeLessThan(60)

  await server.start()
  await expect
    .poll(async () => (await readDevice(page)).log.filter(({ state }) => state !== 'stored').length, {
      timeout: 60_000,
    })
    .toBe(0)
  const { log } = await readDevice(page)
  await server.kill()
  const held = await readServer(server.dataDir)
  expect(held.rows.map(({ id }) => id)).toEqual(log.map(({ id }) => id))
  expect(log.map(({ type: kind }) => kind)).toEqual([
    'dossier-received',
    'copies-certified',
    'fee-recorded',
    'result-returned',
    'dossier-closed',
  ])
  expect(held.rows.map(({ verdict }) => verdict)).toEqual([
    'effective',
    'effective',
    'commuting',
    'effective',
    'effective',
  ])
})
