/**
 * Holds everything below this process to a quarter of one core. The browser's own slowdown does not reach workers, so
 * the kernel does it: a control group (v1 or v2) when we may make one, else cpulimit.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalled } from './native.ts'
import { descendants } from './process-tree.ts'

const PERIOD_US = 20_000
const QUOTA_US = PERIOD_US / 4

export interface Limit {
  readonly how: string
  end(): void
}

const V1 = '/sys/fs/cgroup/cpu'
const V2 = '/sys/fs/cgroup'

/** Null: neither is to be had. Programs started later are held too, those below a held one at least. */
export function holdToQuarterCore(): Limit | null {
  return byGroup() ?? byProgram()
}

function byGroup(): Limit | null {
  const isV1 = existsSync(join(V1, 'cpu.cfs_quota_us'))
  const above = isV1 ? V1 : V2
  const group = join(above, `motcua-bench-${process.pid}`)
  try {
    mkdirSync(group)
    if (isV1) {
      writeFileSync(join(group, 'cpu.cfs_period_us'), String(PERIOD_US))
      writeFileSync(join(group, 'cpu.cfs_quota_us'), String(QUOTA_US))
    } else writeFileSync(join(group, 'cpu.max'), `${QUOTA_US} ${PERIOD_US}`)
    const pids = descendants()
    for (const pid of pids) writeFileSync(join(group, 'cgroup.procs'), String(pid))
    const end = () => {
      for (const pid of descendants()) tryTo(() => writeFileSync(join(above, 'cgroup.procs'), String(pid)))
      tryTo(() => rmdirSync(group))
    }
    return { how: `control group ${isV1 ? 'v1' : 'v2'}`, end }
  } catch {
    tryTo(() => rmdirSync(group))
    return null
  }
}

function byProgram(): Limit | null {
  if (!isInstalled('cpulimit')) return null
  const limiters: ChildProcess[] = descendants().map((pid) =>
    spawn('cpulimit', ['-l', '25', '-p', String(pid)], { stdio: 'ignore' }),
  )
  return { how: 'cpulimit, each program on its own', end: () => limiters.forEach((each) => each.kill()) }
}

function tryTo(act: () => void): void {
  try {
    act()
  } catch {
    // The program it was about has ended.
  }
}
