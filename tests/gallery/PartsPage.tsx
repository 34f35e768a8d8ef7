import { useEffect, useState } from 'preact/hooks'
import { matchWithoutMarks } from '../../src/i18n/match-without-marks.ts'
import { Button } from '../../src/ui/actions/Button.tsx'
import { Card } from '../../src/ui/data/Card.tsx'
import { Table } from '../../src/ui/data/Table.tsx'
import { Tag } from '../../src/ui/data/Tag.tsx'
import { TaskList } from '../../src/ui/data/TaskList.tsx'
import { Dialog } from '../../src/ui/feedback/Dialog.tsx'
import { EmptyState } from '../../src/ui/feedback/EmptyState.tsx'
import { Notice } from '../../src/ui/feedback/Notice.tsx'
import { Progress } from '../../src/ui/feedback/Progress.tsx'
import { SyncPill } from '../../src/ui/feedback/SyncPill.tsx'
import { showToast } from '../../src/ui/feedback/toasts.ts'
import { AddressInput, emptyAddress } from '../../src/ui/fields/AddressInput.tsx'
import { Checkbox } from '../../src/ui/fields/Checkbox.tsx'
import { Combobox } from '../../src/ui/fields/Combobox.tsx'
import { DateInput } from '../../src/ui/fields/DateInput.tsx'
import { Field } from '../../src/ui/fields/Field.tsx'
import { emptyIdDocument, IdDocumentInput } from '../../src/ui/fields/IdDocumentInput.tsx'
import { Radios } from '../../src/ui/fields/Radios.tsx'
import { Select } from '../../src/ui/fields/Select.tsx'
import { TextInput } from '../../src/ui/fields/TextInput.tsx'
import { TimeInput } from '../../src/ui/fields/TimeInput.tsx'
import styles from './gallery.module.css'
import { sampleLists } from './sample-form.ts'

const nothing = () => undefined
const options = (labels: readonly string[]) => labels.map((label) => ({ value: label, label }))
const long = Array.from({ length: 1000 }, (_, at) => ({
  code: `2511${String(at).padStart(4, '0')}`,
  name: `Nguyễn Văn ${at}`,
}))

export function PartsPage() {
  const [dialog, setDialog] = useState(new URLSearchParams(location.search).has('dialog'))
  const [chosen, setChosen] = useState('')
  const [address, setAddress] = useState(emptyAddress)
  const [paper, setPaper] = useState(emptyIdDocument)
  useEffect(() => void showToast('Đã lưu trên máy: 251121-0070'), [])
  return (
    <main class={styles.columns}>
      <h1 class="hidden-text">Các thành phần</h1>
      <Card title="Nút ẰẪỄỘỬỸ">
        <div class={styles.buttons}>
          <Button kind="primary" shortcut="F2">
            Tiếp nhận ẰẪỄỘỬỸ
          </Button>
          <Button icon="printer">In giấy hẹn</Button>
          <Button kind="danger" icon="trash-2">
            Bỏ trang
          </Button>
          <Button kind="quiet">Xem cả ô để trống</Button>
          <Button busy>Đang gửi</Button>
          <Button disabled>Không dùng được</Button>
          <Button onClick={() => setDialog(true)}>Mở hộp thoại</Button>
        </div>
        <div class={styles.buttons}>
          <Tag tone="ok">Đã gửi ẰẪỄỘỬỸ</Tag>
          <Tag tone="warn">Hôm nay 17:00</Tag>
          <Tag tone="overdue">Trễ 2 ngày</Tag>
          <Tag tone="offline">Chờ gửi</Tag>
          <Tag tone="info">Đang gửi 62 %</Tag>
          <Tag tone="plain">Xong</Tag>
        </div>
        <div class={styles.buttons} style={{ background: 'var(--well)', padding: '.5rem' }}>
          {(['synced', 'sending', 'waiting', 'offline', 'attention'] as const).map((state) => (
            <SyncPill key={state} state={state} label={`Trạng thái ${state}`} href={`#${state}`} />
          ))}
        </div>
      </Card>
      <Card title="Ô nhập">
        <div class={styles.stack}>
          <Field id="a1" label="Họ, chữ đệm, tên" hint="Như trên giấy tờ" note="Máy đọc 92 %">
            {(wiring) => <TextInput {...wiring} value="LÊ NGỌC ẰẪỄỘỬỸ" onChange={nothing} proposed />}
          </Field>
          <Field id="a2" label="Ngày sinh" group error="Ngày sinh không phải ngày có thật.">
            {(wiring) => <DateInput {...wiring} value="31/2/2025" onChange={nothing} />}
          </Field>
          <Field id="a3" label="Giờ sinh" optional>
            {(wiring) => <TimeInput {...wiring} value="06:40" onChange={nothing} />}
          </Field>
          <Field id="a4" label="Giới tính" group>
            {(wiring) => (
              <Radios {...wiring} value="Nữ" options={options(['Nam', 'Nữ'])} onChange={nothing} proposed />
            )}
          </Field>
          <Field id="a5" label="Dân tộc">
            {(wiring) => (
              <Combobox
                {...wiring}
                value={chosen}
                options={options(sampleLists.ethnicities)}
                match={matchWithoutMarks}
                onChange={setChosen}
              />
            )}
          </Field>
          <Field id="a6" label="Nhận kết quả">
            {(wiring) => (
              <Select {...wiring} value="" options={options(['Tại quầy', 'Bưu chính'])} onChange={nothing} />
            )}
          </Field>
          <Field id="a7" label="Nơi cư trú" group>
            {(wiring) => (
              <AddressInput
                {...wiring}
                value={address}
                communes={sampleLists.communes}
                provinces={sampleLists.provinces}
                match={matchWithoutMarks}
                onChange={setAddress}
              />
            )}
          </Field>
          <Field id="a8" label="Giấy tờ tùy thân" group>
            {(wiring) => (
              <IdDocumentInput
                {...wiring}
                value={paper}
                types={options(sampleLists.documentTypes)}
                issuers={sampleLists.issuers}
                match={matchWithoutMarks}
                onChange={setPaper}
              />
            )}
          </Field>
          <Checkbox
            id="a9"
            label="Người nộp là chủ hồ sơ"
            hint="Bỏ chọn nếu nộp thay"
            checked
            onChange={nothing}
          />
        </div>
      </Card>
      <Card title="Báo tin">
        <div class={styles.stack}>
          <Notice
            tone="offline"
            title="12 hồ sơ đang giữ an toàn trên máy này"
            actions={<Button>Thử gửi ngay</Button>}
          >
            Anh chị cứ làm việc bình thường.
          </Notice>
          <Notice tone="info">Danh mục mới có hiệu lực từ 01/12.</Notice>
          <Notice tone="warn" title="Lưu ý">
            Đăng ký quá 60 ngày.
          </Notice>
          <Notice tone="ok">Máy này làm việc được khi mất mạng.</Notice>
          <Progress label="Đọc giấy chứng sinh" share={0.62} />
          <Progress label="Tải bộ ngoại tuyến" />
          <EmptyState
            icon="list-checks"
            title="Chưa có việc nào cần làm"
            actions={<Button shortcut="F2">Tiếp nhận mới</Button>}
          >
            Nhấn F2 để tiếp nhận hồ sơ mới.
          </EmptyState>
        </div>
      </Card>
      <Card title="Giấy tờ cần có" flush>
        <TaskList
          label="Giấy tờ cần có"
          tasks={[
            {
              key: '1',
              title: 'Giấy chứng sinh',
              state: 'Đã quét 1 trang',
              tone: 'plain',
              done: true,
              actions: <Button icon="undo-2">Bỏ chọn</Button>,
            },
            {
              key: '2',
              title: 'Giấy chứng nhận kết hôn của cha mẹ',
              hint: 'Không cần nộp nếu tra được từ cơ sở dữ liệu hộ tịch',
              state: 'Còn thiếu',
              tone: 'warn',
              current: true,
              actions: (
                <>
                  <Button icon="scan-line">Quét</Button>
                  <Button>Dùng lại</Button>
                  <Button>Có trong dữ liệu</Button>
                </>
              ),
            },
          ]}
        />
      </Card>
      <Card title="1.000 dòng" flush>
        <Table
          caption="Nhiều hồ sơ"
          rows={long}
          rowKey={(row) => row.code}
          onSelect={nothing}
          columns={[
            { key: 'code', title: 'Mã', cell: (row) => row.code },
            { key: 'name', title: 'Tên', cell: (row) => row.name },
          ]}
        />
      </Card>
      {dialog && (
        <Dialog
          title="Bỏ trang này?"
          tone="danger"
          onClose={() => setDialog(false)}
          actions={
            <>
              <Button kind="danger" onClick={() => setDialog(false)}>
                Bỏ trang
              </Button>
              <Button onClick={() => setDialog(false)}>Không, quay lại</Button>
            </>
          }
        >
          Ảnh của trang sẽ không còn trong hồ sơ.
        </Dialog>
      )}
    </main>
  )
}
