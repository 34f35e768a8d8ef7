/** The text of a square code in a picture; the imaging worker reads it, on this device. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { imaging, type ImagingBridge } from '../../bridge/imaging.ts'

/** Null when there is no code in it. */
export async function codeInPicture(
  bytes: Uint8Array,
  bridge: Pick<ImagingBridge, 'prepare'> = imaging,
  enlarge: (bytes: Uint8Array) => Promise<Uint8Array | null> = onWhite,
): Promise<Result<string | null>> {
  const asItIs = await bridge.prepare({ bytes, turn: 0, crop: 'whole' })
  const isSmall = !asItIs.ok && asItIs.problem.code === 'imaging.too-small'
  const larger = isSmall ? await enlarge(bytes) : null
  const prepared = larger ? await bridge.prepare({ bytes: larger, turn: 0, crop: 'whole' }) : asItIs
  if (!prepared.ok) return prepared
  if (prepared.value.codesMissed) return refuse('imaging.decode-failed')
  const texts = prepared.value.codes.map(({ text }) => text)
  return ok(texts.find((text) => /^MC[HR]\d/.test(text)) ?? texts[0] ?? null)
}

const SIDE = 1600
const SHARE = 0.8 // the rest is the white a code needs around it

/** A picture cut close to its code: too small for the reader of papers, and without the white the code needs. */
async function onWhite(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const picture = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]))
    const scale = (SIDE * SHARE) / Math.max(picture.width, picture.height)
    const [width, height] = [picture.width * scale, picture.height * scale]
    const canvas = new OffscreenCanvas(SIDE, SIDE)
    const context = canvas.getContext('2d')
    if (!context) return null
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, SIDE, SIDE)
    context.imageSmoothingEnabled = false
    context.drawImage(picture, (SIDE - width) / 2, (SIDE - height) / 2, width, height)
    picture.close()
    return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
  } catch {
    return null // no picture: the reader has said so
  }
}
