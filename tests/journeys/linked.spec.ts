/** A birth, and with it residence and the insurance card: one visit, three dossiers, each with its number and clock. */
import { BIRTH_PAPERS } from './support/officer.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import {
  acceptEverything,
  beginReception,
  enrolDevice,
  receiveAndPrint,
  scanPapers,
  waitUntilReadyOffline,
} from './support/officer.ts'
import { allSent, factsOf, openFromDesk } from './support/outbox-state.ts'

test.setTimeout(240_000)
test.use({ actionTimeout: 15_000 })

test('issue 5: birth, residence and insurance card begun in one visit, offline; nothing asked twice', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  await server.kill()
  await beginReception(page, 'khai sinh')
  await scanPapers(page, BIRTH_PAPERS)
  await acceptEverything(page)
  const code = await receiveAndPrint(page)
  await openFromDesk(page, code)

  const group = page.getByRole('region', { name: /^Liên thông: khai sinh/ })
  const looks = new EveryLook(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await looks.inspect('linked procedures')
  await group.getByRole('button', { name: /^Lập hồ sơ liên thông/ }).press('Enter')
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/chưa đồng ý/)).toBeVisible()
  await dialog.getByRole('checkbox', { name: /đồng ý dùng lại/ }).press('Space')
  await looks.inspect('beginning linked dossiers')
  await page.keyboard.press('Control+Enter')

  // Residence: the child stands in the form already; what only the household knows is left.
  await expect(page.getByRole('heading', { level: 1, name: 'Giấy tờ cần có' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const field = (name: RegExp) => page.getByLabel(name).first()
  await expect(field(/^1\. Họ, chữ đệm và tên/)).not.toHaveValue('')
  await field(/^4\. Số định danh cá nhân/).fill('038226000019')
  await page.keyboard.press('Control+Enter')
  await field(/^7\. Họ, chữ đệm và tên chủ hộ/).fill('Hà Văn Chủ')
  await field(/^8\. Mối quan hệ/).fill('Con')
  await field(/^9\. Số định danh cá nhân của chủ hộ/).fill('038090000011')
  await page.keyboard.press('Control+Enter')
  await field(/^10\. Nội dung đề nghị/).fill('Đăng ký thường trú cho trẻ mới sinh')
  await acceptEverything(page)
  const residence = await receiveAndPrint(page)
  expect(residence).not.toBe(code)

  await openFromDesk(page, code)
  await expect(group.getByText(new RegExp(residence))).toBeVisible()
  await group.getByRole('button', { name: /^Làm tiếp/ }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Giấy tờ cần có' })).toBeVisible()
  // The birth notice of the first dossier answers here too; only the declarations are new.
  await expect(page.getByRole('button', { name: /^Bỏ.*Giấy chứng sinh/ })).toBeVisible()
  for (const [at, label] of [/tham gia bảo hiểm y tế/, /Tờ khai đăng ký khai sinh/].entries()) {
    const picker = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: new RegExp(`^Quét.*${label.source}`) }).press('Enter')
    await (await picker).setFiles(BIRTH_PAPERS[at + 1]!)
    await expect(page.getByRole('group', { name: 'Các trang đã quét' }).getByRole('listitem')).toHaveCount(
      at + 1,
      { timeout: 60_000 },
    )
  }
  await expect(page.getByText(/Đang đọc/)).toHaveCount(0, { timeout: 60_000 })
  await acceptEverything(page)
  const card = await receiveAndPrint(page)
  expect(new Set([code, residence, card]).size).toBe(3)

  await openFromDesk(page, code)
  await expect(group.getByText(new RegExp(card))).toBeVisible()
  await looks.inspect('linked dossiers under way')
  expect(looks.found).toEqual([])
  await group.getByRole('button', { name: /^Mở.*bảo hiểm|^Mở.*BHYT/i }).press('Enter')
  await expect(page.getByText(new RegExp(`Lập cùng hồ sơ ${code}`))).toBeVisible()

  await server.start()
  await allSent(page)
  expect((await factsOf(page)).filter((fact) => fact === 'dossier-received stored')).toHaveLength(3)
})
