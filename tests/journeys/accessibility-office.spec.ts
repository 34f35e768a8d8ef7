/** The screens of the office beside the counter: no axe violation as they come, at 200 % text, in high contrast and both. */
import type { Page } from '@playwright/test'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { addOfficer, endShift, enrolDevice, unlock } from './support/officer.ts'
import { OF_OFFICE, routeOf } from './support/routes.ts'

test.setTimeout(240_000)
test.use({ actionTimeout: 15_000 })

test('no obstacle in the office: inboxes, registers, slips, copies, papers of a person, money, the leader', async ({
  server,
  browserAtCounter,
}) => {
  const [receiver, leader, accountant] = ['tiepnhan1', 'lanhdao1', 'ketoan1'].map((code) =>
    server.getOfficer(code),
  )
  const page = await browserAtCounter.open()
  const looks = new EveryLook(page)
  const visited = new Set<string>()
  /** Follows a link of the page, or goes on inside the app. */
  const look = async (path: string) => {
    await go(page, path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    visited.add(routeOf(page))
    await looks.inspect(path)
  }
  await enrolDevice(page, server, receiver!)
  await addOfficer(page, leader!)
  await addOfficer(page, accountant!)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('link', { name: /Bàn làm việc/ }).click()
  for (const requester of ['Hà Văn Thử', 'Lò Thị Mẩy']) {
    await fillCertification(page, { requester, phone: '', note: '' })
    await receiveCertification(page)
  }
  const dossier = new URL(page.url()).pathname.replace('/giay-hen', '')

  await look('/hang-cho')
  await look('/viec')
  await look(`${dossier}/phieu/01`)
  await look(`${dossier}/phieu/06`)
  await look('/so')
  await look('/so/theo-doi')
  await look('/so/chung')
  await look('/so/chung-thuc')
  await look('/chung-thuc')
  await look('/kho')
  await look('/giay-to-goc')
  await look('/kiem-tra')
  await look('/giong-noi')
  await look('/chuyen-den')
  await endShift(page, receiver!)
  await unlock(page, leader!)
  await look('/lanh-dao')
  await look('/gop-y')
  for (const part of ['', '/mau', '/ket-luan', '/ban-ghi', '/phan-cong', '/nhat-ky'])
    await look(`/thanh-tra${part}`)
  await look('/chu-ky-so')
  await look('/viec/thoi-gian')
  await look('/viec/quy-trinh')
  await look('/phien-lam-them')
  await endShift(page, leader!)
  await unlock(page, accountant!)
  await look('/thu-phi')

  expect([...visited].sort()).toEqual([...OF_OFFICE].sort())
  expect(looks.found).toEqual([])
})

/** As a link does: a load anew would lock the device. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const link = document.createElement('a')
    link.href = to
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
  await expect(page).toHaveURL(new RegExp(`${path}$`))
  await expect(page.getByText('Đang mở…')).toHaveCount(0)
}
