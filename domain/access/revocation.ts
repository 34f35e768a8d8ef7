/**
 * The home server's word that a device is no longer one of the commune (rule D2). It is signed, because a device that
 * believes it gives up every way in: a box somebody put into the line must not be able to say it.
 */
export interface Revocation {
  readonly device: string
  readonly at: string // when it was said
  readonly sig: string
}

export function revocationText({ device, at }: Omit<Revocation, 'sig'>): string {
  return `motcua/revoked/1|${device}|${at}`
}
