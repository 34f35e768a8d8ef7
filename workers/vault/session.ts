/** What the vault holds in its three states, and how it passes from one to another. Leaving `open` wipes the secrets. */
import { refuse, type Result } from '../../domain/base/result.ts'
import type { UnlockedOfficer } from './api.ts'
import { type Bytes } from './bytes.ts'
import { wipeWarm, type WarmSecrets } from './pin.ts'
import { wipeSecrets, type StoreKeys, type StoreSecrets } from './store-keys.ts'

export interface Place {
  readonly device: string
  readonly commune: string
  readonly sealKey: CryptoKey
  readonly sealKeyPrint: Bytes
}

export interface OpenVault {
  readonly kind: 'open'
  readonly place: Place
  readonly who: UnlockedOfficer
  readonly secrets: StoreSecrets
  readonly keys: StoreKeys
  readonly warm: WarmSecrets | null // made when the PIN was set
}

interface WarmVault {
  readonly kind: 'warm'
  readonly place: Place
  readonly who: UnlockedOfficer
  readonly warm: WarmSecrets
}

type VaultState = { readonly kind: 'cold' } | WarmVault | OpenVault

export interface Session {
  readonly state: VaultState
  /** Grows with every lock: what was begun before one may not open, nor answer in clear, after it. */
  readonly generation: number
  /** Wipes the secrets and answers `vault.locked` when a lock came in between. */
  open(next: OpenVault, begunAt: number): Result<UnlockedOfficer>
  setWarm(warm: WarmSecrets): void
  /** False when there is no PIN: then the vault goes cold. */
  warmLock(): boolean
  lock(): void
}

export function createSession(): Session {
  let state: VaultState = { kind: 'cold' }
  let generation = 0

  const leave = (keepWarm: boolean) => {
    generation += 1
    if (state.kind === 'open') wipeSecrets(state.secrets)
    if (state.kind !== 'cold' && state.warm !== null && !keepWarm) wipeWarm(state.warm)
  }

  return {
    get state() {
      return state
    },
    get generation() {
      return generation
    },
    open(next, begunAt) {
      if (begunAt !== generation || state.kind === 'open') {
        wipeSecrets(next.secrets)
        return refuse(state.kind === 'open' ? 'vault.already-open' : 'vault.locked')
      }
      if (state.kind === 'warm' && state.warm !== next.warm) wipeWarm(state.warm)
      state = next
      return { ok: true, value: next.who }
    },
    setWarm(warm) {
      if (state.kind !== 'open') return wipeWarm(warm)
      if (state.warm !== null) wipeWarm(state.warm)
      state = { ...state, warm }
    },
    warmLock() {
      if (state.kind === 'warm') return true
      const warm = state.kind === 'open' ? state.warm : null
      leave(true)
      state =
        state.kind === 'open' && warm !== null
          ? { kind: 'warm', place: state.place, who: state.who, warm }
          : { kind: 'cold' }
      return warm !== null
    },
    lock() {
      leave(false)
      state = { kind: 'cold' }
    },
  }
}
