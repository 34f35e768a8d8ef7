/** Handed in here, decided elsewhere: two communes on one server, each with its own officers, numbers and clock. */
import { CounterBrowser } from './support/browser.ts'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { enrolDevice, typeCredentials, waitUntilReadyOffline } from './support/officer.ts'
import { allSent, openFromDesk } from './support/outbox-state.ts'
import { addSecondCommune } from './support/second-commune.ts'

test.setTimeout(180_000)
test.use({ actionTimeout: 15_000 })

test('issue 5: sent on without a line, taken over there under an own number, the answer recorded here', async ({
  server,
  browserAtCounter,
}) => {
  const away = await addSecondCommune(server)
  const elsewhere = new CounterBrowser()
  try {
    const here = await browserAtCounter.open()
    await enrolDevice(here, server, server.getOfficer('tiepnhan1'))
    await waitUntilReadyOffline(here)
    const there = await elsewhere.open()
    await there.goto(server.origin)
    await there.getByLabel('Mã đăng ký').fill(away.enrolmentCode)
    await there.getByLabel('Tên máy này').fill('Quầy 1')
    await there.keyboard.press('Enter')
    await expect(there.getByRole('heading', { name: 'Cán bộ đầu tiên của máy' })).toBeVisible()
    await typeCredentials(there, away.officer)
    await expect(there.getByRole('link', { name: /Bàn làm việc/ })).toBeVisible({ timeout: 30_000 })

    await browserAtCounter.context.setOffline(true)
    await fillCertification(here, { requester: 'Hà Văn Thử', phone: '0912345678', note: '' })
    const code = await receiveCertification(here)
    await openFromDesk(here, code)
    const looks = new EveryLook(here)
    await here.emulateMedia({ reducedMotion: 'reduce' })
    await here.getByRole('button', { name: 'Chuyển hồ sơ' }).press('Enter')
    const dialog = here.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Cơ quan giải quyết' }).fill('ham rong')
    await expect(dialog.getByRole('option').first()).toContainText(away.name)
    await here.keyboard.press('Enter')
    await dialog.getByLabel('Lý do').fill('Bản chính do phường cấp')
    await looks.inspect('sending on')
    await here.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
    const sent = here.getByRole('region', { name: 'Đã chuyển cơ quan có thẩm quyền' })
    await expect(sent.getByText(new RegExp(away.name))).toBeVisible()
    await expect(sent.getByText(/Chưa có mạng|chưa tiếp nhận/)).toBeVisible()
    await browserAtCounter.context.setOffline(false)
    await allSent(here)

    await there.getByRole('link', { name: 'Nơi khác chuyển đến' }).press('Enter')
    const offer = there.getByRole('region', { name: /Hà Văn Thử/ })
    await expect(offer.getByText('Xã Pù Luông')).toBeVisible({ timeout: 45_000 })
    await expect(offer.getByText(new RegExp(code))).toBeVisible()
    const looksThere = new EveryLook(there)
    await there.emulateMedia({ reducedMotion: 'reduce' })
    await looksThere.inspect('dossiers sent here')
    await offer.getByRole('button', { name: 'Tiếp nhận hồ sơ này' }).press('Enter')
    await expect(there).toHaveURL(/\/ho-so\/[0-9a-f-]{36}$/, { timeout: 30_000 })
    const own = await there
      .getByText(/H56\.99\.02-\d{6}-\d{5,}/)
      .first()
      .innerText()
    const ownCode = /H56\.99\.02-\d{6}-\d{5,}/.exec(own)![0]
    await expect(there.getByText(new RegExp(`Người dân nộp tại .*${code}`))).toBeVisible()
    await allSent(there)

    const heard = sent.getByText(new RegExp(`Đã tiếp nhận tại ${away.name}, số ${ownCode}`))
    await expect(heard).toBeVisible({ timeout: 60_000 })
    await looks.inspect('answer of the other commune')
    await sent.getByRole('button', { name: 'Ghi nhận' }).press('Enter')
    await expect(sent.getByText(new RegExp(`Nơi đó đã tiếp nhận: ${ownCode}`))).toBeVisible()
    await allSent(here)
    // Nothing of this commune is over there but what was sent.
    await there.getByRole('link', { name: /Bàn làm việc/ }).press('Enter')
    await expect(there.getByRole('button', { name: new RegExp(`^${ownCode}`) })).toBeVisible()
    await expect(there.getByText(code)).toHaveCount(0)
    expect([...looks.found, ...looksThere.found]).toEqual([])
  } finally {
    await elsewhere.remove()
  }
})
