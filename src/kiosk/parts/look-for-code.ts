/** Looks again and again until there is a code in the picture. */
import { refuse, type Result } from '../../../domain/base/result.ts'
import { videoFrame } from './video-frame.ts'

const LOOK_EVERY_MS = 250
/** One look may fail for want of memory; a reader whose program did not come fails every time. */
const MOST_FAILED_LOOKS = 4

/** `kiosk.reader.failed` {reason}. */
export async function lookForCode(
  video: { readonly current: HTMLVideoElement | null },
  signal: AbortSignal,
): Promise<Result<string>> {
  let failed = 0
  for (let looks = 0; !signal.aborted; looks++) {
    await new Promise((later) => setTimeout(later, LOOK_EVERY_MS))
    const frame = video.current && videoFrame(video.current, looks % 2 === 0 ? 'whole' : 'middle')
    if (frame === null || signal.aborted) continue
    const found = await read(frame)
    if (found.ok && found.value !== null) return { ok: true, value: found.value }
    failed = found.ok ? 0 : failed + 1
    if (!found.ok && failed >= MOST_FAILED_LOOKS) return found
  }
  return refuse('kiosk.session.over')
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
