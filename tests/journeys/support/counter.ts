/** The fixture most journeys start from: a demo server and one counter's browser, both gone after the test. */
import { test as base } from '@playwright/test'
import { CounterBrowser } from './browser.ts'
import { HomeServer } from './server.ts'

export const test = base.extend<{ server: HomeServer; browserAtCounter: CounterBrowser }>({
  server: async ({}, give) => {
    const server = await HomeServer.create()
    await give(server)
    await server.remove()
  },
  browserAtCounter: async ({}, give) => {
    const browser = new CounterBrowser()
    await give(browser)
    await browser.remove()
  },
})

export { expect } from '@playwright/test'
