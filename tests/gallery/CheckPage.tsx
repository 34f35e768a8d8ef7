import { CheckAnswers } from '../../src/features/intake/form/CheckAnswers.tsx'
import { Button } from '../../src/ui/actions/Button.tsx'
import { SyncPill } from '../../src/ui/feedback/SyncPill.tsx'
import { FocusLayout } from '../../src/ui/layout/FocusLayout.tsx'
import styles from './gallery.module.css'
import { sampleForm, sampleProposals } from './sample-form.ts'

export function CheckPage() {
  return (
    <FocusLayout
      title="Đăng ký khai sinh"
      subtitle="Tiếp nhận mới · Quầy 3"
      saved="Đã lưu trên máy 08:21:07"
      sync={<SyncPill state="sending" label="Đang gửi 2 hồ sơ" href="#outbox" />}
      current="check"
      onPart={() => undefined}
      parts={[
        { key: 'who', label: 'Người yêu cầu', done: true },
        { key: 'child', label: 'Trẻ được khai sinh', done: true },
        { key: 'check', label: 'Kiểm tra và tiếp nhận', numbered: false },
      ]}
    >
      <CheckAnswers
        definition={sampleForm}
        today="2025-11-21"
        data={{
          name: 'LÊ NGỌC DIỆP',
          birth: '2025-11-15',
          sex: 'Nữ',
          notice: '123/2025',
          motherName: 'LÊ THỊ HẠNH',
          motherBirth: '1998',
          fee: 1500000,
          motherHome: {
            detail: 'Thôn Đông Thành',
            commune: 'Xã Hoằng Sơn',
            communeCode: '16012',
            province: 'Tỉnh Thanh Hóa',
          },
          others: [
            { name: 'Lê Văn An', year: '2020' },
            { name: 'Lê Thị Bình', year: '2022' },
          ],
        }}
        proposals={{ ...sampleProposals, birth: undefined }}
        origins={{ birth: { confidence: 0.74, sourceLabel: 'giấy chứng sinh trang 1' } }}
        problems={[
          { field: 'motherBirth', code: 'form.birth.parent-too-young', details: { severity: 'warning' } },
        ]}
        papers={[
          { key: '1', title: 'Giấy chứng sinh', state: 'Đã quét 1 trang', tone: 'plain', done: true },
          { key: '2', title: 'Căn cước của mẹ', state: 'Đã xuất trình', tone: 'plain', done: true },
          {
            key: '3',
            title: 'Giấy chứng nhận kết hôn',
            state: 'Còn thiếu',
            tone: 'warn',
            hint: 'Quét, hoặc tra cơ sở dữ liệu hộ tịch',
          },
        ]}
        due={{
          at: '17:00 thứ Hai 24/11/2025',
          why: 'Nhận 08:22 21/11/2025, trong ngày; sau 15:00 thì trả ngày làm việc tiếp theo.',
        }}
        fee="Miễn"
        onEdit={() => undefined}
      />
      <div class={styles.buttons}>
        <Button kind="primary" shortcut="Ctrl+Enter">
          Tiếp nhận và in
        </Button>
      </div>
    </FocusLayout>
  )
}
