/** The first sign-in with words an administrator gave: taking one's own. */
export const newcomer = {
  title: 'Nhận cụm từ của riêng bạn',
  intro:
    'Cụm từ người quản trị đưa chỉ dùng một lần. Máy chủ chọn bốn từ khác cho bạn; từ nay bạn mở khóa bằng bốn từ đó. Chuẩn bị giấy bút trước khi bấm.',
  take: 'Nhận bốn từ của tôi',
  taking: 'Đang nhận…',
  shownTitle: 'Bốn từ của bạn',
  shown: 'Ghi ra giấy và cất riêng. Không ai xem lại được bốn từ này, kể cả người quản trị.',
  again: 'Nhập lại bốn từ vừa ghi',
  differs: 'Chưa giống bốn từ ở trên. Xem lại rồi nhập lại.',
  goOn: 'Vào làm việc',
}
