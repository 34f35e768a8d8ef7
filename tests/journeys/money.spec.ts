/** A fee from the counter without a line to the bank's books: code on the screen, statement, reconciled. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { readVietQr, writeVietQr } from '../../domain/money/vietqr.ts'
import { workbook } from '../support/statement-files.ts'
import { expect, test } from './support/counter.ts'
import { ACCOUNT, openFees, receiveWithFee, setAccount } from './support/fees.ts'
import { addOfficer, endShift, enrolDevice, unlock } from './support/officer.ts'

test.setTimeout(120_000)

const hasZbar = spawnSync('sh', ['-c', 'command -v zbarimg']).status === 0

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
  const { code } = await receiveWithFee(page)
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
