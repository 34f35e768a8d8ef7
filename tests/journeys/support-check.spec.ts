/** What the journeys measure with must itself be able to say no. */
import { expect, test } from '@playwright/test'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { findObstacles } from './support/accessibility.ts'
import { CounterBrowser } from './support/browser.ts'
import { readInputCount, resetInputCount } from './support/input-count.ts'
import { watch } from './support/watch.ts'

let browser: CounterBrowser
let origin: string
const server = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Security-Policy', "script-src 'self'")
  response.end(
    '<!doctype html><html lang="vi"><title>x</title><main><h1>Thử</h1><label>Tên <input></label></main>',
  )
})

test.beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})
test.afterAll(() => {
  server.closeAllConnections()
  server.close()
})
test.beforeEach(() => {
  browser = new CounterBrowser()
})
test.afterEach(() => browser.remove())

test('counts keys and pointers over navigations, modifiers and scripted events not', async () => {
  const page = await browser.open()
  await page.goto(origin)
  await page.keyboard.press('Tab')
  await page.keyboard.type('ba ca')
  await page.keyboard.press('Control+Enter')
  await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true })))
  await page.goto(`${origin}/next`)
  await page.keyboard.press('Enter')
  expect(await readInputCount(page)).toEqual({ keys: 8, pointer: 0 })
  await page.mouse.click(5, 5)
  expect(await readInputCount(page)).toEqual({ keys: 8, pointer: 1 })
  await resetInputCount(page)
  expect(await readInputCount(page)).toEqual({ keys: 0, pointer: 0 })
})

test('finds a nameless input and unreadable text, nothing on a sound page', async () => {
  const page = await browser.open()
  await page.goto(origin)
  expect(await findObstacles(page)).toEqual([])
  await page.evaluate(() => {
    const main = document.querySelector('main')!
    const nameless = document.createElement('input')
    const faint = document.createElement('p')
    faint.textContent = 'không đọc được'
    faint.style.color = '#ddd'
    // A picture behind it: axe cannot judge the contrast, which must not pass as fine.
    const unsure = document.createElement('button')
    unsure.textContent = 'Gửi'
    unsure.style.background = 'linear-gradient(#fff, #eee)'
    main.append(nameless, faint, unsure)
  })
  const rules = (await findObstacles(page)).map((each) => `${each.rule} ${each.where}`)
  expect(rules).toEqual(
    expect.arrayContaining(['label main > input', 'color-contrast p', 'color-contrast button']),
  )
})

test('a killed browser is really gone, and what was committed strictly is there when it opens again', async () => {
  const page = await browser.open()
  await page.goto(origin)
  await page.evaluate(async () => {
    const open = indexedDB.open('x', 1)
    open.onupgradeneeded = () => open.result.createObjectStore('rows')
    const db = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)))
    const all = db.transaction('rows', 'readwrite', { durability: 'strict' })
    all.objectStore('rows').put('kept', 1)
    await new Promise((done) => (all.oncomplete = done))
  })
  await browser.kill()
  await expect(page.evaluate(() => 1)).rejects.toThrow()
  const again = await browser.open()
  await again.goto(origin)
  const kept = await again.evaluate(async () => {
    const open = indexedDB.open('x', 1)
    const db = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)))
    const asked = db.transaction('rows').objectStore('rows').get(1)
    return new Promise((done) => (asked.onsuccess = () => done(asked.result)))
  })
  expect(kept).toBe('kept')
})

test('notes a breach of the policy, a request elsewhere and an uncaught error', async () => {
  const page = await browser.open()
  const watched = await watch(browser.context, origin)
  await page.goto(origin)
  expect(watched).toEqual({ breaches: [], foreign: [], errors: [] })
  await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = '1'
    document.head.append(script)
    await fetch('http://localhost:1/x').catch(() => undefined)
    setTimeout(() => {
      throw new Error('nobody caught this')
    })
  })
  await expect.poll(() => watched.errors).toEqual(['nobody caught this'])
  expect(watched.breaches).toEqual(['script-src-elem inline'])
  expect(watched.foreign).toEqual(['http://localhost:1/x'])
})
