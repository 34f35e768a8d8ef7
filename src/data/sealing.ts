/** Seals and opens rows as JSON under their address. A row that does not open is skipped and reported, never thrown. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { RowAddress, SealedRow } from '../bridge/vault.ts'
import type { VaultPort } from './context.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export interface Addressed {
  readonly address: RowAddress
  readonly value: unknown
}

export async function sealValues(vault: VaultPort, rows: readonly Addressed[]): Promise<Result<SealedRow[]>> {
  return await vault.sealRows(
    rows.map(({ address, value }) => ({ address, plain: encoder.encode(JSON.stringify(value)) })),
  )
}

/** Answers in the order asked; null where a row is damaged or foreign. */
export async function openValues<T>(
  vault: VaultPort,
  rows: readonly { readonly address: RowAddress; readonly row: SealedRow }[],
): Promise<Result<(T | null)[]>> {
  if (rows.length === 0) return ok([])
  const opened = await vault.openRows(
    rows.map(({ address, row }) => ({ address, row: { iv: row.iv, data: row.data } })),
  )
  if (!opened.ok) return opened
  return ok(opened.value.map((plain) => (plain === null ? null : (JSON.parse(decoder.decode(plain)) as T))))
}

/** One sealed row, or the refusal of the vault. */
export async function sealValue(
  vault: VaultPort,
  address: RowAddress,
  value: unknown,
): Promise<Result<SealedRow>> {
  const sealed = await sealValues(vault, [{ address, value }])
  return sealed.ok ? ok(sealed.value[0] as SealedRow) : sealed
}
