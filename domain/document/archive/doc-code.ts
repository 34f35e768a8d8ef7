/**
 * Code and file name of a digitised paper after the guideline of the Ministry of Science and Technology of 11/2025 on
 * uniform digitisation, part 2.4: `DocCode = MCQ_LV_STT_PB`, file `CODE_YYYYMMDD_DESC.EXT`. The copy read bears no number
 * and calls itself a draft that agencies already apply; the widths below are those of its table.
 */
import type { Result } from '../../base/result.ts'
import { ok, refuse } from '../../base/result.ts'
import { fold } from '../../text/fold.ts'

export interface DocCode {
  readonly agency: string // MCQ, the agency's electronic identifier (QĐ 20/2020/QĐ-TTg), e.g. H56.12.3
  readonly type: string // LV, short form of the paper's type: QĐ, CV, TB, GP, VB…
  readonly serial: number // STT, 1–999999, rising within the agency and type
  readonly version: number // PB: 1 the scan as made, 2 its first correction…
}

const AGENCY = /^[A-Z]\d{2}(?:\.\d{1,3}){0,3}$/
const TYPE = /^\p{L}{1,5}$/u
const CODE = /^([^_]+)_([^_]+)_(\d{1,6})_V(\d{1,2})$/
const MAX_SERIAL = 999_999
const MAX_VERSION = 99
const MAX_LENGTH = 30 // of DocCode in the metadata table
const MAX_DESCRIPTION = 40

/** `archive.code-invalid` {part}. */
export function formatDocCode(code: DocCode): Result<string> {
  const invalid = (part: string) => refuse('archive.code-invalid', { part })
  if (!AGENCY.test(code.agency)) return invalid('agency')
  if (!TYPE.test(code.type.normalize('NFC'))) return invalid('type')
  if (!isCount(code.serial, MAX_SERIAL)) return invalid('serial')
  if (!isCount(code.version, MAX_VERSION)) return invalid('version')
  const serial = String(code.serial).padStart(6, '0')
  const text = `${code.agency}_${code.type.normalize('NFC')}_${serial}_V${code.version}`
  return text.length <= MAX_LENGTH ? ok(text) : invalid('length')
}

/** Also reads a serial of fewer than six digits, as one of the guideline's own examples has. */
export function parseDocCode(text: string): Result<DocCode> {
  const match = CODE.exec(text.normalize('NFC'))
  if (match === null) return refuse('archive.code-invalid', { part: 'form' })
  const [, agency, type, serial, version] = match as unknown as [string, string, string, string, string]
  const code = { agency, type, serial: Number(serial), version: Number(version) }
  const sound = formatDocCode(code)
  return sound.ok ? ok(code) : sound
}

/** `day`: YYYY-MM-DD of the digitisation. The description keeps only what every file system and store takes. */
export function fileNameOf(docCode: string, day: string, description = '', extension = 'pdf'): string {
  const words = fold(description)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const short = words
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('')
    .slice(0, MAX_DESCRIPTION)
  const stem = [docCode, day.replaceAll('-', ''), ...(short === '' ? [] : [short])].join('_')
  return `${stem}.${extension}`
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most
}
