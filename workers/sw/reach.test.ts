import { describe, expect, it } from 'vitest'
import { reachedByResidents, reachedFrom } from './reach.ts'

const built = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]))

const files = built({
  'index.html': '<script src="/assets/index-1.js"></script>',
  'kiosk.html':
    '<link href="/layers.css"><link href="/icons/a.png"><script src="/assets/kiosk-2.js"></script><a href="/index.html">',
  'layers.css': '@layer a;',
  'icons/a.png': '',
  'assets/index-1.js': 'import"./shared-3.js";import("./admin-4.js")',
  'assets/kiosk-2.js':
    'import"./shared-3.js";const d=["assets/later-5.js"];open("/board.html");navigator("/sw.js")',
  'assets/shared-3.js': 'new Worker(new URL("/assets/worker-6.js",import.meta.url))',
  'assets/later-5.js': 'fetch(`/voice/${name}.opus`)',
  'assets/worker-6.js': 'new URL("reader-7.wasm",import.meta.url)',
  'assets/reader-7.wasm': '',
  'assets/admin-4.js': '',
  'voice/mot.opus': '',
  'sw.js': 'index-1.js',
})

describe('what a page reaches', () => {
  it('follows scripts fetched later, workers and what these load, and nothing of another page', () => {
    expect([...reachedByResidents(files, 'kiosk.html')].sort()).toEqual([
      'assets/kiosk-2.js',
      'assets/later-5.js',
      'assets/reader-7.wasm',
      'assets/shared-3.js',
      'assets/worker-6.js',
      'icons/a.png',
      'kiosk.html',
      'layers.css',
      'voice/mot.opus',
    ])
  })

  it('is nothing for a page that was not built', () => {
    expect(reachedFrom(files, ['board.html']).size).toBe(0)
    expect(reachedByResidents(files, 'board.html').size).toBe(0)
  })
})
