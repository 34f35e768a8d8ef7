import { expect, test } from 'vitest'
import { fileNameOf, formatDocCode, parseDocCode } from './doc-code.ts'
import { checkMetadata, type DocMetadata, metadataFaults } from './metadata.ts'
import { archiveDpi, findPaperSize } from './paper-size.ts'
import { qualityLine, reportQuality } from './quality-report.ts'

const code = { agency: 'H56.12.3', type: 'QĐ', serial: 21, version: 1 }

test("DocCode as in the guideline: agency, type, six digits, version; the guideline's own examples are read", () => {
  expect(formatDocCode({ ...code, agency: 'G06.01', type: 'CV' })).toEqual({
    ok: true,
    value: 'G06.01_CV_000021_V1',
  })
  for (const text of ['G06.01_CV_000021_V1', 'G06.01_CV_00021_V1'])
    expect(parseDocCode(text)).toEqual({
      ok: true,
      value: { agency: 'G06.01', type: 'CV', serial: 21, version: 1 },
    })
  // The code of a paper typed on a Mac comes decomposed.
  expect(parseDocCode('H56.12.3_QĐ_000021_V1'.normalize('NFD'))).toEqual({ ok: true, value: code })
})

test.each([
  [{ agency: 'H56/12' }, 'agency'],
  [{ type: 'Quyết định' }, 'type'],
  [{ serial: 0 }, 'serial'],
  [{ serial: 1_000_000 }, 'serial'],
  [{ version: 1.5 }, 'version'],
  [{ agency: 'H56.123.123.123', type: 'CTrVB', version: 12 }, 'length'],
])('%o is refused for its %s', (change, part) => {
  expect(formatDocCode({ ...code, ...change })).toMatchObject({
    problem: { code: 'archive.code-invalid', details: { part } },
  })
})

test('file name: code, day of digitisation, a short description any store takes', () => {
  expect(fileNameOf('G06.01_CV_000021_V1', '2025-02-02', 'Số hóa tài liệu')).toBe(
    'G06.01_CV_000021_V1_20250202_SoHoaTaiLieu.pdf',
  )
  expect(fileNameOf('G06.01_CV_000021_V1', '2025-02-02')).toBe('G06.01_CV_000021_V1_20250202.pdf')
  expect(fileNameOf('X', '2025-02-02', '../../etc:con\u0000|Đơn')).toBe('X_20250202_EtcConDon.pdf')
})

const record: DocMetadata = {
  DocCode: 'H56.12.3_QĐ_000021_V1',
  TypeName: 'Quyết định',
  CodeNumber: '123',
  CodeNotation: 'QĐ-UBND',
  IssuedDate: '2026-02-28',
  OrganName: 'Ủy ban nhân dân xã Hoằng Giang',
  Subject: 'Về việc trợ cấp xã hội hằng tháng',
}

test("metadata: required fields, lengths and days of the guideline's table", () => {
  expect(checkMetadata(record)).toEqual({ ok: true, value: record })
  const { Subject: _, ...without } = record
  expect(
    metadataFaults({ ...without, CodeNumber: '123456789012', IssuedDate: '2026-02-29', PageAmount: 0 }),
  ).toEqual([
    { field: 'CodeNumber', fault: 'too-long' },
    { field: 'IssuedDate', fault: 'wrong-form' },
    { field: 'Subject', fault: 'missing' },
    { field: 'PageAmount', fault: 'wrong-form' },
  ])
  expect(checkMetadata(without)).toMatchObject({
    problem: { code: 'archive.metadata-incomplete', details: { fields: 'Subject' } },
  })
})

test('a page becomes as large as its sheet: A4, a card, A5 by its dpi, a till roll as scanned', () => {
  expect(Math.round(archiveDpi({ width: 1654, height: 2339 }))).toBe(200)
  expect(Math.round(archiveDpi({ width: 1900, height: 1198 }))).toBe(564)
  expect(findPaperSize({ width: 1165, height: 1654 }, 200)?.name).toBe('A5')
  expect(findPaperSize({ width: 3307, height: 2339 }, 200)?.name).toBe('A3')
  expect(archiveDpi({ width: 640, height: 2339 })).toBe(200)
  expect(archiveDpi({ width: 640, height: 2339 }, 150)).toBe(150)
})

test('quality report: the worst page decides, words weigh the confidence, one line for the file', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, line) => ({
      text: 'x',
      confidence: 1,
      box: [0, 0, 1, 1] as const,
      line,
    }))
  const read = (confidence: number, count: number) => ({
    width: 1,
    height: 1,
    text: '',
    confidence,
    words: words(count),
    codes: [],
  })
  const quality = { faults: ['skewed'], sharpness: 0.8, skewDeg: 1.5, dpi: 148.6 }
  const sheet = { width: 1654, height: 2339 }
  const report = reportQuality([
    { ...sheet, read: read(0.9, 300), quality },
    { ...sheet, read: read(0.5, 100) },
    { ...sheet, read: null },
  ])
  expect(report).toMatchObject({
    leastDpi: 149,
    meanConfidence: 0.8,
    isBelowResolution: true,
    faults: ['skewed'],
  })
  expect(qualityLine(report)).toBe(
    'p1 dpi=200 skew=1.5 sharpness=0.8 confidence=0.9 faults=skewed; p2 dpi=200 confidence=0.5; p3 dpi=200',
  )
  expect(reportQuality([{ ...sheet, read: null }]).isBelowResolution).toBe(false)
  expect(reportQuality([{ ...sheet, read: null }], 300).isBelowResolution).toBe(true)
})
