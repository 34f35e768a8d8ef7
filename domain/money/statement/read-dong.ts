/** Amounts as banks print them: `1.208.000`, `1,208,000.00`, `+8.000 VND`, `(8,000)`, `-8 000`. Whole dong only. */

/** null: no number, or parts of a dong. */
export function readDong(printed: string): number | null {
  const bare = printed.replace(/VND|VNĐ|đồng|₫|đ/giu, '').replace(/[\s\u00a0\u202f']/gu, '')
  const wrapped = /^\((.+)\)$/.exec(bare)
  const [, sign = '', digits = ''] = /^([+-]?)([\d.,]+)([+-]?)$/.exec(wrapped?.[1] ?? bare) ?? []
  const value = wholeOf(digits)
  if (value === null) return null
  const isOut = wrapped !== null || sign === '-' || bare.endsWith('-')
  return isOut && value !== 0 ? -value : value
}

function wholeOf(digits: string): number | null {
  if (!/^\d/.test(digits)) return null
  const signs = [...digits.matchAll(/[.,]/g)].map((match) => match[0])
  const last = signs.at(-1)
  if (last === undefined) return safe(digits)
  const [, tail = ''] = /[.,](\d*)$/.exec(digits) ?? []
  const isDecimal = new Set(signs).size === 2 || tail.length !== 3
  const isOnce = signs.filter((sign) => sign === last).length === 1
  if (!isDecimal) return groups(digits, last)
  if (!isOnce || !/^0{1,2}$/.test(tail)) return null
  return groups(digits.slice(0, -(tail.length + 1)), signs[0] === last ? '.' : (signs[0] ?? '.'))
}

/** Groups of three behind the first; `1.23.456` is no number. */
function groups(digits: string, sign: string): number | null {
  const parts = digits.split(sign)
  const isGrouped = parts.length === 1 || parts.slice(1).every((part) => part.length === 3)
  return isGrouped && (parts[0]?.length ?? 0) <= (parts.length === 1 ? 15 : 3) ? safe(parts.join('')) : null
}

function safe(digits: string): number | null {
  const value = Number(digits)
  return /^\d{1,15}$/.test(digits) && Number.isSafeInteger(value) ? value : null
}
