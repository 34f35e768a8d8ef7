/** The camera as a small interface: open, look, take a JPEG, light, stop. Its stream ends with the dialog. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { Frame } from '../bridge/imaging.ts'
import { takeJpeg, type Area } from './viewfinder/take-jpeg.ts'

export interface CameraView {
  readonly stream: MediaStream
  readonly device: string // '' where the browser does not say
  readonly hasTorch: boolean
  /** The picture now, small, to find the sheet in; null before there is one. */
  look(video: HTMLVideoElement): Frame | null
  /** `area`: only this part of the picture, in shares of its sides. */
  shoot(video: HTMLVideoElement, area?: Area): Promise<Uint8Array | null>
  light(on: boolean): Promise<boolean> // whether it is on now
  /** The camera was unplugged or taken away. */
  onLost(listener: () => void): void
  stop(): void
}

export interface CameraChoice {
  readonly id: string
  readonly name: string
}

/** A4 at 200 dpi and a little around it; more only slows the picture down on old computers. */
const WANTED: MediaTrackConstraints = { width: { ideal: 2560 }, height: { ideal: 1920 } }
const LOOK_SIDE = 640

/** `camera.refused` when the officer or a policy said no, `camera.missing` when there is none. */
export async function openCamera(device?: string): Promise<Result<CameraView>> {
  const media = (navigator as Partial<Navigator>).mediaDevices
  if (!media) return refuse('camera.missing')
  const which = device ? { deviceId: { exact: device } } : { facingMode: 'environment' }
  try {
    return ok(viewOf(await media.getUserMedia({ video: { ...WANTED, ...which }, audio: false })))
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    return refuse(name === 'NotAllowedError' ? 'camera.refused' : 'camera.missing')
  }
}

/** Named only after one was opened: before, the browser tells nobody what is plugged in. */
export async function listCameras(): Promise<CameraChoice[]> {
  const media = (navigator as Partial<Navigator>).mediaDevices
  const devices = (await media?.enumerateDevices().catch(() => [])) ?? []
  return devices
    .filter((device) => device.kind === 'videoinput' && device.deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }))
}

function viewOf(stream: MediaStream): CameraView {
  const [track] = stream.getVideoTracks()
  let small: OffscreenCanvas | null = null
  return {
    stream,
    device: track?.getSettings().deviceId ?? '',
    hasTorch: (track?.getCapabilities?.() as { torch?: boolean } | undefined)?.torch === true,
    look(video) {
      const scale = LOOK_SIDE / Math.max(video.videoWidth, video.videoHeight)
      if (!Number.isFinite(scale)) return null
      const [width, height] = [video.videoWidth, video.videoHeight].map((side) =>
        Math.max(1, Math.round(side * Math.min(1, scale))),
      ) as [number, number]
      if (small?.width !== width || small.height !== height) small = new OffscreenCanvas(width, height)
      const context = small.getContext('2d', { willReadFrequently: true })
      context?.drawImage(video, 0, 0, width, height)
      const pixels = context?.getImageData(0, 0, width, height)
      return pixels ? { data: pixels.data, width, height } : null
    },
    shoot: (video, area) => takeJpeg(video, track, area),
    async light(on) {
      try {
        await track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] })
        return on
      } catch {
        return false
      }
    },
    onLost: (listener) => track?.addEventListener('ended', listener),
    stop: () => stream.getTracks().forEach((each) => each.stop()),
  }
}
