import { CopyableCode } from '@/components/ui/copy-button'
import { FactsCard } from '@/components/ui/facts'
import { formatNumber, formatMinor } from '@/components/ui/format'
import { TimeFact } from '@/components/ui/time'
import { describeBonus, type BonusRule } from '@/domain/bonus/rules'
import type { Program } from './program-state'
import { payableText, pendingLimitText, reversalText } from './term-text'
import { userTypeText } from './user-type-text'

export function ProgramFacts({ program, now }: { program: Program; now: Date }) {
  const { currency, maxReferrals, maxReferralsPerCode, budgetMinor } = program
  const muted = (text: string) => <span className="text-muted-foreground">{text}</span>
  const format = formatMinor(currency)
  const bonus = (rule: BonusRule | null) => (rule === null ? muted('No bonus') : describeBonus(rule, format))
  const limit = (max: number | null) => (max === null ? muted('No limit') : formatNumber(max))
  const planned = (value: Date | null, none: string) => (
    <TimeFact value={value} planned none={none} now={now} />
  )
  return (
    <FactsCard
      items={[
        { label: 'Partner earns', value: bonus(program.referrerBonus) },
        { label: 'Referred user earns', value: bonus(program.refereeBonus) },
        { label: 'Payable', value: payableText(program.holdDays) },
        { label: 'Referral limit', value: limit(maxReferrals) },
        { label: 'Limit per code', value: limit(maxReferralsPerCode) },
        { label: 'Budget', value: budgetMinor === null ? muted('No limit') : format(budgetMinor) },
        { label: 'Who can refer', value: userTypeText(program.referrerUserType) },
        { label: 'Who can be referred', value: userTypeText(program.refereeUserType) },
        { label: 'Approval deadline', value: pendingLimitText(program.pendingDays) },
        { label: 'If reversed', value: reversalText(program) },
        { label: 'Start', value: planned(program.startsAt, 'Immediately') },
        { label: 'End', value: planned(program.endsAt, 'Never') },
        { label: 'Currency', value: currency },
        { label: 'Created', value: <TimeFact value={program.createdAt} now={now} /> },
        { label: 'Program id', value: <CopyableCode value={program.id} label="Copy program id" /> },
      ]}
    />
  )
}
