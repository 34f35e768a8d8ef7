/** Rows of the local database: sealed under their address, so that a moved, swapped or rolled-back row does not open. */
import { assertNever } from '../../domain/base/assert-never.ts'
import { aadOf, openBytes, sealBytes } from './aead.ts'
import type { RowAddress, SealedRow } from './api.ts'
import type { StoreKeys } from './store-keys.ts'

export async function sealRow(
  keys: StoreKeys,
  commune: string,
  address: RowAddress,
  plain: Uint8Array,
): Promise<SealedRow> {
  return await sealBytes(keyOf(keys, address), plain, rowAad(commune, address))
}

/** `null` for a row that is damaged, stands elsewhere, or belongs to another officer. */
export async function openRow(
  keys: StoreKeys,
  commune: string,
  address: RowAddress,
  row: SealedRow,
): Promise<Uint8Array | null> {
  return await openBytes(keyOf(keys, address), row.iv, row.data, rowAad(commune, address))
}

function keyOf(keys: StoreKeys, { owner }: RowAddress): CryptoKey {
  switch (owner) {
    case 'device':
      return keys.rows
    case 'officer':
      return keys.officerRows
    default:
      return assertNever(owner)
  }
}

function rowAad(commune: string, { table, id, version, owner }: RowAddress): string {
  return aadOf(table, commune, id, version, owner)
}
