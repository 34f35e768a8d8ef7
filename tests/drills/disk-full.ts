/**
 * The server's disk fills up while counters work: it says so, holds what it answered for, is killed there, starts again
 * on the full disk or with room, and takes the rest once there is room. Needs root: the disk is a small tmpfs.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Findings } from './ledger.ts'
import { pause, type DrillResult, type DrillRun } from './support/drill.ts'
import { Stage } from './support/stage.ts'

const COUNTERS = 3
const DISK_MIB = 96
const LARGEST_ROOM_BYTES = 200_000
const FULL_FOR_MS = 250

export default async function diskFull(run: DrillRun): Promise<DrillResult> {
  const disk = mkdtempSync(join(tmpdir(), 'motcua-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MIB}m`, 'tmpfs', disk])
  if (mounted.status !== 0) {
    rmSync(disk, { recursive: true })
    const nothing = { trials: 0, lost: 0, duplicated: 0, facts: 0, files: 0 }
    return { ...nothing, why: 'not run: a small disk could not be mounted (needs root on Linux)' }
  }
  const release = () => {
    spawnSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  }
  process.once('exit', release)
  try {
    return await fillAgainAndAgain(run, disk)
  } finally {
    process.off('exit', release)
    release()
  }
}

async function fillAgainAndAgain(run: DrillRun, disk: string): Promise<DrillResult> {
  const stage = await Stage.open(run, { counters: COUNTERS, dataDir: join(disk, 'data') })
  const { server, random } = stage
  const ballast = join(disk, 'ballast')
  const found: Findings[] = []
  let isOver = false
  let fillings = 0
  let refused = 0
  const work = stage.work(
    () => isOver,
    (report) => void (report.kind === 'done' || refused++),
  )
  try {
    while (fillings < run.trials) {
      await pause(random() * 150)
      fill(disk, ballast, random() * LARGEST_ROOM_BYTES)
      fillings++
      await pause(FULL_FOR_MS * (0.5 + random()))
      if (random() < 0.5) {
        found.push(await stage.compare(false)) // kills it on the full disk
        // It may refuse to start without room; it must start once there is some.
        const isUp =
          random() < 0.5 &&
          (await server.start().then(
            () => true,
            () => false,
          ))
        if (!isUp) {
          await server.kill()
          rmSync(ballast)
          await server.start()
        }
      }
      rmSync(ballast, { force: true })
    }
  } finally {
    isOver = true
    rmSync(ballast, { force: true })
    await work
  }
  const why =
    refused < fillings / 2 ? `only ${refused} rounds met the full disk in ${fillings} fillings` : undefined
  return await stage.finish(fillings, found, why)
}

/** Leaves that much room and no more. */
function fill(disk: string, ballast: string, roomBytes: number): void {
  const { bavail, bsize } = statfsSync(disk)
  try {
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - Math.floor(roomBytes))))
  } catch {
    // somebody was quicker: it is full
  }
}
