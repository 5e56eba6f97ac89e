import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CopyableCode } from '@/components/ui/copy-button'
import { Facts } from '@/components/ui/facts'

export function CompanyCard({
  company: { id, isvId, name },
}: {
  company: { id: string; isvId: string; name: string }
}) {
  return (
    <Card className="max-w-3xl">
      <CardHeader title="Company" description="How the APIs identify your company." />
      <CardBody>
        <Facts
          items={[
            { label: 'Name', value: name },
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
