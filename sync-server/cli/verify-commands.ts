/** `motcua audit verify`, `ledger verify`: on the database as it lies there; the server need not run. */
import { createPublicKey } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readAnchor, type Anchor } from '../audit/anchor.ts'
import { verifyLedgers } from '../audit/verify-ledgers.ts'
import { verifyAllAudit } from '../audit/verify.ts'
import type { Options, Told } from '../cli-commands.ts'
import { safetyWords as words } from '../words.ts'
import { fail, say, type SafetyParts } from './backup-commands.ts'

export async function auditVerify(parts: SafetyParts, options: Options): Promise<Told> {
  const anchors = await readAnchors(parts, options['anchor'])
  if ('isError' in anchors) return anchors
  const communes = (await parts.store.listCommunes()).map((commune) => commune.code)
  const ends = anchors.list.flatMap((anchor) => anchor.audits)
  return tell(await verifyAllAudit(parts.store, communes, ends), anchors.list.length)
}

export async function ledgerVerify(parts: SafetyParts, options: Options): Promise<Told> {
  const anchors = await readAnchors(parts, options['anchor'])
  if ('isError' in anchors) return anchors
  const ends = anchors.list.flatMap((anchor) => anchor.ledgers)
  return tell(await verifyLedgers(parts.store, ends), anchors.list.length)
}

function tell(
  verdicts: readonly {
    readonly commune: string
    readonly rows: number
    readonly fault: { readonly seq: number; readonly kind: string } | null
  }[],
  anchors: number,
): Told {
  const lines = verdicts.map(({ commune, rows, fault }) =>
    fault ? words.chainBroken(commune, fault.seq, fault.kind) : words.chainWhole(commune, rows),
  )
  const text = [...lines, words.anchorsUsed(anchors)].join('\n')
  return verdicts.some(({ fault }) => fault) ? fail(text) : say(text)
}

/** The one that is named, else those of the data folder. One that was touched is an answer of its own. */
async function readAnchors(
  { keys, dataDir }: SafetyParts,
  named: string | undefined,
): Promise<{ readonly list: readonly Anchor[] } | Told> {
  const folder = join(dataDir, 'anchors')
  const own = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
  const paths = named ? [named] : own.map((name) => join(folder, name))
  const key = createPublicKey({ key: { ...keys.sign.publicJwk }, format: 'jwk' })
  const list: Anchor[] = []
  for (const path of paths) {
    const anchor = readAnchor(await readFile(path, 'utf8'), key)
    if (!anchor) return fail(words.anchorFalse(path))
    list.push(anchor)
  }
  return { list }
}
