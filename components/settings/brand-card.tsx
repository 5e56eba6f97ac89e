import { AskRole } from '@/components/shell/ask-role'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import type { BrandFormProps } from './brand-form'
import { BrandForm } from './brand-form'
import { shareModeText } from './share-mode-text'

interface BrandCardProps extends Omit<BrandFormProps, 'save'> {
  /** Where the company's codes are shared: "https://referrals.example.com/r/isv_001/" */
  shareUrl: string
  /** Undefined for those who may not change it. */
  save?: BrandFormProps['save'] | undefined
}

export function BrandCard({ brand, companyName, shareUrl, save }: BrandCardProps) {
  return (
    <Card>
      <CardHeader
        className="max-sm:flex-col"
        title="Share pages"
        description={`Each code has a public page, ${shareUrl}CODE, with a QR code and an image for link previews.`}
        action={!save && <AskRole permission="brand:write" action="change the brand" />}
      />
      <CardBody className={save ? undefined : 'pb-2'}>
        {save ? (
          <BrandForm brand={brand} companyName={companyName} save={save} />
        ) : (
          <Facts
            items={[
              { label: 'Name', value: brand.name ?? companyName },
              { label: 'Color', value: brand.color },
              { label: 'Destination', value: brand.destination ?? 'None' },
              { label: 'A link opens', value: shareModeText[brand.mode] },
              { label: 'Headline', value: brand.headline },
              { label: 'Offer', value: brand.offer },
            ]}
          />
        )}
      </CardBody>
    </Card>
  )
}
