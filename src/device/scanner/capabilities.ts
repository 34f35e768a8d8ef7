/** What a scanner says it can do (eSCL ScannerCapabilities), as far as we ask. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { below, firstText, readXml, type XmlElement } from './xml.ts'

export type Colour = 'colour' | 'grey'

export interface SourceAbility {
  readonly resolutions: readonly number[] // dpi; empty: it does not say
  readonly colours: readonly Colour[]
  readonly formats: readonly string[] // media types
  readonly maxWidth: number // in 1/300 inch
  readonly maxHeight: number
}

export interface Capabilities {
  readonly model: string
  readonly platen: SourceAbility | null
  readonly feeder: SourceAbility | null
  readonly duplex: boolean
}

const COLOURS: Readonly<Record<string, Colour>> = { RGB24: 'colour', RGB48: 'colour', Grayscale8: 'grey' }
/** A scanner that does not tell its size takes at least a sheet of A4. */
const A4 = { width: 2480, height: 3508 }
const ASKED = [75, 100, 150, 200, 240, 300, 400, 600]

/** `scanner.not-a-scanner` for an answer in another language. */
export function readCapabilities(source: string): Result<Capabilities> {
  const root = readXml(source)
  if (root?.name !== 'ScannerCapabilities') return refuse('scanner.not-a-scanner')
  const platen = below(root, 'PlatenInputCaps')[0]
  const simplex = below(root, 'AdfSimplexInputCaps')[0]
  const duplex = below(root, 'AdfDuplexInputCaps')[0]
  const feeder = simplex ?? duplex
  if (!platen && !feeder) return refuse('scanner.not-a-scanner')
  const options = below(root, 'AdfOption').map((option) => option.text)
  return ok({
    model: firstText(root, 'MakeAndModel') ?? '',
    platen: platen ? readSource(platen, root) : null,
    feeder: feeder ? readSource(feeder, root) : null,
    duplex: duplex !== undefined || (feeder !== undefined && options.includes('Duplex')),
  })
}

/** Profiles stand in the source, or once for all at the top and are referred to. */
function readSource(source: XmlElement, root: XmlElement): SourceAbility {
  const own = below(source, 'SettingProfile').some((profile) => profile.children.length > 0)
  const from = own ? source : root
  const texts = (...names: string[]) =>
    names.flatMap((name) => below(from, name).map((found) => found.text)).filter((text) => text !== '')
  const colours = texts('ColorMode').flatMap((mode) => COLOURS[mode] ?? [])
  return {
    resolutions: resolutions(from),
    colours: [...new Set<Colour>(colours.length > 0 ? colours : ['colour', 'grey'])],
    formats: [...new Set(texts('DocumentFormat', 'DocumentFormatExt').map((type) => type.toLowerCase()))],
    maxWidth: number(firstText(source, 'MaxWidth')) ?? A4.width,
    maxHeight: number(firstText(source, 'MaxHeight')) ?? A4.height,
  }
}

function resolutions(from: XmlElement): number[] {
  const single = below(from, 'DiscreteResolution').flatMap(
    (one) => number(firstText(one, 'XResolution')) ?? [],
  )
  const [range] = below(from, 'XResolutionRange')
  const min = range && number(firstText(range, 'Min'))
  const max = range && number(firstText(range, 'Max'))
  const within = min && max ? ASKED.filter((dpi) => dpi >= min && dpi <= max) : []
  return [...new Set([...single, ...within])].sort((a, b) => a - b)
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}
