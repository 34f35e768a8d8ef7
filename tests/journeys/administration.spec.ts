/** The administrator's desk, from an empty centre to a lost counter: a code, an officer, their first sign-in, and away. */
import type { Page } from '@playwright/test'
import { CounterBrowser } from './support/browser.ts'
import { expect, test } from './support/counter.ts'
import { enrolDevice, typeCredentials } from './support/officer.ts'
import { watch } from './support/watch.ts'

test.setTimeout(180_000)

const SHUT_WITHIN_MS = 5000
const newcomer = { code: 'tiepnhan3', name: 'Lê Văn Thử' }

/** Confirms it where the home server asks; a fresh sign-in needs none. */
async function openAdmin(page: Page, part: 'Thiết bị' | 'Cán bộ' | 'Phiên làm việc'): Promise<void> {
  await page.getByRole('link', { name: 'Quản trị', exact: true }).click()
  await page.getByRole('navigation', { name: 'Phần quản trị' }).getByRole('link', { name: part }).click()
}

test('an administrator makes a code and an officer, who comes in with words of their own; the revoked device is shut', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  const watched = await watch(page.context(), server.origin)
  await enrolDevice(page, server, server.getOfficer('quantri'), 'Máy quản trị')

  await openAdmin(page, 'Thiết bị')
  await expect(page.getByRole('table', { name: 'Các máy của xã' })).toContainText('Máy quản trị')
  await page.getByRole('button', { name: 'Tạo mã ghi danh' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo mã', exact: true }).click()
  const code = (await page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).innerText()).trim()
  await expect(page.getByRole('img', { name: /Mã QR/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await openAdmin(page, 'Cán bộ')
  await page.getByRole('button', { name: 'Thêm cán bộ' }).click()
  await page.keyboard.type(newcomer.code)
  const adding = page.getByRole('dialog')
  await adding.getByLabel('Họ và tên').fill(newcomer.name)
  await adding.getByRole('checkbox', { name: /^Quản trị xã/ }).check()
  await adding.getByRole('checkbox', { name: /^Lãnh đạo/ }).check()
  await expect(adding.getByText(/Không giao cùng lúc Quản trị xã, Lãnh đạo/)).toBeVisible()
  await adding.getByRole('checkbox', { name: /^Quản trị xã/ }).uncheck()
  await adding.getByRole('checkbox', { name: /^Lãnh đạo/ }).uncheck()
  await adding.getByRole('checkbox', { name: 'Tiếp nhận', exact: true }).check()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Cụm từ dùng một lần' })).toBeVisible()
  const once = (await page.getByRole('dialog').getByRole('status').innerText()).trim()
  await page.getByRole('button', { name: 'Đã ghi ra giấy' }).click()
  await expect(page.getByRole('table', { name: 'Cán bộ của xã' })).toContainText('Chờ đổi cụm từ lần đầu')

  // The link of the QR, on another machine.
  const second = new CounterBrowser()
  try {
    const counter = await second.open()
    await counter.goto(`${server.origin}/#dk=${code}`)
    await expect(counter.getByLabel('Mã đăng ký')).toHaveValue(code)
    expect(counter.url()).not.toContain(code)
    await counter.getByLabel('Tên máy này').fill('Quầy 7')
    await counter.keyboard.press('Enter')
    await expect(counter.getByRole('heading', { name: 'Cán bộ đầu tiên của máy' })).toBeVisible()
    await typeCredentials(counter, { ...newcomer, passphrase: once })
    await counter.getByRole('button', { name: 'Nhận bốn từ của tôi' }).click()
    const own = (await counter.getByRole('dialog').getByRole('status').innerText()).trim()
    expect(own).not.toBe(once)
    await counter.getByLabel('Nhập lại bốn từ vừa ghi').fill(own)
    await counter.keyboard.press('Enter')
    await expect(counter.getByRole('link', { name: /Bàn làm việc/ })).toBeVisible({ timeout: 30_000 })
    await expect(counter.getByRole('link', { name: 'Quản trị', exact: true })).toHaveCount(0)
    await counter.reload()
    await typeCredentials(counter, { ...newcomer, passphrase: own })
    await expect(counter.getByRole('link', { name: /Bàn làm việc/ })).toBeVisible({ timeout: 30_000 })

    await counter.getByRole('button', { name: newcomer.name }).click()
    await counter.getByText('Phiên của tôi').click()
    await expect(counter.getByRole('table', { name: 'Phiên của tôi' })).toContainText('Phiên này')
    await expect(counter.getByRole('heading', { name: 'Phiên của cả xã' })).toHaveCount(0)

    await openAdmin(page, 'Phiên làm việc')
    await expect(page.getByRole('table', { name: 'Phiên của cả xã' })).toContainText('Quầy 7')
    await openAdmin(page, 'Thiết bị')
    await page.getByRole('button', { name: 'Quầy 7' }).click()
    await page.getByRole('button', { name: 'Thu hồi máy' }).click()
    await page.getByRole('radio', { name: 'Mất hoặc bị lấy trộm' }).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi máy' }).click()
    await expect(page.getByText('Đã thu hồi Quầy 7.')).toBeVisible()
    const revokedAt = Date.now()
    await expect(counter.getByRole('link', { name: /Bàn làm việc/ })).toHaveCount(0, { timeout: 20_000 })
    const shutAfterMs = Date.now() - revokedAt
    console.log(JSON.stringify({ journey: 'administration', shutAfterMs }))
    expect(shutAfterMs).toBeLessThan(SHUT_WITHIN_MS)
  } finally {
    await second.remove()
  }

  await server.kill()
  await page.getByRole('link', { name: 'Quản trị', exact: true }).click()
  await openAdmin(page, 'Cán bộ')
  await expect(page.getByText('Phần này cần có mạng')).toBeVisible({ timeout: 30_000 })
  expect(watched.breaches).toEqual([])
})
