import type { ShareMode } from '@/domain/company/brand'

export const shareModeText: Record<ShareMode, string> = {
  page: 'A page that shows the code',
  redirect: 'The destination directly',
}
