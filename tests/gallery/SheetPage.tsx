import { Button } from '../../src/ui/actions/Button.tsx'

export function SheetPage() {
  return (
    <main>
      <Button>In giấy hẹn</Button>
      <article data-sheet="a5">
        <h1>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>
        <p>Mã hồ sơ: H56.123-251121-0070</p>
        <p>ẰẪỄỘỬỸ ằẫễộửỹ</p>
      </article>
    </main>
  )
}
