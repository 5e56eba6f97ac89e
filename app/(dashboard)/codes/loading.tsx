import { CodesSkeleton } from '@/components/codes/codes-skeleton'

export default function Loading() {
  return <CodesSkeleton />
}
