/** What a scanner or a copier does to a sheet; runs inside the browser page that rendered it. Same seed, same noise. */

export interface Damage {
  readonly degrees: number // laid askew, clockwise
  readonly blurPx: number
  readonly noise: number // standard deviation of grey noise, 0..255
  readonly shadow: number // 0..1: how much darker one side is
  readonly paper: readonly [number, number, number] // tint of the sheet
  readonly quality: number // JPEG 0..1
  readonly seed: number
}

/** `png`: data URL. Answers a JPEG as data URL. Must stay self-contained: it is sent to the page as source text. */
export async function degrade({ png, damage }: { png: string; damage: Damage }): Promise<string> {
  const image = new Image()
  image.src = png
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  const context = canvas.getContext('2d')!
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.filter = damage.blurPx > 0 ? `blur(${damage.blurPx}px)` : 'none'
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((damage.degrees * Math.PI) / 180)
  context.drawImage(image, -canvas.width / 2, -canvas.height / 2)
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
  let state = damage.seed
  const random = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  for (let i = 0, p = 0; p < pixels.data.length; i++, p += 4) {
    const noise = (random() + random() + random() - 1.5) * 2 * damage.noise
    const light = 1 - damage.shadow * ((i % canvas.width) / canvas.width)
    for (let c = 0; c < 3; c++)
      pixels.data[p + c] = (pixels.data[p + c]! / 255) * damage.paper[c]! * light + noise
  }
  context.putImageData(pixels, 0, 0)
  return canvas.toDataURL('image/jpeg', damage.quality)
}
