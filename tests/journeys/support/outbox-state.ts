/** What the device's own log says of its way to the server. */
import { expect, type Page } from '@playwright/test'
import { readDevice } from './device-rows.ts'

export async function allSent(page: Page): Promise<void> {
  const left = async () => (await readDevice(page)).log.filter(({ state }) => state === 'waiting').length
  await expect.poll(left, { timeout: 45_000 }).toBe(0)
}

/** Types and standing of its facts, oldest first. */
export async function factsOf(page: Page): Promise<string[]> {
  return (await readDevice(page)).log.map(({ type, state }) => `${type} ${state}`)
}

/** From the desk by its number; the dossier may still be on its way from the server. */
export async function openFromDesk(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: /Bàn làm việc/ }).press('Enter')
  const row = page.getByRole('row').getByRole('button', { name: new RegExp(`^${code}`) })
  await expect(row).toBeVisible({ timeout: 45_000 })
  await row.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `Hồ sơ ${code}` })).toBeVisible()
}
