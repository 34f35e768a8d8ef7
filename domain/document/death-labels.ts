/** What a death notice and an extract of a death print alike. */
import { personLabels, signatureLabels } from './person-labels.ts'
import { readActNumber } from './read-act-number.ts'
import { readDate, readTime } from './read-date.ts'
import { readName } from './read-name.ts'
import { readText } from './read-text.ts'
import { label, labelled, other, type FieldLabel } from './template.ts'

const died = { also: { field: 'deathTime', read: readTime } }

/** The paper has one subject: every label speaks of the deceased. */
export const deathLabels: readonly FieldLabel[] = [
  ...labelled(
    'Name',
    [
      'Họ, chữ đệm, tên',
      'Họ, chữ đệm, tên người chết',
      'Họ và tên người chết',
      'Họ, chữ đệm, tên người đã chết',
      'Họ và tên',
      'Họ tên người chết',
      'Họ và tên người tử vong',
      'Họ, chữ đệm, tên người tử vong',
      'Họ tên người tử vong',
    ],
    readName,
    { lines: 2 },
  ),
  ...labelled('Address', ['Nơi cư trú cuối cùng', 'Nơi thường trú/tạm trú cuối cùng'], readText, {
    lines: 3,
  }),
  ...labelled(
    'deathDate',
    [
      'Đã chết vào lúc',
      'Đã tử vong vào lúc',
      'Thời gian tử vong',
      'Chết vào lúc',
      'Tử vong lúc',
      'Đã tử vong lúc',
      'Đã chết lúc',
      'Thời điểm tử vong',
    ],
    readDate,
    died,
  ),
  ...labelled('deathPlace', ['Nơi chết', 'Nơi tử vong'], readText, { lines: 2 }),
  ...labelled('deathCause', ['Nguyên nhân chết', 'Nguyên nhân tử vong'], readText, { lines: 2 }),
  label('noticeNumber', 'Số Giấy báo tử', readActNumber),
  other('Giấy báo tử số'),
  ...labelled('registeredAt', ['Nơi đăng ký khai tử', 'Đăng ký khai tử tại'], readText, { lines: 2 }),
  ...labelled('registeredOn', ['Ngày, tháng, năm đăng ký', 'Đăng ký ngày'], readDate),
  ...personLabels,
  ...signatureLabels,
]
