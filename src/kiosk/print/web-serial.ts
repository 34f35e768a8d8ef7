/** Web Serial as far as a receipt printer needs it; TypeScript does not know it yet. */

export interface SerialPort {
  readonly writable: WritableStream<Uint8Array> | null
  open(options: { readonly baudRate: number }): Promise<void>
  close(): Promise<void>
  forget?(): Promise<void>
}

export interface Serial {
  /** Those this page was allowed to use before. */
  getPorts(): Promise<SerialPort[]>
  /** Asks the keeper; needs a touch. Throws when they choose none. */
  requestPort(): Promise<SerialPort>
}

export function findSerial(from: object = navigator): Serial | null {
  return (from as { serial?: Serial }).serial ?? null
}
