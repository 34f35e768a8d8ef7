/** What a process has cost so far, from /proc (Linux only). */
import { readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

export interface ProcessCost {
  readonly cpuSeconds: number
  readonly peakMiB: number // resident, highest so far
}

export function costOf(pid: number): ProcessCost {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
  const peakKiB = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  return { cpuSeconds, peakMiB: peakKiB / 1024 }
}
