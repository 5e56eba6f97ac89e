import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'

/** How mail is sent. `sender` is undefined when this installation sends none. */
export function MailCard({ sender }: { sender: string | undefined }) {
  return (
    <Card className="max-w-3xl">
      <CardHeader
        title={sender ? 'Mail is sent' : 'No mail is sent'}
        description="Set for the whole installation, in its environment."
      />
      <CardBody>
        {sender ? (
          <Facts
            items={[
              { label: 'From', value: sender },
              { label: 'Used for', value: 'Invitations, new passwords, and confirming a new email address.' },
            ]}
          />
        ) : (
          <p>
            Links for invitations and new passwords are shown for you to copy and pass on. To have them
            mailed, set <code>SMTP_URL</code>, <code>MAIL_FROM</code> and <code>NEXTAUTH_URL</code>, and
            restart.
          </p>
        )}
      </CardBody>
    </Card>
  )
}
