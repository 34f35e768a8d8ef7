/** Further ways in for the officer who is unlocked, and the opening of a vault by them. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { UnlockedOfficer, VaultApi } from './api.ts'
import { equal } from './bytes.ts'
import type { Argon2 } from './kdf.ts'
import { checkPassphrase } from './passphrase.ts'
import { findPlace, placeHead } from './place.ts'
import { openPrfSlot, sealPrfSlot } from './prf-slot.ts'
import { openRecoverySlot, sealRecoverySlot } from './recovery-slot.ts'
import type { OpenVault, Place, Session } from './session.ts'
import type { SlotContent } from './slot-body.ts'
import { sealSlot } from './slot.ts'
import { deriveStoreKeys, wipeSecrets, type StoreSecrets } from './store-keys.ts'

type FurtherWays = Pick<
  VaultApi,
  'addPasskey' | 'unlockByPasskey' | 'makeRecovery' | 'recover' | 'renewPassphrase'
>

/** Opens the session with what a slot held. `vault.seal-key-changed`, `vault.locked`, `vault.already-open`. */
export async function openWith(
  session: Session,
  begunAt: number,
  place: Place,
  officerId: string,
  { store, officer, sealKeyPrint: print, profile }: SlotContent,
): Promise<Result<UnlockedOfficer>> {
  const secrets: StoreSecrets = { store, officer }
  if (!equal(print, place.sealKeyPrint)) {
    wipeSecrets(secrets)
    return refuse('vault.seal-key-changed')
  }
  const who = { officer: officerId, profile }
  const keys = await deriveStoreKeys(secrets)
  return session.open({ kind: 'open', place, who, secrets, keys, warm: null }, begunAt)
}

export function furtherWays(argon2: Argon2, session: Session): FurtherWays {
  /** `seal` gets copies: a lock in the middle wipes the originals, and a slot over zeros would open nothing. */
  async function sealing<T>(
    seal: (open: OpenVault, content: SlotContent) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const { state, generation } = session
    if (state.kind !== 'open') return refuse('vault.locked')
    const { store, officer } = state.secrets
    const copies = { store: store.slice(), officer: officer.slice() }
    const content = { ...copies, sealKeyPrint: state.place.sealKeyPrint, profile: state.who.profile }
    const answer = await seal(state, content)
    wipeSecrets(copies)
    return generation === session.generation ? answer : refuse('vault.locked')
  }

  return {
    addPasskey: ({ lookup, question, prf }) =>
      sealing((open, content) => sealPrfSlot(placeHead(open, lookup), question, prf, content)),

    async unlockByPasskey({ device, commune, slot, prf, sealKey }) {
      const begunAt = session.generation
      if (session.state.kind === 'open') return refuse('vault.already-open')
      const place = await findPlace(device, commune, sealKey)
      if (!place.ok) return place
      const content = await openPrfSlot({ device, commune }, slot, prf)
      return content.ok ? await openWith(session, begunAt, place.value, slot.officer, content.value) : content
    },

    makeRecovery: ({ lookup, custodians }) =>
      sealing((open, content) => sealRecoverySlot(placeHead(open, lookup), custodians, content)),

    async recover({ device, commune, slot, code, passphrase, sealKey }) {
      const begunAt = session.generation
      if (session.state.kind === 'open') return refuse('vault.already-open')
      const strong = checkPassphrase(passphrase)
      if (!strong.ok) return strong
      const place = await findPlace(device, commune, sealKey)
      if (!place.ok) return place
      const content = await openRecoverySlot({ device, commune }, slot, code)
      if (!content.ok) return content
      const { officer, lookup } = slot
      const sealed = await sealSlot(argon2, { device, commune, officer, lookup }, passphrase, content.value)
      if (!sealed.ok) {
        wipeSecrets(content.value)
        return sealed
      }
      const opened = await openWith(session, begunAt, place.value, officer, content.value)
      return opened.ok ? ok({ who: opened.value, slot: sealed.value }) : opened
    },

    renewPassphrase: ({ lookup, passphrase }) =>
      sealing(async (open, content) => {
        const strong = checkPassphrase(passphrase)
        return strong.ok ? await sealSlot(argon2, placeHead(open, lookup), passphrase, content) : strong
      }),
  }
}
