/** Native tesseract on one file, with the very model we ship; one thread, so that CPU seconds compare. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { cpuSeconds } from './process-tree.ts'

const root = resolve(import.meta.dirname, '../..')
const models = resolve(root, 'node_modules/.cache/ocr-model')

export interface NativeRead {
  readonly text: string
  readonly cpuSeconds: number
  readonly seconds: number
}

export const isInstalled = (program: string) => spawnSync(program, ['--version']).error === undefined

export function shippedModelFolder(): string {
  const file = resolve(models, 'vie.traineddata')
  if (!existsSync(file)) {
    mkdirSync(models, { recursive: true })
    writeFileSync(file, gunzipSync(readFileSync(resolve(root, 'public/ocr/vie.traineddata.gz'))))
  }
  return models
}

/** `psm`: 3 is what tesseract does unasked, 6 what our reader does with a cleaned page. */
export function readNatively(file: string, psm: 3 | 6, dpi?: number): NativeRead {
  const [cpuBefore, from] = [cpuSeconds(), performance.now()]
  const args = [file, '-', '-l', 'vie', '--tessdata-dir', shippedModelFolder(), '--psm', String(psm)]
  const done = spawnSync('tesseract', dpi === undefined ? args : [...args, '--dpi', String(dpi)], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  })
  return {
    text: done.stdout ?? '',
    cpuSeconds: cpuSeconds() - cpuBefore,
    seconds: (performance.now() - from) / 1000,
  }
}
