/** What became of each packet, and its receipt to take back. */
import { receiptFileName } from '../../../domain/sync/packet/file-names.ts'
import { gatherPackets, type PacketOutcome } from '../../../domain/sync/packet/outcome.ts'
import { saveFile } from '../../device/save-file.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { packet } from '../../i18n/vi/packet.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Packet.module.css'
import type { Handed } from './send-packets.ts'

export function HandedTable({ parts }: { parts: Handed['parts'] }) {
  const words = t(packet)
  const rows = gatherPackets(parts).filter(({ check }) => check !== '')
  const unread = parts.flatMap(({ check, problem }) => (check === null && problem ? [problem] : []))
  const fileOf = (id: string) => parts.find((part) => part.packet === id)?.file ?? ''
  const held = (some: number, all: number) => words.held(formatNumber(some), formatNumber(all))
  const declared: Column<PacketOutcome> = {
    key: 'declarations',
    title: words.columnDeclarations,
    cell: ({ declarations }) => held(declarations.stored, declarations.all),
  }
  const columns: Column<PacketOutcome>[] = [
    {
      key: 'check',
      title: words.columnCheck,
      cell: ({ check }) => <strong class={styles.word}>{check}</strong>,
    },
    { key: 'facts', title: words.columnFacts, cell: ({ facts }) => held(facts.stored, facts.all) },
    { key: 'files', title: words.columnFiles, cell: ({ files }) => held(files.verified, files.all) },
    // Only tablets that go out bring any.
    ...(rows.some(({ declarations }) => declarations.all > 0) ? [declared] : []),
    { key: 'state', title: words.columnState, cell: (row) => <Outcome row={row} /> },
    {
      key: 'receipt',
      title: words.columnReceipt,
      cell: ({ packet: id, check, receipt }) =>
        receipt === null ? (
          words.noReceipt
        ) : (
          <Button
            icon="download"
            onClick={() =>
              saveFile(new Blob([receipt]), 'application/octet-stream', receiptFileName(fileOf(id)))
            }
          >
            {words.saveReceipt(check)}
          </Button>
        ),
    },
  ]
  return (
    <div class={styles.stack} role="status">
      {unread.slice(0, 1).map((problem) => (
        <Notice key={problem.code} tone="warn">
          {problemSentence(problem)}
        </Notice>
      ))}
      {rows.length > 0 && (
        <>
          <Table caption={words.resultCaption} columns={columns} rows={rows} rowKey={(row) => row.packet} />
          {rows.some(({ receipt }) => receipt !== null) && <p>{words.bringBack}</p>}
        </>
      )}
    </div>
  )
}

function Outcome({ row }: { row: PacketOutcome }) {
  const words = t(packet)
  const { facts, isWhole, problems } = row
  return (
    <>
      <span class={isWhole ? styles.good : styles.lacking}>{isWhole ? words.whole : words.notWhole}</span>
      {facts.kept > 0 && <span class={styles.under}>{words.keptForReview(formatNumber(facts.kept))}</span>}
      {!isWhole &&
        problems.map((problem) => (
          <span key={problem.code} class={styles.under}>
            {problemSentence(problem)}
          </span>
        ))}
    </>
  )
}
