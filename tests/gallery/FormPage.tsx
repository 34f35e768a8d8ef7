import { useState } from 'preact/hooks'
import type { FieldProblem, FormData } from '../../domain/form/form.ts'
import { FormListsProvider } from '../../src/features/intake/form/form-lists.ts'
import { FormPageView } from '../../src/features/intake/form/FormPageView.tsx'
import { Button } from '../../src/ui/actions/Button.tsx'
import { SyncPill } from '../../src/ui/feedback/SyncPill.tsx'
import { FocusLayout } from '../../src/ui/layout/FocusLayout.tsx'
import { KeyHint } from '../../src/ui/shortcuts/KeyHint.tsx'
import styles from './gallery.module.css'
import { sampleForm, sampleLists, sampleProposals } from './sample-form.ts'

const missing: readonly FieldProblem[] = [
  { field: 'notice', code: 'form.field.required' },
  { field: 'motherName', code: 'form.field.required' },
]

export function FormPage() {
  const page = sampleForm.ui.pages[new URLSearchParams(location.search).has('second') ? 1 : 0]
  const [data, setData] = useState<FormData>({
    name: 'LÊ NGỌC DIỆP',
    sex: 'Nữ',
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
    motherBirth: '1998',
  })
  const [attempt, setAttempt] = useState(new URLSearchParams(location.search).has('errors') ? 1 : 0)
  const [focused, setFocused] = useState('')
  if (page === undefined) return null
  return (
    <FocusLayout
      title="Đăng ký khai sinh"
      subtitle="Tiếp nhận mới · A-012 · Quầy 3"
      saved="Đã lưu trên máy 08:21:07"
      sync={<SyncPill state="offline" label="Ngoại tuyến" href="#outbox" />}
      onBack={() => undefined}
      current="child"
      onPart={() => undefined}
      parts={[
        { key: 'who', label: 'Người yêu cầu', done: true },
        { key: 'child', label: 'Trẻ được khai sinh', progress: '3/8', progressLabel: 'đã xong 3 trên 8' },
        { key: 'parents', label: 'Cha, mẹ', done: true },
        { key: 'papers', label: 'Giấy tờ', progress: '2/3' },
        { key: 'result', label: 'Trả kết quả, lệ phí' },
        { key: 'check', label: 'Kiểm tra và tiếp nhận', numbered: false },
      ]}
      partsNote={
        <>
          <p>Thời hạn: trong ngày làm việc</p>
          <p>Lệ phí: miễn</p>
          <p style={{ paddingTop: '1rem' }}>
            <KeyHint combo="Enter" /> ô kế · <KeyHint combo="F4" /> quét
            <br />
            <KeyHint combo="Ctrl+Enter" /> sang phần sau
          </p>
        </>
      }
      paneLabel="Ảnh giấy tờ"
      pane={
        <div class={styles.stack}>
          <div class={styles.buttons}>
            <Button pressed>Giấy chứng sinh</Button>
            <Button pressed={false}>CCCD mẹ</Button>
          </div>
          <div class={styles.sample}>
            <p>GIẤY CHỨNG SINH</p>
            <p class={focused === 'birth' ? styles.lit : ''}>ngày 15 tháng 11 năm 2025</p>
            <p class={focused === 'place' ? styles.lit : ''}>Tại: BVĐK huyện Hoằng Hóa</p>
          </div>
          <div class={styles.buttons}>
            <Button kind="primary" shortcut="F4">
              Quét tiếp
            </Button>
            <Button>Xoay</Button>
            <Button>Cắt lại</Button>
          </div>
        </div>
      }
    >
      <h1>{page.title}</h1>
      <FormListsProvider value={sampleLists}>
        <FormPageView
          definition={sampleForm}
          page={page}
          data={data}
          today="2025-11-21"
          proposals={sampleProposals}
          problems={attempt > 0 ? missing : []}
          attempt={attempt}
          onChange={(field, value) =>
            setData((before) => {
              const { [field]: _, ...rest } = before
              return value === undefined ? rest : { ...rest, [field]: value }
            })
          }
          onAccept={() => undefined}
          onFocusField={setFocused}
          onNothingLeft={() => document.getElementById('continue')?.focus()}
        />
      </FormListsProvider>
      <div class={styles.buttons}>
        <Button kind="primary" shortcut="Ctrl+Enter" id="continue" onClick={() => setAttempt(attempt + 1)}>
          Tiếp tục
        </Button>
        <Button>Lưu nháp</Button>
      </div>
    </FocusLayout>
  )
}
