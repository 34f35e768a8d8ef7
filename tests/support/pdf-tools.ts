/**
 * Poppler and qpdf for tests of our PDFs. On a Debian machine without them they are installed when we are root;
 * anywhere else the test fails and says what to install: a PDF nobody else has opened is not tested.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGE_OF = {
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfimages: 'poppler-utils',
  qpdf: 'qpdf',
}
type Tool = keyof typeof PACKAGE_OF

const has = (tool: string) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0

/** Call once before the tests (`beforeAll`, with a generous time limit: it may install packages). */
export function needPdfTools(): void {
  const missing = (Object.keys(PACKAGE_OF) as Tool[]).filter((tool) => !has(tool))
  if (missing.length === 0) return
  const packages = [...new Set(missing.map((tool) => PACKAGE_OF[tool]))]
  if (process.getuid?.() === 0 && has('apt-get')) {
    console.log(`installing ${packages.join(', ')} for the PDF tests`)
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { stdio: 'ignore' })
  }
  const still = missing.filter((tool) => !has(tool))
  if (still.length > 0)
    throw new Error(`PDF tests need ${still.join(', ')}: install ${packages.join(' and ')}`)
}

export interface GreyPage {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** What independent programs make of our bytes. */
export function openPdf(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-pdf-'))
  const file = join(folder, 'page.pdf')
  writeFileSync(file, bytes)
  const run = (tool: Tool, ...args: string[]) =>
    execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  return {
    /** Text of the page in reading order, NFC not applied. */
    text: () => run('pdftotext', '-layout', file, '-'),
    /** Text as `pdftotext` gives it when it is asked for nothing in particular. */
    plainText: () => run('pdftotext', file, '-'),
    /** Text in the order it was drawn. */
    drawnText: () => run('pdftotext', '-raw', file, '-'),
    /** Every word with its place in points from the top left. */
    words: () =>
      [
        ...run('pdftotext', '-bbox', file, '-').matchAll(
          /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text]) => ({
        text: text!,
        box: [left, top, right, bottom].map(Number) as [number, number, number, number],
      })),
    /** The pictures as they lie in the file, not decoded. */
    pictures(): Uint8Array[] {
      run('pdfimages', '-all', file, join(folder, 'picture'))
      const names = readdirSync(folder).filter((name) => name.startsWith('picture'))
      return names.sort().map((name) => new Uint8Array(readFileSync(join(folder, name))))
    },
    /** The same objects written anew, streams not compressed, so that a test can read them. */
    plain(): string {
      run('qpdf', '--qdf', '--object-streams=disable', file, join(folder, 'plain.pdf'))
      return readFileSync(join(folder, 'plain.pdf'), 'latin1')
    },
    info: () =>
      Object.fromEntries(
        run('pdfinfo', file)
          .split('\n')
          .map((line) => [line.split(':')[0]!, line.slice(line.indexOf(':') + 1).trim()]),
      ),
    fonts: () =>
      run('pdffonts', file)
        .trim()
        .split('\n')
        .slice(2)
        .map((line) => line.split(/\s{2,}|\s+(?=yes|no)/)),
    /** Throws with qpdf's words when anything is wrong with the structure. */
    check: () => run('qpdf', '--check', file),
    render(dpi: number, page = 1): GreyPage {
      run(
        'pdftoppm',
        '-gray',
        '-singlefile',
        '-f',
        String(page),
        '-r',
        String(dpi),
        file,
        join(folder, 'page'),
      )
      return parsePgm(readFileSync(join(folder, 'page.pgm')))
    },
    /** First page and first picture as colour pixels (PPM, header and all), to be held against each other. */
    renderColour(dpi: number): Uint8Array {
      run('pdftoppm', '-singlefile', '-r', String(dpi), file, join(folder, 'colour'))
      return new Uint8Array(readFileSync(join(folder, 'colour.ppm')))
    },
    decodedPicture(): Uint8Array {
      run('pdfimages', file, join(folder, 'decoded'))
      const name = readdirSync(folder).find((each) => each.startsWith('decoded-000'))! // .ppm, .pgm or .pbm
      return new Uint8Array(readFileSync(join(folder, name)))
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function parsePgm(bytes: Uint8Array): GreyPage {
  const header = /^P5\s(\d+) (\d+)\s255\s/.exec(String.fromCharCode(...bytes.subarray(0, 40)))
  if (header === null) throw new Error('not a PGM')
  const [width, height] = [Number(header[1]), Number(header[2])]
  return { width, height, data: bytes.subarray(header[0].length, header[0].length + width * height) }
}
