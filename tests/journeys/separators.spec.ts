/** Separator sheets as the printer gets them: one A4 page each, a code that reads, and nothing else of the screen. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { parseSeparator } from '../../domain/document/separator.ts'
import { needPdfTools, openPdf } from '../support/pdf-tools.ts'
import { expect, test } from './support/counter.ts'
import { enrolDevice } from './support/officer.ts'

test.beforeAll(() => {
  test.setTimeout(180_000)
  needPdfTools()
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } })
})

test('two dossiers of one procedure: every sheet on a page of its own, each code read back', async ({
  server,
  browserAtCounter,
}) => {
  test.setTimeout(120_000)
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  // As on Android: print() returns at once, the sheet is read afterwards.
  await page.evaluate(() => (window.print = () => dispatchEvent(new Event('beforeprint'))))
  await page.getByRole('link', { name: /Danh mục thủ tục/ }).click()
  await page.getByRole('button', { name: /, 1\.001193$/ }).click()
  const count = page.getByLabel('Số hồ sơ trong xấp')
  await count.fill('2')
  await count.press('Tab')
  const print = page.getByRole('button', { name: /^In \d+ tờ$/ })
  const sheets = Number(/\d+/.exec(await print.innerText())?.[0])
  expect(sheets).toBeGreaterThan(3)
  await print.click()
  await expect(page.locator('[data-sheet="a4"]')).toHaveCount(1)
  const pdf = openPdf(await page.pdf({ preferCSSPageSize: true }))
  expect(pdf.info()).toMatchObject({ Pages: String(sheets), 'Page size': expect.stringMatching(/A4/) })
  const read = []
  for (let at = 1; at <= sheets; at++) {
    const { width, height, data } = pdf.render(60, at)
    const rgba = new Uint8ClampedArray(width * height * 4)
    data.forEach((level, dot) => rgba.fill(level, dot * 4, dot * 4 + 3).fill(255, dot * 4 + 3, dot * 4 + 4))
    const image = { width, height, data: rgba, colorSpace: 'srgb' } as ImageData
    const [code] = await readBarcodes(image, { formats: ['QRCode'] })
    read.push(parseSeparator(code?.text ?? ''))
  }
  expect(read.filter((one) => one?.procedure === '1.001193')).toHaveLength(sheets)
  expect(new Set(read.map((one) => one?.dossier))).toEqual(new Set([1, 2]))
  expect(pdf.plainText()).toContain('Hồ sơ 2')
  expect(pdf.plainText()).not.toContain('Bàn làm việc')
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(page.locator('[data-sheet]')).toHaveCount(0)
})
