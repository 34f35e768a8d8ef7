/**
 * A working day with names nobody else has: in applicants, children, notes, drafts, searches and on scanned papers.
 * Afterwards none of them can be read anywhere in the browser's profile, open or closed; the server's folder holds those
 * that were sent, so the scan is able to find them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { readDevice } from './support/device-rows.ts'
import {
  acceptEverything,
  beginReception,
  BIRTH_PAPERS,
  enrolDevice,
  receiveAndPrint,
  scanPapers,
} from './support/officer.ts'
import { findBytes, piecesOf } from './support/scan-bytes.ts'
import { scanFolder } from './support/scan-folder.ts'

/** A family of the held-out papers: their pictures are no part of what is shipped. */
const PAPERS = ['giay-chung-sinh-quet.jpg', 'can-cuoc-me-quet.jpg', 'giay-chung-nhan-ket-hon-quet.jpg'].map(
  (file) => resolve(import.meta.dirname, '../golden/family-b', file),
)

/** What is sent, so that it must be at the server. */
const SENT = {
  applicant: 'Nguyễn Thị Chim Yến',
  child: 'LÒ CHIM OANH VÀNG',
  note: 'chim khướu bách thanh đã gọi lại',
  formNote: 'chim chích chòe lửa giữ bản chính',
  phone: '0987130457',
  motherOnPaper: 'Nguyễn Thị Quỳnh Trâm',
  numberOnPaper: '038193990041',
  childOnPaper: 'VŨ NGUYỄN HOÀNG BÁCH',
  officer: 'Hà Thị Mai',
} as const

/** What stays on the device, or is thrown away there. */
const NOT_SENT = {
  draft: 'Trần Chim Cắt Lửa',
  discarded: 'Phạm Chim Trả Sông',
  search: 'Lê Chim Sâm Cầm',
  chooser: 'đăng ký cho Chim Vành Khuyên',
} as const

test.setTimeout(240_000)
test.use({ actionTimeout: 15_000 })

test('after a working day of seven dossiers nothing personal can be read in the profile, open or closed', async ({
  server,
  browserAtCounter: browser,
}) => {
  const officer = server.getOfficer('tiepnhan1')
  const page = await browser.open()
  await enrolDevice(page, server, officer)

  await beginReception(page, 'khai sinh')
  await scanPapers(page, PAPERS)
  await acceptEverything(page)
  await receiveAndPrint(page)
  await lookAtPaper(page)

  await beginReception(page, 'khai sinh')
  await scanPapers(page, BIRTH_PAPERS)
  await page.getByRole('button', { name: /^\d+ Người được khai sinh/ }).click()
  await page.getByLabel(/^Họ, chữ đệm, tên của trẻ/).fill(SENT.child)
  await page.getByRole('button', { name: /^\d+ Giấy tờ/ }).click()
  await acceptEverything(page)
  await receiveAndPrint(page)

  const { applicant: requester, phone, formNote } = SENT
  await fillCertification(page, { requester, phone, note: formNote })
  await receiveCertification(page)
  await addNote(page, SENT.note)
  await savePdf(page)

  await server.kill() // the afternoon without a line
  for (const name of ['Một', 'Hai', 'Ba', 'Tư']) {
    await fillCertification(page, { requester: `${requester} ${name}`, phone, note: formNote })
    await receiveCertification(page)
  }
  await fillCertification(page, { requester: NOT_SENT.discarded, phone, note: '' })
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await discardDraft(page)
  await fillCertification(page, { requester: NOT_SENT.draft, phone, note: '' })
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await searchFor(page, NOT_SENT.search)
  await searchFor(page, requester)
  await typeInChooser(page, NOT_SENT.chooser)

  await server.start()
  await expect.poll(() => unsent(page), { timeout: 90_000 }).toBe(0)
  expect((await readDevice(page)).dossiers).toHaveLength(7)

  const secrets = [...Object.values(NOT_SENT), officer.passphrase]
  const texts = [...Object.values(SENT), SENT.motherOnPaper.toUpperCase(), ...secrets]
  const open = scanFolder(browser.profile, texts)
  await page.getByRole('button', { name: officer.name }).click()
  await page.getByRole('button', { name: 'Kết thúc ca' }).click()
  await expect(page.getByRole('heading', { name: 'Mở khóa' })).toBeVisible()
  await browser.close()
  const closed = scanFolder(browser.profile, texts)
  expect(open.files).toBeGreaterThan(50)
  expect(closed.files).toBeGreaterThan(50)
  expect({ open: open.hits, closed: closed.hits }).toEqual({ open: [], closed: [] })

  // Six papers as archive files, and a preview of each.
  const pictures = storedPictures(server.dataDir)
  expect(pictures).toHaveLength(12)
  const pieces = pictures.flatMap((path) => piecesOf(readFileSync(path)))
  expect(findBytes(browser.profile, pieces)).toEqual([])
  expect(findBytes(server.dataDir, pieces)).toHaveLength(12)

  const atServer = scanFolder(server.dataDir, texts)
  const found = new Set(atServer.hits.map((hit) => hit.text))
  expect(Object.values(SENT).filter((text) => !found.has(text))).toEqual([])
  expect(secrets.filter((text) => found.has(text))).toEqual([])

  // The same scan of the same profile, after the one thing the app never does.
  const again = await browser.open()
  await again.goto(server.origin)
  await again.evaluate((text) => localStorage.setItem('planted', text), SENT.applicant)
  await browser.close()
  expect(scanFolder(browser.profile, [SENT.applicant]).hits).not.toEqual([])
  console.log(
    JSON.stringify({ journey: 'no-readable-data', files: closed.files, bytes: closed.bytes, hits: 0 }),
  )
})

async function unsent(page: Page): Promise<number> {
  const { log, files } = await readDevice(page)
  return (
    log.filter((row) => row.state !== 'stored').length +
    files.filter((file) => file.state !== 'verified' && file.state !== 'draft').length
  )
}

/** On the page of the dossier just received: the decrypted picture of its first paper. */
async function lookAtPaper(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xem hồ sơ' }).click()
  await page
    .getByRole('table', { name: /^Giấy tờ/ })
    .getByRole('button')
    .first()
    .click()
  await expect(page.getByRole('dialog').getByRole('img').first()).toBeVisible()
  await page.keyboard.press('Escape')
}

async function addNote(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Xem hồ sơ' }).click()
  await page.getByLabel('Nội dung ghi chú').fill(note)
  await page.getByRole('button', { name: 'Lưu ghi chú' }).click()
  await expect(page.getByLabel('Nội dung ghi chú')).toHaveValue('')
}

/** The officer's own wish puts this one paper where downloads go, outside the profile. */
async function savePdf(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Giấy hẹn' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lưu PDF' }).click()
  expect((await download).suggestedFilename()).toMatch(/^H56\.99\.01-\d{6}-\d{5}\.pdf$/)
}

async function discardDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Bỏ: / }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ bản đang làm' }).click()
  await expect(page.getByRole('button', { name: /^Làm tiếp/ })).toHaveCount(0)
}

async function searchFor(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.keyboard.type(text)
  await page.waitForTimeout(400)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

async function typeInChooser(page: Page, text: string): Promise<void> {
  await page.keyboard.press('F2')
  await expect(page.getByRole('combobox').last()).toBeFocused()
  await page.keyboard.type(text)
  await page.waitForTimeout(400)
}

function storedPictures(dataDir: string): string[] {
  return readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
