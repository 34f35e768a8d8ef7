/** Dossiers between communes: the list behind its address, and the card on a dossier's page. */
import { useLocation } from 'preact-iso'
import { getLaw } from '../data/current.ts'
import type { DossierCardProps } from '../features/dossier/DossierScreen.tsx'
import { ForwardCard } from '../features/transfer/ForwardCard.tsx'
import type { TransferPorts } from '../features/transfer/transfer-ports.ts'
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
  return {
    wire: http,
    ownCommune: device.identity.current?.enrolment.commune.code ?? '',
    communes: lawLists(getLaw()).lists.communes,
  }
}
