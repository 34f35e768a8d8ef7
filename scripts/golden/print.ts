/** Prints a paper with Chromium: a clean PNG at the resolution asked, and its true lines. */
import type { Browser } from 'playwright'
import { fontCss } from './fonts.ts'
import type { GoldenPaper } from './paper.ts'
import { readTrueLines } from './true-lines.ts'

const CSS_DPI = 96

/** CSS pixels; the margins of NĐ 30/2020 on A4. */
const SIZES = {
  a4: { width: 794, height: 1123, padding: '20mm 15mm 18mm 28mm' },
  a5: { width: 559, height: 794, padding: '12mm 10mm 10mm 14mm' },
  card: { width: 324, height: 204, padding: '0' },
} as const

export interface Print {
  readonly png: Buffer
  readonly lines: readonly string[]
}

export function paperHtml({ html, size }: Pick<GoldenPaper, 'html' | 'size'>): string {
  const { width, height, padding } = SIZES[size]
  return `<!doctype html><meta charset="utf-8"><style>${fontCss()}
    html { background: #fff } body { margin: 0; box-sizing: border-box; width: ${width}px; height: ${height}px; overflow: hidden;
      padding: ${padding}; position: relative; font: 13pt/1.45 'Giấy Serif'; color: #15151b }
    </style><body>${html}</body>`
}

export async function printPaper(browser: Browser, paper: GoldenPaper, dpi: number): Promise<Print> {
  const { width, height } = SIZES[paper.size]
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: dpi / CSS_DPI })
  try {
    await page.setContent(paperHtml(paper))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const overflow = await page.evaluate(() => document.body.scrollHeight - document.body.clientHeight)
    if (overflow > 1) throw new Error(`${paper.id}: ${overflow} px of the text run off the sheet`)
    return { png: await page.screenshot(), lines: await page.evaluate(readTrueLines) }
  } finally {
    await page.close()
  }
}
