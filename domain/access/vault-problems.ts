import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Refusals of this device itself: its keys, its lock, its clock and its space. None of them comes from a server. */
export const vaultProblems = {
  'vault.already-open': { status: 409 },
  'vault.cold': { status: 401 }, // the PIN opens nothing any more: the passphrase is needed
  'vault.custodians-invalid': { status: 422 }, // {label}: fewer than two, the same twice, or a key that is none
  'vault.file-damaged': { status: 422 },
  'vault.kdf-too-weak': { status: 422 }, // {memoryKib, passes}: the slot was made cheaper to guess
  'vault.locked': { status: 401 },
  'vault.out-of-memory': { status: 503 },
  'vault.passphrase-too-weak': { status: 422 }, // {reason: short | repetitive}
  'vault.pin-too-weak': { status: 422 }, // {reason: digits | short | guessable}
  'vault.recovery-code-mistyped': { status: 422 }, // no try is counted
  'vault.seal-key-changed': { status: 409 }, // the home server's key is not the one this officer sealed for
  'vault.seal-key-invalid': { status: 422 },
  'vault.slot-tampered': { status: 422 },
  'vault.wrong-passkey': { status: 401 }, // {left, retryAfterSeconds}
  'vault.wrong-passphrase': { status: 401 },
  'vault.wrong-pin': { status: 401 }, // {left}: tries before the passphrase is needed
  'vault.wrong-recovery-code': { status: 401 }, // {left, retryAfterSeconds}
  'device.clock.confirm-needed': { status: 409 }, // {jump: back | forward}
  'device.identity.already-enrolled': { status: 409 },
  'device.identity.missing': { status: 401 },
  'device.passkey.cancelled': { status: 401 }, // by the person, or the time was over
  'device.passkey.none': { status: 404 }, // no passkey of this officer opens this device
  'device.passkey.unsupported': { status: 422 }, // this authenticator gives no key for the device's data
  'device.recovery.none': { status: 404 }, // nothing was sealed to custodians for this officer
  'device.slot.destroyed': { status: 401 }, // ten misses; the data stays, this way in is gone
  'device.slot.missing': { status: 401 }, // this officer has not been added on this device
  'device.slot.suspended': { status: 403 }, // the home server refused this officer; a sign-in there is needed first
  'device.slot.wait': { status: 429 }, // {retryAfterSeconds}
  'device.storage.failed': { status: 500 }, // {reason}
  'device.storage.full': { status: 507 }, // {provenBytes}
  'lock.not-open': { status: 401 },
  'lock.officer-exists': { status: 409 }, // the first officer of this device is already there: unlock, then add
} as const satisfies ProblemCatalogue
