/**
 * One headless Chromium that reads papers. A page that crashed is opened anew and its file tried once more; after many
 * files the page is renewed anyway, so that hundreds of files cost no more memory than a few.
 */
import { type Browser, chromium, type Page } from 'playwright'
import { withKnownPlaces } from '../../domain/document/known-places.ts'
import { chromiumArgs, findOrInstallChromium } from '../chromium.ts'
import { loadCommunes } from './communes.ts'
import type * as InPage from './in-page.ts'
import { bundlePageCode } from './page-code.ts'
import { openShelf, type Shelf } from './shelf.ts'

export type { Answer } from './in-page.ts'

export interface ReaderOptions {
  readonly dist: string
  /** Files per page of the browser; Infinity to watch one page grow. */
  readonly filesPerPage?: number
}

export type Asked = Omit<InPage.Order, 'source'>

declare const ocrPage: typeof InPage

const FILES_PER_PAGE = 150
const TRIES = 2

export class PaperReader {
  readonly #browser: Browser
  readonly #shelf: Shelf
  readonly #code: string
  readonly #options: ReaderOptions
  readonly #communes = loadCommunes()
  #page: Promise<Page> | null = null
  #started = 0
  readonly #underWay = new Set<Promise<unknown>>()

  private constructor(browser: Browser, shelf: Shelf, code: string, options: ReaderOptions) {
    this.#browser = browser
    this.#shelf = shelf
    this.#code = code
    this.#options = options
  }

  static async open(options: ReaderOptions): Promise<PaperReader> {
    const executablePath = findOrInstallChromium()
    if (executablePath === undefined) throw new Error('no Chromium')
    const shelf = await openShelf(options.dist)
    const [code, browser] = await Promise.all([
      bundlePageCode(shelf.workers),
      chromium.launch({ executablePath, args: [...chromiumArgs, '--disable-dev-shm-usage'] }),
    ])
    return new PaperReader(browser, shelf, code, options)
  }

  /** Two at once keep both engines of the OCR worker busy. */
  async read(bytes: Uint8Array, asked: Asked = {}): Promise<InPage.Answer> {
    const source = this.#shelf.lay(bytes)
    try {
      for (let attempt = 1; ; attempt++) {
        const page = this.#openPage()
        const work = page.then((open) => open.evaluate((order) => ocrPage.read(order), { ...asked, source }))
        this.#underWay.add(work)
        try {
          return this.#withKnownPlaces(await work)
        } catch (fault) {
          if (attempt === TRIES)
            return { problem: { code: 'worker.crashed', details: { why: firstLine(fault) } } }
          await this.#dropPage(page)
        } finally {
          this.#underWay.delete(work)
        }
      }
    } finally {
      this.#shelf.remove(source)
    }
  }

  /** The app lays its commune list over what was read; so does the command. */
  #withKnownPlaces(answer: InPage.Answer): InPage.Answer {
    return 'problem' in answer
      ? answer
      : { ...answer, reading: withKnownPlaces(answer.reading, this.#communes) }
  }

  /** What `sendBack` asked for. */
  take(name: string): Uint8Array | undefined {
    return this.#shelf.take(name)
  }

  async close(): Promise<void> {
    await this.#browser.close().catch(() => {})
    await this.#shelf.close()
  }

  #openPage(): Promise<Page> {
    const old = this.#page
    if (old !== null && this.#started >= (this.#options.filesPerPage ?? FILES_PER_PAGE)) {
      this.#started = 0
      this.#page = Promise.allSettled(this.#underWay).then(async () => {
        await (await old).close().catch(() => {})
        return await this.#newPage()
      })
    }
    this.#started += 1
    return (this.#page ??= this.#newPage())
  }

  async #newPage(): Promise<Page> {
    const page = await this.#browser.newPage()
    await page.goto(this.#shelf.origin)
    await page.evaluate(this.#code)
    const ready = await page.evaluate(() => ocrPage.open())
    if (!ready.ok) throw new Error(`the reader does not start: ${ready.problem.code}`)
    return page
  }

  /** The other file under way fails with it and comes here too: only the first drops the page. */
  async #dropPage(page: Promise<Page>): Promise<void> {
    if (this.#page !== page) return
    this.#page = null
    this.#started = 0
    await page.then((open) => open.close()).catch(() => {})
  }
}

function firstLine(fault: unknown): string {
  return String(fault).split('\n')[0] ?? ''
}
