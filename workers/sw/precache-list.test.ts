import { describe, expect, it } from 'vitest'
import { listFiles, listReached } from './precache-list.ts'

const bytes = new TextEncoder().encode('x')
const list = (paths: readonly string[], heavy: readonly string[] = []) =>
  listFiles(new Map(paths.map((path) => [path, bytes])), new Set(heavy))
const urls = (files: readonly { url: string }[]) => files.map((file) => file.url)

describe('the list of what is kept offline', () => {
  it('installs pages, scripts, styles, font, manifest and icons', () => {
    const files = [
      'assets/a.css',
      'assets/a.js',
      'assets/f.woff2',
      'icons/i.png',
      'index.html',
      'm.webmanifest',
    ]
    expect(list(files)).toMatchObject({ kit: [] })
    expect(urls(list(files).shell)).toEqual(files.map((file) => `/${file}`))
  })

  it('leaves reader, models, PDF writer and print fonts to the kit', () => {
    const files = [
      'assets/ocr-7.0.0/worker.min.js',
      'assets/pdf.js',
      'assets/z.wasm',
      'fonts/t.ttf',
      'ocr/vie.traineddata.gz',
    ]
    expect(list(files, ['assets/pdf.js'])).toMatchObject({ shell: [] })
    expect(urls(list(files, ['assets/pdf.js']).kit)).toEqual(files.map((file) => `/${file}`))
  })

  it('keeps no build records, law packs or compressed copies', () => {
    const files = [
      '.vite/manifest.json',
      'assets/a.js.br',
      'assets/a.js.gz',
      'pack/ab.json',
      'robots.txt',
      'kiosk-sw.js',
      'sw.js',
    ]
    expect(list(files)).toEqual({ shell: [], kit: [] })
  })

  it('gives a file that keeps its name a revision, and every file its hash', () => {
    const [asset, page] = list(['assets/a.js', 'index.html']).shell
    expect(asset).toMatchObject({ revision: null, integrity: expect.stringMatching(/^sha256-.{44}$/) })
    expect(page?.revision).toMatch(/^[0-9a-f]{16}$/)
  })

  it('leaves to residents what only their pages reach; they keep all of it', () => {
    const files = new Map(
      ['assets/kiosk.js', 'assets/z.wasm', 'index.html', 'sw.js', 'voice/a.opus'].map((path) => [
        path,
        bytes,
      ]),
    )
    const reached = new Set(['assets/kiosk.js', 'assets/z.wasm', 'voice/a.opus'])
    expect(urls(listReached(files, reached))).toEqual(['/assets/kiosk.js', '/assets/z.wasm', '/voice/a.opus'])
    expect(urls(listFiles(files, new Set(), new Set(['assets/kiosk.js'])).shell)).toEqual(['/index.html'])
  })
})
