/** Native programs the bench may find: a reader of letters for the words, OCRmyPDF as the peer, poppler for the text. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadPage, ReadWord } from '../../domain/document/paper.ts'

export const has = (tool: string) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0

export function inFolder<T>(act: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  try {
    return act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Null without tesseract and its Vietnamese model. */
export function readNatively(
  file: string,
  size: { readonly width: number; readonly height: number },
): ReadPage | null {
  const { status, stdout } = spawnSync('tesseract', [file, '-', '-l', 'vie', '--psm', '6', 'tsv'], {
    encoding: 'utf8',
  })
  if (status !== 0) return null
  const lines = new Map<string, number>()
  const words = stdout.split('\n').flatMap((row): ReadWord[] => {
    const cells = row.split('\t')
    const text = cells[11]?.trim().normalize('NFC')
    if (cells[0] !== '5' || !text) return []
    const key = cells.slice(1, 5).join()
    const line = lines.get(key) ?? lines.size
    lines.set(key, line)
    const [left, top, width, height] = cells.slice(6, 10).map(Number) as [number, number, number, number]
    const box = [left, top, left + width, top + height] as const
    return [{ text, confidence: Number(cells[10]) / 100, box, line }]
  })
  const text = [...lines.values()].map((line) =>
    words
      .filter((word) => word.line === line)
      .map((word) => word.text)
      .join(' '),
  )
  return { ...size, text: text.join('\n'), confidence: 0.9, words, codes: [] }
}

/** Lines of the text layer, blank ones left out; null without poppler. */
export function linesInPdf(pdf: Uint8Array): string[] | null {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'page.pdf'), pdf)
    const { status, stdout } = spawnSync('pdftotext', [join(folder, 'page.pdf'), '-'], { encoding: 'utf8' })
    return status === 0 ? tidyLines(stdout) : null
  })
}

export function tidyLines(text: string): string[] {
  return text
    .split(/[\n\f]+/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '')
}

/** KiB and ms of OCRmyPDF for the same picture, its reading included; null when it is not here. */
export function runPeer(file: string): { readonly kib: number; readonly ms: number } | null {
  if (!has('ocrmypdf')) return null
  return inFolder((folder) => {
    const out = join(folder, 'out.pdf')
    const from = performance.now()
    const args = [
      '-l',
      'vie',
      '--image-dpi',
      '200',
      '--output-type',
      'pdfa-2',
      '-O1',
      '--jobs',
      '1',
      file,
      out,
    ]
    if (spawnSync('ocrmypdf', args, { stdio: 'ignore' }).status !== 0) return null
    return { kib: statSync(out).size / 1024, ms: performance.now() - from }
  })
}

export function readBase64(file: string): string {
  return readFileSync(file).toString('base64')
}
