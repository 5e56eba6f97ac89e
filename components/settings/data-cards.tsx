import type { ReactNode } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'

/** Where data leaves the service, is erased and is kept safe. */
export function DataCards() {
  return (
    <div className="grid max-w-6xl items-start gap-4 xl:grid-cols-3">
      <DataCard title="Export">
        These lists have <strong>Export CSV</strong>, for what their filters show:{' '}
        <TextLink href="/codes">codes</TextLink>, <TextLink href="/partners">partners</TextLink>,{' '}
        <TextLink href="/referrals">referrals</TextLink>, <TextLink href="/bonuses">bonuses</TextLink> and{' '}
        <TextLink href="/jobs">jobs</TextLink>. Backends read them from the{' '}
        <TextLink href="/developers/reference">API</TextLink>.
      </DataCard>
      <DataCard title="Erase a person">
        Call <code>DELETE /v1/kyc/{'{userId}'}</code> with an API key. It erases the name, contact data and
        notes of a referred user or partner, and disables their codes. Amounts stay in the books.
      </DataCard>
      <DataCard title="Back up">
        Run <code>npm run backup -- FILE</code> on the server. It copies the database and its secrets while
        the service runs, and verifies the copy. With PostgreSQL, use the tools of your database.
      </DataCard>
    </div>
  )
}

function DataCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <CardHeader title={title} />
      <CardBody>
        <p>{children}</p>
      </CardBody>
    </Card>
  )
}
