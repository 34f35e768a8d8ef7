/** One picture of the camera: its photograph where that has more pixels than the video, else the frame that is seen. */

/** Shares of the picture's sides. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface PhotoMaker {
  getPhotoCapabilities(): Promise<{ imageWidth?: { max?: number } }>
  takePhoto(settings?: { imageWidth?: number }): Promise<Blob>
}

const QUALITY = 0.92
/** A photograph is slower than a frame, so it must be worth it. */
const CLEARLY_WIDER = 1.25
/** More than A4 at 300 dpi is only heavier. */
const MOST_WIDTH = 4096
/** Some drivers never answer. */
const PHOTO_LIMIT_MS = 3000
/** Photograph and video see the same part of the world only when their sides have the same ratio. */
const SAME_RATIO = 0.02

export async function takeJpeg(
  video: HTMLVideoElement,
  track: MediaStreamTrack | undefined,
  area?: Area,
): Promise<Uint8Array | null> {
  const { videoWidth: width, videoHeight: height } = video
  if (width === 0) return null
  const photo = track && (await photograph(track, width))
  if (!photo) return cut(video, width, height, area)
  if (!area) return new Uint8Array(await photo.arrayBuffer())
  const bitmap = await createImageBitmap(photo)
  const alike = Math.abs(bitmap.width / bitmap.height / (width / height) - 1) < SAME_RATIO
  const jpeg = await cut(bitmap, bitmap.width, bitmap.height, alike ? area : undefined)
  bitmap.close()
  return jpeg
}

async function photograph(track: MediaStreamTrack, videoWidth: number): Promise<Blob | null> {
  const Maker = (globalThis as { ImageCapture?: new (track: MediaStreamTrack) => PhotoMaker }).ImageCapture
  if (!Maker) return null
  try {
    const maker = new Maker(track)
    const most = (await inTime(maker.getPhotoCapabilities())).imageWidth?.max ?? 0
    if (most < videoWidth * CLEARLY_WIDER) return null
    return await inTime(maker.takePhoto({ imageWidth: Math.min(most, MOST_WIDTH) }))
  } catch {
    return null
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([
    answer,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), PHOTO_LIMIT_MS)),
  ])
}

async function cut(
  source: HTMLVideoElement | ImageBitmap,
  width: number,
  height: number,
  area: Area = { left: 0, top: 0, width: 1, height: 1 },
): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(Math.round(width * area.width), Math.round(height * area.height))
  canvas
    .getContext('2d')
    ?.drawImage(source, -Math.round(width * area.left), -Math.round(height * area.top), width, height)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  return new Uint8Array(await blob.arrayBuffer())
}
