/** CRC-16/CCITT-FALSE (polynomial 1021, start FFFF, not reflected): closes every EMVCo code. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0xffff
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1
    crc &= 0xffff
  }
  return crc
}

/** Four capital hex digits, as field 63 writes it. Only ASCII stands in these codes. */
export function crcOf(ascii: string): string {
  const bytes = Uint8Array.from(ascii, (letter) => letter.charCodeAt(0))
  return crc16(bytes).toString(16).toUpperCase().padStart(4, '0')
}
