/** Runs TypeScript of the project on the main thread of a real Chromium that is slowed down like a commune's computer. */
import { chromium, type CDPSession, type Page } from '@playwright/test'
import { build } from 'vite'
import { chromiumArgs, findChromium } from '../scripts/chromium.ts'

export const SLOWDOWN = 6

export async function slowDown(session: CDPSession, rate = SLOWDOWN): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** `entry`: a module; its exports are found in the page as `globalThis.bench`. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, target: 'chrome109', lib: { entry, name: 'bench', formats: ['iife'] } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  // A library's `var bench` would stay inside the evaluated script.
  return `${output.output[0].code};globalThis.bench=bench`
}

export async function withThrottledPage<T>(entry: string, act: (page: Page) => Promise<T>): Promise<T> {
  return withPage(entry, act, SLOWDOWN)
}

/** `rate`: how many times slower than the machine is. */
export async function withPage<T>(entry: string, act: (page: Page) => Promise<T>, rate = 1): Promise<T> {
  const executablePath = findChromium()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs })
  try {
    const page = await browser.newPage()
    // WebCrypto exists on trustworthy addresses only.
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
    await page.goto('http://localhost/')
    await page.addScriptTag({ content: await bundle(entry) })
    await slowDown(await page.context().newCDPSession(page), rate)
    return await act(page)
  } finally {
    await browser.close()
  }
}
