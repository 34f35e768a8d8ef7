/** What must never stand in a built file: code made from text, addresses of others, anything left from development. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const dist = resolve(import.meta.dirname, '../../dist')
const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
const scripts = names.filter((name) => name.endsWith('.js'))
const read = (name: string) => readFileSync(join(dist, name), 'utf8')
/** Ways to the global object for browsers before Chrome 71, never reached; inside tesseract.js as published. */
const OLD_GLOBAL = [
  'try{return this||new Function("return this")()}catch',
  /\bFunction\((["'`])r\1,(["'`])regeneratorRuntime = r\2\)/g,
]
/** Where libraries would look by themselves; we always say where (and the policy would refuse them). */
const UNUSED_DEFAULTS = /\/(?:zxing-wasm@|tesseract\.js@v|tesseract\.js-core@v|@tesseract\.js-data\/)/

describe('built scripts', () => {
  it('are there', () => expect(scripts.length).toBeGreaterThan(3))

  it.each(scripts)('%s makes no code from text (CSP without unsafe-eval)', (name) => {
    const text = OLD_GLOBAL.reduce((rest: string, each) => rest.replaceAll(each, ''), read(name))
    expect(text.match(/(?<![\w.$])eval\s*\(|\bnew Function\b|(?<![\w.$])Function\s*\(\s*["'`]/g)).toBeNull()
  })

  it('load nothing from another origin', () => {
    const cdn = /["'`]https?:\/\/(?:cdn\.|[\w-]+\.jsdelivr|unpkg|fonts\.g|ajax\.)[^"'`]*/g
    const found = scripts
      .flatMap((name) => [...read(name).matchAll(cdn)].map(([url]) => `${name}: ${url}`))
      .filter((each) => !UNUSED_DEFAULTS.test(each))
    expect(found).toEqual([])
  })
})

describe('built pages', () => {
  const pages = names.filter((name) => name.endsWith('.html'))

  it.each(pages)('%s carries no inline script, style or handler', (name) => {
    expect(read(name)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/)
  })
})

describe('the service worker', () => {
  const workers = ['sw.js', 'kiosk-sw.js']
  const listedIn = (worker: string) =>
    [...read(worker).matchAll(/url:\s*["'`]\/([^"'`]+)/g)].map(([, url = '']) => url)

  it.each(workers)('%s is one classic script', (name) =>
    expect(read(name)).not.toMatch(/^\s*(?:import|export)\b|import\.meta/),
  )

  it("lists every page, script and style of the build: the staff's once, the residents' beside it", () => {
    const staffs = listedIn('sw.js')
    expect(new Set(staffs).size).toBe(staffs.length)
    expect(staffs.filter((name) => /^(?:kiosk|board)\b/.test(name))).toEqual([])
    const listed = new Set([...staffs, ...listedIn('kiosk-sw.js')])
    const wanted = names.filter(
      (name) => /\.(?:html|js|css|woff2|wasm)$/.test(name) && !workers.includes(name),
    )
    expect(wanted.filter((name) => !listed.has(name))).toEqual([])
  })
})
