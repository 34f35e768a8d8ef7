/** A paper is wanting: asked for once and in full, brought, taken in with a new date; all without a line, then sent. */
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { BIRTH_PAPERS, enrolDevice, waitUntilReadyOffline } from './support/officer.ts'
import { allSent, factsOf, openFromDesk } from './support/outbox-state.ts'

test.setTimeout(120_000)
test.use({ actionTimeout: 15_000 })

test('issue 5: supplement asked once from the catalogue, brought, date counted anew; offline, then at the server', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  await server.kill()
  await fillCertification(page, { requester: 'Hà Văn Thử', phone: '', note: '' })
  const code = await receiveCertification(page)
  await openFromDesk(page, code)

  const card = page.getByRole('region', { name: 'Yêu cầu bổ sung hồ sơ' })
  await expect(card.getByText(/một lần/)).toBeVisible()
  await card.getByRole('button', { name: 'Yêu cầu bổ sung' }).press('Enter')
  const dialog = page.getByRole('dialog')
  const looks = new EveryLook(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // Nothing but the list of the procedure can be asked for (F04); no paper about residence in other words (F07).
  await expect(dialog.getByRole('checkbox')).toHaveCount(1)
  await dialog.getByRole('checkbox', { name: /^Bản chính cần chứng thực/ }).press('Space')
  const fault = dialog.getByLabel(/^Thiếu hoặc sai chỗ nào/)
  await fault.fill('Nộp thêm giấy xác nhận cư trú')
  await dialog.getByLabel('Lý do').fill('Trang 2 bị mờ, không đọc được')
  await looks.inspect('asking for a supplement')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/Không được yêu cầu giấy xác nhận cư trú/)).toBeVisible()
  await fault.fill('Trang 2 mờ; mang bản chính rõ')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)

  const waiting = page.getByRole('region', { name: 'Chờ bổ sung' })
  await expect(waiting.getByText('Trang 2 mờ; mang bản chính rõ')).toBeVisible()
  await expect(waiting.getByText(/Thời gian chờ không tính/)).toBeVisible()
  await waiting.getByRole('button', { name: 'Nhận bổ sung' }).press('Enter')
  const pick = dialog.getByRole('button', { name: /^Chọn bản quét/ })
  await expect(pick).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/Chưa có giấy tờ bổ sung/)).toBeVisible()
  const picker = page.waitForEvent('filechooser')
  await pick.press('Enter')
  await (await picker).setFiles(BIRTH_PAPERS[0]!)
  await expect(dialog.getByText('1 trang')).toBeVisible({ timeout: 30_000 })
  await expect(dialog.getByText(/^Hẹn trả mới: /)).toBeVisible()
  await looks.inspect('taking in a supplement')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0, { timeout: 30_000 })
  await expect(waiting).toHaveCount(0)
  const papers = page.getByRole('region', { name: /^Giấy tờ/ })
  await expect(papers.getByText('quét tại quầy')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Diễn biến' }).getByText('Nhận bổ sung')).toBeVisible()
  // The second round is a leader's.
  await expect(card.getByText(/Lần thứ hai do lãnh đạo lập/)).toBeVisible()
  await expect(card.getByRole('button')).toHaveCount(0)
  expect(looks.found).toEqual([])

  await server.start()
  await allSent(page)
  expect(await factsOf(page)).toEqual(
    expect.arrayContaining(['supplement-requested stored', 'supplement-received stored']),
  )
})
