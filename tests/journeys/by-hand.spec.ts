/** Rules W8–W10: a dossier goes to another commune on a stick while neither side has a line, and its receipt comes back. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { CounterBrowser } from './support/browser.ts'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { enrolDevice, typeCredentials, waitUntilReadyOffline } from './support/officer.ts'
import { allSent, openFromDesk } from './support/outbox-state.ts'
import { addSecondCommune } from './support/second-commune.ts'

test.setTimeout(240_000)
test.use({ actionTimeout: 15_000 })

/** What the browser downloads when this button is pressed, as a file to carry. */
async function carried(
  page: Page,
  button: string,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const begun = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).press('Enter')
  const download = await begun
  return {
    name: download.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: readFileSync(await download.path()),
  }
}

test('W8–W10: written, opened with the spoken code, taken over; the receipt recorded; the line doubles nothing', async ({
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
    await typeCredentials(there, away.officer)
    await waitUntilReadyOffline(there)
    await browserAtCounter.context.setOffline(true)
    await elsewhere.context.setOffline(true)

    await fillCertification(here, { requester: 'Hà Văn Thử', phone: '0912345678', note: '' })
    const code = await receiveCertification(here)
    await openFromDesk(here, code)
    await here.getByRole('button', { name: 'Chuyển hồ sơ' }).press('Enter')
    const dialog = here.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Cơ quan giải quyết' }).fill('ham rong')
    await expect(dialog.getByRole('option').first()).toContainText(away.name)
    await here.keyboard.press('Enter')
    await dialog.getByLabel('Lý do').fill('Bản chính do phường cấp')
    await here.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
    const stick = await carried(here, 'Ghi tệp mang đi')
    expect(stick.name).toBe(`motcua-chuyen-${code.replaceAll('.', '-')}.chuyen`)
    const spoken = await here.getByText(/^(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}$/).innerText()
    const looks = new EveryLook(here)
    await here.emulateMedia({ reducedMotion: 'reduce' })
    await looks.inspect('code of a file')

    await there.getByRole('link', { name: 'Nơi khác chuyển đến' }).press('Enter')
    await there.getByLabel('Tệp chuyển hồ sơ').setInputFiles(stick)
    await there.getByRole('dialog').getByLabel('Mã mở tệp').fill(spoken)
    await there.keyboard.press('Control+Enter')
    const offer = there.getByRole('region', { name: /Hà Văn Thử/ })
    await expect(offer.getByText(new RegExp(code))).toBeVisible()
    const looksThere = new EveryLook(there)
    await there.emulateMedia({ reducedMotion: 'reduce' })
    await looksThere.inspect('a dossier that was brought')
    await offer.getByRole('button', { name: 'Tiếp nhận hồ sơ này' }).press('Enter')
    await expect(there).toHaveURL(/\/ho-so\/[0-9a-f-]{36}$/, { timeout: 30_000 })
    const receipt = await carried(there, 'Ghi biên nhận mang về')

    await here.getByLabel('Tệp biên nhận chuyển hồ sơ').setInputFiles(receipt)
    await expect(here.getByText(/Nơi đó đã tiếp nhận: H56\.99\.02-/)).toBeVisible()

    // The line comes back, first at the place that took it over.
    await elsewhere.context.setOffline(false)
    await allSent(there)
    await browserAtCounter.context.setOffline(false)
    await allSent(here)
    await there.getByRole('link', { name: 'Nơi khác chuyển đến' }).press('Enter')
    await expect(there.getByText(/Đã tiếp nhận, số H56\.99\.02-/)).toHaveCount(1, { timeout: 60_000 })
    await expect(there.getByRole('button', { name: 'Tiếp nhận hồ sơ này' })).toHaveCount(0)
    expect([...looks.found, ...looksThere.found]).toEqual([])
  } finally {
    await elsewhere.remove()
  }
})
