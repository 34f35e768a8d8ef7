/**
 * The page's end of the vault worker. It is never stopped for being idle, since its memory is the unlocked state, and
 * whatever ends it has locked it. Rows, files and indexes keep the signatures of `VaultApi`.
 */
import { ok, type Result } from '../../domain/base/result.ts'
import { moved } from '../../workers/rpc/hand-over.ts'
import type { Recovered, Slot, UnlockedOfficer, VaultApi } from '../../workers/vault/api.ts'
import { createWorkerHandle, type CallOptions, type WorkerLike } from './worker-handle.ts'

export type {
  Custodian,
  PrfQuestion,
  RecoveryEnvelope,
  RowAddress,
  SealedFile,
  SealedRow,
  Slot,
  UnlockedOfficer,
} from '../../workers/vault/api.ts'

type Sealing = Pick<
  VaultApi,
  'sealRows' | 'openRows' | 'blindIndex' | 'sealFile' | 'openFile' | 'sealForServer'
>

export interface VaultBridge extends Sealing {
  /** Starts the worker while somebody types, so that the passphrase finds it ready. */
  prepare(): void
  create(input: Parameters<VaultApi['create']>[0], options?: CallOptions): Promise<Result<Slot>>
  addOfficer(input: Parameters<VaultApi['addOfficer']>[0], options?: CallOptions): Promise<Result<Slot>>
  unlock(input: Parameters<VaultApi['unlock']>[0], options?: CallOptions): Promise<Result<UnlockedOfficer>>
  /** What the passkey answered is moved into the vault: the page keeps nothing of it. */
  addPasskey(input: Parameters<VaultApi['addPasskey']>[0]): Promise<Result<Slot>>
  unlockByPasskey(input: Parameters<VaultApi['unlockByPasskey']>[0]): Promise<Result<UnlockedOfficer>>
  makeRecovery(input: Parameters<VaultApi['makeRecovery']>[0]): Promise<Result<Slot>>
  recover(input: Parameters<VaultApi['recover']>[0]): Promise<Result<Recovered>>
  renewPassphrase(input: Parameters<VaultApi['renewPassphrase']>[0]): Promise<Result<Slot>>
  lookup(input: { device: string; code: string }): Promise<Result<string>>
  suggestPassphrase(): Promise<Result<string>>
  /** Needs nobody logged in. */
  sealTo: VaultApi['sealTo']
  setPin(pin: string): Promise<Result<null>>
  warmLock(): Promise<Result<{ hasPin: boolean }>>
  warmUnlock(pin: string, options?: CallOptions): Promise<Result<UnlockedOfficer>>
  /** Wipes, then ends the worker; done within 200 ms even when the worker is busy. Nothing is left to open. */
  lock(): Promise<void>
  /** Does not start the worker. */
  state(): Promise<'cold' | 'warm' | 'open'>
  /** The keys are gone: the worker crashed or was ended. */
  onLost(listener: () => void): () => void
}

/** Far above the slowest Argon2 measured (3 s at a sixth of the speed). */
const CALL_LIMIT_MS = 60_000
const WIPE_LIMIT_MS = 120

export function createVaultBridge(start: () => WorkerLike): VaultBridge {
  const handle = createWorkerHandle<VaultApi>(start, {
    name: 'vault',
    serial: false,
    idleMs: null,
    timeoutMs: CALL_LIMIT_MS,
    giveUp: 'abandon',
  })

  /** A vault that opens after its caller gave up would stand open with nobody in front of it. */
  async function opening<T>(call: Promise<Result<T>>): Promise<Result<T>> {
    const answer = await call
    const code = answer.ok ? null : answer.problem.code
    if (code === 'worker.aborted' || code === 'worker.timed-out') handle.stop()
    return answer
  }

  return {
    prepare: () => void handle.call(async (api) => ok(await api.state())),
    create: (input, options) => opening(handle.call((api) => api.create(input), options)),
    addOfficer: (input, options) => handle.call((api) => api.addOfficer(input), options),
    unlock: (input, options) => opening(handle.call((api) => api.unlock(input), options)),
    addPasskey: (input) => handle.call((api) => api.addPasskey(moved(input))),
    unlockByPasskey: (input) => opening(handle.call((api) => api.unlockByPasskey(moved(input)))),
    makeRecovery: (input) => handle.call((api) => api.makeRecovery(input)),
    recover: (input) => opening(handle.call((api) => api.recover(input))),
    renewPassphrase: (input) => handle.call((api) => api.renewPassphrase(input)),
    lookup: (input) => handle.call(async (api) => ok(await api.lookup(input))),
    suggestPassphrase: () => handle.call(async (api) => ok(await api.suggestPassphrase())),
    sealTo: (sealKey, plain) => handle.call((api) => api.sealTo(sealKey, plain)),
    setPin: (pin) => handle.call((api) => api.setPin(pin)),
    warmLock: async () => (handle.running ? handle.call((api) => api.warmLock()) : ok({ hasPin: false })),
    warmUnlock: (pin, options) => opening(handle.call((api) => api.warmUnlock(pin), options)),
    async lock() {
      if (!handle.running) return
      await handle.call(async (api) => ok(await api.lock()), { timeoutMs: WIPE_LIMIT_MS })
      handle.stop()
    },
    async state() {
      if (!handle.running) return 'cold'
      const answer = await handle.call(async (api) => ok(await api.state()))
      return answer.ok ? answer.value : 'cold'
    },
    onLost: (listener) => handle.onEnd(listener),

    sealRows: (rows) => handle.call((api) => api.sealRows(rows)),
    openRows: (rows) => handle.call((api) => api.openRows(rows)),
    blindIndex: (field, values) => handle.call((api) => api.blindIndex(field, values)),
    sealFile: (plain) => handle.call((api) => api.sealFile(plain)),
    openFile: (file) => handle.call((api) => api.openFile(file)),
    sealForServer: (items) => handle.call((api) => api.sealForServer(items)),
  }
}

export const vault: VaultBridge = createVaultBridge(
  () => new Worker(new URL('../../workers/vault/worker.ts', import.meta.url), { type: 'module' }),
)
