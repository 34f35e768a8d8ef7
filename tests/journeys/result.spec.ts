/**
 * Issue 5: the result with the server killed, on one PC, by keyboard. What is not the signed result of this dossier is
 * found out before it is attached; what is, is handed over and closed, and the server agrees when it is back.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openSigningHouse, pageOf, signedPage } from '../support/signing-house.ts'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { allSent, openFromDesk } from './support/outbox-state.ts'
import { pickResult } from './support/signed-result.ts'
import { EveryLook } from './support/every-look.ts'
import { addOfficer, endShift, enrolDevice, unlock, waitUntilReadyOffline } from './support/officer.ts'

test.setTimeout(120_000)
test.use({ actionTimeout: 15_000 })

let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-results-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('L01–L03: unsigned, tampered and foreign results are found out offline; the right one is handed over, closed and confirmed', async ({
  server,
  browserAtCounter,
}) => {
  const receiver = server.getOfficer('tiepnhan1')
  const handler = { ...server.getOfficer('xuly1'), name: 'Phạm Thị Hoa' }
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, receiver)
  await addOfficer(page, handler)
  await waitUntilReadyOffline(page)
  await server.kill()
  await fillCertification(page, { requester: 'Hà Văn Thử', phone: '', note: '' })
  const code = await receiveCertification(page)
  const files = await resultFiles(code)
  await endShift(page, receiver)

  await unlock(page, handler)
  await openDossier(page, code)
  await page.keyboard.press('F8')
  const dialog = page.getByRole('dialog', { name: 'Đính kèm kết quả' })
  await pickResult(page, files.unsigned)
  await expect(dialog.getByText(/Tệp này chưa được ký số/)).toBeVisible()
  await pickResult(page, files.tampered)
  await expect(dialog.getByText(/bị sửa sau khi ký/)).toBeVisible()
  await pickResult(page, files.appended)
  await expect(dialog.getByText(/thêm nội dung sau chữ ký cuối cùng/)).toBeVisible()
  await expect(dialog.getByLabel('Số văn bản')).toHaveCount(0)
  await pickResult(page, files.foreign)
  await expect(dialog.getByText('Có thể là kết quả của người khác')).toBeVisible()
  await shoot(page, 'foreign')
  await fillNumber(page)
  await expect(dialog).toHaveCount(0)

  const card = page.getByRole('region', { name: 'Kết quả' })
  await expect(card.getByText('Chờ lãnh đạo xác nhận')).toBeVisible()
  await card.getByRole('button', { name: 'Đính kèm bản khác' }).press('Enter')
  await pickResult(page, files.own)
  await expect(dialog.getByText('Nguyên vẹn từ lúc ký')).toBeVisible()
  await expect(dialog.getByText(/^Có tên Hà Văn Thử, trang 1$/)).toBeVisible()
  await shoot(page, 'own')
  const looks = new EveryLook(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await looks.inspect('a result that was looked at')
  await fillNumber(page)
  await expect(card.getByText('Đúng chủ hồ sơ')).toBeVisible()
  await shoot(page, 'attached')
  await endShift(page, handler)

  await unlock(page, receiver)
  await openDossier(page, code)
  await looks.inspect('a dossier with its result')
  await card.getByRole('button', { name: 'Phiếu kèm kết quả' }).press('Enter')
  await expect(page.getByRole('img', { name: 'Mã kiểm tra của kết quả' })).toBeVisible()
  await shoot(page, 'slip')
  await looks.inspect('the slip of a result')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F8')
  await expect(page.getByRole('dialog', { name: 'Trả kết quả' })).toBeVisible()
  await shoot(page, 'hand-back')
  await looks.inspect('handing over')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã kết thúc hồ sơ, lưu trên máy')).toBeVisible()
  await shoot(page, 'closed')
  expect(looks.found).toEqual([])

  await server.start()
  await allSent(page)
  // Everything the log says stands at the server as it stands here: nothing was contested.
  await expect.poll(() => verdicts(page), { timeout: 30_000 }).not.toContain(null)
  expect(await verdicts(page)).toEqual(Array.from({ length: 5 }, () => 'effective'))
})

async function resultFiles(code: string) {
  const house = await openSigningHouse()
  const signer = await house.officer('Trần Thị Ngọc Ánh')
  const lines = (name: string) => ['Số: 15/2026/CTBS', `Mã hồ sơ: ${code}`, `Họ và tên: ${name}`]
  const at = new Date()
  const own = await signedPage(lines('HÀ VĂN THỬ'), signer, { at })
  const tampered = new Uint8Array(own)
  tampered[tampered.length - 60]! ^= 1
  const keep = (name: string, bytes: Uint8Array) => {
    const path = join(folder, `${name}.pdf`)
    writeFileSync(path, bytes)
    return path
  }
  return {
    own: keep('ket-qua', own),
    tampered: keep('da-sua', tampered),
    appended: keep('luu-lai', new Uint8Array([...own, 0x0a, 0x25])),
    unsigned: keep('chua-ky', await pageOf(lines('HÀ VĂN THỬ'))),
    foreign: keep('nguoi-khac', await signedPage(lines('HÀ VĂN THƯ'), signer, { at })),
  }
}

async function openDossier(page: Page, code: string): Promise<void> {
  await openFromDesk(page, code)
  await expect(page.getByRole('region', { name: 'Kết quả' })).toBeVisible()
}

async function fillNumber(page: Page): Promise<void> {
  await page.getByLabel('Số văn bản').focus()
  await page.keyboard.type('15/2026/CTBS')
  await page.keyboard.press('Control+Enter')
}

/** The home server's word on everything this device knows, as far as it has heard. */
function verdicts(page: Page): Promise<(string | null)[]> {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const open = indexedDB.open('motcua')
        open.onsuccess = () => {
          const all = open.result.transaction('events').objectStore('events').getAll()
          all.onsuccess = () => {
            open.result.close()
            done(all.result.map((row: { verdict: string | null }) => row.verdict))
          }
        }
      }),
  )
}

/** For whoever wants to see it: `SHOTS=folder`. */
async function shoot(page: Page, name: string): Promise<void> {
  const into = process.env['SHOTS']
  if (into) await page.screenshot({ path: join(into, `${name}.png`) })
}
