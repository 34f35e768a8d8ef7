/** Where a packet is written: straight to the stick where the browser has a window for it, else as downloads. */
import { packetFileName, type PacketName } from '../../../domain/sync/packet/file-names.ts'
import { PACKET_TYPE } from '../../../domain/sync/packet/format.ts'
import type { PacketSink } from '../../data/packet/write-packet.ts'
import { saveFile } from '../../device/save-file.ts'

/** Chromium on desktops has it; not in the DOM types. */
interface WithSavePicker {
  readonly showSaveFilePicker?: (options: {
    suggestedName: string
    types: { accept: Record<string, string[]> }[]
  }) => Promise<{ createWritable(): Promise<FileSystemWritableFileStream> }>
}

export interface OpenSink extends PacketSink {
  readonly isDownload: boolean
  /** Files written so far. */
  readonly count: () => number
}

const DOWNLOAD_BYTES = 96_000_000

/** Must be called while the press of a button still counts. Throws `AbortError` when the person closes the window. */
export async function openSink(
  name: Omit<PacketName, 'file'>,
  askForNext: (nth: number) => Promise<void>,
): Promise<OpenSink> {
  const pick = (window as WithSavePicker).showSaveFilePicker
  if (pick === undefined) return downloads(name, askForNext)
  const options = { suggestedName: packetFileName(name), types: [{ accept: { [PACKET_TYPE]: ['.goi'] } }] }
  const handle = await pick.call(window, options)
  // The browser writes beside the file and puts it in place at the end: given up, it leaves nothing.
  const file = await handle.createWritable()
  return {
    isDownload: false,
    count: () => 1,
    beginPart: async () => {},
    write: (bytes) => file.write(bytes),
    close: () => file.close(),
    abort: () => file.abort(),
  }
}

/** Parts gathered to files. What waits is held by the browser as blobs, which it may keep on the disk. */
function downloads(name: Omit<PacketName, 'file'>, askForNext: (nth: number) => Promise<void>): OpenSink {
  let pieces: Blob[] = []
  let bytes = 0
  let nth = 0
  const save = async () => {
    nth += 1
    if (nth > 1) await askForNext(nth) // browsers stop a page that saves several files unasked
    saveFile(new Blob(pieces), PACKET_TYPE, packetFileName({ ...name, file: { nth } }))
    pieces = []
    bytes = 0
  }
  return {
    isDownload: true,
    count: () => nth,
    async beginPart(partBytes) {
      if (bytes > 0 && bytes + partBytes > DOWNLOAD_BYTES) await save()
    },
    async write(piece) {
      pieces.push(new Blob([piece]))
      bytes += piece.length
    },
    close: save,
    abort: async () => {
      pieces = []
    },
  }
}
