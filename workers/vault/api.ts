/** The vault worker: the only place where the device store key lives, in memory and unlocked. */
import type { Result } from '../../domain/base/result.ts'

/** A slot wraps the store key for one officer on this device (kept by `src/device`, holds no clear secret). */
export interface Slot {
  readonly v: 1
  readonly officer: string // officer id; part of the AAD
  readonly lookup: string // base64url HMAC of the officer code under a device salt: no list of names on disk
  readonly kind: 'passphrase' | 'prf' | 'recovery'
  readonly kdf: {
    readonly alg: 'argon2id'
    readonly memoryKib: number
    readonly passes: number
    readonly salt: string
  } | null
  readonly prf?: PrfQuestion // kind `prf`
  readonly envelopes?: readonly RecoveryEnvelope[] // kind `recovery`
  readonly custodiansAt?: string // kind `recovery`: of the list it was sealed to
  readonly isRecovered?: true // kind `passphrase`: chosen here, the home server has not heard of it
  readonly iv: string
  readonly sealed: string // check (16) ‖ AES-256-GCM over store key ‖ officer key ‖ seal key print ‖ profile
}

/** What a passkey is asked for its pseudo-random bytes: the same key and salt give the same ones, on no other device. */
export interface PrfQuestion {
  readonly credential: string // base64url
  readonly salt: string // base64url, 32 bytes of this slot alone
}

/** Who holds a key of recovery: an office, never a person's name, and the public key of the `age` program. */
export interface Custodian {
  readonly label: string
  readonly recipient: string
}

/** The recovery code, sealed so that the first custodian opens it for the second and neither alone. */
export interface RecoveryEnvelope {
  readonly custodians: readonly [string, string] // labels, in the order of opening
  readonly text: string // armoured, for the stock `age` program
}

/** `device`: readable by every officer of this device. `officer`: only by the one unlocked (drafts). */
export type Owner = 'device' | 'officer'

export interface RowAddress {
  readonly table: string
  readonly id: string
  readonly version: number // AAD: a moved or rolled-back row does not open
  readonly owner: Owner
}

export interface SealedRow {
  readonly iv: Uint8Array
  readonly data: Uint8Array
}

export interface SealedFile {
  readonly sha256: string // hex, of the plain bytes
  readonly size: number
  readonly iv: Uint8Array
  readonly data: Uint8Array // ciphertext with tag
  readonly key: Uint8Array // file key wrapped under the store key
  readonly keyForServer: Uint8Array // file key sealed to the home server
}

export interface UnlockedOfficer {
  readonly officer: string
  readonly profile: string // JSON of OfficerProfile
}

export interface Recovered {
  readonly who: UnlockedOfficer
  readonly slot: Slot // by the new passphrase
}

export interface VaultApi {
  /** First officer of this device: makes the store key. Text `passphrase` is NFKC-normalised inside.
   *  `vault.passphrase-too-weak` {reason}, `vault.seal-key-invalid`, `vault.out-of-memory`, `vault.already-open`. */
  create(input: {
    device: string
    commune: string
    officer: string
    code: string
    passphrase: string
    profile: string
    sealKey: JsonWebKey
  }): Promise<Result<Slot>>
  /** A further officer while somebody is unlocked. */
  addOfficer(input: {
    officer: string
    code: string
    passphrase: string
    profile: string
  }): Promise<Result<Slot>>
  /** `vault.wrong-passphrase`, `vault.slot-tampered`, `vault.kdf-too-weak`, `vault.out-of-memory`,
   *  `vault.seal-key-changed` (the server key handed in is not the one the slot was made for), `vault.already-open`. */
  unlock(input: {
    device: string
    commune: string
    slot: Slot
    passphrase: string
    sealKey: JsonWebKey
  }): Promise<Result<UnlockedOfficer>>
  /** A passkey of the officer who is unlocked. `prf`: what it answered; wiped here after use. */
  addPasskey(input: { lookup: string; question: PrfQuestion; prf: Uint8Array }): Promise<Result<Slot>>
  /** As `unlock`; `vault.wrong-passkey` instead of the wrong passphrase. */
  unlockByPasskey(input: {
    device: string
    commune: string
    slot: Slot
    prf: Uint8Array
    sealKey: JsonWebKey
  }): Promise<Result<UnlockedOfficer>>
  /** A new code of recovery for the officer who is unlocked, sealed to each pair of custodians.
   *  `vault.custodians-invalid` {label}, with fewer than two or a key that is none. */
  makeRecovery(input: { lookup: string; custodians: readonly Custodian[] }): Promise<Result<Slot>>
  /** Opens by the code that two custodians brought, and seals a new passphrase slot. `vault.recovery-code-mistyped`,
   *  `vault.wrong-recovery-code`, `vault.passphrase-too-weak`, and as `unlock`. */
  recover(input: {
    device: string
    commune: string
    slot: Slot
    code: string
    passphrase: string
    sealKey: JsonWebKey
  }): Promise<Result<Recovered>>
  /** Another passphrase for the officer who is unlocked. */
  renewPassphrase(input: { lookup: string; passphrase: string }): Promise<Result<Slot>>
  /** Blind lookup of a slot by typed officer code (`Slot.lookup`). */
  lookup(input: { device: string; code: string }): Promise<string>
  /** Four words chosen by the machine, 2^44: shown once, never kept. */
  suggestPassphrase(): Promise<string>
  /** For warm locks until the next cold one. `vault.pin-too-weak` {reason}. */
  setPin(pin: string): Promise<Result<null>>
  /** Keys stay in RAM under the PIN; rows can no longer be opened. Without a PIN this is `lock`. */
  warmLock(): Promise<Result<{ hasPin: boolean }>>
  /** `vault.wrong-pin` {left}, `vault.cold` after ten misses. */
  warmUnlock(pin: string): Promise<Result<UnlockedOfficer>>
  lock(): Promise<void>
  state(): Promise<'cold' | 'warm' | 'open'>
  /** Seals to a home server with nobody logged in: this device could not open it either. `vault.seal-key-invalid`. */
  sealTo(
    sealKey: JsonWebKey,
    plain: Uint8Array,
  ): Promise<Result<{ sealed: Uint8Array; keyPrint: Uint8Array }>>
  // All below answer `vault.locked` unless the vault is open.
  sealRows(rows: readonly { address: RowAddress; plain: Uint8Array }[]): Promise<Result<SealedRow[]>>
  /** A row that does not open answers `null` in its place (damaged or foreign), the others open. */
  openRows(rows: readonly { address: RowAddress; row: SealedRow }[]): Promise<Result<(Uint8Array | null)[]>>
  /** 128-bit blind index of normalised values, for equality search only. */
  blindIndex(field: string, values: readonly string[]): Promise<Result<string[]>>
  sealFile(plain: Uint8Array): Promise<Result<SealedFile>>
  openFile(file: Pick<SealedFile, 'sha256' | 'iv' | 'data' | 'key'>): Promise<Result<Uint8Array>>
  /** Seals exact event bytes to the home server, so that they go on syncing with nobody logged in. */
  sealForServer(items: readonly Uint8Array[]): Promise<Result<Uint8Array[]>>
}
