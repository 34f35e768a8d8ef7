/** What the parts of the product put on the page of a dossier, each fetched when a dossier is first opened. */
import type { DossierCardProps } from '../features/dossier/DossierScreen.tsx'
import { later } from './later.tsx'

const WorkCards = later(
  async () => (await import('../features/dossier/work/WorkCards.tsx')).WorkCards,
  'nothing',
)

const DeadlineCard = later(
  async () => (await import('../features/leader/DeadlineCard.tsx')).DeadlineCard,
  'nothing',
)

const SupplementCard = later(
  async () => (await import('../features/dossier/side-roads/SupplementCard.tsx')).SupplementCard,
  'nothing',
)

const TransferCard = later(async () => (await import('./TransferRoute.tsx')).TransferCard, 'nothing')

const SlipsCard = later(async () => (await import('../features/slip/SlipsCard.tsx')).SlipsCard, 'nothing')

const LinkedCard = later(
  async () => (await import('../features/linked/LinkedCard.tsx')).LinkedCard,
  'nothing',
)

const FeeCard = later(async () => (await import('./FeeRoute.tsx')).FeeCard, 'nothing')

const ResultCard = later(
  async () => (await import('../features/result/ResultCard.tsx')).ResultCard,
  'nothing',
)

const CustodyCard = later(
  async () => (await import('../features/custody/CustodyCard.tsx')).CustodyCard,
  'nothing',
)

const TwinsCard = later(
  async () => (await import('../features/repository/TwinsCard.tsx')).TwinsCard,
  'nothing',
)

/** What is to be done now, above the papers. */
export function DossierCards(props: DossierCardProps) {
  // Once there is a result, it is what one came for.
  const hasResult = props.state.result !== null || props.state.certified !== null
  const holdsOriginals = props.state.originals.length > 0
  return (
    <>
      {hasResult && <ResultCard state={props.state} />}
      <TwinsCard {...props} />
      <WorkCards {...props} />
      {!hasResult && <ResultCard state={props.state} />}
      <FeeCard {...props} />
      {holdsOriginals && <CustodyCard {...props} />}
      <LinkedCard {...props} />
      <DeadlineCard {...props} />
    </>
  )
}

/** What is needed now and then, below them. */
export function MoreDossierCards(props: DossierCardProps) {
  return (
    <>
      {props.state.originals.length === 0 && <CustodyCard {...props} />}
      <SupplementCard {...props} />
      <SlipsCard {...props} />
      <TransferCard {...props} />
    </>
  )
}
