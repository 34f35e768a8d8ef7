import type { NetworkInterfaceInfo } from 'node:os'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sharesNetwork, watchNetworks } from './shared-network.ts'
import { kioskSharesNetwork } from './words.ts'

const address = (cidr: string, internal = false) =>
  ({ address: cidr.split('/')[0], cidr, internal }) as NetworkInterfaceInfo
const here = { lo: [address('127.0.0.1/8', true), address('::1/128', true)] }
const staff = { ...here, eth0: [address('10.8.0.2/24'), address('fe80::1/64')] }
const apart = { ...staff, eth1: [address('10.9.0.2/24'), address('fe80::2/64')] }
const oneSwitch = { ...staff, eth1: [address('10.8.0.3/24')] }
const oneCable = { ...here, eth0: [address('10.8.0.2/24'), address('10.9.0.2/24')] }

describe('Q05: networks of staff and residents', () => {
  it.each([
    ['every address of a machine with a network', null, null, apart, true],
    ['every address of a machine without one', null, null, here, false],
    ['staff anywhere, residents at one', '0.0.0.0', '10.9.0.2', apart, true],
    ['staff anywhere of IPv6', '::', '10.9.0.2', apart, true],
    ['the same address', '10.8.0.2', '10.8.0.2', apart, true],
    ['an address of each network', '10.8.0.2', '10.9.0.2', apart, false],
    ['two addresses of one network', '10.8.0.2', '10.8.0.3', oneSwitch, true],
    ['two networks on one cable', '10.8.0.2', '10.9.0.2', oneCable, true],
    ['an address that is not there', '10.8.0.2', '10.7.0.9', apart, false],
    ['staff on this machine only', '127.0.0.1', null, apart, false],
    ['staff on this machine by name', 'localhost', '10.9.0.2', apart, false],
    ['one name for both', 'hop.xa.vn', 'hop.xa.vn', apart, true],
  ])('%s', (_, a, b, networks, shared) => expect(sharesNetwork(a, b, networks)).toBe(shared))
})

describe('Q05: while the server runs', () => {
  const HOUR = 3_600_000
  let networks: NodeJS.Dict<NetworkInterfaceInfo[]> = apart
  const said: string[] = []
  const watch = () =>
    watchNetworks({
      staff: '10.8.0.2',
      kiosk: '10.9.0.2',
      networks: () => networks,
      say: (text) => said.push(text),
    })

  beforeEach(() => {
    vi.useFakeTimers()
    ;[networks, said.length] = [apart, 0]
  })
  afterEach(() => vi.useRealTimers())

  it('two networks that become one are told within a minute, without a restart', () => {
    const stop = watch()
    vi.advanceTimersByTime(5 * HOUR)
    expect(said).toEqual([])
    networks = oneCable
    vi.advanceTimersByTime(60_000)
    expect(said).toEqual([kioskSharesNetwork])
    stop()
  })

  it('is told at the start and once a day while it lasts, and anew when it comes back', () => {
    networks = oneCable
    const stop = watch()
    expect(said).toHaveLength(1)
    vi.advanceTimersByTime(23 * HOUR)
    expect(said).toHaveLength(1)
    vi.advanceTimersByTime(2 * HOUR)
    expect(said).toHaveLength(2)
    networks = apart
    vi.advanceTimersByTime(60_000)
    networks = oneCable
    vi.advanceTimersByTime(60_000)
    expect(said).toHaveLength(3)
    stop()
    vi.advanceTimersByTime(48 * HOUR)
    expect(said).toHaveLength(3)
  })
})
