/**
 * What anybody who holds a receipt and knows the last four signs of the applicant's number may hear, also from a kiosk
 * without a line. No name, no procedure, nothing of the papers: whoever breaks into a kiosk learns no more than this.
 */

export type PublicStage =
  | 'received' // the centre works on it
  | 'supplement' // papers are asked for
  | 'elsewhere' // with another agency
  | 'signing' // waits for the leader
  | 'ready' // the result can be fetched
  | 'done' // the result was handed over
  | 'ended' // ended without a result; the centre tells why

export interface PublicStatus {
  readonly stage: PublicStage
  readonly due: string | null // wall minute of the commune, YYYY-MM-DDTHH:MM
}

/** One status as a kiosk keeps it: found and opened only with the code of the receipt and the four signs. */
export interface StatusBox {
  readonly find: string // base64url, 16 bytes
  readonly box: string // base64url: nonce and AES-256-GCM of the PublicStatus
}

/** `GET /api/kiosk/statuses?after=…`. `whole`: what was kept before is dropped. */
export interface StatusesAnswer {
  readonly salt: string // base64url, of the commune
  readonly rounds: number // of PBKDF2-SHA-256 over `code|last four`
  readonly boxes: readonly StatusBox[]
  readonly seq: number
  readonly whole: boolean
  readonly at: string // ISO instant
}
