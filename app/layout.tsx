import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { NavigationProgress } from '@/components/shell/navigation-progress'
import { ThemeProvider } from '@/components/shell/theme-provider'
import { Toaster } from '@/components/ui/toaster'
import { TooltipProvider } from '@/components/ui/tooltip'
import { findOrigin } from './find-origin'
import './globals.css'

/** Names files in public/, which are served without a session. */
export async function generateMetadata(): Promise<Metadata> {
  const description = 'Create, validate and track your company’s referral codes.'
  return {
    // Link previews need absolute URLs, and only the request has the public host.
    metadataBase: new URL(await findOrigin()),
    title: { template: '%s · Referral Desk', default: 'Referral Desk' },
    description,
    robots: { index: false, follow: false },
    manifest: '/manifest.webmanifest',
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' }, apple: '/apple-touch-icon.png' },
    openGraph: {
      type: 'website',
      siteName: 'Referral Desk',
      title: 'Referral Desk',
      description,
      images: { url: '/social-image.png', width: 1200, height: 630, alt: 'Referral Desk' },
    },
    twitter: { card: 'summary_large_image' },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafafa' },
    { media: '(prefers-color-scheme: dark)', color: '#09090b' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request makes every page dynamic, which a nonce for each response requires.
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <NavigationProgress />
        <ThemeProvider nonce={nonce}>
          <NuqsAdapter>
            <TooltipProvider>{children}</TooltipProvider>
          </NuqsAdapter>
          <Toaster />
        </ThemeProvider>
      </body>
    </html>
  )
}
