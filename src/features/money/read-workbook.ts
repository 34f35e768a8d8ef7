/** The sheets of an Excel file as rows of cells, in their order. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { sharedStrings, sheetRows } from '../../../domain/money/statement/sheet-xml.ts'
import { unzipTexts } from './unzip.ts'

type Rows = readonly (readonly string[])[]

/** `money.statement.unreadable` · `money.statement.too-large` · `money.statement.too-many`. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Result<readonly Rows[]>> {
  const isOurs = (name: string) =>
    /^xl\/(?:workbook\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i.test(name)
  const texts = await unzipTexts(bytes, isOurs)
  if (!texts.ok) return texts
  // Days counted from 1904 would be read four years early.
  if (/date1904="(?:1|true)"/.test(texts.value.get('xl/workbook.xml') ?? ''))
    return refuse('money.statement.unreadable')
  const shared = sharedStrings(texts.value.get('xl/sharedStrings.xml') ?? '')
  const sheets = [...texts.value].filter(([name]) => name.startsWith('xl/worksheets/')).sort(byNumber)
  if (sheets.length === 0) return refuse('money.statement.unreadable')
  const read: Rows[] = []
  for (const [, xml] of sheets) {
    const rows = sheetRows(xml, shared)
    if (!rows.ok) return rows
    read.push(rows.value)
  }
  return ok(read)
}

/** sheet2 before sheet10. */
function byNumber([a]: readonly [string, string], [b]: readonly [string, string]): number {
  const number = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0)
  return number(a) - number(b)
}
