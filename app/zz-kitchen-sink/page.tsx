import { CopyableCode } from "@/components/ui/copyable-code"
import { CircleCheck, CircleSlash, Clock, TicketPercent, Plus } from 'lucide-react'
import { AppShell } from '@/components/shell/app-shell'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { CategoryBarChart } from '@/components/ui/charts/category-bar-chart'
import { DailyAreaChart } from '@/components/ui/charts/daily-area-chart'
import { CategoryDot } from '@/components/ui/category-dot'
import { Checkbox, CheckboxField } from '@/components/ui/checkbox'
import { CodeBlock } from '@/components/ui/code-block'
import { CopyButton } from '@/components/ui/copy-button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Facts } from '@/components/ui/facts'
import { Field } from '@/components/ui/field'
import { FilterChip } from '@/components/ui/filter-chip'
import { Input } from '@/components/ui/input'
import { Meter } from '@/components/ui/meter'
import { PageHeader } from '@/components/ui/page-header'
import { PaginationBar } from '@/components/ui/pagination-bar'
import { RelativeTime } from '@/components/ui/relative-time'
import { SearchInput } from '@/components/ui/search-input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Select } from '@/components/ui/select'
import { PageHeaderSkeleton, TableSkeleton } from '@/components/ui/skeleton'
import { StatCard } from '@/components/ui/stat-card'
import { Switch } from '@/components/ui/switch'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { Textarea } from '@/components/ui/textarea'
import { formatMoney } from '@/components/ui/format'
import { Interactive, RowMenu } from './interactive'

async function nothing() { 'use server' }
const cats = ['isv_premium', 'seasonal', 'partner_standard', 'event', 'newsletter', 'conference_booth_2026']
const days = Array.from({ length: 30 }, (_, i) => ({ day: new Date(Date.UTC(2026, 9, 22 + i)).toISOString().slice(0, 10), value: Math.round(8 + 6 * Math.sin(i / 3) + (i * 7) % 5) }))
const now = Date.now()

export default async function Page({ searchParams }: { searchParams: Promise<{ one?: string }> }) {
  const one = (await searchParams).one
  return (
    <AppShell company={{ name: 'Gafa Payments Incorporated', isvId: 'isv_001' }} companies={one ? [] : [{ companyId: 'a', name: 'Gafa Payments Incorporated' }, { companyId: 'b', name: 'Northwind' }]} person={{ name: 'Ada Marsh', email: 'ada@example.com', role: 'owner' }} onSwitchCompany={nothing} onSignOut={nothing}>
      <PageHeader title="Overview" description="How the referral codes of Gafa Payments are used." action={<><SegmentedControl label="Range" items={[{ href: '?d=7', label: '7 days', current: false }, { href: '?d=30', label: '30 days', current: true }, { href: '?d=90', label: '90 days', current: false }]} /><Button variant="primary"><Plus aria-hidden />Create code</Button></>} />
      <div className="flex flex-col gap-4">
        <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
          <StatCard label="Total uses" value="12,345" delta={{ current: 112, previous: 100, period: 'previous 30 days' }} />
          <StatCard label="Active codes" value="58" note="of 62 codes" />
          <StatCard label="Categories" value="6" delta={{ current: 6, previous: 6, period: 'previous 30 days' }} />
          <StatCard label="Bonus paid" value={formatMoney('2100.00', 'USD')} delta={{ current: 80, previous: 100, period: 'previous 30 days' }} />
        </div>
        <div className="grid gap-4 lg:grid-cols-2">
          <CategoryBarChart title="Uses by category" valueLabel="Uses" data={cats.map((category, i) => ({ category, value: [420, 150, 1220, 90, 33, 7][i]! }))} />
          <DailyAreaChart title="Uses by day" description="Days are counted in UTC." valueLabel="Uses" data={days} />
          <DailyAreaChart title="Nothing by day" valueLabel="Uses" data={[]} />
          <Card><CardHeader title="What needs attention" description="Codes close to their limit or their end." action={<Button size="sm" variant="ghost">See all</Button>} /><CardBody><Facts items={[{ label: 'Company id', value: <CopyableCode value="59388167894b4d10a04fe5da3b8a2104" label="Copy company id" /> }, { label: 'Created', value: <RelativeTime value={now - 4e6} /> }, { label: 'Expires', value: <RelativeTime value={now + 4e8} /> }]} /></CardBody><CardFooter><Button size="sm">Edit</Button></CardFooter></Card>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <div className="w-64 max-sm:w-full"><SearchInput aria-label="Search codes" placeholder="Code starts with" /></div>
          <div className="w-40"><Select aria-label="Status" options={[{ value: 'a', label: 'Active', detail: 12 }, { value: 'b', label: 'Disabled', detail: 3 }]} placeholder="Any status" /></div>
          <FilterChip label="Category" value="isv_premium" clearHref="?" />
          <FilterChip label="Owner" value="isv_user_123" clearHref="?x" />
        </div>
        <Card>
          <Table label="Codes">
            <TableHeader><TableRow><TableHead className="w-8"><Checkbox aria-label="Select all" /></TableHead><TableHead pinned>Code</TableHead><TableHead>Category</TableHead><TableHead>Owner</TableHead><TableHead>Status</TableHead><TableHead>Used</TableHead><TableHead>Created</TableHead><TableHead end><span className="sr-only">Actions</span></TableHead></TableRow></TableHeader>
            <TableBody>
              {cats.map((c, i) => (
                <TableRow key={c} aria-selected={i === 1}><TableCell><Checkbox aria-label={`Select ${c}`} defaultChecked={i === 1} /></TableCell><TableCell pinned><code className="font-medium">PARTNER202{i}</code></TableCell><TableCell><span className="inline-flex items-center gap-2"><CategoryDot name={c} />{c}</span></TableCell><TableCell><code>isv_user_12{i}</code></TableCell><TableCell>{i % 3 === 0 ? <Badge tone="success" icon={CircleCheck}>Active</Badge> : i % 3 === 1 ? <Badge icon={CircleSlash}>Disabled</Badge> : <Badge tone="warning" icon={Clock}>Expired</Badge>}</TableCell><TableCell><Meter label="Uses" value={[42, 95, 100, 3, 0, 9][i]!} max={i === 4 ? null : 100} /></TableCell><TableCell><RelativeTime value={now - i * 9e8} /></TableCell><TableCell end><RowMenu /></TableCell></TableRow>
              ))}
            </TableBody>
          </Table>
        </Card>
        <PaginationBar nextHref="?p=2" summary="50 of 1,204 codes" />
        <Card><CardHeader title="Buttons and dialogs" /><CardBody><Interactive /></CardBody></Card>
        <Card><CardHeader title="Form" /><CardBody className="grid max-w-xl gap-4">
          <Field label="Company name" help="Your partners see it." required><Input placeholder="Gafa Payments" /></Field>
          <Field label="E-mail" error="Write an address such as ada@example.com."><Input type="email" defaultValue="ada" /></Field>
          <Field label="Note" optional aside="0 / 200"><Textarea /></Field>
          <Field label="Read only"><Input readOnly value="isv_001" /></Field>
          <Field label="Program"><Select options={[{ value: 'p', label: 'Spring program' }]} defaultValue="p" /></Field>
          <CheckboxField label="Add example data" help="60 codes in 6 categories; you can delete them later." defaultChecked />
          <CheckboxField label="I have read this" error="Tick this to go on." />
          <Field label="Send webhooks"><Switch defaultChecked /></Field>
          <div className="flex gap-2"><Badge tone="accent">Beta</Badge><Badge tone="danger" icon={CircleSlash}>Revoked</Badge><Switch aria-label="off" /></div>
        </CardBody></Card>
        <Callout title="Copy this key now" tone="warning" action={<CopyButton value="x" label="Copy key" showLabel variant="secondary" />}>It is shown once. Lose it and you make a new one.</Callout>
        <Callout tone="success" title="Valid">PARTNER2024 belongs to isv_user_123.</Callout>
        <Callout tone="danger" title="Not valid">It expired on Nov 3.</Callout>
        <Callout>Neutral note.</Callout>
        <Callout tone="accent" title="Accent" />
        <CodeBlock label="curl" showLabel code={`curl -X POST https://desk.example.com/v1/kyc/referral-codes \\\n  -H "X-Company-Id: 59388167894b4d10a04fe5da3b8a2104" -H "Authorization: Bearer rk_live_0123456789abcdef" \\\n  -d '{"code":"PARTNER2024"}'`} />
        <CodeBlock label="key" code="rk_live_0123456789abcdef" />
        <Card><EmptyState icon={TicketPercent} title="No codes yet" description="A referral code is what your partners share. Create the first one and see its uses here." action={<Button variant="primary">Create code</Button>} /></Card>
        <Card><ErrorState message="The codes could not be read from the database. Nothing was changed." requestId="01890a5d-ac96-774b-bcce-b302099a8057" action={<Button>Try again</Button>} /></Card>
        <PageHeaderSkeleton /><TableSkeleton rows={3} />
      </div>
    </AppShell>
  )
}
