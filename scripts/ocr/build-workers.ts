/**
 * The two workers alone, from the sources as they stand and with the project's own build settings, for measuring while
 * the rest of the app cannot be built. One folder per state of the sources; `npm run ocr` itself reads from `dist/`.
 */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import config from '../../vite.config.ts'
import { ocrKit } from '../../vite/ocr-kit.ts'

const root = resolve(import.meta.dirname, '../..')
const cache = join(root, 'node_modules/.cache/ocr-workers')
const SOURCES = ['domain', 'workers', 'vite', 'public/ocr']

function stampOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const below = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    for (const entry of below.filter((each) => each.isFile() && !/\.test\.tsx?$/.test(each.name))) {
      const path = join(entry.parentPath, entry.name)
      hash.update(`${path}\0`).update(readFileSync(path))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/** Answers a folder laid out like `dist/`. */
export async function buildWorkers(): Promise<string> {
  const folder = join(cache, stampOf(SOURCES))
  if (existsSync(folder)) return folder
  const { worker, build: settings } = await config({ command: 'build', mode: 'production' })
  const made = `${folder}.${process.pid}`
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    plugins: [ocrKit()],
    ...(worker ? { worker } : {}),
    build: {
      outDir: made,
      emptyOutDir: true,
      target: settings?.target ?? 'chrome109',
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'workers-entry.ts'),
        preserveEntrySignatures: 'strict',
      },
    },
  })
  cpSync(join(root, 'public/ocr'), join(made, 'ocr'), { recursive: true })
  if (existsSync(folder)) rmSync(made, { recursive: true })
  else renameSync(made, folder)
  return folder
}
