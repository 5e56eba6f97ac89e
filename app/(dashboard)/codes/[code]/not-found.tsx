import { UnknownCode } from '@/components/codes/unknown-code'

export default function CodeNotFound() {
  return <UnknownCode />
}
