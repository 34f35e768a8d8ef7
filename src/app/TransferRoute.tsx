/** Dossiers between communes: the list behind its address, and the card on a dossier's page. */
import { useLocation } from 'preact-iso'
import { getLaw } from '../data/current.ts'
import { signText, toPublicJwk } from '../device/device-key.ts'
import type { DeviceIdentity } from '../device/identity.ts'
import type { DossierCardProps } from '../features/dossier/DossierScreen.tsx'
import { ForwardCard } from '../features/transfer/ForwardCard.tsx'
import type { TransferPorts } from '../features/transfer/transfer-ports.ts'
import type { HandPorts } from '../features/transfer/by-hand/hand-ports.ts'
import { TransferScreen } from '../features/transfer/TransferScreen.tsx'
import { t } from '../i18n/locale.ts'
import { transfer } from '../i18n/vi/transfer.ts'
import type { Frame } from './DeskFrame.tsx'
import { lawLists } from './form-lists.ts'
import { useParts, type AppParts } from './parts.ts'

export function TransferRoute({ frame }: { frame: Frame }) {
  const { route } = useLocation()
  const ports = portsOf(useParts())
  return frame({ heading: t(transfer).title, children: <TransferScreen ports={ports} onOpen={route} /> })
}

export function TransferCard(props: DossierCardProps) {
  return <ForwardCard {...props} ports={portsOf(useParts())} />
}

function portsOf({ http, device }: AppParts): TransferPorts {
  const { current } = device.identity
  return {
    wire: http,
    ...(current ? { hand: handPorts(current, () => device.clock.at()) } : {}),
    ownCommune: device.identity.current?.enrolment.commune.code ?? '',
    communes: lawLists(getLaw()).lists.communes,
  }
}

/** Who this counter is to another commune: what its home server granted, and its own key. */
function handPorts({ enrolment, keys }: DeviceIdentity, now: () => string): HandPorts {
  const { commune, device, epoch, book, grant, signKey } = enrolment
  return {
    place: { commune: commune.code, agency: commune.agency, name: commune.name },
    grant: grant === undefined ? null : { commune: commune.code, device, epoch, book, grant },
    signKey,
    publicKey: () => toPublicJwk(keys),
    sign: (text) => signText(keys, text),
    now,
  }
}
