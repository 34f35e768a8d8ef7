/** Procedures that belong together (liên thông). */
export const linked = {
  title: {
    'child-under-six': 'Liên thông: khai sinh, thường trú, thẻ bảo hiểm y tế',
    death: 'Liên thông: khai tử, xoá thường trú, mai táng phí',
  },
  hint: 'Một lần nộp, mỗi thủ tục một mã số và thời hạn riêng. Thông tin và giấy tờ đã có không hỏi lại.',
  begin: (count: number) => `Lập hồ sơ liên thông (${count})`,
  beginTitle: 'Lập hồ sơ liên thông',
  beginIntro:
    'Mỗi thủ tục được lập sẵn từ hồ sơ này: người nộp, tờ khai, giấy tờ. Anh chị chỉ làm phần còn thiếu.',
  choose: 'Thủ tục người dân yêu cầu',
  consent: 'Người nộp đồng ý dùng lại thông tin và giấy tờ của hồ sơ này',
  save: 'Lập hồ sơ',
  begun: (count: number) => `Đã lập sẵn ${count} hồ sơ trên máy`,
  notBegun: 'Chưa lập',
  notHere: 'Không nhận tại quầy',
  draft: 'Đang làm',
  goOn: 'Làm tiếp',
  open: 'Mở',
  dueAt: (time: string) => `hẹn trả ${time}`,
  stillOpen: (count: number) => `Còn ${count} hồ sơ liên thông chưa xong. Hẹn người dân theo từng mã số.`,
  partOf: 'Thuộc nhóm liên thông',
  firstLine: (code: string, stage: string) => `Lập cùng hồ sơ ${code} (${stage}).`,
  firstElsewhere: 'Hồ sơ đầu của nhóm chưa có trên máy này.',
  openFirst: 'Mở hồ sơ đầu',
}
