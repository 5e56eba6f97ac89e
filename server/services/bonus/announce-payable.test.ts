import { describe, expect, it } from 'vitest'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { getReferral } from '@/server/services/referral/get-referral'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { at, newCode, newCompany, newTestProgram } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { announcePayable } from './announce-payable'
import { payBonuses } from './pay-bonuses'

const day = (days: number) => new Date(Date.UTC(2026, 2, 1 + days))

/** A company whose referrals earn a bonus that is on hold for so many days. */
async function withHold(holdDays: number) {
  const { id: companyId, system, ...company } = await newCompany()
  const programId = await newTestProgram({ id: companyId, system, ...company }, { holdDays })
  const referralCode = await newCode(at(system, day(0)), { programId })
  const refer = async (userId: string, days: number) => {
    const referral = await applyReferralCode(at(system, day(days)), { userId, userType: null, referralCode })
    return { referralId: referral.id, bonusId: (await getReferral(system, referral.id)).bonuses[0]!.id }
  }
  /** The data of each `bonus.payable`, in the order of the events. */
  const announced = () =>
    readRows<{ data: string }>(
      `SELECT data FROM events WHERE company_id = '${companyId}' AND type = 'bonus.payable' ORDER BY position`,
    ).map(({ data }) => JSON.parse(data) as { id: string; state: string })
  return { system, refer, announced }
}

describe('bonus.payable', () => {
  it('is written once when the hold ends, by several processes and after days without one, too', async () => {
    const { system, refer, announced } = await withHold(14)
    const first = await refer('first', 0)
    const second = await refer('second', 1)
    const late = await refer('late', 9)
    await announcePayable(at(system, day(14).getTime() - 1))
    expect(announced()).toEqual([])
    for (let run = 0; run < 2; run++)
      await Promise.all(Array.from({ length: 3 }, () => announcePayable(at(system, day(20)))))
    expect(announced()).toMatchObject([
      { id: first.bonusId, state: 'payable' },
      { id: second.bonusId, state: 'payable' },
    ])
    await announcePayable(at(system, day(23)))
    expect(announced().map(({ id }) => id)).toEqual([first, second, late].map(({ bonusId }) => bonusId))
  })

  it('is written with the booking where there is no hold', async () => {
    const { system, refer, announced } = await withHold(0)
    const { bonusId } = await refer('first', 0)
    await announcePayable(at(system, day(1)))
    expect(announced()).toMatchObject([{ id: bonusId, state: 'payable' }])
  })

  it('is not written for a bonus that was reversed on hold, or paid before', async () => {
    const { system, refer, announced } = await withHold(14)
    const [reversed, paid] = [await refer('reversed', 0), await refer('paid', 0)]
    await reverseReferral(at(system, day(1)), reversed.referralId)
    await payBonuses(at(system, day(14)), [paid.bonusId], 'RUN-1')
    await announcePayable(at(system, day(15)))
    expect(announced()).toEqual([])
  })
})
