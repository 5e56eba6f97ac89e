import { UnknownProgram } from '@/components/programs/unknown-program'

export default function ProgramNotFound() {
  return <UnknownProgram />
}
