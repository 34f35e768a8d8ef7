/** A kiosk of the demo commune: enrolled by the code the server printed, at the listener for residents. */
import { expect, type Page } from '@playwright/test'
import type { CounterBrowser, OpenOptions } from './browser.ts'
import type { HomeServer } from './server.ts'

export const KEEPER_PIN = '481620'
/** Upright, as kiosks stand. */
export const UPRIGHT = { width: 1080, height: 1920 }

export function kioskCode(server: HomeServer): string {
  const code = [...server.printed.matchAll(/Mã ki-ốt(?: tiếp theo)?: ([0-9A-Z-]+)/g)].at(-1)?.[1]
  if (!code) throw new Error(`no code for a kiosk was printed:\n${server.printed}`)
  return code
}

/** Enrolled, with the keeper's PIN set, the law here and the start screen in front. */
export async function openKiosk(
  browser: CounterBrowser,
  server: HomeServer,
  options: OpenOptions = {},
): Promise<Page> {
  const page = await browser.open({ viewport: UPRIGHT, countsInput: false, ...options })
  const address = `${server.kioskOrigin}/kiosk.html`
  await page.goto(`${address}#dk=${kioskCode(server)}`)
  await page.getByRole('button', { name: 'Đăng ký' }).click()
  await page.getByLabel('Mã mới').fill(KEEPER_PIN)
  await page.getByLabel('Nhập lại mã').fill(KEEPER_PIN)
  await page.getByRole('button', { name: 'Đặt mã' }).click()
  // The keeper looks at the size first; residents do not wait for it.
  await page.getByRole('button', { name: 'Đóng' }).click()
  await expect(startCard(page)).toBeVisible()
  await readyForAnOutage(page)
  return page
}

export const startCard = (page: Page) => page.getByRole('button', { name: /^Lấy số/ })

/** The program and the law lie on this device. */
async function readyForAnOutage(page: Page): Promise<void> {
  // Asked again and again: `waitForFunction` takes a promise for a yes.
  await expect.poll(() => page.evaluate(isKept), { timeout: 90_000 }).toBe(true)
}

async function isKept(): Promise<boolean> {
  if (!navigator.serviceWorker.controller) return false
  // Opening one that is not there yet would make an empty one in its place.
  const databases = await indexedDB.databases()
  if (!databases.some(({ name }) => name === 'motcua-kiosk-law')) return false
  const open = indexedDB.open('motcua-kiosk-law')
  const database = await new Promise<IDBDatabase>((resolve) => {
    open.onsuccess = () => resolve(open.result)
  })
  const isThere = database.objectStoreNames.contains('packs')
  const pack = isThere && database.transaction('packs').objectStore('packs').get('in-force')
  const found = pack && (await new Promise((resolve) => (pack.onsuccess = () => resolve(pack.result))))
  database.close()
  return Boolean(found)
}
