/** Second factors and what waits for an answer: authenticators, recovery codes, passkeys, outside identities. */

export interface StoredTotp {
  readonly secret: string // sealed
  readonly isConfirmed: boolean
}

export interface Passkey {
  readonly id: string // credential id, base64url
  readonly officer: string
  readonly publicKey: string // COSE, base64url
  readonly signCount: number
  readonly transports: readonly string[]
  readonly name: string
  readonly createdAt: string
  readonly usedAt: string | null
}

export interface Challenge {
  readonly id: string
  readonly commune: string
  readonly device: string
  readonly purpose: string
  readonly officer: string | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly expiresAt: number
}

export interface FactorStore {
  findTotp(commune: string, officer: string): Promise<StoredTotp | undefined>
  /** Begins anew; one that was confirmed stays until it is removed (false). */
  beginTotp(input: { commune: string; officer: string; secret: string }): Promise<boolean>
  /** From now on it is asked for; the codes take the place of earlier ones. False when `secret` is not what waits. */
  confirmTotp(input: {
    commune: string
    officer: string
    secret: string
    step: number
    at: string
    codes: readonly string[]
  }): Promise<boolean>
  removeTotp(input: { commune: string; officer: string; at: string; actor: string }): Promise<boolean>
  /** False when this or a later step was used: a code never counts twice, on however many servers. */
  takeTotpStep(commune: string, officer: string, step: number): Promise<boolean>
  useRecoveryCode(commune: string, officer: string, hash: string, at: string): Promise<boolean>
  recoveryCodesLeft(commune: string, officer: string): Promise<number>

  addPasskey(commune: string, passkey: Passkey): Promise<boolean>
  listPasskeys(commune: string, officer: string): Promise<readonly Passkey[]>
  findPasskey(commune: string, id: string): Promise<Passkey | undefined>
  /** False when the counter did not go on: the key was copied. Keys that do not count say 0 for ever. */
  usedPasskey(input: { commune: string; id: string; signCount: number; at: string }): Promise<boolean>
  removePasskey(input: { commune: string; officer: string; id: string; at: string }): Promise<boolean>

  /** False when that identity is linked already. */
  linkIdentity(input: {
    commune: string
    issuer: string
    subject: string
    officer: string
    by: string
    at: string
  }): Promise<boolean>
  unlinkIdentity(input: { commune: string; officer: string; by: string; at: string }): Promise<boolean>
  findIdentity(commune: string, issuer: string, subject: string): Promise<string | undefined>

  addChallenge(challenge: Challenge): Promise<void>
  /** Gives it once, to the device that began, while it lives. */
  takeChallenge(input: {
    id: string
    commune: string
    device: string
    purpose: string
    now: number
  }): Promise<Challenge | undefined>
}
