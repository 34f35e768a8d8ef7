/**
 * Residents at a kiosk whose server is dead: which papers are needed, whether they are all here, a form filled in, how far
 * a dossier is. Touches are counted as the page hears them, seconds by the page's own clock.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { CounterBrowser } from './support/browser.ts'
import { filmSquare } from './support/card-film.ts'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { fakeCameraArgs } from './support/fake-video.ts'
import { readInputCount, resetInputCount } from './support/input-count.ts'
import { answerAll, hurry, press, untilSent } from './support/kiosk-form.ts'
import { openKiosk, startCard } from './support/kiosk.ts'
import { enrolDevice, waitUntilReadyOffline } from './support/officer.ts'
import { keepScreen } from './support/screens.ts'
import { HomeServer } from './support/server.ts'

/** Of these the guides have a picture from here; of the others from screens.spec.ts. */
const SHOWN = ['paper', 'outcome', 'form', 'reasons', 'sent']

test.setTimeout(240_000)
test.use({ actionTimeout: 20_000 })

/** What it took from here on: touches, and seconds until `ends` has come to its end. */
async function measured(page: Page, ends: () => Promise<void>) {
  await resetInputCount(page)
  const from = await page.evaluate(() => performance.now())
  await ends()
  const ms = (await page.evaluate(() => performance.now())) - from
  return { taps: (await readInputCount(page)).pointer, seconds: ms / 1000 }
}

test('papers in 3 touches, a pre-check the number carries, a form that arrives when the server is back', async () => {
  const server = await HomeServer.create({ withKiosk: true })
  const browser = new CounterBrowser()
  try {
    const page = await openKiosk(browser, server, { countsInput: true })
    await server.kill()

    const card = await measured(page, async () => {
      await press(page, /^Cần giấy tờ gì/)
      await press(page, 'Sao y, chứng thực')
      await press(page, 'Sao y, công chứng bản sao')
      await expect(page.getByRole('heading', { name: 'Mang theo' })).toBeVisible()
    })
    expect(card.taps).toBeLessThanOrEqual(4)
    expect(card.seconds).toBeLessThanOrEqual(40)

    const checked = await measured(page, async () => {
      await press(page, 'Tôi đủ giấy tờ chưa?')
      await press(page, 'Có')
      await expect(page.getByRole('heading', { name: 'Đủ giấy tờ', exact: true })).toBeVisible()
    })
    expect(checked.seconds).toBeLessThanOrEqual(60)

    await press(page, 'Khai trước tại đây')
    await press(page, 'Tiếp tục')
    await answerAll(page, [
      [/Người yêu cầu/, 'LÒ THỊ MẨY'],
      [/Tên của bản chính/, 'Bằng tốt nghiệp'],
      [/Số bản sao/, '2'],
      [/Số trang/, '1'],
    ])
    await press(page, 'Đúng cả rồi')
    await press(page, 'Gửi cho xã')
    await expect(page.getByText('Tờ khai đang nằm an toàn trên máy này. Có mạng là gửi.')).toBeVisible()
    const code = await page.getByText(/^[2-9A-Z]{3} [2-9A-Z]{4}$/).innerText()
    expect(code).toMatch(/^[2-9A-Z]{3} [2-9A-Z]{4}$/)
    expect(await outbox(page)).toMatchObject([{ kind: 'submission', procedure: '2.000815' }])
    expect(JSON.stringify(await outbox(page))).not.toContain('MẨY')

    await server.start()
    await untilSent(page)
    expect(await outbox(page)).toEqual([])
  } finally {
    await browser.remove()
    await server.remove()
  }
})

test('how far a dossier is: the receipt before the camera and four digits, with the server dead', async () => {
  const server = await HomeServer.create({ withKiosk: true })
  const [desk, residents] = [new CounterBrowser(), new CounterBrowser()]
  const folder = mkdtempSync(join(tmpdir(), 'motcua-film-'))
  try {
    const counter = await desk.open()
    await enrolDevice(counter, server, server.getOfficer('tiepnhan1'))
    await waitUntilReadyOffline(counter)
    await fillCertification(counter, { requester: 'Lò Thị Mẩy', phone: '0912345678', note: 'thử' })
    await counter.getByLabel(/^Số giấy tờ tùy thân/).fill('038304012345')
    const code = await receiveCertification(counter)
    const square = counter.getByRole('img', { name: `Mã QR của hồ sơ ${code}` })
    // Drawn anew from the slip's own path: on the screen it is under two pixels a module, and filmed larger it was not read.
    const drawn = await square.evaluate((svg: SVGSVGElement) => ({
      d: svg.querySelector('path')!.getAttribute('d')!,
      size: svg.viewBox.baseVal.width,
    }))
    await desk.close()
    const film = await filmSquare(folder, drawn)
    const page = await openKiosk(residents, server, { countsInput: true, args: fakeCameraArgs(film) })
    await expect(async () => {
      await hurry(page)
      expect(await boxesKept(page)).toBeGreaterThan(0)
    }).toPass({ timeout: 90_000 })
    await server.kill()

    const asked = await measured(page, async () => {
      await press(page, /^Hồ sơ của tôi/)
      await expect(page.getByText(/Gõ 4 số cuối/)).toBeVisible({ timeout: 60_000 })
      for (const digit of '2345') await press(page, digit)
      await expect(page.getByRole('heading', { name: /Trung tâm đang giải quyết hồ sơ\./ })).toBeVisible()
    })
    expect(asked.taps).toBeLessThanOrEqual(6)
    expect(asked.seconds).toBeLessThanOrEqual(25)
    await expect(page.getByText(/^Số liệu đến \d\d:\d\d/)).toBeVisible()
    await expect(page.getByText(/Mẩy/i)).toHaveCount(0)
  } finally {
    await Promise.all([desk.remove(), residents.remove()])
    await server.remove()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('no screen of it has an obstacle, in any look', async () => {
  const server = await HomeServer.create({ withKiosk: true })
  const browser = new CounterBrowser()
  try {
    const page = await openKiosk(browser, server)
    await server.kill()
    const looks = new EveryLook(page)
    const states: [string, () => Promise<void>][] = [
      ['find', () => press(page, /^Cần giấy tờ gì/)],
      ['search', () => press(page, /^Gõ tên việc/)],
      ['found', () => press(page, 'k')],
      ['card', () => press(page, 'Khai sinh cho con')],
      ['case', () => press(page, 'Tôi đủ giấy tờ chưa?')],
      ['paper', () => press(page, 'Tiếp tục')],
      ['outcome', () => pressTimes(page, 'Chưa có', 2)],
      ['form', () => press(page, 'Khai trước tại đây')],
      ['home', () => leave(page)],
      ['scan', () => press(page, /^Hồ sơ của tôi/)],
      ['type', () => press(page, 'Gõ số trên giấy hẹn')],
      ['home again', () => leave(page)],
      ['verify', () => press(page, /^Kiểm tra giấy tờ/)],
      ['home once more', () => leave(page)],
      ['rating', () => press(page, /^Góp ý/)],
      ['reasons', () => press(page, 'Chưa hài lòng')],
      ['sent', () => press(page, 'Gửi góp ý')],
    ]
    for (const [name, reach] of states) {
      await reach()
      if (name === 'search')
        for (const letter of 'hai sin') await press(page, letter === ' ' ? 'Cách' : letter)
      if (!name.startsWith('home')) await looks.inspect(name)
      if (SHOWN.includes(name)) await keepScreen(page, `kiosk-${name}`)
    }
    expect(looks.found).toEqual([])
  } finally {
    await browser.remove()
    await server.remove()
  }
})

async function pressTimes(page: Page, name: string, times: number): Promise<void> {
  for (let at = 0; at < times; at++) {
    const before = await page.locator('main h2').first().innerText()
    await press(page, name)
    await expect(page.locator('main h2').first()).not.toHaveText(before)
  }
}

/** The resident leaves; the next one begins at the start. */
async function leave(page: Page): Promise<void> {
  await press(page, /^Xong/)
  await press(page, 'Người tiếp theo')
  await expect(startCard(page)).toBeVisible({ timeout: 30_000 })
}

/** What lies in the kiosk's outbox, without its bytes. */
async function outbox(page: Page): Promise<unknown[]> {
  return await page.evaluate(async () => {
    const opening = indexedDB.open('motcua-kiosk-outbox')
    const database = await new Promise<IDBDatabase>(
      (done) => (opening.onsuccess = () => done(opening.result)),
    )
    const reading = database.transaction('out').objectStore('out').getAll()
    await new Promise((done) => (reading.onsuccess = done))
    database.close()
    return (reading.result as { kind: string; request?: { procedure: string } }[]).map((item) => ({
      kind: item.kind,
      procedure: item.request?.procedure,
      whole: JSON.stringify(item.request),
    }))
  })
}

async function boxesKept(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const opening = indexedDB.open('motcua-kiosk-outbox')
    const database = await new Promise<IDBDatabase>(
      (done) => (opening.onsuccess = () => done(opening.result)),
    )
    if (!database.objectStoreNames.contains('boxes')) return 0
    const counting = database.transaction('boxes').objectStore('boxes').count()
    await new Promise((done) => (counting.onsuccess = done))
    database.close()
    return counting.result
  })
}
