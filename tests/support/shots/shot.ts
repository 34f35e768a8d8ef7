/** A card as a camera or a scanner sees it: on a table, turned, blurred, shaken, in the dark, under a lamp, compressed. */

export interface ShotRules {
  readonly frame: readonly [width: number, height: number]
  readonly cardWidth: number // px in the frame
  readonly degrees?: number
  readonly blur?: number // px, standard deviation
  readonly motion?: number // px along a slanted line
  readonly light?: number // 1 = as it is
  readonly contrast?: number // 1 = as it is
  readonly shadow?: number // 0..1, darker towards the right
  readonly glare?: readonly [x: number, y: number, radius: number] // shares of the card's width, from its centre
  readonly noise?: number // standard deviation, 0..255
  readonly jpeg?: number // quality 0..1
  readonly table?: string // colour
  readonly seed?: number
}

/** The frame as the file a camera would give. */
export async function shoot(card: OffscreenCanvas, rules: ShotRules): Promise<Blob> {
  const [width, height] = rules.frame
  const still = lay(card, rules)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const { blur = 0, light = 1, contrast = 1, motion = 0 } = rules
  context.filter = `blur(${blur}px) brightness(${light}) contrast(${contrast})`
  const steps = Math.max(1, Math.round(motion * 2))
  for (let step = 0; step < steps; step++) {
    const along = steps === 1 ? 0 : (step / (steps - 1) - 0.5) * motion
    context.globalAlpha = 1 / (step + 1) // a running mean
    context.drawImage(still, along * 0.9, along * 0.44)
  }
  context.globalAlpha = 1
  context.filter = 'none'
  if (rules.noise || rules.shadow) grain(context, rules)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: rules.jpeg ?? 0.9 })
}

function lay(card: OffscreenCanvas, rules: ShotRules): OffscreenCanvas {
  const [width, height] = rules.frame
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')!
  context.fillStyle = rules.table ?? '#8a6b4a'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate(((rules.degrees ?? 0) * Math.PI) / 180)
  const cardHeight = (rules.cardWidth * card.height) / card.width
  context.imageSmoothingQuality = 'high'
  context.drawImage(card, -rules.cardWidth / 2, -cardHeight / 2, rules.cardWidth, cardHeight)
  if (rules.glare) {
    const [x, y, radius] = rules.glare.map((share) => share * rules.cardWidth) as [number, number, number]
    const lamp = context.createRadialGradient(x, y, radius / 4, x, y, radius)
    lamp.addColorStop(0, 'rgb(255 255 255 / 85%)')
    lamp.addColorStop(1, 'rgb(255 255 255 / 0%)')
    context.fillStyle = lamp
    context.fillRect(-rules.cardWidth, -rules.cardWidth, rules.cardWidth * 2, rules.cardWidth * 2)
  }
  return canvas
}

function grain(context: OffscreenCanvasRenderingContext2D, rules: ShotRules): void {
  const [width, height] = rules.frame
  const pixels = context.getImageData(0, 0, width, height)
  let state = rules.seed ?? 7
  const random = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  for (let p = 0, i = 0; p < pixels.data.length; p += 4, i++) {
    const light = 1 - (rules.shadow ?? 0) * ((i % width) / width)
    const noise = (random() + random() + random() - 1.5) * 2 * (rules.noise ?? 0)
    for (let c = 0; c < 3; c++) pixels.data[p + c] = pixels.data[p + c]! * light + noise
  }
  context.putImageData(pixels, 0, 0)
}
