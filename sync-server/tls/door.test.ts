import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeAuthority, makeLeaf } from './authority.ts'
import { openDoor, type Door } from './door.ts'

const log = pino({ level: 'silent' })

describe('the door with a given certificate', () => {
  let folder: string
  let authority: string
  const place = (name: string) => join(folder, name)
  const write = async (dns: string) => {
    const pem = await makeLeaf(authority, { dns: [dns], ip: [] }, Date.now())
    const split = pem.indexOf('-----BEGIN PRIVATE KEY')
    return { cert: pem.slice(0, split), key: pem.slice(split) }
  }
  const lay = ({ cert, key }: { cert?: string; key?: string }) => {
    if (cert !== undefined) writeFileSync(place('cert.pem'), cert)
    if (key !== undefined) writeFileSync(place('key.pem'), key)
  }
  const open = () =>
    openDoor(
      { kind: 'given', cert: place('cert.pem'), key: place('key.pem') },
      { folder, clock: Date.now, log },
    )

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-door-'))
    authority = await makeAuthority('tinh', { domains: ['vn'], ranges: [] }, Date.now())
  })
  afterEach(() => {
    vi.useRealTimers()
    rmSync(folder, { recursive: true, force: true })
  })

  it('takes the changed files without a restart, never a half written pair', async () => {
    lay(await write('cu.xa.vn'))
    const door = (await open()) as Door
    expect(door.isOwnHost('cu.xa.vn')).toBe(true)
    expect(door.isOwnHost('moi.xa.vn')).toBe(false)
    expect(door.reachable()).toEqual(['cu.xa.vn'])

    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const given: unknown[] = []
    const close = door.follow({ setSecureContext: (options) => void given.push(options) })
    const look = async () => {
      vi.advanceTimersByTime(10_000)
      await new Promise((later) => setTimeout(later, 50))
    }
    const next = await write('moi.xa.vn')
    lay({ cert: next.cert })
    await look()
    expect(given).toEqual([])
    expect(door.isOwnHost('cu.xa.vn')).toBe(true)
    lay({ key: next.key })
    await vi.waitFor(async () => {
      await look()
      expect(given).toEqual([expect.objectContaining({ ...next, minVersion: 'TLSv1.2' })])
    })
    expect(door.isOwnHost('moi.xa.vn')).toBe(true)
    rmSync(place('key.pem'))
    await look()
    expect(given).toHaveLength(1)
    close()
  })

  it('says why there is none: no files, or two that do not belong together', async () => {
    expect(await open()).toContain('cert.pem')
    lay({ cert: (await write('a.vn')).cert, key: (await write('a.vn')).key })
    expect(await open()).toContain('key.pem')
  })

  it('makes no certificate by a clock that stands in the past', async () => {
    const own = { kind: 'own', names: [], helpPort: null } as const
    expect(await openDoor(own, { folder, clock: () => 0, log })).toMatch(/Đồng hồ/)
  })

  it('never replaces a damaged authority by itself: every counter would stop trusting the box', async () => {
    const own = { kind: 'own', names: [], helpPort: null } as const
    for (const damaged of ['', 'x', authority.slice(0, 300)]) {
      writeFileSync(place('ca.pem'), damaged)
      expect(await openDoor(own, { folder, clock: Date.now, log })).toContain('ca.pem')
    }
  })
})
