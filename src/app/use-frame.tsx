/** The desk's frame around a screen, and the one that closes with the lease. */
import type { VNode } from 'preact'
import { t } from '../i18n/locale.ts'
import { lock } from '../i18n/vi/lock.ts'
import { DeskFrame, type Frame } from './DeskFrame.tsx'
import { LeaseNotice, useLease } from './lease.tsx'
import { useParts } from './parts.ts'

export function useFrame(path: string): Frame {
  const parts = useParts()
  return (content) => <DeskFrame parts={parts} path={path} content={content} />
}

/** Screens that open kept dossiers are shut when the home server was not heard for too long; taking in goes on. */
export function WhileKept({ path, children }: { path: string; children: (frame: Frame) => VNode }): VNode {
  const lease = useLease(useParts())
  const frame = useFrame(path)
  if (lease.state !== 'over') return children(frame)
  return frame({ heading: t(lock).lease.overTitle, children: <LeaseNotice lease={lease} /> })
}
