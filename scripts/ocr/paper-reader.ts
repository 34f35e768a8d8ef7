/**
 * One headless Chromium that reads papers. A page that crashed is opened anew and its file tried once more; after many
 * files the page is renewed anyway, so that hundreds of files cost no more memory than a few.
 */
import { type Browser, chromium, type Page } from 'playwright'
import { chromiumArgs, findOrInstallChromium } from '../chromium.ts'
import type * as InPage from './in-page.ts'
import { bundlePageCode } from './page-code.ts'
import { openShelf, type Shelf } from './shelf.ts'

export type { Answer } from './in-page.ts'

export interface ReaderOptions {
  readonly dist: string
  readonly engines: number
  /** Files per page of the browser; Infinity to watch one page grow. */
  readonly filesPerPage?: number
}

export type Asked = Omit<InPage.Order, 'engine' | 'source'>

declare const ocrPage: typeof InPage

const FILES_PER_PAGE = 150
const TRIES = 2

export class PaperReader {
  readonly #browser: Browser
  readonly #shelf: Shelf
  readonly #code: string
  readonly #options: ReaderOptions
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
    const [shelf, code, browser] = await Promise.all([
      openShelf(options.dist),
      bundlePageCode(),
      chromium.launch({ executablePath, args: [...chromiumArgs, '--disable-dev-shm-usage'] }),
    ])
    return new PaperReader(browser, shelf, code, options)
  }

  /** `engine`: 0 … engines − 1; each takes one file at a time. */
  async read(bytes: Uint8Array, engine: number, asked: Asked = {}): Promise<InPage.Answer> {
    const source = this.#shelf.lay(bytes)
    try {
      for (let attempt = 1; ; attempt++) {
        const page = await this.#openPage()
        const work = page.evaluate((order) => ocrPage.read(order), { ...asked, engine, source })
        this.#underWay.add(work)
        try {
          return await work
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

  /** What `sendBack` asked for. */
  take(name: string): Uint8Array | undefined {
    return this.#shelf.take(name)
  }

  async close(): Promise<void> {
    await this.#browser.close().catch(() => {})
    await this.#shelf.close()
  }

  async #openPage(): Promise<Page> {
    if (this.#page !== null && this.#started >= (this.#options.filesPerPage ?? FILES_PER_PAGE)) {
      const old = this.#page
      this.#started = 0
      this.#page = Promise.allSettled(this.#underWay).then(async () => {
        await (await old).close().catch(() => {})
        return await this.#newPage()
      })
    }
    this.#started += 1
    this.#page ??= this.#newPage()
    return await this.#page
  }

  async #newPage(): Promise<Page> {
    const page = await this.#browser.newPage()
    await page.goto(this.#shelf.origin)
    await page.evaluate(this.#code)
    const ready = await page.evaluate(({ workers, engines }) => ocrPage.open(workers, engines), {
      workers: this.#shelf.workers,
      engines: this.#options.engines,
    })
    if (!ready.ok) throw new Error(`the reader does not start: ${ready.problem.code}`)
    return page
  }

  /** The other engine's file fails with it and comes here too: only the first drops the page. */
  async #dropPage(page: Page): Promise<void> {
    const current = this.#page
    if (current === null || (await current) !== page || this.#page !== current) return
    this.#page = null
    this.#started = 0
    await page.close().catch(() => {})
  }
}

function firstLine(fault: unknown): string {
  return String(fault).split('\n')[0] ?? ''
}
