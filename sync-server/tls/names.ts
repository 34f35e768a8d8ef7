/** Under which names and addresses other machines may reach this one. */
import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { isInRanges, PRIVATE_RANGES } from './private-ranges.ts'

export interface BoxNames {
  readonly dns: readonly string[]
  readonly ip: readonly string[] // the ones of a cable or a radio first
}

export interface Machine {
  readonly hostname: string
  readonly interfaces: ReturnType<typeof networkInterfaces>
}

/** Made by programs for their own guests: right in a certificate, useless on a poster. */
const INNER = /^(?:lo|docker|br-|veth|virbr|vnet|cni|podman|lxc|lxd|tun|tap|wg|tailscale|zt)/

const DNS_NAME =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/

export const readMachine = (): Machine => ({ hostname: hostname(), interfaces: networkInterfaces() })

/** `more`: what the technician added (`TLS_NAMES`). */
export function namesOf(machine: Machine, more: readonly string[]): BoxNames {
  const host = machine.hostname.toLowerCase()
  const first = host.split('.')[0] ?? ''
  const dns = [`${first}.local`, host, 'localhost'].filter(isDnsName)
  return {
    dns: unique([...more.filter((name) => isIP(name) === 0), ...dns]),
    ip: unique([...more.filter((name) => isIP(name) !== 0), ...addressesOf(machine), '127.0.0.1', '::1']),
  }
}

function addressesOf({ interfaces }: Machine): string[] {
  const all = Object.entries(interfaces).flatMap(([card, addresses]) =>
    (addresses ?? [])
      .filter((each) => !each.internal && isInRanges(each.address, PRIVATE_RANGES))
      .map(({ address }) => ({ address, order: Number(INNER.test(card)) * 2 + Number(isIP(address) === 6) })),
  )
  return all.toSorted((a, b) => a.order - b.order).map(({ address }) => address)
}

export const isDnsName = (name: string) => DNS_NAME.test(name) && !/^[\d.]+$/.test(name)

/** As it stands in an address bar. */
export function addressOf(scheme: 'http' | 'https', name: string, port: number): string {
  const isDefault = port === (scheme === 'https' ? 443 : 80)
  return `${scheme}://${isIP(name) === 6 ? `[${name}]` : name}${isDefault ? '' : `:${port}`}`
}

export const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '::1']

/**
 * What another machine should be told: what the technician stated, because a browser's data belong to one name; then
 * addresses, because tablets often can't look up a `.local` name.
 */
export function reachableNames({ dns, ip }: BoxNames, stated: readonly string[]): string[] {
  const known = [...ip, ...dns].filter((name) => !LOOPBACK.includes(name))
  return unique([...stated.filter((name) => known.includes(name)), ...known])
}

export const allNames = ({ dns, ip }: BoxNames): string[] => [...dns, ...ip]

const unique = (names: readonly string[]) => [...new Set(names)]
