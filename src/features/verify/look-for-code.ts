/** Looks through a camera until there is a square code in the picture. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { CameraView } from '../../device/camera.ts'
import { codeInPicture } from './read-picture.ts'

const LOOK_EVERY_MS = 400
/** A picture in between may be spoilt; a reader that did not load spoils every one. */
const MOST_FAILED_LOOKS = 4

type Read = (jpeg: Uint8Array) => Promise<Result<string | null>>

/** `camera.lost` when it was unplugged meanwhile; what the reader says when it fails again and again. */
export async function lookForCode(
  view: Pick<CameraView, 'shoot' | 'onLost'>,
  video: { readonly current: HTMLVideoElement | null },
  signal: AbortSignal,
  read: Read = codeInPicture,
): Promise<Result<string>> {
  let isLost = false
  view.onLost(() => (isLost = true))
  for (let failed = 0; !signal.aborted;) {
    await new Promise((later) => setTimeout(later, LOOK_EVERY_MS))
    if (isLost) break
    if (!video.current || video.current.videoWidth === 0 || signal.aborted) continue
    const jpeg = await view.shoot(video.current).catch(() => null)
    if (jpeg === null) continue
    const found = await read(jpeg)
    if (found.ok && found.value !== null) return ok(found.value)
    failed = found.ok ? 0 : failed + 1
    if (!found.ok && failed >= MOST_FAILED_LOOKS) return found
  }
  return refuse('camera.lost')
}
