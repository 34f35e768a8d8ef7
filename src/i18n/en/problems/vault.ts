/** English sentences: this device itself (keys, lock, clock, space). */
import type { vaultProblems } from '../../../../domain/access/vault-problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const vault = {
  'vault.already-open': 'The device is already unlocked. Lock it before another person takes over.',
  'vault.cold': 'The device is fully locked, so the PIN no longer works. Type the passphrase.',
  'vault.custodians-invalid': (d) =>
    `The public key of a custodian${around(' “', d, 'label', '”')} cannot be used. Copy the key that begins with age1 again; each custodian has a key of their own.`,
  'vault.file-damaged':
    'A stored file is damaged and does not open. Scan that paper again; the rest is not affected.',
  'vault.kdf-too-weak':
    "This officer's slot was changed to a weak one. Do not use it; tell the administrator.",
  'vault.locked': 'The device is locked. Unlock it and do it again.',
  'vault.out-of-memory': 'Not enough memory to unlock. Close other programs and try again.',
  'vault.passphrase-too-weak': (d) =>
    d['reason'] === 'short'
      ? 'The passphrase is too short. Use the four words the system suggests.'
      : 'The passphrase is easy to guess. Use the four words the system suggests.',
  'vault.pin-too-weak': (d) =>
    d['reason'] === 'guessable'
      ? 'The PIN is easy to guess. Choose six other digits, no birthday and no run.'
      : 'The PIN must have six digits. Type it again.',
  'vault.recovery-code-mistyped':
    'The recovery code has a typing slip. Compare each group of four; this try does not count.',
  'vault.seal-key-changed': 'The server key is not the one enrolled with. Stop and tell the administrator.',
  'vault.seal-key-invalid': 'The stored server key is damaged. Enrol the device again.',
  'vault.slot-tampered': "This officer's slot was altered and does not open. Tell the administrator.",
  'vault.wrong-passkey': 'This passkey does not open the data of this device. Use the passphrase.',
  'vault.wrong-passphrase': 'Wrong passphrase. Check the Vietnamese keyboard and Caps Lock, then type again.',
  'vault.wrong-pin': (d) =>
    `Wrong PIN.${around(' ', d, 'left', ' tries left before the passphrase is needed.')}`,
  'vault.wrong-recovery-code': (d) =>
    `This recovery code is not for this officer on this device.${around(' ', d, 'left', ' tries left.')} Save the recovery file from this screen again and begin anew.`,
  'device.clock.confirm-needed': (d) =>
    d['jump'] === 'back'
      ? "This device's clock went back. Check and confirm date and time before printing a numbered paper."
      : "This device's clock jumped ahead. Check and confirm date and time before printing a numbered paper.",
  'device.identity.already-enrolled':
    'This device is already enrolled. Unlock it, or remove the old enrolment first.',
  'device.identity.missing': 'This device is not enrolled. Type the code from the administrator.',
  'device.passkey.cancelled':
    'Not confirmed by fingerprint or device code. Try again, or use the passphrase.',
  'device.passkey.none': 'This officer has no fingerprint or Windows Hello here. Use the passphrase.',
  'device.passkey.unsupported':
    'Fingerprint or Windows Hello here cannot make a key for the data. Go on using the passphrase.',
  'device.recovery.none':
    'This device holds nothing to recover for that officer code. Check the code, or tell the administrator.',
  'device.slot.destroyed':
    'Ten misses destroyed this way in. The data is still here; two custodians are needed to recover it.',
  'device.slot.missing': 'This officer has not been added here. Ask a colleague to unlock and add them.',
  'device.slot.suspended':
    'The server has suspended this officer. Connect and sign in with the server again.',
  'device.slot.wait': (d) =>
    `Too many misses. Wait ${around('', d, 'retryAfterSeconds', ' seconds') || 'a little'} and try again.`,
  'device.storage.failed':
    'The device could not write. Nothing more was saved; reload the page, or tell the administrator.',
  'device.storage.full':
    'Storage is full, so this was not saved. Send dossiers or free the disk, then save again.',
  'lock.not-open': 'The device is not unlocked. Unlock it first.',
  'lock.officer-exists': 'This device already has its first officer. Unlock, then add the new one.',
} satisfies Record<keyof typeof vaultProblems, Sentence>
