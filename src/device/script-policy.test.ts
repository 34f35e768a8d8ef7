import { describe, expect, it } from 'vitest'
import { allowScriptUrl, BUILT_SCRIPTS } from './script-policy.ts'

const origin = 'https://motcua.example'
const allow = (url: string) => allowScriptUrl(url, origin, BUILT_SCRIPTS)

describe('the script policy', () => {
  it.each([
    'https://evil.example/assets/a.js',
    '//evil.example/assets/a.js',
    'data:text/javascript,1',
    'blob:x',
  ])('refuses a script from elsewhere: %s', (url) => expect(() => allow(url)).toThrow(TypeError))

  it.each(['/api/blobs/abc', '/samples/x.js', '/assets/../api/x.js', '/assets/x.json', '/sw.js.map'])(
    'refuses what is not a built script of ours: %s',
    (url) => expect(() => allow(url)).toThrow(TypeError),
  )

  it.each([
    '/sw.js',
    '/kiosk-sw.js',
    `${origin}/assets/worker-ocr-Ab_1.js`,
    '/assets/ocr-7.0.0/worker.min.js',
  ])('lets %s start', (url) => expect(allow(url)).toBe(url))
})
