import { TimeFact } from '@/components/ui/time-fact'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CopyableCode } from '@/components/ui/copyable-code'
import { Facts } from '@/components/ui/facts'
import { formatNumber } from '@/components/ui/format'
import { describeBonus, type BonusRule } from '@/domain/bonus/rules'
import { formatMinor } from './format-minor'
import type { ProgramView } from './program-view'
import { payableText, reversalText, waitingText } from './term-text'
import { userTypeText } from './user-type-text'

export function ProgramFacts({ program, now }: { program: ProgramView; now: Date }) {
  const { currency, maxReferrals, maxReferralsPerCode, budgetMinor } = program
  const none = (words: string) => <span className="text-muted-foreground">{words}</span>
  const bonus = (rule: BonusRule | null) =>
    rule === null ? none('No bonus') : describeBonus(rule, formatMinor(currency))
  const limit = (most: number | null) => (most === null ? none('No limit') : formatNumber(most))
  const time = (value: Date | null, whenNone: string) => <TimeFact value={value} none={whenNone} now={now} />
  const items = [
    { label: 'Referrer earns', value: bonus(program.referrerBonus) },
    { label: 'Person referred earns', value: bonus(program.refereeBonus) },
    { label: 'Payable', value: payableText(program.holdDays) },
    { label: 'Most referrals', value: limit(maxReferrals) },
    { label: 'Most per code', value: limit(maxReferralsPerCode) },
    { label: 'Budget', value: budgetMinor === null ? none('No limit') : formatMinor(currency)(budgetMinor) },
    { label: 'Who may refer', value: userTypeText(program.referrerUserType) },
    { label: 'Who may be referred', value: userTypeText(program.refereeUserType) },
    { label: 'Waits for approval', value: waitingText(program.pendingDays) },
    { label: 'If reversed', value: reversalText(program) },
    { label: 'Start', value: time(program.startsAt, 'At once') },
    { label: 'End', value: time(program.endsAt, 'Never') },
    { label: 'Currency', value: currency },
    { label: 'Created', value: time(program.createdAt, '') },
    { label: 'Program id', value: <CopyableCode value={program.id} label="Copy program id" /> },
  ]
  return (
    <Card>
      <CardHeader title="Facts" className="pb-1" />
      <CardBody className="pb-2">
        <Facts items={items} />
      </CardBody>
    </Card>
  )
}
