/**
 * Issue 5: two officers on two devices pass dossiers on with the keyboard alone. Offline one gives out two at once; when
 * the line is back the other finds them, finishes one, asks another office about the other and sends it back.
 */
import type { Page } from '@playwright/test'
import { CounterBrowser } from './support/browser.ts'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { enrolDevice, waitUntilReadyOffline } from './support/officer.ts'
import { allSent } from './support/outbox-state.ts'

test.setTimeout(120_000)
test.use({ actionTimeout: 15_000 })

test('L08, L12: given out in bulk offline, done, asked about, sent back; the other device sees it, by name', async ({
  server,
  browserAtCounter,
}) => {
  const office = new CounterBrowser()
  try {
    const counter = await browserAtCounter.open()
    await enrolDevice(counter, server, server.getOfficer('tiepnhan1'))
    await waitUntilReadyOffline(counter)
    const handler = await office.open()
    await enrolDevice(handler, server, server.getOfficer('xuly1'), 'Phòng tư pháp')
    await waitUntilReadyOffline(handler)
    await browserAtCounter.context.setOffline(true)
    const codes: string[] = []
    for (const requester of ['Hà Văn Thử', 'Lò Thị Mẩy']) {
      await fillCertification(counter, { requester, phone: '', note: '' })
      codes.push(await receiveCertification(counter))
      await counter.getByRole('link', { name: /^Bàn làm việc/ }).press('Enter')
      await expect(counter.getByRole('region', { name: 'Hạn trả' })).toBeVisible()
    }
    const looks = new EveryLook(counter)
    await counter.emulateMedia({ reducedMotion: 'reduce' })

    await openInbox(counter)
    await row(counter, codes[0]!).focus()
    await counter.keyboard.press('Control+A')
    await expect(counter.getByText('Đã đánh dấu 2 hồ sơ')).toBeVisible()
    await looks.inspect('inbox with marked rows')
    await counter.keyboard.press('F4')
    await expect(counter.getByRole('dialog', { name: 'Giao 2 hồ sơ' })).toBeVisible()
    await expect(counter.getByRole('radio', { name: /Phạm Thị Hoa/ })).toBeChecked()
    await counter.keyboard.press('Control+Enter')
    await expect(counter.getByText('Đã lưu trên máy 2/2 hồ sơ')).toBeVisible()
    await counter.keyboard.press('Enter')
    await expect(tab(counter, 'Việc cần làm')).toHaveText(/0$/)
    await browserAtCounter.context.setOffline(false)
    await allSent(counter)

    await openInbox(handler)
    await expect(tab(handler, 'Việc cần làm')).toHaveText(/2$/, { timeout: 45_000 })
    await office.context.setOffline(true)
    await open(handler, codes[0]!)
    await act(handler, 'Xong bước')
    await handler.keyboard.type('Đã sao và ghi lời chứng')
    await expect(handler.getByRole('radio', { name: /Trương Văn Bình/ })).toBeChecked()
    await save(handler)
    await expect(handler.getByText('Trương Văn Bình').first()).toBeVisible()

    await openInbox(handler)
    await open(handler, codes[1]!)
    await act(handler, 'Hỏi ý kiến')
    await handler.keyboard.type('Công an xã')
    await handler.keyboard.press('Tab')
    await handler.keyboard.type('Bản chính này có bị báo mất không?')
    await save(handler)
    await act(handler, 'Ghi câu trả lời')
    await handler.keyboard.press('Tab')
    await handler.keyboard.type('Nhất trí')
    await expect(handler.getByText('Câu trả lời này chưa dùng được ngay')).toBeVisible()
    await handler.keyboard.press('Tab')
    await handler.keyboard.press('Tab')
    await handler.keyboard.type('Trưởng Công an xã')
    await save(handler)
    const opinions = handler.getByRole('region', { name: 'Ý kiến cơ quan khác (1)' })
    await expect(opinions.getByText('Trả lời chưa rõ')).toBeVisible()
    await act(handler, 'Trả lại bước trước')
    await handler.getByLabel('Lý do trả lại').focus()
    await handler.keyboard.type('Bản chính thiếu trang 2')
    await save(handler)
    await office.context.setOffline(false)
    await allSent(handler)

    await expect(tab(counter, 'Việc cần làm')).toHaveText(/1$/, { timeout: 45_000 })
    await expect(counter.getByRole('row').filter({ hasText: 'Trả lại 1 lần' })).toHaveCount(1)
    await open(counter, codes[1]!)
    await looks.inspect('the work of a dossier')
    const timeline = counter.getByRole('list', { name: 'Diễn biến' })
    await expect(timeline.getByText('Trả lại bước trước')).toBeVisible()
    await expect(timeline.getByText(/Phạm Thị Hoa/).first()).toBeVisible()
    expect(looks.found).toEqual([])
  } finally {
    await office.remove()
  }
})

const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })
const row = (page: Page, code: string) =>
  page.getByRole('row').getByRole('button', { name: new RegExp(`^${code}`) })

async function openInbox(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Việc cần làm/ }).press('Enter')
  await expect(tab(page, 'Việc cần làm')).toBeVisible()
}

async function open(page: Page, code: string): Promise<void> {
  await row(page, code).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `Hồ sơ ${code}` })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Bước xử lý' })).toBeVisible()
}

/** One of the buttons of the work, or of the menu behind them. */
async function act(page: Page, name: string): Promise<void> {
  const card = page.getByRole('region', { name: 'Bước xử lý' })
  const button = card.getByRole('button', { name: new RegExp(`^${name}`) })
  if ((await button.count()) === 0) await card.getByRole('button', { name: /^Việc khác/ }).press('Enter')
  await button.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
