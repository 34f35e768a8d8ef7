/** Dates, times and numbers as people here write them: 21/11/2026, 08:22, 1.234.567. The commune's clock is Vietnam's,
 *  whatever zone the machine is set to. */
import { locale } from './locale.ts'

const zone = 'Asia/Ho_Chi_Minh'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** dd/mm/yyyy; for partial dates mm/yyyy or yyyy. What is no date comes back unchanged. */
export function formatDay(day: string): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day)
  if (!found) return day
  return [found[3], found[2], found[1]].filter((part) => part !== undefined).join('/')
}

/** `YYYY-MM-DDTHH:MM` (local wall time of the commune) → 08:22 21/11/2026. */
export function formatWallTime(wall: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(wall)
  return found?.[1] === undefined || found[2] === undefined ? wall : `${found[2]} ${formatDay(found[1])}`
}

/** An instant (ISO with offset, or ms) as local wall time of the commune, `YYYY-MM-DDTHH:MM:SS`. */
export function instantToWall(instant: string | number): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return ''
  const part = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}`
}

/** 08:22 21/11/2026 */
export function formatInstant(instant: string | number): string {
  return formatWallTime(instantToWall(instant))
}

/** 08:22, or 08:22:07 with seconds. */
export function formatClock(instant: string | number, withSeconds = false): string {
  return instantToWall(instant).slice(11, withSeconds ? 19 : 16)
}

/** 1.234.567,8 in Vietnamese, 1,234,567.8 in English. */
export function formatNumber(value: number, decimals = 0): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(locale.value === 'vi' ? 'vi-VN' : 'en-GB', options).format(value)
}

/** 8.000 đ */
export function formatVnd(vnd: number): string {
  return `${formatNumber(vnd)} \u0111`
}

/** 48,2 MB: the largest unit that leaves a figure of at least one, one decimal below ten. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB']
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${formatNumber(value, power > 0 && value < 100 ? 1 : 0)} ${units[power]}`
}

/** 0.92 → 92 % */
export function formatShare(share: number): string {
  return `${formatNumber(Math.round(share * 100))} %`
}

/** A word of a sentence as a heading or label: first letter large. */
export function asTitle(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
