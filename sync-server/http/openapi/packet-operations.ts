/** The row of the packet. */
import type { Operation } from './operations.ts'
import { proof } from './problem-lists.ts'

export const packetOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/packets',
    summary: 'Take work carried by hand: parts of packets sealed to this server, of any author',
    caller: 'device',
    body: 'packet',
    status: 200,
    answer: 'PacketAnswer',
    problems: [
      ...proof,
      'request.origin.foreign',
      'request.body.wrong-type',
      'packet.not-a-packet',
      'packet.foreign-server',
      'packet.foreign-commune',
      'packet.damaged',
      'packet.cut-short',
      'packet.signature-invalid',
      'packet.too-large',
      'server.busy',
      'server.disk.full',
    ],
  },
]
