import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CopyableCode } from '@/components/ui/copy-button'
import { Facts } from '@/components/ui/facts'
import { TimeZoneForm } from './time-zone-form'
import type { TimeZoneFormProps } from './time-zone-form'

interface CompanyCardProps {
  company: { id: string; isvId: string; name: string; timeZone: string }
  /** Undefined for those who may not change the time zone. */
  saveTimeZone?: TimeZoneFormProps['save'] | undefined
}

export function CompanyCard({ company: { id, isvId, name, timeZone }, saveTimeZone }: CompanyCardProps) {
  return (
    <Card className="max-w-3xl">
      <CardHeader title="Company" description="How the APIs identify your company." />
      <CardBody className="flex flex-col gap-4">
        <Facts
          items={[
            { label: 'Name', value: name },
            ...(saveTimeZone ? [] : [{ label: 'Time zone', value: timeZone }]),
            {
              label: 'companyid',
              value: (
                <Identifier
                  value={id}
                  label="Copy companyid"
                  use="Sent as a header with every GafaPay API call."
                />
              ),
            },
            {
              label: 'isvId',
              value: (
                <Identifier value={isvId} label="Copy isvId" use="Identifies you in Partner API responses." />
              ),
            },
          ]}
        />
        {saveTimeZone && <TimeZoneForm timeZone={timeZone} save={saveTimeZone} />}
      </CardBody>
    </Card>
  )
}

function Identifier({ value, label, use }: { value: string; label: string; use: string }) {
  return (
    <>
      <CopyableCode value={value} label={label} />
      <span className="block text-caption text-muted-foreground">{use}</span>
    </>
  )
}
