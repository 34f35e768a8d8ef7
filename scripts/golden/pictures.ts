/** Pictures of golden pages, made when first asked for and kept under `node_modules/.cache/golden`. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { chromiumArgs, findOrInstallChromium } from '../chromium.ts'
import type { Corners } from './degrade/damage.ts'
import type * as InPage from './degrade/in-page.ts'
import { fontCss, fontFamilies, SERIF } from './fonts.ts'
import type { GoldenPage } from './page.ts'
import { printPaper } from './print.ts'

const cache = resolve(import.meta.dirname, '../../node_modules/.cache/golden')

export interface Picture {
  readonly page: GoldenPage
  readonly file: string
  readonly lines: readonly string[]
  /** In the picture as shown; null for a scan, whose sheet is the picture. */
  readonly corners: Corners | null
}

declare const degradeInPage: typeof InPage

function codeStamp(): string {
  const hash = createHash('sha256')
  const degrade = join(import.meta.dirname, 'degrade')
  for (const file of readdirSync(degrade).sort())
    if (!file.endsWith('.test.ts')) hash.update(readFileSync(join(degrade, file)))
  for (const file of ['true-lines.ts', 'fonts.ts', 'print.ts'])
    hash.update(readFileSync(join(import.meta.dirname, file)))
  return hash.digest('hex')
}

async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, 'degrade/in-page.ts')
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'chrome109', lib: { entry, name: 'degradeInPage', formats: ['iife'] } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return `${output.output[0].code};globalThis.degradeInPage=degradeInPage`
}

async function openDegrader(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.setContent(`<!doctype html><style>${fontCss()}</style>`)
  await page.evaluate(
    (families) =>
      Promise.all(families.map((family) => document.fonts.load(`700 20px "${family}"`))).then(() => {}),
    fontFamilies,
  )
  await page.evaluate(await bundle())
  return page
}

/** `told` hears of each picture that had to be made. */
export async function makePictures(
  pages: readonly GoldenPage[],
  told: (id: string) => void = () => {},
): Promise<Picture[]> {
  mkdirSync(cache, { recursive: true })
  const stamp = codeStamp()
  let browser: Browser | undefined
  let degrader: Page | undefined
  const pictures: Picture[] = []
  try {
    for (const page of pages) {
      const body = JSON.stringify([page.paper.html, page.paper.size, page.damage, stamp])
      const name = createHash('sha256').update(body).digest('hex').slice(0, 20)
      const file = join(cache, `${name}.${page.damage.quality === undefined ? 'png' : 'jpg'}`)
      const truth = join(cache, `${name}.json`)
      if (!existsSync(truth) || !existsSync(file)) {
        told(page.id)
        const executablePath = findOrInstallChromium()
        browser ??= await chromium.launch({
          ...(executablePath ? { executablePath } : {}),
          args: chromiumArgs,
        })
        degrader ??= await openDegrader(browser)
        const { png, lines } = await printPaper(browser, page.paper, page.damage.dpi)
        const order = { png: png.toString('base64'), damage: page.damage, font: SERIF }
        const made = await degrader.evaluate((each) => degradeInPage.make(each), order)
        writeFileSync(file, Buffer.from(made.picture, 'base64'))
        writeFileSync(truth, JSON.stringify({ lines, corners: made.corners }))
      }
      pictures.push({
        page,
        file,
        ...(JSON.parse(readFileSync(truth, 'utf8')) as Omit<Picture, 'page' | 'file'>),
      })
    }
  } finally {
    await browser?.close()
  }
  return pictures
}
