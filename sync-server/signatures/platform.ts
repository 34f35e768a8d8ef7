/** The platform of the one verifier, on this side. */
import { overDecompression, overSubtle } from '../../domain/signature/crypto-port.ts'

export const platform = overSubtle(globalThis.crypto.subtle, overDecompression(DecompressionStream))
