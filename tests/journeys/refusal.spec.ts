/** Ends without a result: the applicant withdraws before a decision and gets the papers back; a leader refuses. */
import { CounterBrowser } from './support/browser.ts'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { enrolDevice, waitUntilReadyOffline } from './support/officer.ts'
import { allSent, factsOf, openFromDesk } from './support/outbox-state.ts'

test.setTimeout(120_000)
test.use({ actionTimeout: 15_000 })

test('issue 5: withdrawn before a decision, offline, with the notice of form 05; then at the server', async ({
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
  // Refusing and stopping are a leader's; the counter may only take the withdrawal.
  await expect(page.getByRole('button', { name: 'Từ chối giải quyết' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Người nộp rút hồ sơ' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Người rút hồ sơ')).toHaveValue('Hà Văn Thử')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/lý do/i).first()).toBeVisible()
  await dialog.getByLabel('Lý do').fill('Người nộp đổi ý')
  const looks = new EveryLook(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await looks.inspect('withdrawal')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  const ended = page.getByRole('region', { name: 'Người nộp đã rút hồ sơ' })
  await looks.inspect('withdrawn')
  expect(looks.found).toEqual([])
  await ended.getByRole('button', { name: 'In phiếu 05' }).press('Enter')
  await expect(page).toHaveURL(/\/ho-so\/[0-9a-f-]{36}\/phieu\/05$/)
  await server.start()
  await allSent(page)
  expect(await factsOf(page)).toEqual(expect.arrayContaining(['dossier-withdrawn stored']))
})

test('issue 5: a leader refuses with a reason; the counter hears it and prints form 03', async ({
  server,
  browserAtCounter,
}) => {
  const upstairs = new CounterBrowser()
  try {
    const counter = await browserAtCounter.open()
    await enrolDevice(counter, server, server.getOfficer('tiepnhan1'))
    const leader = await upstairs.open()
    await enrolDevice(leader, server, server.getOfficer('lanhdao1'), 'Phòng lãnh đạo')
    await waitUntilReadyOffline(leader)
    await fillCertification(counter, { requester: 'Hà Văn Thử', phone: '', note: '' })
    const code = await receiveCertification(counter)
    await allSent(counter)
    await openFromDesk(leader, code)
    await upstairs.context.setOffline(true)
    await leader.getByRole('button', { name: 'Từ chối giải quyết' }).press('Enter')
    await leader.getByRole('dialog').getByLabel('Lý do').fill('Bản chính bị tẩy xoá')
    await leader.keyboard.press('Control+Enter')
    await expect(leader.getByRole('region', { name: 'Hồ sơ đã bị từ chối giải quyết' })).toBeVisible()
    await upstairs.context.setOffline(false)
    await allSent(leader)
    await openFromDesk(counter, code)
    const notice = counter.getByRole('region', { name: 'Hồ sơ đã bị từ chối giải quyết' })
    await expect(notice).toBeVisible({ timeout: 45_000 })
    await notice.getByRole('button', { name: 'In phiếu 03' }).press('Enter')
    await expect(counter).toHaveURL(/\/phieu\/03$/)
  } finally {
    await upstairs.remove()
  }
})

test('issue 5: refused before reception, offline: reason and guidance once, form 03 without a number, on record', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  await server.kill()
  await fillCertification(page, { requester: 'Hà Văn Thử', phone: '', note: '' })
  await page.getByRole('button', { name: 'Từ chối tiếp nhận' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Họ, chữ đệm, tên người nộp')).toHaveValue('Hà Văn Thử')
  await dialog.getByRole('radio', { name: /^Không thuộc thẩm quyền/ }).press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/lý do/i).last()).toBeVisible()
  await dialog.getByLabel('Hướng dẫn người dân').fill('Nộp tại Phòng Tư pháp tỉnh, mang theo bản chính')
  const looks = new EveryLook(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await looks.inspect('refusing reception')
  await page.keyboard.press('Control+Enter')
  const form = dialog.getByRole('group', { name: /^Trang 1/ })
  await expect(form).toBeVisible({ timeout: 20_000 })
  const drawn = ((await form.textContent()) ?? '').replace(/\s+/g, '')
  for (const words of ['PHIẾU TỪ CHỐI TIẾP NHẬN', 'không cấp', 'Nộp tại Phòng Tư pháp tỉnh', 'Hà Thị Mai'])
    expect(drawn).toContain(words.replace(/\s+/g, ''))
  await looks.inspect('form of a refusal at the counter')
  expect(looks.found).toEqual([])
  await dialog.getByRole('button', { name: 'Xong' }).press('Enter')
  await expect(page.getByRole('link', { name: /Bàn làm việc/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Làm tiếp/ })).toHaveCount(0)
  await server.start()
  await allSent(page)
  expect(await factsOf(page)).toEqual(['note-added stored', 'slip-printed stored'])
})
