/** The waiting room in a journey: counters opened by keys, a board enrolled, and when each page saw a call. */
import { expect, type Page } from '@playwright/test'
import type { HomeServer } from './server.ts'

export const callButton = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /gọi tiếp|Gọi số tiếp/ })
export const serving = (page: Page, code: string) =>
  page.getByRole('region', { name: `Đang phục vụ ${code}` })

/** From the desk, with keys alone. */
export async function openCounter(page: Page, counter: number): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Mở quầy' }).press('Enter')
  await page.getByLabel('Số quầy').fill(String(counter))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Quầy ${counter} đang mở`)).toBeVisible()
}

/** At `/hang-cho`; answers the number on the screen. */
export async function issueNumber(page: Page): Promise<string> {
  // The screen may still be on its way when the key is pressed.
  await expect(async () => {
    await page.keyboard.press('Control+b')
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 40_000 })
  await page.keyboard.press('Control+Enter')
  const given = page.getByRole('dialog').getByText(/^Số [A-Z]+-\d{3}$/)
  await expect(given).toBeVisible()
  const code = (await given.innerText()).slice('Số '.length)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  return code
}

export async function enrolBoard(page: Page, server: HomeServer, origin = server.kioskOrigin): Promise<void> {
  const code = [...server.printed.matchAll(/Mã bảng số(?: tiếp theo)?: ([0-9A-Z-]+)/g)].at(-1)?.[1]
  if (!code) throw new Error(`no code for a board was printed:\n${server.printed}`)
  await page.goto(`${origin}/board.html#dk=${code}`)
  await page.getByRole('button', { name: 'Đăng ký' }).click()
  await expect(page.getByRole('main')).toBeVisible()
}

/** From now on the page notes, by the clock of this machine, when a key was pressed and when a number was first called in it. */
export async function noteTimes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const called: Record<string, number> = {}
    const pressed: Record<string, number> = {}
    const now = () => performance.timeOrigin + performance.now()
    const look = () => {
      // A board reads its call out; the numbers that wait stand elsewhere.
      for (const card of document.querySelectorAll('[role="status"]'))
        for (const [code] of card.textContent?.matchAll(/[A-Z]{1,2}-\d{3}/g) ?? []) called[code] ??= now()
    }
    look()
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
    addEventListener('keydown', ({ key }) => (pressed[key] = now()), { capture: true })
    Object.assign(window, { waitingRoomTimes: { called, pressed } })
  })
}

interface Times {
  readonly called: Readonly<Record<string, number>>
  readonly pressed: Readonly<Record<string, number>>
}

export async function readTimes(page: Page): Promise<Times> {
  return await page.evaluate(() => (window as unknown as { waitingRoomTimes: Times }).waitingRoomTimes)
}
