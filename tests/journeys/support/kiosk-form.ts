/** A resident fills in a form at the kiosk. */
import { expect, type Page } from '@playwright/test'

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()

/** The kiosk asks its server now instead of within a minute. */
export const hurry = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')))

/** Answers what is named, and says "Không rõ" where that is allowed. */
export async function answerAll(page: Page, answers: readonly (readonly [RegExp, string])[]): Promise<void> {
  const done = page.getByRole('button', { name: 'Đúng cả rồi' })
  for (let pages = 0; pages < 30 && !(await done.isVisible()); pages++) {
    const title = page.locator('main h1')
    const question = await title.innerText()
    const [, text] = answers.find(([about]) => about.test(question)) ?? []
    if (text === undefined) await press(page, 'Không rõ')
    else {
      await page.locator('main').getByRole('textbox').first().fill(text)
      await press(page, 'Tiếp tục')
    }
    await expect(title).not.toHaveText(question)
  }
}

/** From the start screen: a certified copy for this person, sealed and laid into the outbox. Answers its code. */
export async function fillInCertification(page: Page, requester: string): Promise<string> {
  await press(page, /^Cần giấy tờ gì/)
  await press(page, 'Sao y, chứng thực')
  await press(page, 'Sao y, công chứng bản sao')
  await press(page, 'Khai trước tại đây')
  await press(page, 'Tiếp tục')
  await answerAll(page, [
    [/Người yêu cầu/, requester],
    [/Tên của bản chính/, 'Bằng tốt nghiệp'],
    [/Số bản sao/, '2'],
    [/Số trang/, '1'],
  ])
  await press(page, 'Đúng cả rồi')
  await press(page, 'Gửi cho xã')
  return await page.getByText(/^[2-9A-Z]{3} [2-9A-Z]{4}$/).innerText()
}

/** At the screen with the code: until the home server has it. */
export async function untilSent(page: Page): Promise<void> {
  await expect(async () => {
    await hurry(page)
    await expect(page.getByText('Xã đã nhận tờ khai.')).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
}
