import { ExternalLink, Printer } from 'lucide-react'
import { sharePath } from '@/components/paths'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs'
import { fillIn, type Brand } from '@/domain/company/brand'
import type { ReferralCodeView } from '@/server/services/referral-code/present'
import { LocalAddressNotice } from './local-address-notice'
import { printHref, queryOfCodes } from './print-paths'

interface ShareCardProps {
  code: Pick<ReferralCodeView, 'code' | 'state'>
  company: { isvId: string; name: string }
  brand: Brand
  /** "https://referrals.example.com" */
  origin: string
}

/** What a marketer passes on: the link, its QR code, texts, and what can be printed. */
export function ShareCard({ code: { code, state }, company, brand, origin }: ShareCardProps) {
  const path = sharePath(company.isvId, code)
  const link = origin + path
  const textOf = (template: string) => fillIn(template, { code, company: brand.name ?? company.name, link })
  const texts = [
    { id: 'message', label: 'Message', text: textOf(brand.messageText) },
    { id: 'mail', label: 'Email', text: textOf(brand.mailText) },
    { id: 'post', label: 'Post', text: textOf(brand.postText) },
  ]
  return (
    <Card>
      <CardHeader
        className="max-sm:flex-col"
        title="Share"
        description={
          brand.mode === 'redirect'
            ? 'The link leads straight to your destination.'
            : 'The link opens a page with the offer and the code.'
        }
        action={
          <Button asChild>
            <a href={path} target="_blank">
              <ExternalLink aria-hidden />
              Open
            </a>
          </Button>
        }
      />
      <CardBody className="flex flex-col gap-4">
        {state !== 'active' && (
          <Callout tone="warning" title="The link does not work now">
            Until the code can be used again, visitors see a page that says so.
          </Callout>
        )}
        <LocalAddressNotice origin={origin} />
        <CodeBlock code={link} label="link" wrap />
        <div className="grid gap-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <div className="flex flex-col gap-2">
            <img
              src={`${path}/qr.svg`}
              alt={`QR code of ${link}`}
              width={160}
              height={160}
              className="rounded-card border bg-white"
            />
            <div className="grid w-40 grid-cols-2 gap-2">
              {['svg', 'png'].map((format) => (
                <Button key={format} asChild>
                  <a href={`${path}/qr.${format}`} download={`${code}.${format}`}>
                    {format.toUpperCase()}
                  </a>
                </Button>
              ))}
            </div>
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <Tabs defaultValue="message">
              <TabsList aria-label="Texts">
                {texts.map(({ id, label }) => (
                  <TabsTrigger key={id} value={id}>
                    {label}
                  </TabsTrigger>
                ))}
              </TabsList>
              {texts.map(({ id, label, text }) => (
                <TabsContent key={id} value={id}>
                  <CodeBlock code={text} label={`${label.toLowerCase()} text`} wrap />
                </TabsContent>
              ))}
            </Tabs>
            <div className="flex flex-wrap gap-2">
              <PrintLink href={printHref(queryOfCodes([code]), 'poster')} label="Print poster" />
              <PrintLink href={printHref(queryOfCodes([code]), 'cards')} label="Print cards" />
            </div>
          </div>
        </div>
      </CardBody>
    </Card>
  )
}

function PrintLink({ href, label }: { href: string; label: string }) {
  return (
    <Button asChild>
      <a href={href}>
        <Printer aria-hidden />
        {label}
      </a>
    </Button>
  )
}
