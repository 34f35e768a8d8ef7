/**
 * Prints the sample papers (`public/samples/`, offered in the capture screen) and the golden set (`tests/golden/`) with
 * Chromium and makes them look scanned. Run by hand: `npx node scripts/make-samples.ts`; the output is committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { birthNoticeHtml, otherWording, usualWording, type Wording } from './samples/birth-notice-html.ts'
import { degrade, type Damage } from './samples/degrade.ts'
import { familyA, familyB, familyC, type Family } from './samples/family.ts'
import { idCardHtml } from './samples/id-card-html.ts'
import { marriageHtml } from './samples/marriage-html.ts'
import { birthNoticeTruth, idCardTruth, marriageTruth, type Truth } from './samples/truth.ts'
import type { PaperKind } from '../domain/document/paper.ts'

const root = join(import.meta.dirname, '..')
const A4 = { width: 794, height: 1123, dpi: 200 }
const CARD = { width: 364, height: 240, dpi: 300 }
const MAX_BYTES = 350 * 1024

interface Paper {
  readonly file: string
  readonly kind: PaperKind
  readonly title: string
  readonly html: string
  readonly size: { readonly width: number; readonly height: number; readonly dpi: number }
  readonly damage: Damage
  readonly truth: Truth
}

const scanned: Damage = {
  degrees: 0.6,
  blurPx: 0.5,
  noise: 3,
  shadow: 0.05,
  paper: [252, 251, 247],
  quality: 0.62,
  seed: 11,
}
const crooked: Damage = {
  ...scanned,
  degrees: -2.1,
  blurPx: 0.7,
  noise: 5,
  shadow: 0.22,
  paper: [246, 240, 226],
  quality: 0.5,
}

function papersOf(
  family: Family,
  damage: Damage,
  tag: string,
  wifeFirst: boolean,
  wording: Wording = usualWording,
): Paper[] {
  const seeded = (seed: number, more: Partial<Damage> = {}): Damage => ({
    ...damage,
    seed: damage.seed + seed,
    ...more,
  })
  return [
    {
      file: `giay-chung-sinh${tag}.jpg`,
      kind: 'birth-notice',
      title: `Giấy chứng sinh – ${family.birth.name}`,
      html: birthNoticeHtml(family, wording),
      size: A4,
      damage: seeded(1),
      truth: birthNoticeTruth(family),
    },
    ...(['mother', 'father'] as const).map((who, i): Paper => ({
      file: `can-cuoc-${who === 'mother' ? 'me' : 'cha'}${tag}.jpg`,
      kind: 'id-card',
      title: `Căn cước công dân – ${family[who].name}`,
      html: idCardHtml(family[who]),
      size: CARD,
      damage: seeded(2 + i, { degrees: damage.degrees * -1.4 }),
      truth: idCardTruth(family[who]),
    })),
    {
      file: `giay-chung-nhan-ket-hon${tag}.jpg`,
      kind: 'marriage-certificate',
      title: `Giấy chứng nhận kết hôn – ${family.father.name}, ${family.mother.name}`,
      html: marriageHtml(family, wifeFirst),
      size: A4,
      damage: seeded(4, { degrees: -damage.degrees }),
      truth: marriageTruth(family),
    },
  ]
}

const fontUrl = (file: string) =>
  `data:font/${file.endsWith('2') ? 'woff2' : 'ttf'};base64,${readFileSync(file).toString('base64')}`
const inPackage = (name: string, file: string) =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file)
const tinos = (file: string) => fontUrl(inPackage('@expo-google-fonts/tinos', file))
const sans = (range: string) =>
  fontUrl(inPackage('@fontsource-variable/source-sans-3', `files/source-sans-3-${range}-wght-normal.woff2`))
const FONTS: Readonly<Record<string, string>> = {
  TINOS_REGULAR: tinos('400Regular/Tinos_400Regular.ttf'),
  TINOS_BOLD: tinos('700Bold/Tinos_700Bold.ttf'),
  TINOS_ITALIC: tinos('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  CARD_FONT_LATIN: sans('latin'),
  CARD_FONT_EXT: sans('latin-ext'),
  CARD_FONT_VIETNAMESE: sans('vietnamese'),
}

async function print(browser: Browser, folder: string, papers: readonly Paper[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const { file, html, size, damage } of papers) {
    const page = await browser.newPage({
      viewport: { width: size.width, height: size.height },
      deviceScaleFactor: size.dpi / 96,
    })
    await page.setContent(
      Object.entries(FONTS).reduce((text, [name, url]) => text.replaceAll(name, url), html),
    )
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const png = `data:image/png;base64,${(await page.screenshot()).toString('base64')}`
    const jpeg = Buffer.from((await page.evaluate(degrade, { png, damage })).split(',')[1]!, 'base64')
    await page.close()
    if (jpeg.length > MAX_BYTES)
      throw new Error(`${file}: ${jpeg.length} bytes are over the budget of ${MAX_BYTES}`)
    writeFileSync(join(folder, file), jpeg)
    console.log(file, jpeg.length)
  }
  const list = papers.map(({ file, kind, title, truth }) => ({ file, kind, title, truth }))
  writeFileSync(join(folder, 'samples.json'), `${JSON.stringify(list, null, 2)}\n`)
}

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
await print(browser, join(root, 'public/samples'), papersOf(familyA, scanned, '', false))
await print(browser, join(root, 'tests/golden/family-b'), [
  ...papersOf(familyB, { ...scanned, seed: 101 }, '-quet', true),
  ...papersOf(familyB, { ...crooked, seed: 201 }, '-lech', false),
])
await print(browser, join(root, 'tests/golden/family-c'), [
  ...papersOf(familyC, { ...scanned, seed: 301, blurPx: 0.8, quality: 0.45 }, '', true, otherWording),
])
await browser.close()
