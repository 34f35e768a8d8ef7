/** What the programs we started cost, from /proc: everything below this process, itself not counted. */
import { readdirSync, readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100 // USER_HZ, the same on every Linux that runs Chromium

/** After the name, which may hold spaces and brackets: state, parent, … user and system ticks, those of dead children. */
function statOf(pid: number | 'self'): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null // it ended meanwhile
  }
}

export function descendants(): number[] {
  const childrenOf = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const parent = Number(statOf(Number(name))?.[1])
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)])
  }
  const below = (pid: number): number[] =>
    (childrenOf.get(pid) ?? []).flatMap((child) => [child, ...below(child)])
  return below(process.pid)
}

/** CPU seconds of all living programs below us and of those whose end was noticed. */
export function cpuSeconds(): number {
  const own = statOf('self')
  const ended = own ? Number(own[13]) + Number(own[14]) : 0
  const living = descendants().reduce((sum, pid) => {
    const stat = statOf(pid)
    return stat ? sum + [11, 12, 13, 14].reduce((ticks, i) => ticks + Number(stat[i]), 0) : sum
  }, 0)
  return (ended + living) / TICKS_PER_SECOND
}

/** Proportional set size of all programs below us: shared pages counted once. */
export function pssMib(): number {
  const kib = descendants().reduce((sum, pid) => {
    try {
      return sum + Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      return sum
    }
  }, 0)
  return kib / 1024
}

export const canCount = () => statOf('self') !== null
