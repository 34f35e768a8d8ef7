/** Items 1–13: pictures that cost too much, lie, or are something else as well. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { jpegPage } from '../jpeg-page.ts'
import type { HostileItem } from './item.ts'
import * as pictures from './pictures.ts'
import { makePng, makeWebp, pngChunk, webpChunk } from './pictures.ts'
import { endOfZip, PAGE } from './second-files.ts'

const MIB = 1024 * 1024
const zeros = (bytes: number) => Buffer.alloc(bytes)
const small = { width: 30, height: 20 }
const scan = () => readFileSync(join(import.meta.dirname, '../../../public/samples/giay-chung-sinh.jpg'))

export const pictureItems: readonly HostileItem[] = [
  ['1 PNG of 12,000 × 12,000 in 17 KB', () => makePng({ width: 12_000, height: 12_000 }), 'image-too-large'],
  ['2 PNG of 60,000 × 60,000', () => makePng({ width: 60_000, height: 60_000, rows: 9 }), 'image-too-large'],
  ['3 PNG with more rows than its head says', () => makePng({ ...small, rows: 90_000 }), 'image-damaged'],
  ['3 PNG with fewer rows', () => makePng({ ...small, rows: 3 }), 'image-damaged'],
  ['3 PNG, one bit flipped', () => flip(makePng(small), 20), 'image-damaged'],
  [
    '3 JPEG that claims 65,000 × 65,000',
    () => pictures.withJpegSize(jpegPage(), 65_000, 65_000),
    'image-too-large',
  ],
  ['4 JPEG cut short', () => scan().subarray(0, 50_000), 'image-damaged'],
  ['4 PNG cut short', () => makePng(small).subarray(0, 50), 'image-damaged'],
  ['5 JPEG with a web page behind it', () => Buffer.concat([scan(), Buffer.from(PAGE)]), 'polyglot'],
  ['5 JPEG with a web page in its notes', () => noted(PAGE), 'polyglot'],
  [
    '5 JPEG with a program behind it',
    () => Buffer.concat([scan(), Buffer.from('MZ'), zeros(9_000)]),
    'polyglot',
  ],
  ['5 JPEG with a ZIP behind it', () => Buffer.concat([scan(), endOfZip]), 'polyglot'],
  ['5 JPEG with noise behind it', () => Buffer.concat([scan(), Buffer.alloc(5_000, 1)]), 'image-damaged'],
  ['6 PNG named .pdf', () => makePng(small), null], // its bytes say PNG: F4 refuses the announced type
  ['7 SVG named .png', () => Buffer.from('<svg onload="alert(1)"/>'), 'type-refused'],
  ['8 GIF of 10,000 frames', () => pictures.makeGif(10_000), 'type-refused'],
  [
    '8 PNG of several frames',
    () => makePng({ ...small, chunks: [pngChunk('acTL', zeros(8))] }),
    'image-animated',
  ],
  ['8 WebP of several frames', () => makeWebp(small, webpChunk('ANMF', zeros(24))), 'image-animated'],
  ['9 EXIF with a place and another face: given back only as a download', () => withExif(1), null],
  ['10 EXIF that turns the picture: no box is read here', () => withExif(8), null],
  ['11 PNG whose colour profile unpacks to 64 MB', () => iccBomb(), 'image-damaged'],
  ['11 JPEG of 5 colour components', () => fiveColours(), 'image-damaged'],
  ['12 nothing', () => zeros(0), 'type-refused'],
  [
    '13 WebP, lossless, 16,383 × 16,383',
    () => makeWebp({ width: 16_383, height: 16_383 }),
    'image-too-large',
  ],
]

function flip(bytes: Buffer, at: number): Buffer {
  bytes[at]! ^= 1
  return bytes
}

function noted(text: string): Buffer {
  return pictures.intoJpeg(scan(), pictures.jpegSegment(0xfe, Buffer.from(text)))
}

function withExif(orientation: number): Buffer {
  return pictures.intoJpeg(scan(), pictures.exif(orientation, jpegPage(3_000)))
}

function iccBomb(): Buffer {
  const profile = Buffer.concat([Buffer.from('icc\0\0', 'latin1'), deflateSync(zeros(64 * MIB))])
  return makePng({ ...small, chunks: [pngChunk('iCCP', profile)] })
}

function fiveColours(): Buffer {
  const jpeg = jpegPage()
  jpeg[jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 9] = 5
  return jpeg
}
