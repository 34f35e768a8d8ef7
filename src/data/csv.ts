/** A table as CSV for the commune's spreadsheet: byte order mark, semicolons as a Vietnamese machine expects them. */

const BYTE_ORDER_MARK = '\ufeff'

export function toCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells) => cells.map(cell).join(';'))
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`)
}

/** What a spreadsheet would take for a formula is kept as text: names come from papers anybody may bring. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
