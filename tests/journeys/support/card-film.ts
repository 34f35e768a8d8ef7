/** An identity card before the fake camera: the square code of a made-up elderly resident, drawn as a picture and filmed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../../scripts/chromium.ts'
import { qrPath, type QrPath } from '../../../src/device/qr-path.ts'
import { filmSheet } from './fake-video.ts'

export const ELDERLY = {
  name: 'Hà Thị Lả',
  number: '038148001236',
  card: '038148001236||Hà Thị Lả|02031948|Nữ|Bản Đôn, Thành Lâm, Bá Thước, Thanh Hóa|10082021',
} as const

/** Answers the film's path. */
export async function filmCard(folder: string, text: string = ELDERLY.card): Promise<string> {
  return await filmSquare(folder, qrPath(text))
}

/** The same of a square code as a page has drawn it. */
export async function filmSquare(folder: string, { d, size }: QrPath): Promise<string> {
  const picture = join(folder, 'card.jpg')
  const executablePath = findChromium()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs })
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1300 } })
    await page.setContent(
      `<body style="margin:0;background:#f4f7f2;display:grid;place-items:center;height:1300px">
        <svg viewBox="-4 -4 ${size + 8} ${size + 8}" width="700"><rect x="-4" y="-4" width="100%" height="100%" fill="#fff"/>
        <path d="${d}"/></svg></body>`,
    )
    writeFileSync(picture, await page.screenshot({ type: 'jpeg', quality: 92 }))
  } finally {
    await browser.close()
  }
  const film = join(folder, 'card.y4m')
  await filmSheet(picture, film)
  return film
}
