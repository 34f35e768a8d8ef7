/** Builds the gallery, photographs every page and checks it with axe: no violation, no contrast axe could not measure
 *  except behind a listed reason. `npx node tests/gallery/look.ts [folder] [name]` keeps the pictures
 *  in that folder, of the views whose name begins so. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Page } from 'playwright'
import { build, preview } from 'vite'
import { chromiumArgs, findChromium } from '../../scripts/chromium.ts'

const configFile = join(import.meta.dirname, 'vite.config.ts')
const only = process.argv[3] ?? ''
const folder = process.argv[2] ?? join(import.meta.dirname, '../../test-results/gallery')
const desk = { width: 1366, height: 768 }
const tablet = { width: 800, height: 1280 }
const kiosk = { width: 1080, height: 1920 }
const tall = { width: 800, height: 2200 }
const narrow = { width: 320, height: 800 }

const views = [
  { name: 'desk', query: 'show=desk', size: desk },
  { name: 'desk-search', query: 'show=desk', size: desk, keys: ['Control+K', 'k'] },
  { name: 'desk-tablet', query: 'show=desk&mode=field', size: tablet },
  { name: 'desk-narrow', query: 'show=desk', size: narrow },
  { name: 'desk-200', query: 'show=desk&text=200', size: desk },
  { name: 'desk-contrast', query: 'show=desk&contrast=high', size: desk },
  { name: 'desk-forced', query: 'show=desk', size: desk, forced: true },
  { name: 'form', query: 'show=form', size: desk },
  { name: 'form-errors', query: 'show=form&errors', size: desk },
  { name: 'form-second', query: 'show=form&second', size: desk },
  { name: 'form-tablet', query: 'show=form&mode=field', size: tablet },
  { name: 'form-narrow', query: 'show=form&second', size: narrow },
  { name: 'form-200', query: 'show=form&text=200', size: desk },
  { name: 'form-contrast', query: 'show=form&contrast=high', size: desk },
  { name: 'form-forced', query: 'show=form', size: desk, forced: true },
  { name: 'check', query: 'show=check', size: desk },
  { name: 'check-tablet', query: 'show=check&mode=field', size: tablet },
  { name: 'check-contrast', query: 'show=check&contrast=high', size: desk },
  { name: 'parts', query: 'show=parts', size: desk },
  { name: 'parts-tablet', query: 'show=parts&mode=field', size: tablet },
  { name: 'parts-200', query: 'show=parts&text=200', size: desk },
  { name: 'parts-contrast', query: 'show=parts&contrast=high', size: desk },
  { name: 'capture', query: 'show=capture&chosen', size: desk },
  {
    name: 'capture-many',
    query: 'show=capture&many',
    size: desk,
    keys: ['Tab', 'Tab', 'ArrowRight', 'Shift+ArrowDown'],
  },
  { name: 'capture-undo', query: 'show=capture', size: desk, click: ['Trang 7', 'Bỏ trang', 'Xem lại'] },
  { name: 'capture-loupe', query: 'show=capture', size: tall, focus: 'Góc trên bên phải' },
  { name: 'capture-menu', query: 'show=capture&chosen', size: desk, click: ['Chuyển vào'] },
  { name: 'capture-crossed', query: 'show=capture&crossed', size: desk },
  { name: 'capture-tablet', query: 'show=capture&chosen&mode=field', size: tablet },
  { name: 'capture-kiosk', query: 'show=capture&mode=kiosk', size: kiosk },
  { name: 'capture-narrow', query: 'show=capture&chosen', size: narrow },
  { name: 'capture-200', query: 'show=capture&chosen&text=200', size: desk },
  { name: 'capture-contrast', query: 'show=capture&chosen&contrast=high', size: desk },
  { name: 'capture-forced', query: 'show=capture&chosen', size: desk, forced: true },
  { name: 'dialog', query: 'show=parts&dialog', size: desk },
  { name: 'sheet', query: 'show=sheet', size: desk },
  { name: 'scan', query: 'show=scan', size: desk },
  { name: 'scan-running', query: 'show=scan&folder=waiting', size: desk, keys: ['Enter'] },
  { name: 'scan-jam', query: 'show=scan&run=jam&folder=on', size: desk, keys: ['Enter'] },
  { name: 'scan-tablet', query: 'show=scan&run=jam&folder=on&mode=field', size: tablet, keys: ['Enter'] },
] as const satisfies readonly View[]

interface View {
  readonly name: string
  readonly query: string
  readonly size: { readonly width: number; readonly height: number }
  readonly keys?: readonly string[]
  readonly focus?: string // name of a button
  readonly click?: readonly string[] // names of buttons
  readonly forced?: boolean
}

mkdirSync(folder, { recursive: true })
await build({ configFile, logLevel: 'error' })
const server = await preview({ configFile, preview: { port: 0, host: '127.0.0.1' } })
const address = server.resolvedUrls?.local[0]
if (address === undefined) throw new Error('the gallery has no address')
const executablePath = findChromium()
const browser = await chromium.launch({
  args: [...chromiumArgs],
  ...(executablePath ? { executablePath } : {}),
})
let faults = 0

for (const view of (views as readonly View[]).filter(({ name }) => name.startsWith(only))) {
  const context = await browser.newContext({
    viewport: view.size,
    forcedColors: view.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => report(view.name, `error: ${error.message}`))
  page.on('console', (line) => line.type() === 'error' && report(view.name, `console: ${line.text()}`))
  await page.goto(`${address}?${view.query}`)
  await page.waitForSelector('#app > *')
  await page.evaluate(() => document.fonts.ready)
  for (const key of view.keys ?? []) await page.keyboard.press(key)
  for (const name of view.click ?? []) await page.getByRole('button', { name }).click()
  if (view.focus !== undefined) await page.getByRole('button', { name: view.focus }).focus()
  await page.screenshot({ path: join(folder, `${view.name}.png`) })
  await page.screenshot({ path: join(folder, `${view.name}-full.png`), fullPage: true })
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (sideways > 0) report(view.name, `scrolls sideways by ${sideways} px`)
  const remembered = await page.evaluate(() =>
    [...document.querySelectorAll('input, textarea, select')]
      .filter((box) => box.getAttribute('autocomplete') !== 'off')
      .concat([
        ...document.querySelectorAll('input[type="text"][value], [type="text"]:not([spellcheck="false"])'),
      ])
      .map((box) => box.id),
  )
  if (remembered.length > 0) report(view.name, `the browser may remember: ${remembered.join(' ')}`)
  for (const fault of await page.evaluate(measure, view.query.includes('mode=field') ? 48 : 24))
    report(view.name, fault)
  const found = await new AxeBuilder({ page }).analyze()
  for (const fault of found.violations) {
    report(view.name, `${fault.id}: ${fault.nodes.map((node) => node.target.join(' ')).join(' | ')}`)
  }
  for (const doubt of found.incomplete.filter((rule) => rule.id === 'color-contrast')) {
    for (const node of doubt.nodes) {
      const selector = node.target.join(' ')
      if (!view.forced && !(await unseen(page, selector)))
        report(view.name, `contrast not measured: ${selector} ${node.any[0]?.message ?? ''}`)
    }
  }
  await context.close()
}

await printSheet()
await browser.close()
await server.close()
console.log(`${views.length} views, ${faults} faults, pictures in ${folder}`)
process.exitCode = faults === 0 ? 0 : 1

/** The receipt prints as one A5 page, whatever stands around it on the screen. */
async function printSheet(): Promise<void> {
  const page = await browser.newPage()
  await page.goto(`${address}?show=sheet`)
  await page.waitForSelector('[data-sheet]')
  const pdf = (await page.pdf({ preferCSSPageSize: true, path: join(folder, 'sheet.pdf') })).toString(
    'latin1',
  )
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
  const size = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)
  const [width, height] = [Number(size?.[1]), Number(size?.[2])].map((points) =>
    Math.round((points / 72) * 25.4),
  )
  if (pages !== 1 || width !== 148 || height !== 210)
    report('sheet', `prints ${pages} pages of ${width}×${height} mm`)
  await page.close()
}

/** Lines too low for two-storey capitals (Source Sans 3 needs 1.16 em), and targets smaller than `least` px. */
function measure(least: number): string[] {
  const faults = new Set<string>()
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const look = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    if (box.width <= 1 || box.height <= 1 || look.visibility === 'hidden' || element.closest('svg')) continue
    const name = `${element.tagName.toLowerCase()}.${element.className}`
    const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
    if (ownText && parseFloat(look.lineHeight) / parseFloat(look.fontSize) < 1.19)
      faults.add(`low line: ${name}`)
    if (!element.matches('button, a, input, select, textarea') || element.matches('.skip-link')) continue
    // A tick box is as large as its label.
    const target = element.matches('[type="radio"], [type="checkbox"]') ? element.closest('label') : element
    const size = target?.getBoundingClientRect() ?? box
    if (Math.min(size.width, size.height) < least - 0.5)
      faults.add(`target ${Math.round(size.width)}×${Math.round(size.height)}: ${name}`)
  }
  return [...faults]
}

/** Drawn but not seen: a row beyond the edge of a scrolling list, or text behind an open one. axe cannot measure it,
 *  nobody reads it. (Forced colours are the system's own: these pictures are looked at instead.) */
async function unseen(page: Page, selector: string): Promise<boolean> {
  return await page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const scrolls = (box: Element) => /auto|scroll/.test(getComputedStyle(box).overflowY)
      const inner = element.getBoundingClientRect()
      let box = element.parentElement
      while (box !== null && !scrolls(box)) box = box.parentElement
      if (box !== null) {
        const outer = box.getBoundingClientRect()
        if (inner.bottom > outer.bottom || inner.top < outer.top) return true
      }
      const front = document.elementFromPoint(inner.x + inner.width / 2, inner.y + inner.height / 2)
      return (
        front !== null && front.closest('[role="listbox"]') !== null && !element.closest('[role="listbox"]')
      )
    })
}

function report(view: string, fault: string): void {
  faults += 1
  console.log(`${view}: ${fault}`)
}
