/** The back of a made-up citizen card and the page of a made-up passport, their zone printed in OCR-B. */
import { checkDigit } from '../../../domain/identity/mrz.ts'
import type { Parent } from '../../../scripts/samples/family.ts'
import fontUrl from './ocr-b.woff2?url'
import { CARD_RATIO, drawPaper } from './card-front.ts'

export interface BackLook {
  readonly ink?: string
  readonly stroke?: number // px of a card 1000 wide, letters printed fatter
  readonly pale?: number // 0..1 how much of the printed waves stands behind the letters
}

export async function loadOcrB(): Promise<void> {
  const face = new FontFace('OCR-B', `url(${fontUrl})`)
  const fonts = (globalThis as unknown as { fonts?: FontFaceSet }).fonts ?? document.fonts
  fonts.add(await face.load())
}

const bare = (name: string) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[Đđ]/g, 'D').toUpperCase().split(' ')
const filled = (text: string, length: number) => text.padEnd(length, '<').slice(0, length)
const checked = (text: string) => `${text}${checkDigit(text)}`
const short = (date: string) => date.slice(2).replaceAll('-', '')
const sexOf = (person: Parent) => (person.sex === 'Nam' ? 'M' : 'F')

function nameLine(person: Parent, length: number): string {
  const [surname, ...given] = bare(person.name)
  return filled(`${surname}<<${given.join('<')}`, length)
}

/** As the Vietnamese card has it: the number without its province in the first field, whole in the second. */
export function cardZone(person: Parent): string[] {
  const first = `IDVNM${checked(person.idNumber.slice(3))}${checked(filled(person.idNumber, 14))}`
  const dates = `${checked(short(person.birthDate))}${sexOf(person)}${checked(short(person.cardExpiresOn))}VNM`
  const second = `${dates}${filled('', 11)}`
  const composite = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29)
  return [first, `${second}${checkDigit(composite)}`, nameLine(person, 30)]
}

export function passportZone(person: Parent, number: string): string[] {
  const first = `P<VNM${nameLine(person, 39)}`
  const start = `${checked(filled(number, 9))}VNM${checked(short(person.birthDate))}${sexOf(person)}`
  const second = `${start}${checked(short(person.cardExpiresOn))}${checked(filled(person.idNumber, 14))}`
  const composite = second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43)
  return [first, `${second}${checkDigit(composite)}`]
}

/** 10 letters an inch, lines 1/4 inch … 1/6 inch apart as the paper has room. */
function printZone(
  context: OffscreenCanvasRenderingContext2D,
  lines: readonly string[],
  at: { left: number; top: number; pitch: number; down: number },
  look: BackLook,
): void {
  context.font = '1000px OCR-B'
  const size = (1000 * at.pitch) / context.measureText('0').width
  context.font = `${size}px OCR-B`
  context.fillStyle = context.strokeStyle = look.ink ?? '#1d1d24'
  lines.forEach((line, row) =>
    [...line].forEach((letter, column) => {
      const [x, y] = [at.left + column * at.pitch, at.top + row * at.down]
      context.fillText(letter, x, y)
      if (!look.stroke) return
      context.lineWidth = (look.stroke * at.pitch) / 30
      context.strokeText(letter, x, y)
    }),
  )
}

export function drawBack(width: number, person: Parent, look: BackLook = {}): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, Math.round(width * CARD_RATIO))
  const context = canvas.getContext('2d')!
  drawPaper(context, width, look.pale)
  const unit = width / 100
  context.fillStyle = '#2c2c34'
  context.font = `${2.2 * unit}px sans-serif`
  const lines = [
    'Đặc điểm nhận dạng / Personal identification:',
    'Nốt ruồi cách 1,5 cm dưới sau đuôi mắt trái',
    'Ngày, tháng, năm / Date, month, year: 10/08/2021',
    'CỤC TRƯỞNG CỤC CẢNH SÁT',
    'QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI',
  ]
  lines.forEach((line, at) => context.fillText(line, 8 * unit, (6 + at * 4.4) * unit))
  context.fillStyle = '#b9a878'
  context.fillRect(8 * unit, 27 * unit, 12 * unit, 10 * unit)
  context.fillStyle = '#7b6f80'
  for (let ring = 0; ring < 9; ring++) {
    context.beginPath()
    context.ellipse(82 * unit, 26 * unit, (1 + ring * 0.8) * unit, (1.4 + ring) * unit, 0.2, 0, 6.3)
    context.stroke()
  }
  const pitch = (width * 2.54) / 85.6
  printZone(
    context,
    cardZone(person),
    { left: (width - 30 * pitch) / 2, top: width * 0.485, pitch, down: width * 0.055 },
    look,
  )
  return canvas
}

/** 125 × 88 mm. */
export function drawPassport(width: number, person: Parent, number: string): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, Math.round((width * 88) / 125))
  const context = canvas.getContext('2d')!
  context.fillStyle = '#f0f1e6'
  context.fillRect(0, 0, width, canvas.height)
  drawPaper(context, width)
  const pitch = (width * 2.54) / 125
  context.fillStyle = '#2c2c34'
  context.font = `${pitch}px sans-serif`
  context.fillText(`${person.name.toUpperCase()}   ${number}`, width * 0.4, canvas.height * 0.3)
  printZone(
    context,
    passportZone(person, number),
    { left: (width - 44 * pitch) / 2, top: canvas.height * 0.86, pitch, down: pitch * 2.4 },
    {},
  )
  return canvas
}
