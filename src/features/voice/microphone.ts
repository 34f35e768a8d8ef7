/** A microphone for one recording after the other: how loud it is now, and what was said as the browser packs it. */
import { signal, type ReadonlySignal } from '@preact/signals'
import { ok, refuse, type Refused, type Result } from '../../../domain/base/result.ts'

export interface Microphone {
  /** 0..1, while it is open. */
  readonly level: ReadonlySignal<number>
  start(): void
  /** What was said since `start()`. */
  stop(): Promise<ArrayBuffer>
  close(): void
}

export type GetStream = () => Promise<MediaStream>

const LEVEL_EVERY_MS = 60
/** A voice close to the microphone reaches about a third of what a microphone can say. */
const LOUD_RMS = 0.3
const KIND = 'audio/webm;codecs=opus'

const askBrowser: GetStream = () =>
  navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: true },
  })

/** `voice.microphone.missing|refused`. */
export async function openMicrophone(getStream: GetStream = askBrowser): Promise<Result<Microphone>> {
  let stream: MediaStream
  try {
    stream = await getStream()
  } catch (error) {
    return refusalOf(error)
  }
  const context = new AudioContext()
  const meter = context.createAnalyser()
  meter.fftSize = 1024
  context.createMediaStreamSource(stream).connect(meter)
  const level = signal(0)
  const samples = new Float32Array(meter.fftSize)
  const metering = setInterval(() => {
    meter.getFloatTimeDomainData(samples)
    const rms = Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length)
    level.value = Math.min(1, rms / LOUD_RMS)
  }, LEVEL_EVERY_MS)
  let recorder: MediaRecorder | null = null
  let parts: Blob[] = []
  return ok({
    level,
    start() {
      parts = []
      recorder = new MediaRecorder(stream, { mimeType: KIND, audioBitsPerSecond: 32_000 })
      recorder.ondataavailable = ({ data }) => void parts.push(data)
      recorder.start()
    },
    async stop() {
      const recording = recorder
      recorder = null
      if (recording && recording.state !== 'inactive')
        await new Promise((done) => {
          recording.onstop = done
          recording.stop()
        })
      return await new Blob(parts, { type: KIND }).arrayBuffer()
    },
    close() {
      clearInterval(metering)
      level.value = 0
      for (const track of stream.getTracks()) track.stop()
      void context.close()
    },
  })
}

function refusalOf(error: unknown): Refused {
  const name = error instanceof DOMException ? error.name : ''
  return name === 'NotAllowedError' || name === 'SecurityError'
    ? refuse('voice.microphone.refused')
    : refuse('voice.microphone.missing')
}
