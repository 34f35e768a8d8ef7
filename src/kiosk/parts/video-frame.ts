/** The picture now, small enough to be looked at again and again on a slow tablet. */
import { lookedAt, type Look } from './looked-at.ts'

/** Null before there is a picture. */
export function videoFrame(video: HTMLVideoElement, look: Look): ImageData | null {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0) return null
  const { left, top, width, height, scale } = lookedAt(videoWidth, videoHeight, look)
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return null
  context.drawImage(video, left, top, width, height, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
