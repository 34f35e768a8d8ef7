/**
 * A date as the civil register writes it in words ("Ghi bằng chữ"): "Ngày mười lăm tháng ba năm hai nghìn hai mươi sáu",
 * the wording of the official e-form sample. The officer may edit it; registers of the South write "ngàn".
 */
import { isRealDate } from './real-date.ts'

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** Empty for anything that is not a real whole date (YYYY-MM-DD). */
export function dateInWords(iso: string): string {
  if (!isRealDate(iso)) return ''
  const day = below100(Number(iso.slice(8, 10)))
  const month = Number(iso.slice(5, 7))
  return `Ngày ${day} tháng ${month === 4 ? 'tư' : below100(month)} năm ${yearInWords(Number(iso.slice(0, 4)))}`
}

function yearInWords(year: number): string {
  const thousands = `${digit(Math.trunc(year / 1000))} nghìn`
  const hundreds = Math.trunc(year / 100) % 10
  const rest = year % 100
  if (rest === 0) return hundreds === 0 ? thousands : `${thousands} ${digit(hundreds)} trăm`
  // "hai nghìn hai mươi sáu", but "hai nghìn không trăm linh sáu": a bare unit needs its place named.
  if (hundreds === 0 && rest >= 10) return `${thousands} ${below100(rest)}`
  return `${thousands} ${digit(hundreds)} trăm ${rest < 10 ? `linh ${digit(rest)}` : below100(rest)}`
}

function below100(n: number): string {
  const tens = Math.trunc(n / 10)
  const unit = n % 10
  if (tens === 0) return digit(unit)
  if (tens === 1) return unit === 0 ? 'mười' : `mười ${unit === 5 ? 'lăm' : digit(unit)}`
  const spoken = unit === 1 ? 'mốt' : unit === 4 ? 'tư' : unit === 5 ? 'lăm' : digit(unit)
  return unit === 0 ? `${digit(tens)} mươi` : `${digit(tens)} mươi ${spoken}`
}

function digit(n: number): string {
  return DIGITS[n] as string
}
