/** A certificate somebody else renews (`TLS_CERT`, `TLS_KEY`): read again when its files change. */
import { readFile } from 'node:fs/promises'
import { readServed, type Served } from './served.ts'

export interface GivenCertificate {
  /** The newest that is whole: a pair caught half written, or gone, leaves the one before in place. */
  current(): Promise<Served>
}

/** Null: there is no usable pair at these places. */
export async function openGivenCertificate(
  places: { readonly cert: string; readonly key: string },
  complain: (why: string) => void,
): Promise<GivenCertificate | null> {
  const read = async () => {
    const [cert, key] = await Promise.all([readFile(places.cert, 'utf8'), readFile(places.key, 'utf8')])
    return { cert, key }
  }
  const first = await read().catch(() => null)
  const served = first && readServed(first.cert, first.key)
  if (!served) return null
  let last = served
  let complained = ''
  return {
    current: async () => {
      const now = await read().catch(() => null)
      if (now?.cert === last.cert && now.key === last.key) return last
      const next = now && readServed(now.cert, now.key)
      if (next) return (last = next)
      const why = now === null ? 'cannot be read' : 'certificate and key do not belong together'
      if (why !== complained) complain(why)
      complained = why
      return last
    },
  }
}
