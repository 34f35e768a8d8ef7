/** The packet behind its address, and on the lock screen: what it needs of the device, with and without an officer. */
import { vault } from '../bridge/vault.ts'
import { LockedPacketScreen } from '../features/packet/LockedPacketScreen.tsx'
import type { PacketPorts } from '../features/packet/packet-ports.ts'
import { PacketScreen } from '../features/packet/PacketScreen.tsx'
import { signText } from '../device/device-key.ts'
import { t } from '../i18n/locale.ts'
import { packet } from '../i18n/vi/packet.ts'
import { deviceDb } from './database.ts'
import type { Frame } from './DeskFrame.tsx'
import type { AppParts } from './parts.ts'

export function PacketRoute({ frame, parts }: { frame: Frame; parts: AppParts }) {
  const ports = findPorts(parts)
  return frame({ heading: t(packet).title, children: ports && <PacketScreen ports={ports} /> })
}

export function LockedPacketRoute({ parts, onBack }: { parts: AppParts; onBack: () => void }) {
  const ports = findPorts(parts)
  return ports && <LockedPacketScreen ports={ports} onBack={onBack} />
}

function findPorts({ device, http }: AppParts): PacketPorts | null {
  const { current } = device.identity
  if (!current) return null
  const { enrolment, keys } = current
  const { epoch, historyId, signKey, sealKey } = enrolment
  return {
    author: {
      db: deviceDb(),
      device: { id: enrolment.device, commune: enrolment.commune.code, epoch, historyId, signKey },
      sealKey,
      sign: (text) => signText(keys, text),
      sealTo: (key, plain) => vault.sealTo(key, plain),
      now: () => device.clock.at(),
    },
    wall: () => device.clock.wall(),
    hold: () => device.lock.hold(),
    changed: () => device.tabs.tell({ kind: 'changed' }),
    wire: http,
  }
}
