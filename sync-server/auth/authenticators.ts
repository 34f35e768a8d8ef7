/** Adding and taking away the authenticator app of an officer (rule S10). */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { instant, type Clock } from '../clock.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { Officer, Store } from '../store/port.ts'
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts'
import { closeBox, openBox } from './secret-box.ts'
import { base32, findTotpStep, newTotpSecret, otpauthUri } from './totp.ts'
import { totpAbout } from './verify-officer.ts'

/** What the app shows as the name of the account's issuer. */
const ISSUER = 'Một Cửa'

export interface Authenticators {
  state(officer: Officer): Promise<{ readonly isOn: boolean; readonly codesLeft: number }>
  /** `totp.already`. Counts for nothing before it is confirmed. */
  begin(officer: Officer): Promise<Result<{ readonly secret: string; readonly uri: string }>>
  /** `totp.none|already|refused`. The recovery codes are told once. */
  confirm(officer: Officer, code: string): Promise<Result<{ readonly codes: readonly string[] }>>
  /** `totp.none`. */
  remove(officer: Officer): Promise<Result<null>>
}

export function makeAuthenticators(store: Store, keys: ServerKeys, clock: Clock): Authenticators {
  return {
    async state({ commune, id }) {
      const totp = await store.findTotp(commune, id)
      const isOn = totp?.isConfirmed ?? false
      return { isOn, codesLeft: isOn ? await store.recoveryCodesLeft(commune, id) : 0 }
    },

    async begin({ commune, id, code }) {
      const secret = newTotpSecret()
      const closed = closeBox(keys.factor, totpAbout(id), secret)
      const isBegun = await store.beginTotp({ commune, officer: id, secret: closed })
      if (!isBegun) return refuse('totp.already')
      return ok({ secret: base32(secret), uri: otpauthUri(secret, `${code}@${commune}`, ISSUER) })
    },

    async confirm({ commune, id }, code) {
      const totp = await store.findTotp(commune, id)
      if (!totp) return refuse('totp.none')
      if (totp.isConfirmed) return refuse('totp.already')
      const now = clock()
      const step = findTotpStep(openBox(keys.factor, totpAbout(id), totp.secret), code, now)
      if (step === null) return refuse('totp.refused')
      const codes = newRecoveryCodes()
      const hashes = codes.map((one) => recoveryHash(keys.pepper, id, one) ?? '')
      const { secret } = totp
      const confirmed = { commune, officer: id, secret, step, at: instant(now), codes: hashes }
      // Begun anew in another tab: what the app holds is not what would be asked for.
      return (await store.confirmTotp(confirmed)) ? ok({ codes }) : refuse('totp.refused')
    },

    async remove({ commune, id }) {
      const isGone = await store.removeTotp({ commune, officer: id, at: instant(clock()), actor: id })
      return isGone ? ok(null) : refuse('totp.none')
    },
  }
}
