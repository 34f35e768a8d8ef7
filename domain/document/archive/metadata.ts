/**
 * What is written down beside a digitised paper: the least set of fields of the ministry's guideline of 11/2025 (part
 * 2.3, step 3), by their names there. Rows 2, 3 and 17 of that table are missing in the copy read. It gives the day as
 * "YYYY- DD- MM", against its own file name and every other rule: ISO order is kept here and in the file.
 */
import type { Result } from '../../base/result.ts'
import { ok, refuse } from '../../base/result.ts'
import { parseDocCode } from './doc-code.ts'

export interface DocMetadata {
  readonly DocCode: string // mã định danh văn bản
  readonly TypeName: string // tên loại văn bản
  readonly CodeNumber: string // số của văn bản
  readonly CodeNotation: string // ký hiệu của văn bản
  readonly IssuedDate: string // YYYY-MM-DD
  readonly OrganName: string // cơ quan, tổ chức ban hành
  readonly Subject: string // trích yếu nội dung
  readonly Language?: string
  readonly PageAmount?: number
  readonly Description?: string // ghi chú
  readonly InforSign?: string // ký hiệu thông tin
  readonly Keyword?: string
  readonly Mode?: string // chế độ sử dụng
  readonly ConfidenceLevel?: string // mức độ tin cậy
  readonly Format?: string // tình trạng vật lý
}

export type MetadataField = keyof DocMetadata

/** Longest value of each field, in characters. */
const LIMITS: Readonly<Record<MetadataField, number>> = {
  DocCode: 30,
  TypeName: 100,
  CodeNumber: 11,
  CodeNotation: 30,
  IssuedDate: 10,
  OrganName: 200,
  Subject: 500,
  Language: 100,
  PageAmount: 4,
  Description: 500,
  InforSign: 30,
  Keyword: 100,
  Mode: 20,
  ConfidenceLevel: 30,
  Format: 50,
}
const REQUIRED: readonly MetadataField[] = [
  'DocCode',
  'TypeName',
  'CodeNumber',
  'CodeNotation',
  'IssuedDate',
  'OrganName',
  'Subject',
]
export const metadataFields = Object.keys(LIMITS) as readonly MetadataField[]

export type MetadataFault = 'missing' | 'too-long' | 'wrong-form'

/** Every field at fault, in the table's order; empty: the record may be sent. */
export function metadataFaults(
  record: Partial<DocMetadata>,
): { readonly field: MetadataField; readonly fault: MetadataFault }[] {
  return metadataFields.flatMap((field) => {
    const fault = faultOf(field, String(record[field] ?? '').normalize('NFC'))
    return fault === null ? [] : [{ field, fault }]
  })
}

/** `archive.metadata-incomplete` {fields}: the names at fault, in one text. Values come back in NFC. */
export function checkMetadata(record: Partial<DocMetadata>): Result<DocMetadata> {
  const faults = metadataFaults(record)
  if (faults.length > 0)
    return refuse('archive.metadata-incomplete', { fields: faults.map(({ field }) => field).join(', ') })
  const entries = Object.entries(record).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.normalize('NFC') : value,
  ])
  return ok(Object.fromEntries(entries) as DocMetadata)
}

function faultOf(field: MetadataField, value: string): MetadataFault | null {
  if (value.trim() === '') return REQUIRED.includes(field) ? 'missing' : null
  if (value.length > LIMITS[field]) return 'too-long'
  if (field === 'DocCode') return parseDocCode(value).ok ? null : 'wrong-form'
  if (field === 'IssuedDate') return isDay(value) ? null : 'wrong-form'
  if (field === 'PageAmount') return /^[1-9]\d{0,3}$/.test(value) ? null : 'wrong-form'
  return null
}

function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (match === null) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}
