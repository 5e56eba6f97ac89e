import { codesList } from '@/components/codes/codes-list'
import { codesTableOf } from '@/components/codes/codes-table'
import { DataTable } from '@/components/list/data-table'
import { Card, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
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
  if (codes.length === 0)
    return (
      <Card>
        <CardHeader title="Codes" />
        <EmptyState
          className="py-8"
          title="No code uses this program yet"
          description="Choose it when you create or edit a code, and the code’s referrals earn its bonuses."
        />
      </Card>
    )
  return (
    <Card>
      <CardHeader
        title="Codes"
        description={more ? `The ${codes.length} most used.` : undefined}
        action={
          <TextLink href={codesList.href({ program: programId })} className="text-table font-medium">
            All codes of this program
          </TextLink>
        }
      />
      <DataTable table={table} rows={codes} sort="most_used" inCard />
    </Card>
  )
}
