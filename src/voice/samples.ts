/** Arithmetic on a recorded clip, the same for what is shipped and for what a centre records itself. */

/** Quieter than this, compared with the loudest moment, is the room and not the voice. */
const QUIET = 0.03
/** Nobody speaks as softly into a microphone: a recording that never gets louder is of an empty room. */
const SOFTEST_VOICE = 0.012
const WINDOW_S = 0.01
/** A consonant begins softly: this much before the first loud moment stays, and after the last. */
const LEAD_S = 0.03
const TAIL_S = 0.06
const FADE_S = 0.005
const TARGET_RMS = 0.14
const HIGHEST_PEAK = 0.89

/** Without the silence before and after, its edges faded so that nothing clicks. Empty when nothing was said. */
export function trimSilence(samples: Float32Array, rate: number): Float32Array<ArrayBuffer> {
  const window = Math.max(1, Math.round(rate * WINDOW_S))
  const loud = loudness(samples, window)
  const loudest = Math.max(...loud, 0)
  if (loudest < SOFTEST_VOICE) return new Float32Array(0)
  const floor = loudest * QUIET
  const first = loud.findIndex((value) => value > floor)
  const last = loud.length - 1 - [...loud].reverse().findIndex((value) => value > floor)
  const from = Math.max(0, first * window - Math.round(rate * LEAD_S))
  const to = Math.min(samples.length, (last + 1) * window + Math.round(rate * TAIL_S))
  return faded(samples.slice(from, to), Math.round(rate * FADE_S))
}

/** What to multiply by so that all clips sound equally loud and none is cut off at the top. */
export function evenGain(samples: Float32Array, rate: number): number {
  const loud = loudness(samples, Math.max(1, Math.round(rate * WINDOW_S)))
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (peak === 0) return 1
  // Of the loud half only: a clip is not quieter for the pause between its two words.
  const voiced = loud.filter((value) => value > Math.max(...loud) / 2)
  const rms = Math.sqrt(voiced.reduce((sum, value) => sum + value * value, 0) / voiced.length)
  return Math.min(TARGET_RMS / rms, HIGHEST_PEAK / peak)
}

/** Root mean square of each window. */
export function loudness(samples: Float32Array, window: number): number[] {
  const values: number[] = []
  for (let at = 0; at < samples.length; at += window) {
    let sum = 0
    const end = Math.min(samples.length, at + window)
    for (let i = at; i < end; i++) sum += samples[i]! ** 2
    values.push(Math.sqrt(sum / (end - at)))
  }
  return values
}

function faded(samples: Float32Array<ArrayBuffer>, length: number): Float32Array<ArrayBuffer> {
  const steps = Math.min(length, Math.floor(samples.length / 2))
  for (let i = 0; i < steps; i++) {
    samples[i]! *= i / steps
    samples[samples.length - 1 - i]! *= i / steps
  }
  return samples
}
