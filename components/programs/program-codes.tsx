import { codesList } from '@/components/codes/codes-list'
import { codesTableOf } from '@/components/codes/codes-table'
import { TableCard } from '@/components/list/table-card'
import type { ReferralCodeView } from '@/server/services/referral-code/present'

interface ProgramCodesProps {
  programId: string
  codes: readonly ReferralCodeView[]
  /** Whether there are more codes than these. */
  more: boolean
}

const table = codesTableOf('Codes of this program')

/** The program's codes, the most used first. */
export function ProgramCodes({ programId, codes, more }: ProgramCodesProps) {
  return (
    <TableCard
      title="Codes"
      {...(more && { description: `The ${codes.length} most used.` })}
      all={{ href: codesList.href({ program: programId }), label: 'All codes of this program' }}
      table={table}
      rows={codes}
      sort="most_used"
      empty="No code uses this program yet. Choose it when you create or edit a code, and the code’s referrals earn its bonuses."
    />
  )
}
