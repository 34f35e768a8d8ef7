/** Duty D05: originals of residents, with nothing but keys and no line: taken, not forgotten at the end, found by a scan. */
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { enrolDevice, waitUntilReadyOffline } from './support/officer.ts'
import { openFromDesk } from './support/outbox-state.ts'

test.setTimeout(180_000)
test.use({ actionTimeout: 15_000 })

test('D05: an original is taken, keeps the dossier from ending until it is given back, and its label opens the dossier', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  await browserAtCounter.context.setOffline(true)
  await fillCertification(page, { requester: 'Hà Văn Thử', phone: '0912345678', note: '' })
  const code = await receiveCertification(page)
  await openFromDesk(page, code)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const looks = new EveryLook(page)
  const card = page.getByRole('region', { name: 'Giấy tờ gốc' })
  const dialog = page.getByRole('dialog')

  const take = async (title: string) => {
    await card.getByRole('button', { name: 'Nhận giữ bản chính' }).press('Enter')
    await dialog.getByLabel('Giấy tờ khác').fill(title)
    await dialog.getByLabel('Nơi để').fill('Tủ 2')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
    await expect(card.getByText(new RegExp(title))).toBeVisible()
  }
  await take('Bằng tốt nghiệp')
  await looks.inspect('an original held')

  await page.getByRole('button', { name: 'Người nộp rút hồ sơ' }).press('Enter')
  await dialog.getByLabel('Lý do').fill('Không cần nữa')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/Còn giữ giấy tờ gốc của người dân.*Bằng tốt nghiệp/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await card.getByRole('button', { name: 'Trả lại' }).press('Enter')
  await looks.inspect('giving back')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(card.getByText('Đã trả', { exact: true })).toBeVisible()

  await take('Sổ hồng')
  await page.getByRole('link', { name: 'Giấy tờ gốc', exact: true }).press('Enter')
  await expect(page.getByRole('table').getByText(`${code.slice(code.indexOf('-') + 1)}/2`)).toBeVisible()
  await looks.inspect('originals held')
  // A scanner types the label and presses Enter.
  const box = page.getByLabel('Quét hoặc gõ nhãn')
  await box.focus()
  await page.keyboard.type(`MCG1*${code}*2`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/ho-so\/[0-9a-f-]{36}$/)
  await expect(card.getByText('Sổ hồng')).toBeVisible()
  expect(looks.found).toEqual([])
})
