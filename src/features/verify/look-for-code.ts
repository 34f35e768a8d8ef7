/** Looks for a code through the camera of the counter; a camera that is pulled out ends it. */
import { refuse, type Result } from '../../../domain/base/result.ts'
import type { CameraView } from '../../device/camera.ts'
import { lookUntilCode } from '../../device/viewfinder/look-until-code.ts'
import { codeInPicture } from './read-picture.ts'

const LOOK_EVERY_MS = 400

type Read = (jpeg: Uint8Array) => Promise<Result<string | null>>

/** `camera.lost` when it was unplugged meanwhile, or the signal ended it; else what the reader says. */
export async function lookForCode(
  view: Pick<CameraView, 'shoot' | 'onLost'>,
  video: { readonly current: HTMLVideoElement | null },
  signal: AbortSignal,
  read: Read = codeInPicture,
): Promise<Result<string>> {
  const over = new AbortController()
  const end = () => over.abort()
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  view.onLost(end)
  const look = async () => {
    if (!video.current || video.current.videoWidth === 0) return null
    const jpeg = await view.shoot(video.current).catch(() => null)
    return jpeg === null ? null : await read(jpeg)
  }
  const found = await lookUntilCode({ everyMs: LOOK_EVERY_MS, look, signal: over.signal })
  signal.removeEventListener('abort', end)
  return found ?? refuse('camera.lost')
}
