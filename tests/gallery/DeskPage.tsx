import { useState } from 'preact/hooks'
import { Button } from '../../src/ui/actions/Button.tsx'
import { MenuButton } from '../../src/ui/actions/MenuButton.tsx'
import { Card } from '../../src/ui/data/Card.tsx'
import { Table } from '../../src/ui/data/Table.tsx'
import { Tag, type Tone } from '../../src/ui/data/Tag.tsx'
import { Timeline } from '../../src/ui/data/Timeline.tsx'
import { Notice } from '../../src/ui/feedback/Notice.tsx'
import { SyncPill } from '../../src/ui/feedback/SyncPill.tsx'
import { SearchBox } from '../../src/ui/fields/SearchBox.tsx'
import { DeskLayout } from '../../src/ui/layout/DeskLayout.tsx'
import styles from './gallery.module.css'

interface Row {
  readonly code: string
  readonly name: string
  readonly procedure: string
  readonly step: string
  readonly due: string
  readonly tone: Tone
  readonly sent: string
}

const rows: readonly Row[] = [
  ['251117-0042', 'Trịnh Văn Mạnh', 'Chứng thực HĐ đất', 'Chờ ký số', 'Trễ 2 ngày', 'overdue', 'Đã gửi'],
  ['251118-0051', 'Nguyễn Thị Ngọc Ánh', 'Xác nhận hôn nhân', 'Thẩm tra', 'Trễ 1 ngày', 'overdue', 'Đã gửi'],
  ['251120-0063', 'Lò Văn Ửng', 'Trợ cấp xã hội', 'Chờ bổ sung', 'Hôm nay 17:00', 'warn', 'Chờ gửi'],
  ['251120-0064', 'Phạm Thị Thuỷ', 'Đăng ký lại khai sinh', 'Chờ trả', 'Hôm nay 17:00', 'warn', 'Chờ gửi'],
  [
    '251121-0067',
    'HÀ QUANG ĐỨC ẰẪỄỘỬỸ',
    'Đăng ký hộ kinh doanh',
    'Tiếp nhận',
    '26/11 · còn 3 ngày',
    'ok',
    'Chờ gửi',
  ],
  ['251121-0068', 'Lương Thị Bưởi', 'Chứng thực bản sao', 'Trả ngay', 'Trong ngày', 'ok', 'Chờ gửi'],
  ['251121-0069', 'Cao Bá Khải', 'Mức độ khuyết tật', 'Tiếp nhận', '02/12 · còn 7 ngày', 'ok', 'Chờ gửi'],
].map(
  ([code, name, procedure, step, due, tone, sent]) =>
    ({ code, name, procedure, step, due, tone, sent }) as Row,
)

export function DeskPage() {
  const [selected, setSelected] = useState<string | undefined>('251118-0051')
  const [query, setQuery] = useState('')
  return (
    <DeskLayout
      centre="UBND xã Hoằng Sơn"
      counter="Trung tâm Phục vụ hành chính công · Quầy 3"
      heading="Bàn làm việc"
      search={
        <SearchBox
          label="Tìm thủ tục, hồ sơ"
          placeholder="Tìm thủ tục, mã hồ sơ, tên, số CCCD…"
          none="Không tìm thấy. Thử từ khác, gõ không dấu hoặc gõ mã."
          onQuery={setQuery}
          onChoose={() => undefined}
          groups={
            query.startsWith('k')
              ? [
                  {
                    key: 'procedures',
                    title: 'Thủ tục',
                    items: [
                      {
                        id: '1',
                        title: 'Đăng ký khai sinh',
                        hint: '1.001193 · Hộ tịch',
                        tag: <Tag tone="ok">Miễn phí</Tag>,
                      },
                      { id: '2', title: 'Đăng ký lại khai sinh', hint: '1.004884 · Hộ tịch' },
                    ],
                  },
                  {
                    key: 'dossiers',
                    title: 'Hồ sơ',
                    items: [{ id: '3', title: '251120-0064', hint: 'Phạm Thị Thuỷ' }],
                  },
                ]
              : []
          }
        />
      }
      sync={<SyncPill state="offline" label="Ngoại tuyến · 12 hồ sơ chờ gửi" href="#outbox" />}
      actions={<Button shortcut="F9">Gọi số tiếp</Button>}
      officer={
        <MenuButton
          kind="on-brand"
          label="Lê Thị Hương"
          items={[
            { key: 'lock', label: 'Khóa máy', icon: 'lock', onChoose: () => undefined },
            { key: 'out', label: 'Kết thúc ca', icon: 'log-out', onChoose: () => undefined },
          ]}
        />
      }
      nav={[
        {
          key: 'always',
          items: [
            { key: 'desk', label: 'Bàn làm việc', href: '#desk', current: true },
            { key: 'new', label: 'Tiếp nhận mới', href: '#new', shortcut: 'F2' },
          ],
        },
        {
          key: 'dossiers',
          heading: 'Hồ sơ',
          items: [
            { key: 'mine', label: 'Hồ sơ của tôi', href: '#mine', count: 38 },
            { key: 'supplement', label: 'Chờ bổ sung', href: '#s', count: 4 },
            { key: 'return', label: 'Chờ trả kết quả', href: '#r', count: 9 },
            { key: 'old', label: 'Số hóa tồn đọng', href: '#o', count: '61%' },
          ],
        },
        {
          key: 'centre',
          heading: 'Trung tâm và máy',
          isSeldom: true,
          items: [
            { key: 'outbox', label: 'Hộp gửi', href: '#outbox', count: 12, countLabel: '12 hồ sơ chờ gửi' },
            { key: 'reports', label: 'Báo cáo', href: '#reports' },
            { key: 'catalogue', label: 'Danh mục TTHC', href: '#catalogue' },
          ],
        },
      ]}
      aside={<Aside />}
      asideLabel="Hồ sơ đang chọn"
    >
      <div class={styles.top}>
        <Card mark="brand">
          <div class={styles.serving}>
            <div class={styles.ticket}>
              <span class={styles.quiet}>Đang phục vụ</span>
              <strong class={styles.number}>A-012</strong>
            </div>
            <div>
              <strong>Đăng ký khai sinh</strong>
              <p class={styles.quiet}>Lấy số 08:14 · đã chờ 6 phút</p>
              <div class={styles.buttons}>
                <Button kind="primary" shortcut="F4">
                  Tiếp nhận
                </Button>
                <Button shortcut="F8">Gọi lại</Button>
                <Button>Vắng mặt</Button>
              </div>
            </div>
          </div>
        </Card>
        <Card title="Hạn trả" actions={<span class={styles.quiet}>T6 21/11/2025 · 9 số chờ</span>}>
          <dl class={styles.counts}>
            {[
              ['Quá hạn', 2, 'overdue'],
              ['Hôm nay', 5, 'warn'],
              ['Trong hạn', 31, 'ink'],
              ['Đã trả', 17, 'ok'],
            ].map(([label, count, tone]) => (
              <div key={label} class={styles.count} data-tone={tone}>
                <dd>{count}</dd>
                <dt>{label}</dt>
              </div>
            ))}
          </dl>
        </Card>
      </div>
      <Card
        title="Việc cần làm (38)"
        flush
        actions={
          <>
            <Button pressed>Theo hạn</Button>
            <MenuButton
              label="Lĩnh vực"
              items={[{ key: 'a', label: 'Hộ tịch', onChoose: () => undefined }]}
            />
            <Button>Xuất Excel</Button>
          </>
        }
      >
        <Table
          caption="Việc cần làm"
          rows={rows}
          rowKey={(row) => row.code}
          selected={selected}
          onSelect={(row) => setSelected(row.code)}
          columns={[
            { key: 'code', title: 'Mã hồ sơ', cell: (row) => row.code, narrow: true },
            { key: 'name', title: 'Người nộp', cell: (row) => row.name },
            { key: 'procedure', title: 'Thủ tục', cell: (row) => row.procedure },
            { key: 'step', title: 'Bước', cell: (row) => row.step, minor: true },
            { key: 'due', title: 'Hạn trả', cell: (row) => <Tag tone={row.tone}>{row.due}</Tag> },
            {
              key: 'sent',
              title: 'Gửi',
              cell: (row) => <Tag tone={row.sent === 'Đã gửi' ? 'ok' : 'offline'}>{row.sent}</Tag>,
            },
          ]}
        />
      </Card>
    </DeskLayout>
  )
}

function Aside() {
  return (
    <div class={styles.stack}>
      <div class={styles.asideHead}>
        <h2>Giấy xác nhận tình trạng hôn nhân</h2>
        <Tag tone="overdue">Trễ 1 ngày LV</Tag>
      </div>
      <div>
        <p>Nguyễn Thị Ngọc Ánh · 1996</p>
        <p class={styles.quiet}>038 196 00•••• · 0912 ••• 345 · thôn Đông Thành</p>
      </div>
      <Timeline
        label="Diễn biến"
        entries={[
          {
            key: '1',
            title: 'Tiếp nhận',
            meta: '18/11 08:20 · Lê Thị Hương',
            detail: '3 giấy tờ đã số hóa, ký số',
          },
          {
            key: '2',
            title: 'Thẩm tra',
            meta: 'từ 18/11 14:00 · Nguyễn Văn Tú',
            detail: 'Hạn bước 20/11 17:00',
            state: 'now',
          },
          { key: '3', title: 'Lãnh đạo ký số → Văn thư → Trả kết quả', state: 'ahead' },
        ]}
      />
      <Notice tone="overdue" title="Phải gửi thư xin lỗi">
        Hồ sơ quá hạn. Thư và ngày hẹn mới (25/11) đã soạn sẵn.
      </Notice>
      <div class={styles.tight}>
        <Button kind="primary" shortcut="Ctrl+Enter" wide>
          Trình lãnh đạo ký
        </Button>
        <Button wide>Xem giấy tờ (3)</Button>
        <Button wide>In thư xin lỗi và hẹn lại</Button>
      </div>
    </div>
  )
}
