/**
 * The keys that work while the vault is open. All come from two random secrets, the store key of the device and the key
 * of one officer; neither is ever written bare.
 */
import { deriveAesKey, deriveHmacKey } from './hkdf.ts'
import { wipe, type Bytes } from './bytes.ts'

export interface StoreSecrets {
  readonly store: Bytes // 32, the same in every slot of the device
  readonly officer: Bytes // 32, only in this officer's slot
}

export interface StoreKeys {
  readonly rows: CryptoKey
  readonly officerRows: CryptoKey
  readonly index: CryptoKey
  readonly files: CryptoKey
}

export async function deriveStoreKeys({ store, officer }: StoreSecrets): Promise<StoreKeys> {
  const [rows, officerRows, index, files] = await Promise.all([
    deriveAesKey(store, 'db/v1'),
    deriveAesKey(officer, 'db/officer/v1'),
    deriveHmacKey(store, 'idx/v1'),
    deriveAesKey(store, 'blobkek/v1'),
  ])
  return { rows, officerRows, index, files }
}

export function wipeSecrets(secrets: StoreSecrets): void {
  wipe(secrets.store, secrets.officer)
}
