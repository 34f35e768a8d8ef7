/** What the page of a dossier shows of the work on it. */
import { OpinionsCard } from './OpinionsCard.tsx'
import { WorkCard, type WorkCardProps } from './WorkCard.tsx'

export function WorkCards(props: WorkCardProps) {
  return (
    <>
      <WorkCard {...props} />
      <OpinionsCard state={props.state} />
    </>
  )
}
