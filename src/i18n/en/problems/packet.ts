/** English sentences: the packet carried by hand, and the receipt that comes back. */
import type { packetProblems } from '../../../../domain/sync/packet/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const packet = {
  'packet.not-a-packet': 'This file is no carried packet. Choose the file ending in “.goi” on the stick.',
  'packet.foreign-server':
    'This packet is sealed to another server, so this one cannot open it. Take it to the server of the commune that made it.',
  'packet.foreign-commune':
    'The packet names another commune than that of the device which made it, so it was not taken. Tell the administrator.',
  'packet.damaged':
    'A piece of the packet is damaged and cannot be read. What was whole has been taken; copy the file again from the device that made it and hand it in once more.',
  'packet.cut-short':
    'The packet ends too early; the stick may have been pulled out while copying. What was whole has been taken; copy the file again and hand it in once more.',
  'packet.entry-damaged':
    'Something in the packet is not what its device signed, so it was not taken. Make a new packet on that device and hand it in.',
  'packet.signature-invalid':
    'The signature is not that of the device which made the packet, so it was not taken. Tell the administrator.',
  'packet.too-large':
    'The packet claims a size that none has, so it was not taken. Make a new one; if it happens again, tell the administrator.',
  'packet.nothing-unsent': 'Nothing on this device waits to be sent, so no packet is needed.',
  'packet.stick.failed': (d) =>
    `The packet could not be written${around(' (', d, 'reason', ')')}. See that the stick has room and sits firmly, then make it again; everything is still on this device.`,
  'packet.receipt.damaged':
    'This file is no receipt, or it is damaged. Choose the file ending in “.biennhan”, or fetch the receipt again where the packet was handed in.',
  'packet.receipt.not-mine':
    'This receipt is not for a packet of this device. Nothing was changed; take it to the device that made the packet.',
} satisfies Record<keyof typeof packetProblems, Sentence>
