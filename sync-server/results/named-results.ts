/** Which files and dossiers a segment's facts may put before the closing gate. */
import { isPlainObject } from '../../domain/base/shape.ts'

const HASH = /^[0-9a-f]{64}$/
const ID = /^[\w-]{1,64}$/
const GATED: ReadonlySet<unknown> = new Set([
  'result-attached',
  'result-returned',
  'result-vouched',
  'dossier-closed',
  'conflict-resolved',
])
const MOST = 200

export function namedResults(raws: readonly Uint8Array[]): {
  readonly dossiers: readonly string[]
  readonly files: readonly string[]
} {
  const dossiers = new Set<string>()
  const files = new Set<string>()
  for (const raw of raws) {
    const event = looseJson(raw)
    if (!isPlainObject(event) || !GATED.has(event['type'])) continue
    const dossier = event['dossier']
    if (typeof dossier === 'string' && ID.test(dossier)) dossiers.add(dossier)
    const file = isPlainObject(event['body']) ? event['body']['file'] : undefined
    const sha256 = isPlainObject(file) ? file['sha256'] : undefined
    if (typeof sha256 === 'string' && HASH.test(sha256)) files.add(sha256)
  }
  return { dossiers: [...dossiers].slice(0, MOST), files: [...files].slice(0, MOST) }
}

function looseJson(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(raw))
  } catch {
    return null
  }
}
