/** Mono 16-bit WAVE files, in and out. */

const HEADER = 44

export interface Wave {
  readonly samples: Float32Array
  readonly rate: number
}

export function readWave(file: Uint8Array): Wave {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const channels = view.getUint16(22, true)
  const bits = view.getUint16(34, true)
  if (channels !== 1 || bits !== 16) throw new TypeError(`${channels} channels of ${bits} bits`)
  const samples = new Float32Array((file.byteLength - HEADER) >> 1)
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(HEADER + 2 * i, true) / 0x8000
  return { samples, rate: view.getUint32(24, true) }
}

export function writeWave(samples: Float32Array, rate: number): Uint8Array {
  const file = new Uint8Array(HEADER + samples.length * 2)
  const view = new DataView(file.buffer)
  const text = (at: number, letters: string) => file.set(new TextEncoder().encode(letters), at)
  text(0, 'RIFF')
  view.setUint32(4, file.length - 8, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true) // plain samples
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  for (const [i, value] of samples.entries())
    view.setInt16(HEADER + 2 * i, Math.round(Math.max(-1, Math.min(1, value)) * 0x7fff), true)
  return file
}
