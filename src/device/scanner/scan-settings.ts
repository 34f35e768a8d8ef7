/** What the officer wants from a scan, fitted to what the scanner can, as eSCL ScanSettings. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { Capabilities, Colour, SourceAbility } from './capabilities.ts'

export interface ScanSettings {
  readonly source: 'auto' | 'feeder' | 'platen' // auto: the feeder when paper lies in it
  readonly duplex: boolean
  readonly colour: Colour
  readonly dpi: 200 | 300
  readonly paper: 'a4' | 'a5' | 'card'
}

export const STANDARD_SETTINGS: ScanSettings = {
  source: 'auto',
  duplex: false,
  colour: 'colour',
  dpi: 300,
  paper: 'a4',
}

export interface FittedSettings {
  readonly source: 'feeder' | 'platen'
  readonly duplex: boolean
  readonly colour: Colour
  readonly dpi: number
  readonly format: string
  readonly width: number // in 1/300 inch, as eSCL counts
  readonly height: number
}

/** In 1/300 inch. A card is given a finger's breadth around, for it never lies straight in the corner. */
const PAPERS = {
  a4: { width: 2480, height: 3508 },
  a5: { width: 1748, height: 2480 },
  card: { width: 1240, height: 866 },
} as const
/** JPEG first: it is what goes on to the reader without another step. */
const FORMATS = ['image/jpeg', 'image/png', 'application/pdf']

/** `scanner.source.missing`, `scanner.format.unsupported`. `loaded`: whether paper lies in the feeder, if it says so. */
export function fitSettings(
  wanted: ScanSettings,
  can: Capabilities,
  loaded: boolean | null,
): Result<FittedSettings> {
  const source = chooseSource(wanted, can, loaded)
  const ability = can[source]
  if (!ability || (source === 'feeder' && wanted.duplex && !can.duplex))
    return refuse('scanner.source.missing')
  const format =
    ability.formats.length === 0 ? FORMATS[0] : FORMATS.find((type) => ability.formats.includes(type))
  if (format === undefined) return refuse('scanner.format.unsupported', { formats: ability.formats })
  const paper = PAPERS[wanted.paper]
  return ok({
    source,
    duplex: source === 'feeder' && wanted.duplex,
    colour: ability.colours.includes(wanted.colour) ? wanted.colour : (ability.colours[0] ?? 'colour'),
    dpi: nearest(wanted.dpi, ability),
    format,
    width: Math.min(paper.width, ability.maxWidth),
    height: Math.min(paper.height, ability.maxHeight),
  })
}

function chooseSource(wanted: ScanSettings, can: Capabilities, loaded: boolean | null): 'feeder' | 'platen' {
  if (wanted.source !== 'auto') return wanted.source
  // A card must not go through a feeder; an empty feeder is no reason to stop when there is a glass.
  if (can.platen && (wanted.paper === 'card' || loaded === false)) return 'platen'
  return can.feeder ? 'feeder' : 'platen'
}

/** The next finer one the scanner has, else its finest. */
function nearest(dpi: number, { resolutions }: SourceAbility): number {
  return resolutions.find((one) => one >= dpi) ?? resolutions.at(-1) ?? dpi
}

export function settingsXml(settings: FittedSettings): string {
  const { source, duplex, colour, dpi, format, width, height } = settings
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">',
    '<pwg:Version>2.0</pwg:Version><scan:Intent>Document</scan:Intent>',
    '<pwg:ScanRegions><pwg:ScanRegion>',
    '<pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>',
    `<pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset><pwg:Width>${width}</pwg:Width><pwg:Height>${height}</pwg:Height>`,
    '</pwg:ScanRegion></pwg:ScanRegions>',
    `<pwg:InputSource>${source === 'feeder' ? 'Feeder' : 'Platen'}</pwg:InputSource>`,
    source === 'feeder' ? `<scan:Duplex>${duplex}</scan:Duplex>` : '',
    `<scan:ColorMode>${colour === 'colour' ? 'RGB24' : 'Grayscale8'}</scan:ColorMode>`,
    `<scan:XResolution>${dpi}</scan:XResolution><scan:YResolution>${dpi}</scan:YResolution>`,
    `<pwg:DocumentFormat>${format}</pwg:DocumentFormat><scan:DocumentFormatExt>${format}</scan:DocumentFormatExt>`,
    '</scan:ScanSettings>',
  ].join('')
}
