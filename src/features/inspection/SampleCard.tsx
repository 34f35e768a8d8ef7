/** One sample: its seed, its groups, whether drawing again gives the same, and the dossiers chance chose. */
import { DIMENSIONS, type Turn, type Unit } from '../../../domain/inspection/sample.ts'
import type { WholeSample } from '../../../domain/inspection/wire.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { saveFile } from '../../device/save-file.ts'
import { formatDay, formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Table } from '../../ui/data/Table.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { FromServer } from './FromServer.tsx'
import type { InspectionDesk } from './inspection-desk.ts'
import styles from './Inspection.module.css'
import { useRemote } from '../../data/use-remote.ts'

export function SampleCard({ desk, id }: { desk: InspectionDesk; id: string }) {
  const sample = useRemote(() => desk.sample(id))
  return (
    <FromServer remote={sample} desk={desk}>
      {(whole) => <Whole sample={whole} onOpen={desk.onOpen} />}
    </FromServer>
  )
}

function Whole({ sample, onOpen }: { sample: WholeSample; onOpen: (path: string) => void }) {
  const words = t(inspection)
  const units = new Map(sample.frame.map((unit) => [unit.id, unit]))
  const rows = sample.strata.flatMap(({ key, drawn }) =>
    drawn.flatMap((id) => {
      const unit = units.get(id)
      return unit ? [{ unit, stratum: stratumWords(key, sample) }] : []
    }),
  )
  const save = () => {
    saveFile(
      new Blob([JSON.stringify(sample, null, 1)]),
      'application/json',
      `mau-${sample.id.slice(0, 8)}.json`,
    )
    showToast(words.saved)
  }
  return (
    <Card
      title={words.sampleTitle(formatInstant(sample.at))}
      actions={
        <Button icon="download" onClick={save}>
          {words.saveSample}
        </Button>
      }
    >
      <div class={styles.stack}>
        <SummaryList
          rows={[
            { key: 'seed', label: words.seed, value: <span class={styles.hash}>{sample.seed}</span> },
            {
              key: 'list',
              label: words.frameHash,
              value: <span class={styles.hash}>{sample.frameSha256}</span>,
            },
            {
              key: 'again',
              label: words.again,
              value: sample.isSame ? words.same : words.differs,
              flagged: !sample.isSame,
            },
          ]}
        />
        <Table
          caption={words.drawn}
          rows={rows}
          rowKey={({ unit }) => unit.id}
          rowName={({ unit }) => words.openDossier(unit.code)}
          onOpen={({ unit }) => onOpen(`/ho-so/${unit.id}`)}
          columns={[
            { key: 'code', title: words.code, cell: ({ unit }) => unit.code },
            { key: 'on', title: words.receivedOn, cell: ({ unit }) => formatDay(unit.on) },
            { key: 'procedure', title: words.dimension.procedure, cell: ({ unit }) => procedureOf(unit) },
            { key: 'stratum', title: words.stratum, cell: ({ stratum }) => stratum, minor: true },
          ]}
        />
      </div>
    </Card>
  )
}

function procedureOf({ procedure }: Pick<Unit, 'procedure'>): string {
  return getLaw().procedures.get(procedure)?.procedure.shortName ?? procedure
}

function stratumWords(key: readonly string[], { terms }: WholeSample): string {
  const words = t(inspection)
  const said = DIMENSIONS.filter((one) => terms.by.includes(one)).map((one, at) => {
    const value = key[at] ?? ''
    if (one === 'procedure') return procedureOf({ procedure: value })
    return one === 'officer' ? officerName(getContext(), value) : words.turn[value as Turn]
  })
  return said.length === 0 ? words.everything : said.join(' · ')
}
