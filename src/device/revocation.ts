/** That this device was revoked, written before anything is given up: a page that dies in between goes on with it. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { Kept } from './kept.ts'

export interface RevocationStore {
  /** When the home server said so; undefined: this device works. */
  find(): Promise<Result<string | undefined>>
  keep(at: string): Promise<Result<null>>
  /** The device enrols anew. */
  forget(): Promise<Result<null>>
}

const KEY = 'revoked'

export function createRevocationStore(kept: Kept): RevocationStore {
  const set = async (value: string | undefined): Promise<Result<null>> => {
    const done = await kept.update<string>(KEY, () => value)
    return done.ok ? ok(null) : done
  }
  return { find: () => kept.find<string>(KEY), keep: (at) => set(at), forget: () => set(undefined) }
}
