/** Every screen of the kiosk as residents meet it, in every look, and as the guides show it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CounterBrowser } from './support/browser.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { fakeCameraArgs, filmSheet } from './support/fake-video.ts'
import { KEEPER_PIN, openKiosk, startCard } from './support/kiosk.ts'
import { keepScreen } from './support/screens.ts'
import { HomeServer } from './support/server.ts'

/** What lies before the camera of the kiosk: a paper without a square code. */
const PAPER = resolve(import.meta.dirname, '../golden/family-c/giay-chung-sinh.jpg')

test.setTimeout(300_000)
test.use({ actionTimeout: 20_000 })

test('the kiosk: number, papers, pre-check, form, status, papers checked, rating, the question after silence, the proof', async () => {
  const server = await HomeServer.create({ withKiosk: true })
  const browser = new CounterBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'motcua-film-'))
  try {
    const film = join(folder, 'paper.y4m')
    await filmSheet(PAPER, film)
    const page = await openKiosk(browser, server, { args: fakeCameraArgs(film) })
    // A browser without a screen never says that its print dialog was closed.
    await page.evaluate(() =>
      addEventListener('beforeprint', () => setTimeout(() => dispatchEvent(new Event('afterprint')), 200)),
    )
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const looks = new EveryLook(page)
    const look = async (name: string) => {
      await keepScreen(page, `kiosk-${name}`)
      await looks.inspect(`kiosk-${name}`)
    }
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
    const isAt = (name: string | RegExp) => expect(page.getByRole('heading', { name }).first()).toBeVisible()
    const back = () => press('Quay lại')

    await look('start')
    await startCard(page).click()
    await isAt('Ông bà làm việc gì?')
    await look('ticket-fields')
    await press(/^Hộ tịch/)
    await expect(page.getByRole('main').getByText('Số của ông bà')).toBeVisible()
    await expect(page.getByText(/Mời ông bà lấy phiếu/)).toBeVisible()
    await look('ticket')
    await back()

    await press(/^Cần giấy tờ gì/)
    await isAt('Ông bà, anh chị gặp việc gì?')
    await look('find')
    await press(/^Gõ tên việc/)
    for (const letter of 'khai sinh') await press(letter === ' ' ? 'Cách' : new RegExp(`^${letter}$`, 'i'))
    await expect(page.getByText(/Tìm thấy \d+ việc/)).toBeVisible()
    await look('search')
    await back()
    await press('Sinh con')
    await look('event')
    await press('Khai sinh cho con')
    await isAt('Mang theo')
    await look('procedure')

    await press('Tôi đủ giấy tờ chưa?')
    await expect(page.getByText(/^Câu 1 trên/)).toBeVisible()
    await look('precheck')
    await page.getByRole('button', { name: 'Xong – xoá dữ liệu' }).click()
    await isAt('Đã xoá xong')
    await expect(page.getByText('0 tài liệu còn lại')).toBeVisible()
    await look('proof')
    await press('Người tiếp theo')

    await press(/^Hồ sơ của tôi/)
    await press('Gõ số trên giấy hẹn')
    await look('status')
    await back()
    await page.getByRole('button', { name: 'Xong – xoá dữ liệu' }).click()
    await press('Người tiếp theo')
    await press(/^Kiểm tra giấy tờ/)
    await isAt(/Đưa mã vuông/)
    await expect(page.locator('video')).toHaveJSProperty('paused', false)
    await look('verify')
    await back()
    await press(/^Góp ý/)
    await isAt(/hài lòng không/)
    await look('rating')
    await back()
    await press(/^Giờ làm/)
    await look('place')
    await back()
    await press('English')
    await isAt('Welcome!')
    await look('english')
    // Nobody's session is under way when the keeper comes.
    await press(/^Finish/)
    await press('Người tiếp theo')
    await expect(startCard(page)).toBeVisible({ timeout: 30_000 })
    await page.getByRole('button', { name: /^Người trông máy/ }).hover()
    await page.mouse.down()
    await expect(page.getByText('Nhập mã người trông máy')).toBeVisible({ timeout: 15_000 })
    await page.mouse.up()
    await look('keeper-pin')
    await page.getByLabel('Mã', { exact: true }).fill(KEEPER_PIN)
    await press('Mở')
    await isAt('Cỡ thật của màn hình')
    await look('keeper')
    await press('Đóng')

    await press(/^Cần giấy tờ gì/)
    await expect(page.getByRole('heading', { name: 'Ông bà còn ở đó không?' })).toBeVisible({
      timeout: 60_000,
    })
    await keepScreen(page, 'kiosk-idle')
    expect(looks.found).toEqual([])
  } finally {
    await browser.remove()
    await server.remove()
    rmSync(folder, { recursive: true })
  }
})
