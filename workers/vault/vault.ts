/**
 * The vault itself: who may open it, and what it does while open. It keeps nothing but memory, compares no secret with
 * anything, and answers nothing in clear once it has been locked.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { VaultApi } from './api.ts'
import { KEY_BYTES } from './aead.ts'
import { blindIndexOf, slotLookup } from './blind-index.ts'
import { randomBytes } from './bytes.ts'
import { openFile, sealFile } from './files.ts'
import { furtherWays, openWith } from './further-ways.ts'
import type { Argon2 } from './kdf.ts'
import { checkPassphrase, choosePassphrase } from './passphrase.ts'
import { checkPin, openWarm, warmSecrets } from './pin.ts'
import { findPlace } from './place.ts'
import { openRow, sealRow } from './rows.ts'
import { importSealKey, sealKeyPrint, sealToServer } from './server-seal.ts'
import { createSession, type OpenVault } from './session.ts'
import { openSlot, sealSlot } from './slot.ts'
import { deriveStoreKeys, wipeSecrets } from './store-keys.ts'

export function createVault(argon2: Argon2): VaultApi {
  const session = createSession()

  /** Sealed bytes may leave even when a lock comes in between: what was being saved is saved. */
  async function sealing<T>(work: (open: OpenVault) => Promise<T>): Promise<Result<T>> {
    const { state } = session
    return state.kind === 'open' ? ok(await work(state)) : refuse('vault.locked')
  }

  async function reading<T>(work: (open: OpenVault) => Promise<Result<T>>): Promise<Result<T>> {
    const { state, generation } = session
    if (state.kind !== 'open') return refuse('vault.locked')
    const answer = await work(state)
    return generation === session.generation ? answer : refuse('vault.locked')
  }

  return {
    async create({ device, commune, officer, code, passphrase, profile, sealKey }) {
      const begunAt = session.generation
      if (session.state.kind !== 'cold') return refuse('vault.already-open')
      const strong = checkPassphrase(passphrase)
      if (!strong.ok) return strong
      const place = await findPlace(device, commune, sealKey)
      if (!place.ok) return place
      const secrets = { store: randomBytes(KEY_BYTES), officer: randomBytes(KEY_BYTES) }
      const head = { device, commune, officer, lookup: await slotLookup(device, code) }
      const content = { ...secrets, sealKeyPrint: place.value.sealKeyPrint, profile }
      const slot = await sealSlot(argon2, head, passphrase, content)
      if (!slot.ok) return slot
      const who = { officer, profile }
      const keys = await deriveStoreKeys(secrets)
      const opened = session.open(
        { kind: 'open', place: place.value, who, secrets, keys, warm: null },
        begunAt,
      )
      return opened.ok ? slot : opened
    },

    async addOfficer({ officer, code, passphrase, profile }) {
      return await reading(async ({ place, secrets }) => {
        const strong = checkPassphrase(passphrase)
        if (!strong.ok) return strong
        const { device, commune, sealKeyPrint: print } = place
        // A copy: a lock in the middle wipes the original, and a slot over zeros would be a slot over nothing.
        const theirs = { store: secrets.store.slice(), officer: randomBytes(KEY_BYTES) }
        const head = { device, commune, officer, lookup: await slotLookup(device, code) }
        const slot = await sealSlot(argon2, head, passphrase, { ...theirs, sealKeyPrint: print, profile })
        wipeSecrets(theirs)
        return slot
      })
    },

    async unlock({ device, commune, slot, passphrase, sealKey }) {
      const begunAt = session.generation
      if (session.state.kind === 'open') return refuse('vault.already-open')
      const place = await findPlace(device, commune, sealKey)
      if (!place.ok) return place
      const content = await openSlot(argon2, { device, commune }, slot, passphrase)
      return content.ok ? await openWith(session, begunAt, place.value, slot.officer, content.value) : content
    },

    ...furtherWays(argon2, session),

    lookup: ({ device, code }) => slotLookup(device, code),
    suggestPassphrase: async () => choosePassphrase(),

    async setPin(pin) {
      return await reading(async ({ secrets }) => {
        const usable = checkPin(pin)
        if (!usable.ok) return usable
        const copy = { store: secrets.store.slice(), officer: secrets.officer.slice() }
        const begunAt = session.generation
        const warm = await warmSecrets(argon2, pin, copy)
        wipeSecrets(copy)
        if (!warm.ok) return warm
        if (begunAt === session.generation) session.setWarm(warm.value)
        return ok(null)
      })
    },

    warmLock: async () => ok({ hasPin: session.warmLock() }),

    async warmUnlock(pin) {
      const { state, generation: begunAt } = session
      if (state.kind === 'open') return refuse('vault.already-open')
      if (state.kind === 'cold') return refuse('vault.cold')
      const secrets = await openWarm(argon2, state.warm, pin)
      if (!secrets.ok) {
        if (secrets.problem.code === 'vault.cold' && begunAt === session.generation) session.lock()
        return secrets
      }
      const { place, who, warm } = state
      const keys = await deriveStoreKeys(secrets.value)
      return session.open({ kind: 'open', place, who, secrets: secrets.value, keys, warm }, begunAt)
    },

    lock: async () => session.lock(),
    state: async () => session.state.kind,
    async sealTo(jwk, plain) {
      const key = await importSealKey(jwk)
      if (!key.ok) return key
      return ok({ sealed: await sealToServer(key.value, plain), keyPrint: await sealKeyPrint(key.value) })
    },

    sealRows: (rows) =>
      sealing(({ keys, place }) =>
        Promise.all(rows.map(({ address, plain }) => sealRow(keys, place.commune, address, plain))),
      ),
    openRows: (rows) =>
      reading(async ({ keys, place }) =>
        ok(await Promise.all(rows.map(({ address, row }) => openRow(keys, place.commune, address, row)))),
      ),
    blindIndex: (field, values) =>
      sealing(({ keys }) => Promise.all(values.map((value) => blindIndexOf(keys.index, field, value)))),
    sealFile: (plain) => sealing(({ keys, place }) => sealFile(keys.files, place.sealKey, plain)),
    openFile: (file) => reading(({ keys }) => openFile(keys.files, file)),
    sealForServer: (items) =>
      sealing(({ place }) => Promise.all(items.map((item) => sealToServer(place.sealKey, item)))),
  }
}
