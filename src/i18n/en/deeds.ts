import type { deeds as source } from '../vi/deeds.ts'

export const deeds = {
  deed: {
    'inspection.assigned': 'Inspector assigned',
    'inspection.assignment-ended': 'Assignment ended',
    'inspection.dossier-opened': 'Dossier opened',
    'inspection.sample-drawn': 'Sample drawn',
    'inspection.finding-raised': 'Finding raised',
    'inspection.finding-answered': 'Finding answered',
    'inspection.finding-returned': 'Finding sent back',
    'inspection.finding-closed': 'Finding closed',
    'export.dossier-record': 'Record of a dossier taken',
  },
  detailLabel: {
    purpose: 'Purpose',
    text: 'Text',
    openedAt: 'Opened',
    assignment: 'Assignment',
    finding: 'Finding',
    decision: 'Decision',
    officer: 'Inspector',
    from: 'From',
    until: 'Through',
    by: 'Groups by',
    seed: 'Seed',
    size: 'Dossiers',
    atLeast: 'At least in each group',
    frameSize: 'Dossiers on the list',
    frameSha256: 'SHA-256 of the list',
    reason: 'Reason',
  },
} satisfies typeof source
