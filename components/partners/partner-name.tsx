import { partnerPath } from '@/components/paths'
import { Link } from '@/components/ui/link'

interface PartnerNameProps {
  userId: string
  name: string | null | undefined
}

/** A partner in a table: the name above the id, or the id of one without a name. */
export function PartnerName({ userId, name }: PartnerNameProps) {
  if (!name) return <code>{userId}</code>
  return (
    <>
      {name}
      <small>{userId}</small>
    </>
  )
}

/** The same as a link to the partner's page, for rows that open another page. */
export function PartnerLink(partner: PartnerNameProps) {
  return (
    <Link href={partnerPath(partner.userId)} prefetch={false}>
      <PartnerName {...partner} />
    </Link>
  )
}
