/** Two soft tones before the words, so that people listen. Computed: there is no file that could be missing. */

const TONES = [
  { hertz: 659.26, from: 0 }, // e''
  { hertz: 523.25, from: 0.28 }, // c''
] as const
const LENGTH_S = 0.95
const ATTACK_S = 0.012
const DECAY_S = 0.22
const LEVEL = 0.3

export function chimeSamples(rate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(rate * LENGTH_S))
  for (const { hertz, from } of TONES)
    for (let i = Math.round(from * rate); i < samples.length; i++) {
      const time = i / rate - from
      const level = LEVEL * Math.min(1, time / ATTACK_S) * Math.exp(-time / DECAY_S)
      // A little of the octave: bare sines are hard to place for those who hear badly.
      const wave = Math.sin(2 * Math.PI * hertz * time) + 0.25 * Math.sin(4 * Math.PI * hertz * time)
      samples[i]! += level * wave
    }
  return samples
}
