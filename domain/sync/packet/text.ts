/** The exact texts of a packet that are signed or authenticated, and the word by which two people compare it. */
import type { PacketHeader } from './format.ts'
import type { ReceivedDeclarations } from './receipt.ts'

/** Signed by the author's device key; its SHA-256 is the packet's hash. */
export function packetText(h: Omit<PacketHeader, 'sig'>): string {
  return `motcua/packet/1|${h.packet}|${h.commune}|${h.device}|${h.epoch}|${h.historyId}|${h.at}|${h.manifest}|${h.manifestBytes}`
}

/** A frame opens in its place of its part of its packet, and nowhere else. */
export function frameAad(packet: string, part: number, index: number): string {
  return `motcua/packet-frame/1|${packet}|${part}|${index}`
}

export function receiptAad(packet: string): string {
  return `motcua/packet-receipt/1|${packet}`
}

/** Signed by the home server: which declarations of a packet it holds. */
export function declarationsText(
  packet: string,
  device: string,
  { items }: Pick<ReceivedDeclarations, 'items'>,
): string {
  return [
    'motcua/packet-declarations/1',
    packet,
    device,
    ...items.map(({ id, receivedAt }) => `${id} ${receivedAt}`),
  ].join('|')
}

/** Last four digits of the packet's hash: read out at one end, seen at the other. */
export function checkWord(packetHash: string): string {
  return packetHash.slice(-4).toUpperCase()
}
