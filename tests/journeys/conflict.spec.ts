/**
 * Two counters without a line act on one dossier; nobody's work is lost, a leader settles by keyboard, both devices show
 * the same. And a reception the server refused goes back to a draft with everything that was entered.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from '@playwright/test'
import { CounterBrowser } from './support/browser.ts'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { readDevice } from './support/device-rows.ts'
import { EveryLook } from './support/every-look.ts'
import { enrolDevice, waitUntilReadyOffline } from './support/officer.ts'
import { allSent } from './support/outbox-state.ts'
import type { HomeServer } from './support/server.ts'

test.setTimeout(180_000)
test.use({ actionTimeout: 15_000 })

const TITLE = 'Có hai bản khác nhau'

test('issue 4: both offline on one dossier, one counts, the other is kept; a leader settles with the keyboard', async ({
  server,
  browserAtCounter,
}) => {
  const upstairs = new CounterBrowser()
  try {
    const counter = await browserAtCounter.open()
    await enrolDevice(counter, server, server.getOfficer('tiepnhan1'))
    await waitUntilReadyOffline(counter)
    const leader = await upstairs.open()
    await enrolDevice(leader, server, server.getOfficer('lanhdao1'), 'Phòng lãnh đạo')
    await waitUntilReadyOffline(leader)
    await fillCertification(counter, { requester: 'Hà Văn Thử', phone: '', note: '' })
    const code = await receiveCertification(counter)
    await allSent(counter)
    await openFromDesk(leader, code)
    await openFromDesk(counter, code)

    await browserAtCounter.context.setOffline(true)
    await upstairs.context.setOffline(true)
    await end(counter, 'Người nộp rút hồ sơ', 'Người nộp đổi ý')
    await end(leader, 'Dừng giải quyết', 'Thiếu căn cứ')
    for (const page of [counter, leader])
      await expect(page.getByRole('region', { name: TITLE })).toHaveCount(0)

    await browserAtCounter.context.setOffline(false)
    await allSent(counter)
    await upstairs.context.setOffline(false)
    await allSent(leader)
    for (const page of [counter, leader]) {
      const card = page.getByRole('region', { name: TITLE })
      await expect(card.getByText('Người nộp đổi ý')).toBeVisible({ timeout: 45_000 })
      await expect(card.getByText('Thiếu căn cứ')).toBeVisible()
    }
    await expect(counter.getByRole('button', { name: /^Phân xử/ })).toHaveCount(0)
    await expect(counter.getByText(/lãnh đạo phân xử/)).toBeVisible()

    const looks = new EveryLook(leader)
    await leader.emulateMedia({ reducedMotion: 'reduce' })
    await leader.evaluate(() => scrollTo(0, 0)) // a button half under the header is no small button
    await looks.inspect('two versions of a dossier')
    await leader.keyboard.press('F8')
    await expect(leader.getByRole('radio', { name: /^Giữ bản đang có hiệu lực/ })).toBeFocused()
    await looks.inspect('settling')
    expect(looks.found).toEqual([])
    await leader.keyboard.press('Tab')
    await leader.keyboard.type('Rút trước khi dừng')
    await leader.keyboard.press('Control+Enter')
    await expect(leader.getByRole('region', { name: TITLE })).toHaveCount(0)
    await allSent(leader)
    await expect(counter.getByRole('region', { name: TITLE })).toHaveCount(0, { timeout: 45_000 })
    const both = await Promise.all([counter, leader].map(timeline))
    expect(both[0]).toEqual(both[1])
    expect(both[0]).toEqual(expect.arrayContaining(['Tiếp nhận', 'Người nộp rút hồ sơ', 'Phân xử hai bản']))
    await expect(counter.getByText(/Đã phân xử: giữ bản đang có hiệu lực/).first()).toBeVisible()
  } finally {
    await upstairs.remove()
  }
})

test('issue 4: a refused reception is parked, taken up again and repaired with nothing typed twice', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  await server.kill()
  await fillCertification(page, { requester: 'Lò Thị Thử', phone: '0912345678', note: 'cần gấp' })
  const code = await receiveCertification(page)
  giveRoles(server, 'tiepnhan1', ['handler'])
  await server.start()
  await expect
    .poll(async () => (await readDevice(page)).log[0]?.state, { timeout: 45_000 })
    .toBe('quarantined')

  await page
    .getByRole('link', { name: /Hộp gửi/ })
    .first()
    .click()
  const row = page.getByRole('row').filter({ hasText: code })
  await expect(row.getByText('Lò Thị Thử')).toBeVisible()
  await expect(row.getByText(/Vai trò của anh chị không làm được việc này/)).toBeVisible()
  const looks = new EveryLook(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await looks.inspect('outbox with a refused reception')
  await row.getByRole('button', { name: /^Để riêng/ }).press('Enter')
  await looks.inspect('putting aside')
  await page.keyboard.type('Chờ quản trị sửa vai trò')
  await page.keyboard.press('Control+Enter')
  await expect(row.getByText('Để riêng vì: Chờ quản trị sửa vai trò')).toBeVisible()
  await expect(page.getByText('1 hồ sơ có việc để riêng')).toBeVisible()
  await looks.inspect('outbox with something put aside')
  expect(looks.found).toEqual([])
  await row.getByRole('button', { name: /^Đưa lại/ }).press('Enter')

  await server.kill()
  giveRoles(server, 'tiepnhan1', ['receiver'])
  await server.start()
  await row.getByRole('button', { name: /^Sửa và gửi lại/ }).press('Enter')
  await expect(page).toHaveURL(/\/tiep-nhan\/[0-9a-f-]{36}$/)
  await expect(page.getByText('Lò Thị Thử').first()).toBeVisible()
  await expect(page.getByText('cần gấp').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/giay-hen/)
  const again = await page
    .getByText(/H56\.99\.01-\d{6}-\d{5,}/)
    .first()
    .innerText()
  expect(again).not.toContain(code)
  const types = async () => (await readDevice(page)).log.map(({ type, state }) => `${type} ${state}`)
  await expect
    .poll(types, { timeout: 45_000 })
    .toEqual(expect.arrayContaining(['dossier-received quarantined', 'dossier-received stored']))
})

async function openFromDesk(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: /Bàn làm việc/ }).press('Enter')
  const row = page.getByRole('row').getByRole('button', { name: new RegExp(`^${code}`) })
  await expect(row).toBeVisible({ timeout: 45_000 })
  await row.press('Enter') // the only one is selected already
  await expect(page.getByRole('heading', { level: 1, name: `Hồ sơ ${code}` })).toBeVisible()
}

async function end(page: Page, action: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type(reason)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Titles of what happened, in the order shown. */
async function timeline(page: Page): Promise<string[]> {
  return page.getByRole('list', { name: 'Diễn biến' }).locator('strong').allInnerTexts()
}

/** As an administrator of another year would have it: the server knows other roles than the device was told. */
function giveRoles(server: HomeServer, code: string, roles: readonly string[]): void {
  const db = new DatabaseSync(join(server.dataDir, 'motcua.db'))
  db.prepare('update officer set roles = ? where code = ?').run(JSON.stringify(roles), code)
  db.close()
}
