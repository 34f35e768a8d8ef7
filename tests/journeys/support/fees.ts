/** The way to a fee: the commune's account, confirmed by two, and a dossier of a procedure that costs something. */
import { expect, type Page } from '@playwright/test'
import { endShift, unlock } from './officer.ts'
import type { HomeServer } from './server.ts'

export const ACCOUNT = '3500123456789'
export const openFees = (page: Page) => page.getByRole('link', { name: 'Thu phí' }).click()

/** The administrator asks for an account, a leader confirms it, each at the same PC under their own words. */
export async function setAccount(page: Page, server: HomeServer): Promise<void> {
  const [admin, leader] = [server.getOfficer('quantri'), server.getOfficer('lanhdao1')]
  await openFees(page)
  await page.getByRole('button', { name: 'Đề nghị tài khoản khác' }).click()
  await page.getByLabel('Số tài khoản').fill(ACCOUNT)
  await page.getByLabel('Chủ tài khoản').fill('UBND XA PU LUONG')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đang chờ lãnh đạo xác nhận')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Xác nhận' })).toHaveCount(0)
  await endShift(page, admin)
  await unlock(page, leader)
  await openFees(page)
  await page.getByRole('button', { name: 'Tài khoản thu' }).click()
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  const confirmed = page.getByRole('row', { name: new RegExp(ACCOUNT) })
  // A sign-in that is not heard in time, or long ago, is asked for again.
  const proof = page.getByRole('dialog', { name: 'Xác nhận chính bạn' })
  await expect(confirmed.or(proof)).toBeVisible({ timeout: 20_000 })
  if (await proof.isVisible()) {
    await proof.getByLabel('Cụm từ mở khóa').fill(leader.passphrase)
    await page.keyboard.press('Enter')
  }
  await expect(confirmed).toBeVisible({ timeout: 20_000 })
  await endShift(page, leader)
}

/** A procedure with a published fee, no form and no paper; answers its number and the address of its page. */
export async function receiveWithFee(page: Page): Promise<{ readonly code: string; readonly path: string }> {
  await page.keyboard.press('F2')
  await expect(page.getByRole('combobox').last()).toBeFocused()
  await page.keyboard.type('gia han tam tru')
  await expect(page.getByRole('option').first()).toContainText(/tạm trú/i)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Giấy tờ cần có' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Họ, chữ đệm, tên người nộp').fill('Lò Thị Mẩy')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra trước khi tiếp nhận' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/ho-so\/[0-9a-f-]+\/giay-hen/)
  const code = page.getByText(/H56\.99\.01-\d{6}-\d{5,}/).first()
  await expect(code).toBeVisible()
  return {
    code: /H56\.99\.01-\d{6}-\d{5,}/.exec(await code.innerText())![0],
    path: new URL(page.url()).pathname.replace('/giay-hen', ''),
  }
}
