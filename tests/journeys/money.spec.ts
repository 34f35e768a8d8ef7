/** A fee from the counter without a line to the bank's books: code on the screen, statement, reconciled. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readVietQr, writeVietQr } from '../../domain/money/vietqr.ts'
import { workbook } from '../support/statement-files.ts'
import { expect, test } from './support/counter.ts'
import { addOfficer, endShift, enrolDevice, unlock } from './support/officer.ts'
import type { HomeServer } from './support/server.ts'

test.setTimeout(120_000)

const ACCOUNT = '3500123456789'
const hasZbar = spawnSync('sh', ['-c', 'command -v zbarimg']).status === 0
const openFees = (page: Page) => page.getByRole('link', { name: 'Thu phí' }).click()

/** The administrator asks for an account, a leader confirms it, each at the same PC under their own words. */
async function setAccount(page: Page, server: HomeServer): Promise<void> {
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
async function receive(page: Page): Promise<{ readonly code: string; readonly path: string }> {
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

test('asked for without a line, found in the statement: the code on the screen is the one that was meant', async ({
  server,
  browserAtCounter,
}, info) => {
  const receiver = server.getOfficer('tiepnhan1')
  const accountant = server.getOfficer('ketoan1')
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('quantri'))
  for (const other of [server.getOfficer('lanhdao1'), receiver, accountant]) await addOfficer(page, other)
  await setAccount(page, server)

  await unlock(page, receiver)
  await server.kill()
  const { code } = await receive(page)
  await page.getByRole('button', { name: 'Xem hồ sơ' }).click()
  const card = page.getByRole('region', { name: 'Phí, lệ phí' })
  await expect(card.getByText('Chưa thu')).toBeVisible()
  await card.getByRole('button', { name: 'Thu bằng chuyển khoản' }).click()
  await expect(page.getByText(`Tiền vào tài khoản UBND XA PU LUONG, Agribank, số ${ACCOUNT}.`)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const picture = page.getByRole('img', { name: `Mã VietQR của hồ sơ ${code}` })
  await expect(picture).toBeVisible()
  const [agency = '', day = '', serial = ''] = code.replaceAll('.', '').split('-')
  const purpose = `${agency} ${day} ${serial}`
  const meant = writeVietQr({ bin: '970405', account: ACCOUNT, vnd: 10_000, purpose })
  if (hasZbar) {
    const path = join(info.outputDir, 'code.png')
    await picture.screenshot({ path })
    const seen = spawnSync('zbarimg', ['--quiet', '--raw', path], { encoding: 'utf8' }).stdout.trim()
    expect({ ok: true, value: seen }).toEqual(meant)
    expect(readVietQr(seen)).toMatchObject({ value: { account: ACCOUNT, vnd: 10_000, purpose } })
  }
  await page.keyboard.press('Control+Enter')
  await expect(card.getByText('Chờ đối soát', { exact: true })).toBeVisible()
  await endShift(page, receiver)

  await server.start()
  await unlock(page, accountant)
  await openFees(page)
  await page.getByRole('button', { name: 'Đối soát sao kê' }).click()
  const statement = workbook([
    ['NGÂN HÀNG VÍ DỤ'],
    ['Ngày giao dịch', 'Số bút toán', 'Ghi nợ', 'Ghi có', 'Nội dung', 'Tên tài khoản đối ứng'],
    [dayAfter(day), 'FT1', '', '10.000', `MBVCB.1.${purpose.toLowerCase()}.CT`, 'LO THI MAY'],
    [dayAfter(day), 'FT2', '', '10.000', 'khong ghi ma', 'TRAN VAN B'],
  ])
  await page.getByLabel('Tệp sao kê ngân hàng').setInputFiles({
    name: 'sao-ke.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(statement),
  })
  await expect(page.getByText('1 khoản khớp, 0 khoản cần xem, 1 khoản không có mã hồ sơ')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã đối soát 1 khoản')).toBeVisible()
  await page.getByRole('button', { name: 'Các khoản phí' }).click()
  await page.getByRole('button', { name: /^Tất cả/ }).click()
  await expect(page.getByRole('row', { name: new RegExp(code) })).toContainText('Đã vào tài khoản')
  await expect(page.getByRole('link', { name: /Hộp gửi \d/ })).toHaveCount(0)
})

/** `261123` → `24/11/2026`, a statement of the next morning. */
function dayAfter(yymmdd: string): string {
  const [year, month, day] = [yymmdd.slice(0, 2), yymmdd.slice(2, 4), yymmdd.slice(4)].map(Number) as [
    number,
    number,
    number,
  ]
  const next = new Date(Date.UTC(2000 + year, month - 1, day + 1)).toISOString()
  return `${next.slice(8, 10)}/${next.slice(5, 7)}/${next.slice(0, 4)}`
}
