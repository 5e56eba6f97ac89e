import { CodePageSkeleton } from '@/components/codes/code-page-skeleton'

export default function Loading() {
  return <CodePageSkeleton />
}
