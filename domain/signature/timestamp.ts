/** A timestamp over a signature (RFC 3161): whose clock says that it existed. */
import { hashOf } from './algorithms.ts'
import { wasValidAt } from './certificate.ts'
import { leadsToRoot } from './chain.ts'
import { checkMessage } from './check-message.ts'
import type { SignatureCrypto } from './crypto-port.ts'
import { child, readDer, sameBytes, TAG } from './der.ts'
import { timeOf } from './der-text.ts'
import { readSignedData } from './signed-data.ts'
import type { SignatureTrust } from './trust.ts'

const TST_INFO = '1.2.840.113549.1.9.16.1.4'

export interface Timestamp {
  readonly at: string // ISO
  readonly authority: string
  readonly isTrusted: boolean // a clock we know; else it is one more claim
}

/** Undefined for a token that is not sound, or stamps something else. */
export async function readTimestamp(
  platform: SignatureCrypto,
  token: Uint8Array,
  signature: Uint8Array,
  trust: Pick<SignatureTrust, 'roots' | 'others'>,
): Promise<Timestamp | undefined> {
  const message = readSignedData(readDer(token))
  if (message?.contentKind !== TST_INFO || message.content === null) return undefined
  const info = readDer(message.content)
  const imprint = child(info, 2, TAG.sequence)
  const hash = hashOf(child(imprint, 0))
  const stamped = child(imprint, 1, TAG.octets)?.value
  const at = timeOf(info?.children.find((one) => one.tag === TAG.generalizedTime))
  if (!hash.ok || !stamped || at === undefined) return undefined
  if (!sameBytes(await platform.digest(hash.value, signature), stamped)) return undefined
  const checked = await checkMessage(platform, message, message.content, false)
  if (!checked.ok || !checked.value.canStamp || !wasValidAt(checked.value, at)) return undefined
  const isTrusted = await leadsToRoot(
    platform,
    checked.value,
    [...message.certificates, ...trust.others],
    trust.roots,
    at,
  )
  return { at, authority: checked.value.holder.name, isTrusted }
}
