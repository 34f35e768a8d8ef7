/** The clips of announcements, decoded once, so that a call is heard at once and without a line. */
import { announcementClips } from '../../domain/queue/announcement.ts'
import { chimeSamples } from './chime.ts'
import { clipFile } from './clip-file.ts'
import { OWN_PACK, type Recordings } from './recordings.ts'
import { evenGain, trimSilence } from './samples.ts'

export interface Clips {
  readonly chime: AudioBuffer
  readonly isWhole: boolean // false: a file was absent, worth another try
  /** One voice for the whole announcement: the centre's own when it has said every word of it. */
  voiceFor(clips: readonly string[]): ReadonlyMap<string, AudioBuffer>
}

export interface Sound {
  decode(bytes: ArrayBuffer): Promise<AudioBuffer>
  readonly create: (samples: Float32Array<ArrayBuffer>) => AudioBuffer
  readonly rate: number
}

/** Clips that are absent or broken are left out: the chime and the screen still call. */
export async function loadClips(sound: Sound, recordings: Recordings, fetchFile = fetch): Promise<Clips> {
  const shipped = new Map<string, AudioBuffer>()
  const own = new Map<string, AudioBuffer>()
  const packs = await recordings.packs()
  const recorded = new Set(packs.ok ? packs.value.find(({ id }) => id === OWN_PACK)?.keys : [])
  const loadOwn = async (clip: string) => {
    const found = recorded.has(clip) ? await recordings.find(OWN_PACK, clip) : null
    if (found?.ok && found.value) own.set(clip, readied(await sound.decode(found.value), sound))
  }
  const loadShipped = async (clip: string) => {
    const answer = await fetchFile(clipFile(clip))
    if (answer.ok) shipped.set(clip, await sound.decode(await answer.arrayBuffer()))
  }
  await Promise.allSettled(announcementClips.flatMap((clip) => [loadOwn(clip), loadShipped(clip)]))
  return {
    chime: sound.create(chimeSamples(sound.rate)),
    isWhole: announcementClips.every((clip) => shipped.has(clip)),
    voiceFor: (clips) => (own.size > 0 && clips.every((clip) => own.has(clip)) ? own : shipped),
  }
}

/** What somebody recorded: without the silence around it, as loud as what is shipped, whatever the microphone was set to. */
export function readied(buffer: AudioBuffer, { create }: Pick<Sound, 'create'>): AudioBuffer {
  const samples = trimSilence(buffer.getChannelData(0), buffer.sampleRate)
  const gain = evenGain(samples, buffer.sampleRate)
  // A buffer cannot be empty.
  return create(samples.length === 0 ? new Float32Array(1) : samples.map((value) => value * gain))
}
