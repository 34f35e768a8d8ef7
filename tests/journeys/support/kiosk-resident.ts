/** A resident who types what nobody else has into everything a kiosk has boxes for. */
import { expect, type Page } from '@playwright/test'
import { startCard } from './kiosk.ts'

export const CANARIES = {
  search: 'chim vanh khuyen suoi',
  code: '47109356281',
  lastFour: '9173',
  verified: 'CHIM-SAM-CAM-77120',
  name: 'Nguyễn Thị Chim Khướu',
  phone: '0987130457',
  words: 'chim chích chòe lửa',
} as const

/** Four digits alone stand in any file; everything else is nobody's but ours. */
export const SOUGHT = [
  CANARIES.search,
  CANARIES.code,
  CANARIES.verified,
  CANARIES.name,
  CANARIES.phone,
  CANARIES.words,
]

const card = (page: Page, name: RegExp) => page.getByRole('button', { name })
const toStart = async (page: Page) => {
  for (let steps = 0; steps < 40 && !(await startCard(page).isVisible()); steps++)
    await page.getByRole('button', { name: 'Quay lại' }).last().click()
  await expect(startCard(page)).toBeVisible()
}

export async function searchFor(page: Page, text: string): Promise<void> {
  await card(page, /^Cần giấy tờ gì/).click()
  const box = page.getByLabel('Gõ tên việc cần làm')
  await page
    .getByRole('button', { name: /^Gõ tên việc cần làm/ })
    .or(box)
    .first()
    .click()
  await box.fill(text)
}

export async function askForStatus(page: Page): Promise<void> {
  await card(page, /^Hồ sơ của tôi/).click()
  await page.getByRole('button', { name: 'Gõ số trên giấy hẹn' }).click()
  await page.getByLabel('Mã hồ sơ').fill(CANARIES.code)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  const four = page.getByLabel(/4 số cuối/)
  if (await four.isVisible()) await four.fill(CANARIES.lastFour)
}

export async function verifyPaper(page: Page): Promise<void> {
  await card(page, /^Kiểm tra giấy tờ/).click()
  await page.getByLabel('Mã đã quét').fill(CANARIES.verified)
  await page.getByLabel('Mã đã quét').press('Enter')
}

/** Fills a whole form, one question after the other, up to where it is sent. */
export async function fillForm(page: Page): Promise<void> {
  await searchFor(page, 'chung thuc ban sao')
  await page
    .getByRole('main')
    .getByRole('button', { name: /bản sao/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Khai trước tại đây' }).click()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  const done = page.getByRole('button', { name: 'Đúng cả rồi' })
  const send = page.getByRole('button', { name: 'Gửi cho xã' })
  for (let questions = 0; questions < 80 && !(await send.isVisible()); questions++)
    await ((await done.isVisible()) ? done.click() : answerOne(page))
  await expect(send).toBeVisible()
}

async function answerOne(page: Page): Promise<void> {
  const main = page.getByRole('main')
  const question = await main.getByRole('heading').first().innerText()
  for (const box of await main
    .locator('input[type=text], input[type=tel], input:not([type]), textarea')
    .all()) {
    const mode = await box.getAttribute('inputmode')
    if (!(await box.isVisible())) continue
    await box.fill(
      mode === 'tel' ? CANARIES.phone : mode === 'numeric' ? '1' : `${CANARIES.words} ${CANARIES.name}`,
    )
  }
  const tile = main.getByRole('radio').first()
  if (await tile.count()) await tile.check({ force: true })
  await main.getByRole('button', { name: 'Tiếp tục' }).click()
  const isStill = async () =>
    (await main.getByRole('heading').first().innerText()) === question &&
    !(await page.getByRole('button', { name: 'Đúng cả rồi' }).isVisible())
  if (!(await isStill())) return
  await main
    .getByRole('button', { name: /^(?:Không rõ|Tiếp tục)$/ })
    .last()
    .click()
}

/** Everything a kiosk has boxes for; ends before the filled form is sent. */
export async function typeEverywhere(page: Page): Promise<void> {
  await searchFor(page, CANARIES.search)
  await toStart(page)
  await askForStatus(page)
  await toStart(page)
  await verifyPaper(page)
  await toStart(page)
  await fillForm(page)
}
