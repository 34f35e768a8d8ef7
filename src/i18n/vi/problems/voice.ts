/** Vietnamese sentences: recorded voices. */
import type { voiceProblems } from '../../../../domain/station/voice-problems.ts'
import type { Sentence } from '../../sentence.ts'

export const voice = {
  'voice.microphone.missing': 'Máy này không có micrô. Cắm micrô hoặc tai nghe có micrô rồi bấm Ghi lại.',
  'voice.microphone.refused':
    'Trình duyệt chưa cho dùng micrô. Bấm biểu tượng bên trái địa chỉ, cho phép micrô rồi bấm Ghi lại.',
  'voice.nothing-heard': 'Không nghe thấy tiếng. Nói gần micrô hơn rồi ghi lại câu này.',
  'voice.pack.malformed':
    'Tệp này không phải gói giọng đọc hoặc đã hỏng. Xuất lại từ máy đã ghi rồi nhập lại.',
} satisfies Record<keyof typeof voiceProblems, Sentence>
