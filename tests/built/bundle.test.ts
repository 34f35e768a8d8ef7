/** What must never stand in a built file: code made from text, addresses of others, anything left from development. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const dist = resolve(import.meta.dirname, '../../dist')
const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
const scripts = names.filter((name) => name.endsWith('.js'))
const read = (name: string) => readFileSync(join(dist, name), 'utf8')
/** A bundler's way to the global object before Chrome 71, never reached; inside tesseract.js as published. */
const OLD_GLOBAL = 'try{return this||new Function("return this")()}catch'

describe('built scripts', () => {
  it('are there', () => expect(scripts.length).toBeGreaterThan(3))

  it.each(scripts)('%s makes no code from text (CSP without unsafe-eval)', (name) => {
    const found = read(name)
      .replaceAll(OLD_GLOBAL, '')
      .match(/(?<![\w.$])eval\s*\(|\bnew Function\b|(?<![\w.$])Function\s*\(\s*["'`]/g)
    expect(found).toBeNull()
  })

  it('load nothing from another origin', () => {
    const cdn = /["'`]https?:\/\/(?:cdn\.|[\w-]+\.jsdelivr|unpkg|fonts\.g|ajax\.)[^"'`]*/g
    const found = scripts.flatMap((name) => [...read(name).matchAll(cdn)].map(([url]) => `${name}: ${url}`))
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
  it('is one classic script', () => expect(read('sw.js')).not.toMatch(/^\s*(?:import|export)\b|import\.meta/))

  it('lists every page, script and style of the build, once', () => {
    const listed = [...read('sw.js').matchAll(/url:\s*["'`]\/([^"'`]+)/g)].map(([, url]) => url)
    expect(new Set(listed).size).toBe(listed.length)
    const wanted = names.filter((name) => /\.(?:html|js|css|woff2|wasm)$/.test(name) && name !== 'sw.js')
    expect(wanted.filter((name) => !listed.includes(name))).toEqual([])
  })
})
