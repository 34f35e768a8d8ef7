/** What an officer does at the counter, with the keyboard alone: enrol, unlock, receive a birth registration. */
import { resolve } from 'node:path'
import { expect, type FileChooser, type Page } from '@playwright/test'
import type { DemoOfficer, HomeServer } from './server.ts'

const samples = resolve(import.meta.dirname, '../../../public/samples')

/** The three papers of one family, as they come from the glass. */
export const BIRTH_PAPERS = ['giay-chung-sinh.jpg', 'can-cuoc-me.jpg', 'giay-chung-nhan-ket-hon.jpg'].map(
  (file) => resolve(samples, file),
)

const READ_LIMIT_MS = 60_000

/** Makes the browser a device of the demo commune and signs its first officer in; ends at the desk, ready offline. */
export async function enrolDevice(
  page: Page,
  server: HomeServer,
  officer: DemoOfficer,
  name = 'Quầy 1',
): Promise<void> {
  await page.goto(server.origin)
  await page.getByLabel('Mã đăng ký').fill(server.enrolmentCode)
  await page.getByLabel('Tên máy này').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Cán bộ đầu tiên của máy' })).toBeVisible()
  await typeCredentials(page, officer)
  await expectDesk(page)
}

/** From the lock screen to the desk. */
export async function unlock(page: Page, officer: DemoOfficer): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Mở khóa' })).toBeVisible()
  await typeCredentials(page, officer)
  await expectDesk(page)
}

/** At the lock screen; what shows afterwards depends on the address. */
export async function typeCredentials(page: Page, officer: DemoOfficer): Promise<void> {
  await expect(page.getByLabel('Mã cán bộ')).toBeFocused()
  await page.keyboard.type(officer.code)
  await page.keyboard.press('Enter')
  await page.keyboard.type(officer.passphrase)
  await page.keyboard.press('Enter')
}

/** Or where a member of the digital team begins. */
async function expectDesk(page: Page): Promise<void> {
  const home = page.getByRole('link', { name: /^(?:Bàn làm việc|Đi cơ sở)/ })
  await expect(home.first()).toBeVisible({ timeout: 30_000 })
}

/** Lets another officer into this PC, from the settings of the one who is signed in. */
export async function addOfficer(page: Page, officer: DemoOfficer): Promise<void> {
  await page.getByRole('link', { name: /Cài đặt/ }).click()
  await page.getByRole('button', { name: 'Thêm cán bộ' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Mã cán bộ').fill(officer.code)
  await dialog.getByLabel('Cụm từ mở khóa').fill(officer.passphrase)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0, { timeout: 20_000 })
}

export async function endShift(page: Page, officer: DemoOfficer): Promise<void> {
  await page.getByRole('button', { name: officer.name }).click()
  // Locking replaces the page (src/device/lock-page.ts): what is typed into the old one's last moment is lost with it.
  const replaced = page.waitForEvent('load')
  await page.getByText('Kết thúc ca').click()
  await replaced
  await expect(page.getByRole('heading', { name: 'Mở khóa' })).toBeVisible()
}

/** Waits until the service worker holds everything an outage needs. */
export async function waitUntilReadyOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (;;) {
      const registration = await navigator.serviceWorker.ready
      const { port1, port2 } = new MessageChannel()
      const state = await new Promise<{ kit: { missing: unknown[] }; shell: { missing: unknown[] } }>(
        (done) => {
          port1.onmessage = ({ data }) => data.type === 'state' && done(data.state)
          registration.active?.postMessage({ type: 'PREPARE_OFFLINE' }, [port2])
        },
      )
      if (state.kit.missing.length === 0 && state.shell.missing.length === 0) return
    }
  })
}

/** F2, a few letters, Enter: the checklist of the procedure. */
export async function beginReception(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('F2')
  await expect(page.getByRole('combobox').last()).toBeFocused()
  await page.keyboard.type(typed)
  await expect(page.getByRole('option').first()).toContainText(/khai sinh/i)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Giấy tờ cần có' })).toBeVisible()
}

/** F4 and the papers from the scanner; answers when every page has been read. */
export async function scanPapers(page: Page, files: readonly string[]): Promise<void> {
  await pickFiles(page, files)
  await expect(pagesInTray(page)).toHaveCount(files.length, { timeout: READ_LIMIT_MS })
  await expect(trayOf(page).getByText(/Đang đọc/)).toHaveCount(0, { timeout: READ_LIMIT_MS })
}

type Picked = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** F4, and the files chosen in the browser's own window. */
export async function pickFiles(page: Page, files: readonly Picked[]): Promise<void> {
  const picker = page.waitForEvent('filechooser')
  // Playwright catches the picker only once the browser has been told to let it: nothing to wait for but a breath.
  await page.waitForTimeout(200)
  await page.keyboard.press('F4')
  await (await picker).setFiles(files as Parameters<FileChooser['setFiles']>[0])
}

/** One list for each paper lies in it. */
export const trayOf = (page: Page) => page.getByRole('group', { name: 'Các trang đã quét' })

export const pagesInTray = (page: Page) => trayOf(page).getByRole('listitem')

/** Enter accepts what was read and goes on, until the check page. Answers how often it was pressed. */
export async function acceptEverything(page: Page): Promise<number> {
  const check = page.getByRole('heading', { level: 1, name: 'Kiểm tra trước khi tiếp nhận' })
  await page.keyboard.press('Control+Enter')
  for (let pressed = 1; pressed < 60; pressed++) {
    if (await check.isVisible()) return pressed
    await page.keyboard.press('Enter')
    await page.evaluate(
      () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))),
    )
  }
  throw new Error('the check page was not reached by sixty times Enter')
}

/** Receives and prints; answers the official number on the receipt. */
export async function receiveAndPrint(page: Page): Promise<string> {
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/ho-so\/[0-9a-f-]+\/giay-hen/)
  const code = page.getByText(/H56\.99\.01-\d{6}-\d{5,}/).first()
  await expect(code).toBeVisible()
  return /H56\.99\.01-\d{6}-\d{5,}/.exec(await code.innerText())![0]
}
