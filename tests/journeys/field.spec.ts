/**
 * The team at an elderly resident's home with the server dead: an allowance asked for in few touches, killed in the
 * middle and gone on with; then the server is back, and the counter receives it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { CounterBrowser } from './support/browser.ts'
import { ELDERLY, filmCard } from './support/card-film.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { fakeCameraArgs } from './support/fake-video.ts'
import { readInputCount, resetInputCount } from './support/input-count.ts'
import { closePrintDialogs } from './support/killed-reception.ts'
import { OF_FIELD, routeOf } from './support/routes.ts'
import { keepScreen } from './support/screens.ts'
import { enrolDevice, receiveAndPrint, typeCredentials, waitUntilReadyOffline } from './support/officer.ts'

test.setTimeout(240_000)

const folder = mkdtempSync(join(tmpdir(), 'motcua-card-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('allowance of an elderly person at home: few touches, no line, killed once; the counter receives it in half a minute', async ({
  server,
  browserAtCounter: counter,
}) => {
  const film = await filmCard(folder)
  const tablet = new CounterBrowser()
  const open = () =>
    tablet.open({
      viewport: { width: 800, height: 1280 },
      args: [...fakeCameraArgs(film), '--touch-events=enabled'],
    })
  try {
    const team = server.getOfficer('toso1')
    let page = await open()
    await enrolDevice(page, server, team, 'Máy tính bảng 1')
    await waitUntilReadyOffline(page)
    await page.getByRole('link', { name: 'Đi cơ sở' }).click()
    await expect(page.getByRole('heading', { name: 'Giúp người dân' })).toBeVisible()
    await keepScreen(page, 'field-home')
    const looks = new EveryLook(page)
    const visited = new Set<string>()
    visited.add(routeOf(page))
    await looks.inspect('/di-co-so')
    await page.getByRole('link', { name: 'Số liệu đã giúp' }).click()
    await expect(page.getByText(/Không có tên ai/)).toBeVisible()
    visited.add(routeOf(page))
    await looks.inspect('/di-co-so/so-lieu')
    await page.getByRole('link', { name: 'Đi cơ sở' }).click()
    await expect(page.getByRole('heading', { name: 'Giúp người dân' })).toBeVisible()
    // One touch before leaving: everything is tried out.
    await page.getByRole('button', { name: 'Chuẩn bị', exact: true }).click()
    await expect(page.getByText('Sẵn sàng. Đi được rồi.')).toBeVisible({ timeout: 90_000 })
    await looks.inspect('ready')
    await keepScreen(page, 'field-ready')
    await server.kill()

    await resetInputCount(page)
    const touches: number[] = []
    const press = (name: string | RegExp) =>
      page.getByRole('button', { name, exact: typeof name === 'string' }).click()
    const pick = (name: string) => page.getByRole('radio', { name, exact: true }).click()
    const isAt = (name: string | RegExp) =>
      expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    const next = () => press('Tiếp tục')

    await press('Trợ cấp hưu trí xã hội')
    await isAt('Hỏi ý kiến trước khi giúp')
    visited.add(routeOf(page))
    await looks.inspect('consent')
    await keepScreen(page, 'field-consent')
    await pick('Từ 60 tuổi trở lên')
    await press('Đồng ý')
    await isAt('Đọc thẻ căn cước')
    await press('Đọc thẻ bằng máy ảnh')
    await expect(page.getByText('Đã đọc thẻ.')).toBeVisible({ timeout: 60_000 })
    await looks.inspect('card')
    await keepScreen(page, 'field-card')
    await next()
    await isAt('Nội dung đề nghị')
    await looks.inspect('question')
    await keepScreen(page, 'field-question')
    await press('Cầm tay chỉ việc')
    await expect(page.getByText(/Nội dung đề nghị\. Xin chọn một ô/)).toBeVisible()
    await looks.inspect('led by the hand')
    await keepScreen(page, 'field-coach')
    await press('Cầm tay chỉ việc')
    await next()
    await isAt('Dân tộc')
    await keepScreen(page, 'field-tiles')
    await pick('Thái')

    // The tablet falls, or its battery is empty.
    await expect(page.getByRole('radio', { name: 'Thái', exact: true })).toBeChecked()
    await page.waitForTimeout(500)
    touches.push((await readInputCount(page)).pointer)
    const path = new URL(page.url()).pathname
    await tablet.kill()
    page = await open()
    await page.goto(`${server.origin}${path}`)
    await typeCredentials(page, team)
    await isAt('Dân tộc')
    await expect(page.getByRole('radio', { name: 'Thái', exact: true })).toBeChecked()
    await resetInputCount(page)

    await next()
    await isAt('Số điện thoại liên hệ')
    await press('Không rõ')
    await isAt(/Đang hưởng lương hưu/)
    await next()
    await isAt('Thuộc hộ nghèo, hộ cận nghèo')
    await next()
    await isAt('Hình thức nhận')
    await pick('Tiền mặt')
    await next()
    await isAt(/Người khai thay/)
    await press('Không rõ')
    await isAt('Kiểm tra lại')
    await expect(page.getByText(ELDERLY.name)).toBeVisible()
    const again = new EveryLook(page)
    await again.inspect('check')
    await keepScreen(page, 'field-check')
    await press('Đúng cả rồi')
    await isAt('Xác nhận')
    await sign(page)
    await expect(page.getByText('Đã có nét ký')).toBeVisible()
    await again.inspect('sign')
    await keepScreen(page, 'field-sign')
    await press('Lưu tờ khai')
    await isAt('Đã làm xong tờ khai')
    await expect(page.getByText('Đã lưu trên máy', { exact: true })).toBeVisible()
    await expect(page.getByText('Chưa phải giấy tiếp nhận hồ sơ')).toBeVisible()
    touches.push((await readInputCount(page)).pointer)
    const keys = (await readInputCount(page)).keys
    await again.inspect('slip')
    await keepScreen(page, 'field-slip')
    const code = (await page.getByText(/^[0-9A-Z]{3} [0-9A-Z]{4}$/).innerText()).trim()
    const taps = touches.reduce((sum, one) => sum + one, 0)
    expect(taps).toBeLessThanOrEqual(35)
    expect(keys).toBe(0)
    expect([...looks.found, ...again.found]).toEqual([])

    await server.start()
    await expect(page.getByText('Đã gửi', { exact: true })).toBeVisible({ timeout: 60_000 })

    const desk = await counter.open()
    await closePrintDialogs(desk)
    await enrolDevice(desk, server, server.getOfficer('tiepnhan1'))
    await desk.getByRole('link', { name: 'Nộp sẵn' }).click()
    const find = desk.getByLabel('Mã tờ khai')
    await expect(find).toBeVisible()
    await expect(desk.getByText('Có người giúp khai')).toBeVisible()
    const atDesk = new EveryLook(desk)
    visited.add(routeOf(desk))
    await atDesk.inspect('/nop-san')
    expect([...visited].sort()).toEqual([...OF_FIELD].sort())
    await keepScreen(desk, 'field-desk-list')
    await find.focus()
    const begun = await desk.evaluate(() => performance.timeOrigin + performance.now())
    await desk.keyboard.type(code.replace(' ', '').toLowerCase())
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('heading', { level: 1, name: 'Kiểm tra trước khi tiếp nhận' })).toBeVisible()
    await expect(desk.getByText(/Vi Văn Hùng giúp/)).toBeVisible()
    const number = await receiveAndPrint(desk)
    const seconds = ((await desk.evaluate(() => performance.timeOrigin + performance.now())) - begun) / 1000
    expect(seconds).toBeLessThanOrEqual(30)
    expect(atDesk.found).toEqual([])
    const dossier = new URL(desk.url()).pathname.replace('/giay-hen', '')
    await desk.evaluate((to) => {
      const link = document.createElement('a')
      link.href = to
      document.body.append(link)
      link.click()
      link.remove()
    }, dossier)
    await expect(desk.getByText(/Vi Văn Hùng giúp khai: Từ 60 tuổi trở lên/).first()).toBeVisible()
    console.log(
      JSON.stringify({ journey: 'field', taps, keys, seconds: Math.round(seconds * 10) / 10, number }),
    )
  } finally {
    await tablet.remove()
  }
})

async function sign(page: Page): Promise<void> {
  const box = await page.getByRole('img', { name: 'Ô ký tên' }).boundingBox()
  if (!box) throw new Error('nowhere to sign')
  await page.mouse.move(box.x + 60, box.y + 60)
  await page.mouse.down()
  for (let x = 60; x < 260; x += 20) await page.mouse.move(box.x + x, box.y + 60 + (x % 40))
  await page.mouse.up()
}
