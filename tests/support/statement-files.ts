/** Files as banks hand them out: CSV in several letters, and a sheet of Excel, made without a library. */
import { crc32, deflateRawSync } from 'node:zlib'

export function fileOf(content: string | Uint8Array<ArrayBuffer>, name = 'sao-ke.csv'): File {
  return new File([content], name)
}

/** The tones of Vietnamese stand behind their letter in this code page. */
export function windows1258(text: string): Uint8Array<ArrayBuffer> {
  const tones: Readonly<Record<string, number>> = {
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  }
  const letters: Readonly<Record<string, number>> = {
    ă: 0xe3,
    â: 0xe2,
    ê: 0xea,
    ô: 0xf4,
    ơ: 0xf5,
    ư: 0xfd,
    đ: 0xf0,
    Đ: 0xd0,
  }
  // Each letter with its own mark, its tone behind it.
  const split = text
    .normalize('NFD')
    .replace(/([aeou])([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031b])/g, '$1$3$2')
  const composed = split.replace(/([aeou])([\u0302\u0306\u031b])/g, (pair) => pair.normalize('NFC'))
  return Uint8Array.from(composed, (letter) => tones[letter] ?? letters[letter] ?? letter.charCodeAt(0))
}

type Cell = string | number

/** A workbook with one sheet. */
export function workbook(rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> {
  const cell = (value: Cell) =>
    typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
  const named = rows.map((row, y) => {
    const cells = row.map((value, x) =>
      cell(value).replace('<c', `<c r="${String.fromCharCode(65 + x)}${y + 1}"`),
    )
    return `<row r="${y + 1}">${cells.join('')}</row>`
  })
  return workbookOf(`<sheetData>${named.join('')}</sheetData>`)
}

/** A workbook around a sheet of one's own making; `more`: further parts of the file. */
export function workbookOf(
  sheet: string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rel = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  return zip({
    '_rels/.rels': `${head}<Relationships xmlns="${rel}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="SaoKe" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${rel}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...more,
  })
}

/** `claimed`: what the file says each part is long, unpacked. */
export function zip(
  files: Readonly<Record<string, string | Buffer>>,
  claimed?: number,
): Uint8Array<ArrayBuffer> {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [path, plain] = [Buffer.from(name), Buffer.from(text)]
    const isLong = plain.length > 100_000
    const data = isLong ? deflateRawSync(plain) : plain
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(isLong ? 8 : 0, 8)
    head.writeUInt32LE(crc32(plain), 14)
    head.writeUInt32LE(data.length, 18)
    head.writeUInt32LE(claimed ?? plain.length, 22)
    head.writeUInt16LE(path.length, 26)
    local.push(head, path, data)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(offset, 42)
    central.push(entry, path)
    offset += 30 + path.length + data.length
  }
  const index = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...local, index, end]))
}
