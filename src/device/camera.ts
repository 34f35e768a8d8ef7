/** The camera as a small interface: open, take a JPEG, stop. Its stream ends with the dialog. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'

export interface CameraView {
  readonly stream: MediaStream
  shoot(video: HTMLVideoElement): Promise<Uint8Array | null>
  stop(): void
}

const WANTED: MediaTrackConstraints = {
  facingMode: 'environment',
  width: { ideal: 2560 },
  height: { ideal: 1920 },
}
const JPEG_QUALITY = 0.92

/** `camera.refused` when the officer or a policy said no, `camera.missing` when there is none. */
export async function openCamera(): Promise<Result<CameraView>> {
  const media = (navigator as Partial<Navigator>).mediaDevices
  if (!media) return refuse('camera.missing')
  try {
    const stream = await media.getUserMedia({ video: WANTED, audio: false })
    return ok({
      stream,
      shoot: takeJpeg,
      stop: () => {
        for (const track of stream.getTracks()) track.stop()
      },
    })
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    return refuse(name === 'NotAllowedError' ? 'camera.refused' : 'camera.missing')
  }
}

async function takeJpeg(video: HTMLVideoElement): Promise<Uint8Array | null> {
  const { videoWidth: width, videoHeight: height } = video
  if (width === 0) return null
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY })
  return new Uint8Array(await blob.arrayBuffer())
}
