/** The running-text documents of `tests/golden/pages`: HTML files whose first line says size and kind. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { PaperKind } from '../../domain/document/paper.ts'
import type { GoldenPaper } from './paper.ts'

const folder = join(import.meta.dirname, '../../tests/golden/pages')
const HEAD = /^<!-- (?<size>a4|a5) (?<kind>[a-z-]+)(?<handwritten> handwritten)? -->\n/

function documentsIn(name: string): GoldenPaper[] {
  const style = `<style>${readFileSync(join(folder, 'sheet.css'), 'utf8')}</style>`
  return readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, name, file), 'utf8')
      const head = HEAD.exec(text)?.groups
      if (!head) throw new Error(`${file}: the first line says neither size nor kind`)
      return {
        id: basename(file, '.html'),
        kind: head['kind'] as PaperKind,
        size: head['size'] as GoldenPaper['size'],
        html: style + text.replace(HEAD, ''),
        fields: {},
        ...(head['handwritten'] ? { handwritten: true } : {}),
      }
    })
}

export const textDocuments: readonly GoldenPaper[] = documentsIn('text')
/** Other texts, other typefaces: measured, never tuned with. */
export const heldOutDocuments: readonly GoldenPaper[] = documentsIn('held-out')
