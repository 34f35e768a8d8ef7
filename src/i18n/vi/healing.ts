/** A home server that was put back from a backup, as the officer hears of it. */
export const healing = {
  title: 'Máy chủ vừa được khôi phục từ bản sao lưu',
  sendingAgain: (count: number) =>
    count === 0
      ? 'Máy đã đối chiếu: việc của máy này đều còn ở máy chủ. Anh chị cứ làm việc.'
      : `Máy tự gửi lại ${count} việc mà máy chủ thiếu. Không mất gì; anh chị cứ làm việc.`,
  unconfirmed: (count: number) =>
    `${count} việc của máy khác chưa được gửi lại. Các việc này vẫn giữ ở đây và ghi là chưa xác nhận; nhắc đồng nghiệp mở máy có mạng.`,
  overBudget:
    'Máy đang giữ hơn 20.000 việc nên có thể chậm. Báo người quản trị kiểm tra các hồ sơ đã kết thúc.',
  unknownTitle: 'Máy chủ chưa nhận ra máy này',
  unknownText: 'Việc đã làm vẫn giữ trên máy. Xin người quản trị một mã đăng ký mới rồi nhập vào đây.',
  join: 'Nối lại',
  joining: 'Đang nối lại…',
  seen: 'Đã biết',
}
