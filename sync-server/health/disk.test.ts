import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ClockWatch } from './clock-watch.ts'
import { DiskWatch } from './disk.ts'

const HOUR = 3_600_000
const GB = 1e9
let folder: string
let now = 0
let free = 100 * GB
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'motcua-disk-'))))
afterEach(() => rmSync(folder, { recursive: true }))
const watch = () =>
  new DiskWatch(
    async () => ({ free, total: 200 * GB }),
    folder,
    () => now,
  )

it('O1: tells in how many days the disk is full, from the growth of the last days, also after a restart', async () => {
  now = 1_000_000
  free = 100 * GB
  const disk = watch()
  for (let hour = 0; hour <= 48; hour++) {
    await disk.sample()
    now += HOUR
    free -= GB / 24
  }
  expect(await disk.fullInDays()).toBe(97)
  expect(await watch().fullInDays()).toBe(97)
})

it('O1: knows no growth in the first hours, and none where there is none', async () => {
  now = 1_000_000
  const disk = watch()
  await disk.sample()
  now += HOUR
  await disk.sample()
  expect(await disk.fullInDays()).toBeNull()
  now += 24 * HOUR
  free += GB
  await disk.sample()
  expect(await disk.fullInDays()).toBeNull()
})

it('O1: a wall clock that jumps is noticed, one that drifts is not', () => {
  let wall = 0
  let steady = 0
  const clock = new ClockWatch(
    () => wall,
    () => steady,
  )
  for (let i = 0; i < 10; i++) {
    wall += 60_030
    steady += 60_000
    expect(clock.look()).toBeNull()
  }
  wall -= 24 * HOUR
  expect(clock.look()).toMatchObject({ byMs: -24 * HOUR })
})

it('O4: two percent of a small disk count as well; at 0 it never closes by itself', async () => {
  free = 1.9 * GB
  const space = async () => ({ free, total: 100 * GB })
  expect(await new DiskWatch(space, folder, () => now).isTight()).toBe(true)
  expect(await new DiskWatch(space, folder, () => now, 0).isTight()).toBe(false)
  free = 3.1 * GB
  expect(await new DiskWatch(space, folder, () => now).isTight()).toBe(false)
})
