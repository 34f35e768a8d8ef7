/** Text of a CSV file → rows of cells: whichever separator the bank's export uses, quotes as RFC 4180 has them. */

const SEPARATORS = [',', ';', '\t', '|'] as const

/** Each row has a cell more than separators outside quotes; rows without any text are left out, but counted. */
export function splitLines(text: string): readonly (readonly string[])[] {
  const clean = text.replace(/^\ufeff/, '').normalize('NFC')
  // Excel's own hint, as some banks write it.
  const hint = /^sep=(.)\r?\n/i.exec(clean)
  const body = hint ? clean.slice(hint[0].length) : clean
  const separator = hint?.[1] ?? separatorOf(body)
  // A quote that never ends would swallow every line behind it: then it is a letter like others.
  return cells(body, separator) ?? cells(body, separator, false) ?? []
}

/** The one that splits most lines into the same number of cells. */
function separatorOf(text: string): string {
  let best: { readonly separator: string; readonly score: number } = { separator: ',', score: 0 }
  for (const separator of SEPARATORS) {
    const widths = new Map<number, number>()
    const head = text.slice(0, 20_000)
    for (const { length } of cells(head, separator) ?? cells(head, separator, false) ?? [])
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
    const score = Math.max(0, ...[...widths].map(([width, lines]) => lines * Math.min(width, 8)))
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

/** null: a quote was never closed. */
function cells(text: string, separator: string, hasQuotes = true): string[][] | null {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    row.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] as string
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[i + 1] === '"') cell += text[++i]
      else isQuoted = false
    } else if (hasQuotes && letter === '"' && cell.trim() === '') {
      isQuoted = true
      cell = ''
    } else if (letter === separator) endCell()
    else if (letter === '\n') endRow()
    else if (letter !== '\r') cell += letter
    else if (text[i + 1] !== '\n') endRow() // as old Macs end a line
  }
  if (isQuoted) return null
  if (cell !== '' || row.length > 0) endRow()
  return rows
}
