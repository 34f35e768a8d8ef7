/** Names of files on a stick. They tell which commune and which machine, and nothing about anybody. */

/** "gói" without its accent: every file system keeps it, and no program of a PC opens it by mistake. */
export const PACKET_EXTENSION = '.goi'
/** "biên nhận". Not "biên lai", which is the paper for money. */
export const RECEIPT_EXTENSION = '.biennhan'

export interface PacketName {
  readonly commune: string
  readonly device: string
  readonly wall: string // YYYY-MM-DDTHH:MM
  readonly file?: { readonly nth: number } // of several
}

/** E.g. `motcua-16654-1f2e3d4c-20261123-0820.goi`, `…-2.goi` for the second of several files. */
export function packetFileName({ commune, device, wall, file }: PacketName): string {
  const when = wall.slice(0, 16).replaceAll('-', '').replace(':', '').replace('T', '-')
  const nth = file ? `-${file.nth}` : ''
  return `motcua-${plain(commune)}-${plain(device).slice(0, 8)}-${when}${nth}${PACKET_EXTENSION}`
}

/** The receipt lies beside its packet, under the same name. */
export function receiptFileName(packetFile: string): string {
  const name = packetFile.replace(/\.[^.]*$/, '')
  return `${name === '' ? 'motcua' : name}${RECEIPT_EXTENSION}`
}

function plain(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]/g, '') || '0'
}
