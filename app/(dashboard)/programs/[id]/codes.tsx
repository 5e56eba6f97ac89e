import { ProgramCodes } from '@/components/programs/program-codes'
import type { ServiceContext } from '@/server/context'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'

const shown = 25

/** The codes that use the program. By use, which is the order that finds them fast among all codes. */
export async function CodesOfProgram({ context, programId }: { context: ServiceContext; programId: string }) {
  const { referralCodes, nextCursor } = await browseReferralCodes(context, {
    programId,
    sort: 'most_used',
    limit: shown,
  })
  return <ProgramCodes programId={programId} codes={referralCodes} more={nextCursor !== null} />
}
