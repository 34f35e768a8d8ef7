/** Every package whose code or data reaches a user: in the built screens, copied into the repository, or run by the server. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Copied into the build or the repository as files, so no bundler sees them. */
const COPIED = {
  'tesseract.js': 'screens',
  'tesseract.js-core': 'screens',
  '@tesseract.js-data/vie': 'screens (Vietnamese reading model: tesseract-ocr/tessdata, Apache-2.0)',
  '@expo-google-fonts/tinos': 'screens (print font, cut to our letters)',
  '@fontsource-variable/source-sans-3': 'screens (screen font)',
  'lucide-static': 'screens (icons)',
} as const

export function listShipped(root: string): Map<string, string> {
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown
  const bundled = read('dist/.vite/packages.json') as string[]
  const lock = read('package-lock.json') as {
    packages: Record<string, { dev?: boolean; optional?: boolean }>
  }
  const shipped = new Map<string, string>(bundled.map((name) => [name, 'screens']))
  for (const [name, where] of Object.entries(COPIED)) shipped.set(name, where)
  for (const [path, entry] of Object.entries(lock.packages)) {
    const name = path.split('node_modules/').at(-1)
    if (!name || entry.dev || entry.optional) continue
    const where = shipped.get(name)
    shipped.set(name, where ? `${where}, server` : 'server')
  }
  return new Map([...shipped].sort(([a], [b]) => (a < b ? -1 : 1)))
}
