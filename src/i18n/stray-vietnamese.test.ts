import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// Letters only Vietnamese text would bring into program code; é or ü alone may stand in a name.
const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i

/** The program without its comments, which may quote the law. Strings and templates stay. */
export function withoutComments(source: string): string {
  const token = /(["'`])(?:\\[\s\S]|(?!\1)[^\\])*\1|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
  return source.replace(token, (found) => (found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found))
}

test('user sentences stand only in src/i18n (brief: one place per language)', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const stray: string[] = []
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name) || /\.test\.tsx?$/.test(name) || name.startsWith('i18n')) continue
    const lines = withoutComments(readFileSync(join(root, name), 'utf8')).split('\n')
    lines.forEach((line, at) => {
      if (vietnamese.test(line.normalize('NFC'))) stray.push(`${name}:${at + 1} ${line.trim()}`)
    })
  }
  expect(stray).toEqual([])
})

test('the scan itself sees strings, templates and JSX, and forgives comments', () => {
  const seen = (source: string) => vietnamese.test(withoutComments(source))
  expect(seen(`const a = 'Hồ sơ'`)).toBe(true)
  expect(seen('const a = `${n} hồ sơ`')).toBe(true)
  expect(seen('<p>Hồ sơ</p>')).toBe(true)
  expect(seen(`// hồ sơ\n/* thủ tục */ const a = 'dossier' // giấy tờ`)).toBe(false)
  expect(seen(`const url = 'http://x' // đường dẫn`)).toBe(false)
})
