/** Where a card should lie in the picture, and the part that is kept of it. */
import type { Quad } from '../../bridge/imaging.ts'
import type { Area } from './take-jpeg.ts'

const CARD_RATIO = 85.6 / 53.98
/** Share of the picture's tighter side the card takes. */
const FILLS = 0.82
/** Table left around it, so that its edges can be found. */
const AROUND = 1.16

/** `width`, `height`: of the picture. */
export function cardGuide(width: number, height: number): Area {
  const cardWidth = Math.min(width * FILLS, height * FILLS * CARD_RATIO)
  return centred(cardWidth / width, cardWidth / CARD_RATIO / height)
}

export function cardCut(width: number, height: number): Area {
  const guide = cardGuide(width, height)
  return centred(Math.min(1, guide.width * AROUND), Math.min(1, guide.height * AROUND))
}

/** A card that lies half outside must not be cut in two. */
export function isInside(
  corners: Quad,
  { left, top, width, height }: Area,
  size: { width: number; height: number },
): boolean {
  return corners.every(([x, y]) => {
    const [across, down] = [x / size.width - left, y / size.height - top]
    return across >= 0 && across <= width && down >= 0 && down <= height
  })
}

function centred(width: number, height: number): Area {
  return { left: (1 - width) / 2, top: (1 - height) / 2, width, height }
}
