/** Looks for a code at the kiosk, at the whole picture and at its middle in turn. */
import { refuse, type Result } from '../../../domain/base/result.ts'
import { lookUntilCode } from '../../device/viewfinder/look-until-code.ts'
import { videoFrame } from './video-frame.ts'

const LOOK_EVERY_MS = 250

/** `kiosk.reader.failed` {reason}; `kiosk.session.over` when the signal ended it. */
export async function lookForCode(
  video: { readonly current: HTMLVideoElement | null },
  signal: AbortSignal,
): Promise<Result<string>> {
  const look = async (looks: number) => {
    const frame = video.current && videoFrame(video.current, looks % 2 === 0 ? 'whole' : 'middle')
    return frame === null ? null : await read(frame)
  }
  return (await lookUntilCode({ everyMs: LOOK_EVERY_MS, look, signal })) ?? refuse('kiosk.session.over')
}

async function read(frame: ImageData): Promise<Result<string | null>> {
  try {
    const { readCode } = await import('./read-code.ts')
    return await readCode(frame)
  } catch (error) {
    // Its script or its program lies neither in the cache nor behind a line.
    return refuse('kiosk.reader.failed', { reason: error instanceof Error ? error.name : 'unknown' })
  }
}
