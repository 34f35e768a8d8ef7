/**
 * What somebody recorded on this machine or brought here: the centre's own voice for calls (`own`), and sentences in other
 * languages, a pack each. A voice is no resident's; it lies in clear.
 */
import { ok, type Result } from '../../domain/base/result.ts'
import { openKept } from '../device/kept.ts'

/** `own`: the clips of announcements. Others: sentences by their Vietnamese wording. */
export const OWN_PACK = 'own'

export interface Pack {
  readonly id: string // `own`, or the language: `tai`, `mtq`, `hmn`
  readonly keys: readonly string[]
}

export interface Recordings {
  packs(): Promise<Result<readonly Pack[]>>
  find(pack: string, key: string): Promise<Result<ArrayBuffer | undefined>>
  keep(pack: string, key: string, sound: ArrayBuffer): Promise<Result<null>>
  drop(pack: string, key: string): Promise<Result<null>>
  /** Told when another page, or another part of this one, changed something. Answers how to stop. */
  onChange(heard: () => void): () => void
}

const PACKS = 'packs'

export function openRecordings(databaseName = 'motcua-voice'): Recordings {
  const kept = openKept(databaseName)
  const tabs = new BroadcastChannel(databaseName)
  const here = new Set<() => void>()
  tabs.addEventListener('message', () => here.forEach((heard) => heard()))
  const place = (pack: string, key: string) => `${pack}/${key}`

  async function list(change: (packs: ReadonlyMap<string, readonly string[]>) => Map<string, string[]>) {
    const done = await kept.update<Pack[]>(PACKS, (old = []) => {
      const changed = change(new Map(old.map(({ id, keys }) => [id, keys])))
      return [...changed].filter(([, keys]) => keys.length > 0).map(([id, keys]) => ({ id, keys }))
    })
    if (!done.ok) return done
    tabs.postMessage(null)
    here.forEach((heard) => heard())
    return ok(null)
  }
  const copied = (packs: ReadonlyMap<string, readonly string[]>) =>
    new Map([...packs].map(([id, keys]) => [id, [...keys]]))

  return {
    async packs() {
      const found = await kept.find<Pack[]>(PACKS)
      return found.ok ? ok(found.value ?? []) : found
    },
    find: (pack, key) => kept.find<ArrayBuffer>(place(pack, key)),
    async keep(pack, key, sound) {
      // The sound first: a list that names it is never without it.
      const done = await kept.update<ArrayBuffer>(place(pack, key), () => sound)
      if (!done.ok) return done
      return await list((packs) => {
        const next = copied(packs)
        return next.set(pack, [...new Set([...(next.get(pack) ?? []), key])])
      })
    },
    onChange(heard) {
      here.add(heard)
      return () => void here.delete(heard)
    },
    async drop(pack, key) {
      const listed = await list((packs) => {
        const next = copied(packs)
        return next.set(
          pack,
          (next.get(pack) ?? []).filter((one) => one !== key),
        )
      })
      if (!listed.ok) return listed
      const done = await kept.update<ArrayBuffer>(place(pack, key), () => undefined)
      return done.ok ? ok(null) : done
    },
  }
}
