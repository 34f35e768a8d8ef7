/** The text of a square code in a picture; the imaging worker reads it, on this device. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { imaging, type ImagingBridge } from '../../bridge/imaging.ts'

/** Null when there is no code in it. */
export async function codeInPicture(
  bytes: Uint8Array,
  bridge: Pick<ImagingBridge, 'prepare'> = imaging,
): Promise<Result<string | null>> {
  const prepared = await bridge.prepare({ bytes, turn: 0, crop: 'whole' })
  if (!prepared.ok) return prepared
  if (prepared.value.codesMissed) return refuse('imaging.decode-failed')
  const texts = prepared.value.codes.map(({ text }) => text)
  return ok(texts.find((text) => /^MC[HR]\d/.test(text)) ?? texts[0] ?? null)
}
