/** The exact texts of a packet that are signed or authenticated, and the word by which two people compare it. */
import type { PacketHeader } from './format.ts'

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

/** Last four digits of the packet's hash: read out at one end, seen at the other. */
export function checkWord(packetHash: string): string {
  return packetHash.slice(-4).toUpperCase()
}
