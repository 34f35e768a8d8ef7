/** What this server tells of signatures (J1), and what it judges by itself: one and the same. */
import { readCertificate, type Certificate } from '../../domain/signature/certificate.ts'
import { issuerId, shortened, type IssuerList } from '../../domain/signature/revocation/issuer-list.ts'
import { authoritiesOf, ROOTS_ITEM } from '../../domain/signature/roots.ts'
import { signatureListText, type SignatureList } from '../../domain/signature/signature-list.ts'
import { trustOf, type SignatureTrust } from '../../domain/signature/trust.ts'
import { fromBase64Url } from '../../domain/base/bytes-text.ts'
import type { PackManifest } from '../../domain/sync/wire.ts'
import { sha256Hex } from '../sha256.ts'
import type { CrlRow, PackStore, SignatureRows, SignatureStore } from '../store/port.ts'
import { platform } from './platform.ts'

/** What a slow line carries once a day: about 400 KB before it is packed. */
export const MOST_TOLD = 10_000

export interface Told {
  readonly list: SignatureList
  readonly hash: string
  readonly authorities: readonly Certificate[] // of pack and commune
  readonly trust: SignatureTrust
  readonly trustHash: string
}

export type SignatureTeller = (commune: string) => Promise<Told>

export function makeTeller(store: SignatureStore & PackStore): SignatureTeller {
  const short = new Map<string, { readonly changedAt: string | null; readonly list: IssuerList | null }>()

  async function listOf({ issuer, address, changedAt }: CrlRow): Promise<IssuerList | null> {
    const key = `${issuer}|${address}`
    const held = short.get(key)
    if (held?.changedAt === changedAt) return held.list
    const whole = changedAt === null ? null : await store.crlList({ issuer, address })
    const list = whole && shortened(whole, MOST_TOLD)
    short.set(key, { changedAt, list })
    return list
  }

  const held = new Map<string, { readonly stamp: string; readonly told: Told }>()

  /** Every round of every device asks whether its list is still the one (A15): what it is made of says so, unread. */
  return async (commune) => {
    const [pack, own, crls] = [
      await packItem(store),
      await store.signatureRows(commune),
      await store.crlRows(),
    ]
    const stamp = JSON.stringify([pack.hash, own, crls.map(({ triedMs: _, ...row }) => row)])
    const known = held.get(commune)
    if (known?.stamp === stamp) return known.told
    const told = await make(commune, pack, own, crls)
    held.set(commune, { stamp, told })
    return told
  }

  async function make(
    commune: string,
    pack: PackItem,
    { authorities, certificates, requests, changedAt }: SignatureRows,
    crls: readonly CrlRow[],
  ): Promise<Told> {
    const own = authorities.flatMap(
      ({ der }) => readCertificate(fromBase64Url(der) ?? new Uint8Array()) ?? [],
    )
    const { roots, intermediates } = authoritiesOf(pack.value)
    const all = [...roots, ...intermediates, ...own]
    const ids = new Set(await Promise.all(all.map((one) => issuerId(platform, one))))
    const rows = crls.filter(({ issuer }) => ids.has(issuer))
    const lists = await Promise.all(rows.map(listOf))
    const times = [changedAt, ...rows.map((row) => row.changedAt ?? '')]
    const list: SignatureList = {
      commune,
      version: Math.max(0, ...times.map((at) => Date.parse(at) || 0)),
      authorities,
      lists: lists.filter((one) => one !== null),
      sources: rows.map(({ issuerName, address, thisUpdate, nextUpdate, fault }) => ({
        issuer: issuerName,
        address,
        thisUpdate,
        nextUpdate,
        fault,
      })),
      certificates: certificates.map(({ der: _, ...one }) => one),
      requests,
    }
    const hash = sha256Hex(signatureListText(list))
    const trust = trustOf(pack.value, list)
    return { list, hash, authorities: all, trust, trustHash: sha256Hex(`${pack.hash}|${hash}`) }
  }
}

interface PackItem {
  readonly hash: string
  readonly value: unknown
}

export async function packItem(store: PackStore): Promise<PackItem> {
  const pack = await store.findPack('current')
  const { items } = pack ? (JSON.parse(pack.bytes) as PackManifest) : { items: [] }
  const hash = items.find((item) => item.id === ROOTS_ITEM)?.hash ?? ''
  const text = hash === '' ? undefined : (await store.packItems([hash])).get(hash)
  return { hash, value: text === undefined ? undefined : (JSON.parse(text) as unknown) }
}
