/** The two filters of a PDF that write bytes as letters. What is no such letter is passed over, as readers do. */

export function fromAsciiHex(data: Buffer): Buffer {
  const end = data.indexOf('>')
  const digits = data
    .subarray(0, end === -1 ? data.length : end)
    .toString('latin1')
    .replace(/[^0-9a-fA-F]/g, '')
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')
}

/** Five letters are four bytes, `z` is four zeros, `~` ends. */
export function fromAscii85(data: Buffer): Buffer {
  const out = Buffer.alloc(data.length * 4)
  let [size, value, count] = [0, 0, 0]
  for (const code of data) {
    if (code === 0x7e) break
    if (code === 0x7a && count === 0) size += 4
    if (code < 0x21 || code > 0x75) continue
    value = value * 85 + (code - 0x21)
    if (++count < 5) continue
    size = out.writeUInt32BE(value % 2 ** 32, size)
    ;[value, count] = [0, 0]
  }
  if (count > 1) {
    for (let i = count; i < 5; i++) value = value * 85 + 84
    out.writeUInt32BE(value % 2 ** 32, size)
    size += count - 1
  }
  return out.subarray(0, size)
}
